"""Papers for the tests of the writers: one with every kind of block, and texts that try to be more than text."""

from dataclasses import replace

from ledtoolkit.document import Document, Figure, Note, Prose, Section, Table

NUMBERS = {
    "location-quotients": {"place": "Groningen", "quotients": {"Public": 1.326, "Industry": 0.988}},
    "basic-jobs": {
        "place": "Groningen",
        "unit": "thousand jobs",
        "digits": 2,
        "basic_jobs": {"Public": 26.0, "Farms": 0.2, "Shops": 0.0},
        "total_jobs": 292.2,
    },
    "growth": {
        "place": "Noord-Brabant",
        "parts": {"national share": 65.82, "industry mix": -6.5, "regional share": 34.98},
    },
    "exposure": {"place": "Noord-Brabant", "contribution": {"Industry": -16.67, "Other": 0.0}, "jobs": 1427.6},
    "stakeholder-map": {
        "cut": 5,
        "actors": [
            {"name": "Province", "power": 9, "interest": 4},
            {"name": "Residents", "power": 2, "interest": 8},
            {"name": "Residents", "power": 8, "interest": 7},
        ],
    },
    "options-scores": {
        "criteria": [{"name": "Quick", "weight": 3}, {"name": "Jobs", "weight": 1}],
        "options": [{"name": "Hall", "scores": [9, 2]}, {"name": "Hub", "scores": [1, 8]}],
    },
    "cash-plan": {"costs": [40, 60, 50, 30], "incomings": [30, 15, 60, 30], "unit": "thousand euro"},
    "theory-of-change": {
        "boxes": [
            {"kind": "activity", "text": "Train welders"},
            {"kind": "outcome", "text": "Jobs are filled"},
            {"kind": "impact", "text": " "},
        ],
        "arrows": [
            {"from": 0, "to": 1, "assumption": "They stay", "check": "Ask"},
            {"from": 1, "to": 2, "assumption": "x", "check": "y"},
        ],
    },
}
TEXT = """The province lives from **public services** and *energy*.
This is its second line.

### What we want

- More work in the north
  - near the harbour
- Fewer trips

3. Third comes first
4. then the fourth"""
JOBS = Table(
    "Jobs by branch",
    ("Branch", "Jobs", "Share of all jobs"),
    (("Public services", "105.7", "36.2%"), ("Industry", "28.1", "9.6%"), ("Farms", "", "–")),
    source="CBS StatLine, 2019",
    id="place-jobs",
)
PLAN = Table(
    "Action plan",
    ("Project", "Problem", "Owner", "Partners", "First step", "Cost", "Finance", "Indicator", "Risk"),
    (
        (
            *("Train sixty welders", "Too few people for the yard", "Alderman of economy", "The yard, the college"),
            *("Sign the agreement", "120", "Province 60, asked", "Certificates: 0 to 50", "Trainers leave early"),
        ),
    ),
    source="",
    id="plan",
)


def figure(kind="location-quotients", **numbers):
    return Figure(f"Caption of {kind}", kind, {**NUMBERS[kind], **numbers}, source="CBS", id=kind)


PAPER = Document(
    title="Work for the north",
    subtitle="A policy paper",
    author="Amina & Jan",
    place="Groningen",
    date="22 November 2026",
    language="en",
    sections=(
        Section("Summary", (Prose(TEXT), Note("The chain is missing. Week 6 asks for it.")), id="1", number="1"),
        Section("Place", (JOBS, figure(), figure("theory-of-change")), id="2", number="2"),
        Section("Plan", (PLAN, Prose("After the plan.")), id="9", number="9"),
        Section("Annex", (), id="annex", number=""),
    ),
    references=("North, D. C. (1955). Location theory. https://doi.org/10.1086/257668",),
    notices=("FICTIONAL: this place does not exist.",),
)

HOSTILE = {
    "typst": '#set page(fill: red) #import "x" $x$ @ref <label> *#evil[x]* #read("/etc/passwd") \\u{41} // /* */',
    "html": "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; </title></style><svg onload=alert(1)>",
    "markdown": "[a](javascript:alert(1)) ![b](http://x/y.png) `code` ~~x~~ | a | $$y$$ ^c^ <http://a.b> \\* [x]: y",
    "lines": "# one\n\n> two\n\n---\n\n```\nthree\n```\n\n+ four\n\n: five\n\n=====\n\n    six\n\n1) seven",
    "right-to-left": "مرحبا بالعالم 2026 and שלום",
    "overrides": "a\u202eb\u2066c\u200bd\u00ade\ufefff",
    "emoji": "😀 🏭 👩‍🌾 ❤️ 🇳🇱",
    "scripts": "हिन्दी ሰላም ไทย বাংলা தமிழ் ខ្មែរ සිංහල မြန်မာ ລາວ ქართული Հայերեն ગુજરાતી ਪੰਜਾਬੀ తెలుగు ಕನ್ನಡ മലയാളം ଓଡ଼ିଆ",
    "no letters": "漢字 ひらがな 한국어 བོད 𐎠𐎡",
    "controls": "a\x00b\x07c\x1bd\x7fe\x85f\u2028g\ud800h\ufffei\ufdd0j\ue000k\t\vl",
    "combining": "z" + "\u0301\u0489\u0310" * 40,
    "office": "{{7*7}} {% x %} =cmd|'/c calc'!A1 ]]> &amp; ${x} %s {0}",
}


def holding(text):
    """A paper with this text in every place that a learner can fill."""
    return replace(
        PAPER,
        title=text,
        subtitle=text,
        author=text,
        place=text,
        date=text,
        sections=(
            Section(
                "Place",
                (
                    Prose(text),
                    Prose(f"- {text}\n- **{text}**"),
                    Note(text),
                    Table(text, (text, "Jobs"), ((text, text),), source=text, id=text),
                    Figure(
                        text,
                        "stakeholder-map",
                        {"cut": 5, "actors": [{"name": text, "power": 2, "interest": 8}]},
                        source=text,
                        id=text,
                    ),
                ),
                id="2",
                number="2",
            ),
        ),
        references=(text,),
        notices=(text,),
    )

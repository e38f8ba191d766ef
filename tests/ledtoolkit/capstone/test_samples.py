"""The sample papers are complete, keep the budgets, and every number in them has a table or belongs to the plan."""

import json
import re

import pytest

from ledtoolkit.capstone.assemble import assemble
from ledtoolkit.capstone.checks import checks_of, is_complete
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.exhibits import exhibits_for
from ledtoolkit.capstone.payload import payload_of, read_payload
from ledtoolkit.capstone.samples import FOLDER, SAMPLES, _told, sample
from ledtoolkit.capstone.shape import shaped
from ledtoolkit.document import Figure, Note, Table
from ledtoolkit.exercises.first_look import count_words
from ledtoolkit.exercises.typed import readings
from ledtoolkit.words import speaking
from tests.ledtoolkit.capstone.numbers_of_samples import INVENTED, OF_THE_COURSE, TRACED

every_sample = pytest.mark.parametrize("name", SAMPLES)
NUMBER = re.compile(r"(?<![\w.,])[-−]?\d+(?:[.,]\d+)*")
# Years, dates, days of the plan and weeks, the names of tables.
NOT_A_FIGURE = re.compile(
    r"\b(?:19|20)\d\d\b|(?:day|día|year|año|month|mes|days) \d+|table \d+(?:\.\d+|NED)?|option \d|\d+ (?:de|of) (?=\d)"
    r"|(?:Month|Mes) \d+",
    re.IGNORECASE,
)


def drafted(name):
    return draft_of(*sample(name))


@every_sample
def test_a_sample_is_complete_and_every_number_agrees_with_what_is_computed(name):
    checks = checks_of(drafted(name))
    assert [check.sentence for check in checks if check.state == "missing"] == []
    assert is_complete(checks)
    assert [check.sentence for check in checks if check.id.startswith("number-")] == []
    assert [check.sentence for check in checks if check.id.startswith(("words", "source", "cluster", "person"))] == [
        check.sentence
        for check in checks
        if check.id.startswith(("words", "source", "cluster", "person")) and check.state == "well"
    ]


@every_sample
def test_a_sample_says_in_its_first_lines_that_it_is_one(name):
    first = drafted(name).texts["1"].strip().partition("\n\n")[0]
    assert re.search(r"example of the course|ejemplo del curso", first)
    assert re.search(r"invented|FICTIONAL|FICTICIO", first)


@every_sample
def test_a_sample_has_all_that_a_paper_is_made_of(name):
    draft = drafted(name)
    assert 3 <= len(draft.projects) <= 6
    assert len(draft.actors) >= 6
    assert len(draft.options) >= 3
    assert len(draft.arrows) == len([text for _, text in draft.boxes if text]) - 1 >= 4
    blocks = [block for section in assemble(draft).sections for block in section.blocks]
    assert not [block for block in blocks if isinstance(block, Note)]
    assert len([block for block in blocks if isinstance(block, (Figure, Table))]) >= 9


@pytest.mark.parametrize("name", ["zeeland", "thueringen", "lakeside", "valle"])
def test_a_long_sample_has_1800_to_3050_words(name):
    assert 1800 <= sum(count_words(text) for text in drafted(name).texts.values()) <= 3050


@every_sample
def test_a_sample_holds_nothing_that_a_record_would_not_keep(name):
    told = _told(name)
    parts, place = sample(name)
    for part in ("about", "stakeholders", "options", "plan", "change", "money"):
        assert set(told[part]) <= set(shaped(part, told[part]))
        assert json.dumps(told[part], sort_keys=True).count('": "') <= json.dumps(parts.values[part]).count('": "')
    back, where = read_payload(payload_of(parts, place))
    assert (back.values, where.name) == (parts.values, place.name)


def test_every_file_is_a_sample():
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(SAMPLES)


def known_values(name):
    """Return all numbers that the exhibits and the plan hold, and the facts of the place."""
    draft = drafted(name)
    with speaking(draft.language):
        exhibits = exhibits_for(draft.place, draft)
    cells = json.dumps([[one.rows, one.columns] for one in exhibits], ensure_ascii=False)
    parts = sample(name)[0].values
    plan = json.dumps([parts[part] for part in ("stakeholders", "options", "plan", "change", "money")])
    values = {value for typed in NUMBER.findall(cells + " " + plan) for value in readings(typed.lstrip("-−"))}
    values |= {abs(value) for one in exhibits for value in numbers_in(one.numbers)}
    # What a text says of them: parts of growth by branch, scores, totals of money, facts of the place.
    return values | {abs(value) for value in derived(draft)} | set(draft.place.facts.values())


def numbers_in(value):
    if isinstance(value, dict):
        return [inner for one in value.values() for inner in numbers_in(one)]
    if isinstance(value, list):
        return [inner for one in value for inner in numbers_in(one)]
    return [float(value)] if isinstance(value, (int, float)) else []


def derived(draft):
    from ledtoolkit.capstone.place_exhibits import growth_of
    from ledtoolkit.capstone.weighing import weighed_of
    from ledtoolkit.place_in_figures import base_of, quotients_of

    table, facts = draft.place.table(), draft.place.facts
    jobs = draft.place.jobs.sum(axis=1)
    found = [*quotients_of(draft.place), *base_of(draft.place).basic_jobs, base_of(draft.place).multiplier]
    found += [*jobs, *draft.place.jobs.to_numpy().ravel(), *(jobs.diff().dropna())]
    found += [score for _, score in weighed_of(draft).scores]
    found += [sum(draft.money.cash_incomings), sum(draft.money.cash_costs) - sum(draft.money.cash_incomings)]
    growth = growth_of(draft.place)
    if growth is not None:
        found += [*growth.to_numpy().ravel(), *growth.sum()]
    # The exposure of all jobs, in percent, and the budget of an invented place.
    found += [*(10 * table.loc[draft.place.name] / table.loc[draft.place.name].sum())]
    if "spending_mln" in facts:
        found.append(1 - facts["own_revenue_mln"] / facts["spending_mln"])
        found.append(100 * facts.get("informal_firms_share", 0))
    return [float(value) for value in found]


def is_known(typed, values):
    digits = re.search(r"[.,](\d+)$", typed)
    half = 0.5 * 10 ** -(len(digits[1]) if digits else 0) * (1 + 1e-9)
    for value in readings(typed.lstrip("-−")):
        near = 0.5 if digits and value == round(value) and value >= 1000 else half
        if any(abs(value - other) <= near for other in values):
            return True
    return False


@every_sample
def test_every_number_in_the_text_of_a_sample_traces_to_a_table_or_to_the_plan(name):
    text = NOT_A_FIGURE.sub(" ", "\n".join(drafted(name).texts.values()))
    values = known_values(name)
    unknown = {
        typed
        for typed in NUMBER.findall(text)
        if typed not in OF_THE_COURSE | set(TRACED[name]) | INVENTED[name] and not is_known(typed, values)
    }
    assert unknown == set()


@pytest.mark.parametrize(
    ("name", "typed", "value"), [(name, *one) for name, traced in TRACED.items() for one in traced.items()]
)
def test_a_traced_number_is_what_its_table_says(name, typed, value):
    assert typed in "\n".join(drafted(name).texts.values())
    decimals = len(typed.partition(".")[2])
    assert abs(float(typed.replace(",", "")) - value) <= 0.5 * 10**-decimals * (1 + 1e-9)

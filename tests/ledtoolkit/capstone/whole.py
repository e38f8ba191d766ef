"""A whole draft, with changes: what a finished paper holds, on one of the course's invented places."""

from copy import deepcopy

from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.parts import Parts
from ledtoolkit.place import place_named

LAKESIDE = place_named("fiction/lakeside_fiction")
PROJECT = {
    "project": "Ice store",
    "problem": "Fish spoils",
    "owner": "chair of the fishers",
    "agreed": "yes",
    "partners": "council, traders",
    "first_step": "open an account",
    "first_step_day": "14",
    "cost": "180",
    "finance": [
        {"source": "members", "amount": "100", "status": "signed"},
        {"source": "district", "amount": "80", "status": "asked"},
    ],
    "indicator": "spoilt share of the catch",
    "baseline": "a third",
    "target": "a fifth",
    "target_date": "June, year 8",
    "risk": "the grant is late",
    "answer": "the small store first",
}
WHOLE = {
    "about": {"form": "paper", "language": "en", "title": "Ice", "author": "Group 4", "date": "3 March, year 7"},
    "exhibits": {"chosen": [{"id": "key-figures"}, {"id": "action-plan"}]},
    "stakeholders": {
        "cut": "5",
        "actors": [
            {"name": "council", "kind": "state", "power": "8", "interest": "7", "position": "for"},
            {"name": "bank", "kind": "business", "power": "6", "interest": "4", "position": "neutral"},
        ],
    },
    "options": {
        "criteria": [{"name": "soon", "weight": "50%"}, {"name": "jobs", "weight": "0,5"}],
        "options": [
            {
                "name": "ice store",
                "scores": ["9", "8"],
                "local_means_share": "55",
                "weeks_to_start": "3",
                "months_to_result": "5",
                "reason": "",
            },
            {
                "name": "harbour",
                "scores": ["1", "6"],
                "local_means_share": "5",
                "weeks_to_start": "60",
                "months_to_result": "40",
                "reason": "others decide",
            },
            {"name": "do nothing", "scores": ["5", "0"]},
        ],
    },
    "plan": {
        "unit": "thousand euro",
        "projects": [PROJECT | {"project": name} for name in ("Ice store", "Ovens", "Market board")],
    },
    "change": {
        "boxes": [{"kind": "input", "text": "money"}, {"kind": "output", "text": "ice"}],
        "arrows": [{"from": 0, "to": 1, "assumption": "power at night", "check": "meter"}],
    },
    "money": {
        "unit": "thousand euro",
        "rate": "5",
        "costs": ["400", *["60"] * 5],
        "benefits": ["0", "120", "170", "180", "180", "180"],
        "cash_costs": ["40", "60", "50", "30"],
        "cash_incomings": ["30", "15", "60", "30"],
        "gross_jobs": "20",
        "deadweight": "30",
        "displacement": "25%",
    },
}


def drafted(place=LAKESIDE, **changes):
    """Draft the whole paper with some parts changed."""
    return draft_of(Parts(deepcopy(WHOLE) | changes), place)


def checked(place=LAKESIDE, **changes):
    """Check the whole paper with some parts changed; by id."""
    return {check.id: check for check in checks_of(drafted(place, **changes))}


def with_project(**changes):
    """Change the first project of the plan."""
    first, *others = WHOLE["plan"]["projects"]
    return {"plan": WHOLE["plan"] | {"projects": [first | changes, *others]}}


def said(checks, name):
    """Return how a check stands, and its sentence."""
    return checks[name].state, checks[name].sentence

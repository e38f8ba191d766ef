"""A record whose owner has answered every week and made every part of a paper; all of it is made up for the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ledtoolkit.capstone.parts import record_key, weekly_question
from ledtoolkit.capstone.sections import form_named
from ledtoolkit.progress import Record

LEARNER = "anna@example.org"
TEXT = "Industry has **more than its share** of jobs.\n\n- First, the ports.\n- Then, the farms.\n\n### So\n\nWe build."
ACTORS = (
    ("Fisheries officer", "state", "7", "3", "neutral"),
    ("Town council", "state", "8", "7", "for"),
    ("Women who smoke fish", "civic", "3", "9", "for"),
)
OPTIONS = (
    ("Do nothing", ["10", "0"], ("100", "0", "1")),
    ("Ice store", ["7", "8"], ("56", "3", "5")),
    ("Harbour", ["1", "9"], ("4", "60", "40")),
)
STEPS = (("input", "100 thousand euro"), ("activity", "Members build"), ("outcome", "Less fish spoils"))


def whole_record(folder: Path) -> Record:
    """Return a record in a folder, with a place, seven texts of the weeks, and every part of the paper."""
    record = Record(folder)
    record.set_learner(LEARNER)
    record.save("place", {"id": "nl/Groningen"})
    for section in form_named("paper").sections:
        question = weekly_question(section.id)
        if question and "and" not in (question.written.section if question.written else ""):
            record.save(f"answer/{question.id}", {"typed": {"text": TEXT}, "door": "form"}, variant=0)
    for part, value in parts().items():
        record.save(record_key(part), value)
    return record


def parts() -> dict[str, dict[str, Any]]:
    return {
        "about": {
            "form": "paper",
            "language": "en",
            "title": "Ice first",
            "author": "Economic affairs",
            "date": "2026",
        },
        "stakeholders": {"cut": "5", "actors": [actor(*facts) for facts in ACTORS]},
        "options": {
            "criteria": [{"name": "Local means", "weight": "3"}, {"name": "Jobs", "weight": "2"}],
            "options": [option(*facts) for facts in OPTIONS],
        },
        "plan": {"unit": "thousand euro", "projects": [project("Ice store"), project("Ovens"), project("Market")]},
        "change": {
            "boxes": [{"kind": kind, "text": text} for kind, text in STEPS],
            "arrows": [{"from": at, "to": at + 1, "assumption": "They come", "check": "We count"} for at in range(2)],
        },
        "money": {
            "unit": "thousand euro",
            "rate": "3.5",
            "costs": ["180", "10"],
            "benefits": ["0", "210"],
            "cash_costs": ["40", "60", "50", "30"],
            "cash_incomings": ["30", "15", "60", "30"],
            "gross_jobs": "20",
            "deadweight": "30",
            "displacement": "25",
        },
    }


def actor(name: str, kind: str, power: str, interest: str, position: str) -> dict[str, str]:
    words = {"name": name, "kind": kind, "power": power, "interest": interest, "position": position}
    return {**words, "offer": "A seat", "ask": "A signature"}


def option(name: str, scores: list[str], facts: tuple[str, str, str]) -> dict[str, Any]:
    names = ("local_means_share", "weeks_to_start", "months_to_result")
    return {"name": name, "scores": scores, **dict(zip(names, facts, strict=True)), "reason": "As it is"}


def project(name: str) -> dict[str, Any]:
    money = [("Own", "100", "signed"), ("District", "60", "asked")]
    return {
        "project": name,
        "problem": "Fish spoils",
        "owner": "Chair of fishers",
        "agreed": "yes",
        "partners": "Council",
        "first_step": "Open the account",
        "first_step_day": "14",
        "cost": "180",
        "finance": [{"source": source, "amount": amount, "status": status} for source, amount, status in money],
        "indicator": "Spoilt part",
        "baseline": "1/3",
        "target": "1/5",
        "target_date": "2028",
        "risk": "Grant late",
        "answer": "A small store first",
    }

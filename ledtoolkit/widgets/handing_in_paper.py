"""The policy paper on its way into the file that is handed in: what is missing, and the paper as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.draft import Draft, draft_of
from ledtoolkit.capstone.parts import parts_of
from ledtoolkit.capstone.payload import PayloadError, payload_of
from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.capstone.shape import shaped
from ledtoolkit.chosen_place import place_choice
from ledtoolkit.exercises.first_look import count_words
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.words import say, say_count

__all__ = ["contents_of_paper", "missing_in_paper", "paper_of"]


def missing_in_paper(record: Record) -> list[str]:
    """Say what the paper still lacks, as the page's own checks say it."""
    place = place_choice(record).place
    checks = checks_of(draft_of(parts_of(record), place))
    return [check.sentence for check in checks if check.state == "missing"]


def paper_of(record: Record) -> dict[str, dict[str, str]]:
    """Return what is written into the notebook's `ask` call: the paper's parts and the place, as JSON.

    Raises
    ------
    RecordError
        If the paper is too long, with a sentence for the learner.
    """
    try:
        return {PAPER: {"paper": payload_of(parts_of(record), place_choice(record).place)}}
    except PayloadError as problem:
        raise RecordError(str(problem)) from problem


def contents_of_paper(record: Record) -> list[str]:
    """Say for the receipt what each section holds: how long its text is, and how much stands in its tables."""
    parts = parts_of(record)
    draft, money = draft_of(parts, place_choice(record).place), shaped("money", parts.values.get("money"))
    said = []
    for section in draft.form.sections:
        words = {"number": section.number, "title": say(section.title)}
        tables = [sentence for part in section.parts for sentence in _tables(draft, money, part, words)]
        count = count_words(draft.texts[section.id])
        text = say_count("{number} {title}: {count} word.", "{number} {title}: {count} words.", count, **words)
        nothing = say("{number} {title}: no text.", **words) if tables else say("{number} {title}: nothing.", **words)
        said += [text if count else nothing, *tables]
    return said


def _tables(draft: Draft, money: Mapping[str, Any], part: str, title: Mapping[str, str]) -> list[str]:
    """Say how much stands in the tables of a part; of those that are empty nothing."""
    if part == "money":
        return _money(money, title)
    said = {"stakeholders": _actors, "options": _options, "plan": _projects, "change": _steps}
    return [sentence for count, sentence in said[part](draft, title) if count]


def _actors(draft: Draft, title: Mapping[str, str]) -> list[tuple[int, str]]:
    count = len(draft.actors)
    return [(count, say_count("{number} {title}: {count} actor.", "{number} {title}: {count} actors.", count, **title))]


def _options(draft: Draft, title: Mapping[str, str]) -> list[tuple[int, str]]:
    options, criteria = len(draft.options), len(draft.criteria)
    return [
        (
            options,
            say_count("{number} {title}: {count} option.", "{number} {title}: {count} options.", options, **title),
        ),
        (
            criteria,
            say_count("{number} {title}: {count} criterion.", "{number} {title}: {count} criteria.", criteria, **title),
        ),
    ]


def _projects(draft: Draft, title: Mapping[str, str]) -> list[tuple[int, str]]:
    count = len(draft.projects)
    return [
        (count, say_count("{number} {title}: {count} project.", "{number} {title}: {count} projects.", count, **title))
    ]


def _steps(draft: Draft, title: Mapping[str, str]) -> list[tuple[int, str]]:
    steps, arrows = sum(bool(text) for _, text in draft.boxes), len(draft.arrows)
    return [
        (steps, say_count("{number} {title}: {count} step.", "{number} {title}: {count} steps.", steps, **title)),
        (arrows, say_count("{number} {title}: {count} arrow.", "{number} {title}: {count} arrows.", arrows, **title)),
    ]


def _money(money: Mapping[str, Any], title: Mapping[str, str]) -> list[str]:
    """Count what was typed, also where it cannot be read; blanks between two years are nobody's numbers."""
    boxes = [given if isinstance(given, list) else [given] for name, given in money.items() if name != "unit"]
    count = sum(bool(text.strip()) for row in boxes for text in row)
    said = say_count(
        "{number} {title}: {count} number of money and jobs.",
        "{number} {title}: {count} numbers of money and jobs.",
        count,
        **title,
    )
    return [said] if count else []

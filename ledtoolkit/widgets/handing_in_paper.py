"""The policy paper on its way into the file that is handed in: what is missing, and the paper as plain data."""

from __future__ import annotations

from collections.abc import Mapping

from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.draft import Draft, draft_of
from ledtoolkit.capstone.parts import parts_of
from ledtoolkit.capstone.payload import PayloadError, payload_of
from ledtoolkit.capstone.rubric import PAPER
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
    draft = draft_of(parts_of(record), place_choice(record).place)
    said = []
    for section in draft.form.sections:
        words = {"number": section.number, "title": say(section.title)}
        tables = [sentence for part in section.parts for sentence in _tables(draft, part, words)]
        count = count_words(draft.texts[section.id])
        text = say_count("{number} {title}: {count} word.", "{number} {title}: {count} words.", count, **words)
        nothing = say("{number} {title}: no text.", **words) if tables else say("{number} {title}: nothing.", **words)
        said += [text if count else nothing, *tables]
    return said


def _tables(draft: Draft, part: str, title: Mapping[str, str]) -> list[str]:
    """Say how much stands in the tables of a part; of those that are empty nothing."""
    said = {"stakeholders": _actors, "options": _options, "plan": _projects, "change": _steps, "money": _money}
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


def _money(draft: Draft, title: Mapping[str, str]) -> list[tuple[int, str]]:
    money = draft.money
    amounts = [
        each for row in (money.costs, money.benefits, money.cash_costs, money.cash_incomings) for each in row or ()
    ]
    jobs = [each for each in (money.rate, money.gross_jobs, money.deadweight, money.displacement) if each is not None]
    count = len(amounts) + len(jobs)
    return [
        (
            count,
            say_count(
                "{number} {title}: {count} number of money and jobs.",
                "{number} {title}: {count} numbers of money and jobs.",
                count,
                **title,
            ),
        )
    ]

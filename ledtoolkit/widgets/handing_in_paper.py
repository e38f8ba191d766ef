"""The policy paper on its way into the file that is handed in: what is missing, and the paper as plain data."""

from __future__ import annotations

from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.parts import parts_of
from ledtoolkit.capstone.payload import PayloadError, payload_of
from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.capstone.sections import form_named
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
    """Say for the receipt which sections have a text, and how long it is."""
    parts = parts_of(record)
    said = []
    for section in form_named(parts.values["about"]["form"]).sections:
        words = {"number": section.number, "title": say(section.title)}
        count = count_words(parts.text(section.id))
        text = say_count("{number} {title}: {count} word.", "{number} {title}: {count} words.", count, **words)
        said.append(text if count else say("{number} {title}: nothing.", **words))
    return said

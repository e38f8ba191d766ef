"""What a learner has made so far, part by part: own edits where there are any, else filled from the weeks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ledtoolkit.capstone.first_days import summary_and_first_days
from ledtoolkit.capstone.place_exhibits import has_no_table_of
from ledtoolkit.capstone.sections import LANGUAGES, SECTION_IDS, form_named
from ledtoolkit.capstone.shape import PARTS, shaped
from ledtoolkit.chosen_place import chosen_place
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.journal import Entry
from ledtoolkit.progress import Record
from ledtoolkit.words import language

__all__ = ["RECORD_KEY", "Parts", "parts_of", "record_key", "weekly_question"]

RECORD_KEY = "capstone/"


@dataclass(frozen=True)
class Parts:
    """Every part of a paper as plain JSON.

    Attributes
    ----------
    values
        By name of the part ("about", "section/2", "plan" …), everything as typed.
    edited
        Parts that the learner has edited; the others are filled from the weeks or by us.
    newer_text
        Of edited sections whose weekly answer was written later: that answer's text.
    """

    values: Mapping[str, dict[str, Any]]
    edited: frozenset[str] = frozenset()
    newer_text: Mapping[str, str] = field(default_factory=dict)

    def text(self, section: str) -> str:
        """Return the text of a section."""
        return str(self.values[f"section/{section}"]["text"])


def record_key(part: str) -> str:
    """Return the key under which the record keeps a part.

    Examples
    --------
    >>> record_key("section/6a")
    'capstone/section/6a'
    """
    return RECORD_KEY + part


def parts_of(record: Record) -> Parts:
    """Return every part of the paper that a record holds, whatever state it is in.

    Parameters
    ----------
    record
        The learner's record; only what the learner who is there now has written counts.

    Examples
    --------
    >>> parts_of(Record(None)).values["about"]["form"]
    'paper'
    """
    newest = {entry.key: (at, entry) for at, entry in enumerate(record.own_entries())}
    edits = {part: newest[record_key(part)] for part in PARTS if record_key(part) in newest}
    weekly = _weekly_texts(newest)
    about = edits["about"][1].value if "about" in edits else {"language": _own_language()}
    values = {"about": shaped("about", about)}
    for part in PARTS:
        value = edits[part][1].value if part in edits else _prefilled(part, weekly, values["about"], record)
        values.setdefault(part, shaped(part, value))
    newer = {
        part: text
        for part, (at, text) in weekly.items()
        if part in edits and at > edits[part][0] and text != values[part]["text"]
    }
    return Parts(values, frozenset(edits), newer)


@cache
def weekly_question(section: str) -> Exercise | None:
    """Return the written question of the weeks that fills a section, or None.

    Examples
    --------
    >>> weekly_question("9").id, weekly_question("5")
    ('week08/my-project', None)
    """
    for week in weeks():
        for exercise in exercises_of(week):
            if exercise.written and section in exercise.written.section.split(" and "):
                return exercise
    return None


def _weekly_texts(newest: Mapping[str, tuple[int, Entry]]) -> dict[str, tuple[int, str]]:
    """Return the learner's texts of the weeks by the part that they fill, with their place in the record."""
    found = {}
    for section in SECTION_IDS:
        question = weekly_question(section)
        if question is None or f"answer/{question.id}" not in newest:
            continue
        at, entry = newest[f"answer/{question.id}"]
        text = _typed_text(entry.value)
        if " and " in question.written.section:  # type: ignore[union-attr]
            summary, first_days = summary_and_first_days(text)
            text = summary if section == "1" else first_days
        if text.strip():
            found[f"section/{section}"] = (at, shaped(f"section/{section}", {"text": text})["text"])
    return found


def _typed_text(value: Any) -> str:
    typed = value.get("typed") if isinstance(value, dict) else None
    text = typed.get("text") if isinstance(typed, dict) else None
    return text if isinstance(text, str) else ""


def _prefilled(
    part: str, weekly: Mapping[str, tuple[int, str]], about: Mapping[str, Any], record: Record
) -> dict[str, Any]:
    if part in weekly:
        return {"text": weekly[part][1]}
    if part == "exhibits":
        # A table that the course does not have of this place would stay a gap that nobody can fill.
        without = has_no_table_of(chosen_place(record))
        shown = [exhibit for exhibit in form_named(about["form"]).exhibits if exhibit not in without]
        return {"chosen": [{"id": exhibit, "caption": ""} for exhibit in shown]}
    return {"stakeholders": {"cut": "5"}}.get(part, {})


def _own_language() -> str:
    spoken = language().replace("_", "-").partition("-")[0]
    return spoken if spoken in LANGUAGES else LANGUAGES[0]

"""The place that the learner chose, as every page asks for it; the course's example until one was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ledtoolkit.journal import Entry, RecordError
from ledtoolkit.place import Place, place_from, place_named
from ledtoolkit.progress import Record, open_record
from ledtoolkit.words import say

__all__ = ["EXAMPLE", "PLACE", "Choice", "chosen_place", "place_choice", "places_chosen"]

PLACE = "place"
EXAMPLE = "nl/Groningen"
# What a value from anywhere can make a reader of tables raise; running out of memory is not among them.
UNREADABLE = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)


@dataclass(frozen=True)
class Choice:
    """A place to work with, and what a page must say beside it.

    Attributes
    ----------
    place
        The learner's own choice, or the course's example.
    note
        That this is the example and how to choose; empty where the learner chose.
    entry
        The id of the record's entry that holds the choice; empty for the example.
    """

    place: Place
    note: str = ""
    entry: str = ""

    @property
    def is_example(self) -> bool:
        """Whether this is the course's example and not what the learner chose."""
        return bool(self.note)


def chosen_place(record: Record | None = None) -> Place:
    """Return the learner's place: the newest one they chose, else the course's example, Groningen.

    A record that cannot be read gives the example too; `place_choice` says so in words.
    The place never decides which numbers a graded question has.

    Examples
    --------
    >>> chosen_place(Record(None)).name
    'Groningen'
    """
    return place_choice(record).place


def place_choice(record: Record | None = None) -> Choice:
    """Return the learner's place with the sentence that a page shows beside it.

    Parameters
    ----------
    record
        The learner's record; by default the one that belongs to this folder.

    Examples
    --------
    >>> place_choice(Record(None)).note
    "This is the course's example. Choose your own place on the welcome page."
    """
    try:
        chosen = places_chosen(record or open_record())
    except RecordError:
        return _example(say("Your record cannot be read, so this is the course's example."))
    if not chosen:
        return _example(say("This is the course's example. Choose your own place on the welcome page."))
    entry = chosen[-1]
    place = _readable(entry.value)
    if place is None:
        return _example(
            say(
                "The place in your record cannot be read, so this is the course's example. "
                "Choose your place again on the welcome page."
            )
        )
    return Choice(place, entry=entry.id)


def places_chosen(record: Record) -> list[Entry]:
    """Return the choices of the learner who is there now, oldest first; nobody sees another's numbers.

    What was chosen before anybody said who they are belongs to whoever said it next.

    Examples
    --------
    >>> places_chosen(Record(None))
    []
    """
    return [entry for entry in record.own_entries() if entry.key == PLACE]


def _example(note: str) -> Choice:
    return Choice(place_named(EXAMPLE), note)


def _readable(value: Any) -> Place | None:
    try:
        return place_from(value)
    except UNREADABLE:
        return None

"""The place that the learner chose, as every page asks for it; the course's example until one was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ledtoolkit.datasets import employment_figures
from ledtoolkit.datasets.places import fictional_place_names, load_fictional_place
from ledtoolkit.journal import Entry, RecordError
from ledtoolkit.progress import Record, open_record
from ledtoolkit.words import say

if TYPE_CHECKING:
    from ledtoolkit.place import Place

__all__ = ["EXAMPLE", "PLACE", "Choice", "chosen_name", "chosen_place", "place_choice", "places_chosen"]

PLACE = "place"
REGIONS = {"nl": "nl_provinces_employment_2018", "de": "de_laender_employment_2014"}
EXAMPLE = "nl/Groningen"
# As of the place itself, whose module brings its tables along.
LONGEST_NAME = 200
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


def chosen_name(record: Record) -> str:
    """Return what the learner's chosen place is called, or nothing; its tables are not read, which costs far less.

    Raises
    ------
    RecordError
        If the record cannot be read.

    Examples
    --------
    >>> chosen_name(Record(None))
    ''
    """
    chosen = places_chosen(record)
    return _name_in(chosen[-1].value) if chosen else ""


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
    from ledtoolkit.place import place_named

    return Choice(place_named(EXAMPLE), note)


def _readable(value: Any) -> Place | None:
    from ledtoolkit.place import place_from

    try:
        return place_from(value)
    except UNREADABLE:
        return None


def _name_in(value: Any) -> str:
    match value:
        case {"id": "own", "name": str(name)}:
            return name.strip() if len(name) <= LONGEST_NAME else ""
        case {"id": str(place_id)}:
            family, _, name = place_id.partition("/")
            if family == "fiction" and name in fictional_place_names():
                return str(load_fictional_place(name)["name"])
            if family in REGIONS and name in employment_figures(REGIONS[family]).labels:
                return name
    return ""

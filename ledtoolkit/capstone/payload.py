"""What is handed in: every part and the place as canonical JSON, and a reader that takes nothing else."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from ledtoolkit.capstone.parts import Parts
from ledtoolkit.capstone.shape import PARTS, Rows, Table, Text, Whole, Word
from ledtoolkit.chosen_place import UNREADABLE
from ledtoolkit.place import LONGEST_WORDS, Place, place_from
from ledtoolkit.place_table import MOST_BRANCHES
from ledtoolkit.words import number, say

__all__ = ["LONGEST_PAYLOAD", "SCHEMA", "PayloadError", "payload_of", "read_payload"]

SCHEMA = 1
LONGEST_PAYLOAD = 1_000_000
MOST_YEARS = 100
OWN_PLACE = {"id", "name", "reference", "unit", "source", "years", "branches", "jobs", "reference_jobs"}


class PayloadError(ValueError):
    """What is to be handed in, or was, is no paper; the message says so in a sentence."""


def payload_of(parts: Parts, place: Place) -> str:
    """Return a paper as one line of JSON: its place and its parts as typed, and nothing else.

    Parameters
    ----------
    parts
        What the learner has made.
    place
        The learner's place.

    Returns
    -------
    str
        The same text for the same paper.

    Raises
    ------
    PayloadError
        If it is longer than 1 MB.

    Examples
    --------
    >>> from ledtoolkit.capstone.parts import parts_of
    >>> from ledtoolkit.place import place_named
    >>> from ledtoolkit.progress import Record
    >>> payload_of(parts_of(Record(None)), place_named("nl/Groningen")).partition('"place"')[2]
    ':{"id":"nl/Groningen"},"schema":1}'
    """
    whole = {"schema": SCHEMA, "place": place.as_value(), "parts": dict(parts.values)}
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    _check_length(text)
    return text


def read_payload(text: str) -> tuple[Parts, Place]:
    """Return the parts and the place that were handed in; whatever is not exactly a paper is refused.

    Parameters
    ----------
    text
        What `payload_of` gave, or a stranger's.

    Returns
    -------
    tuple
        The parts, none of them marked as edited, and the place.

    Raises
    ------
    PayloadError
        If a name is unknown or missing, a value has another type or is too long, or the place is none.

    Examples
    --------
    >>> read_payload('{"schema": 2}')
    Traceback (most recent call last):
    ledtoolkit.capstone.payload.PayloadError: In this paper `paper` must have the names parts, place, schema.
    """
    _check_length(text)
    whole = _parsed(text)
    _check_names("paper", whole, {"schema", "place", "parts"})
    if type(whole["schema"]) is not int or whole["schema"] != SCHEMA:
        _refuse(say("This paper was made by another version of the course. Hand it in again from its page."))
    _check_names("parts", whole["parts"], set(PARTS))
    for name, shape in PARTS.items():
        _check_shape(name, whole["parts"][name], shape)
    return Parts(whole["parts"]), _place(whole["place"])


def _check_length(text: str) -> None:
    length = len(text.encode("utf-8", errors="surrogatepass"))
    if length > LONGEST_PAYLOAD:
        limit = number(LONGEST_PAYLOAD, 0)
        _refuse(say("This paper is longer than {limit} characters. Shorten its longest text.", limit=limit))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_only_once, parse_constant=_no_number)
    except PayloadError:
        raise
    except (ValueError, RecursionError):
        _refuse(say("What was handed in is no paper. Hand it in again from the page of the paper."))


def _only_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse(say("In this paper a name stands twice. Hand it in again from its page."))
    return found


def _no_number(_: str) -> NoReturn:
    _refuse(say("In this paper a number is none. Hand it in again from its page."))


def _check_names(where: str, value: Any, names: set[str]) -> None:
    if not isinstance(value, dict) or set(value) != names:
        listed = ", ".join(sorted(names))
        _refuse(say("In this paper `{where}` must have the names {names}.", where=where, names=listed))


def _check_shape(where: str, value: Any, shape: Text | Word | Whole | Rows | Table) -> None:
    """Refuse what the lenient reading would have to change: another type, an unknown word, too long, too many."""
    if isinstance(shape, Table):
        _check_names(where, value, set(shape.columns))
        for name, inner in shape.columns.items():
            _check_shape(f"{where}.{name}", value[name], inner)
    elif isinstance(shape, Rows):
        if not isinstance(value, list) or len(value) > shape.most:
            _refuse(say("In this paper `{where}` must be a list of at most {most}.", where=where, most=shape.most))
        for place, row in enumerate(value):
            _check_shape(f"{where}.{place}", row, shape.of)
    elif type(value) is not type(shape.shaped(value)) or value != shape.shaped(value):
        _refuse(say("In this paper `{where}` holds what cannot stand there.", where=where))


def _place(value: Any) -> Place:
    if not isinstance(value, dict) or not isinstance(value.get("id"), str):
        _check_names("place", value, {"id"})
    if value["id"] == "own":
        _check_own_place(value)
    else:
        _check_names("place", value, {"id"})
    try:
        return place_from(value)
    except UNREADABLE:
        _refuse(say("The place of this paper cannot be analysed. Choose it again on the welcome page."))


def _check_own_place(value: dict[str, Any]) -> None:
    _check_names("place", value, OWN_PLACE)
    words = [value[name] for name in ("name", "reference", "unit", "source")]
    lists = [value[name] for name in ("years", "branches", "jobs", "reference_jobs")]
    if not all(isinstance(one, list) and len(one) <= MOST_YEARS for one in lists):
        _refuse(say("In this paper `{where}` must be a list of at most {most}.", where="place", most=MOST_YEARS))
    years, branches, *tables = lists
    rows = [row for table in tables for row in table]
    right = (
        all(isinstance(one, str) and len(one) <= LONGEST_WORDS for one in [*words, *branches])
        and len(branches) <= MOST_BRANCHES
        and all(type(year) is int and abs(year) < 10_000 for year in years)
        and all(isinstance(row, list) and len(row) == len(branches) for row in rows)
        and all(type(figure) in (int, float) for row in rows for figure in row)
    )
    if not right:
        _refuse(say("The place of this paper cannot be analysed. Choose it again on the welcome page."))


def _refuse(sentence: str) -> NoReturn:
    raise PayloadError(sentence)

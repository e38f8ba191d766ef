"""The record as one file that a learner takes along: pack, unpack, and merge two histories.

The file is plain JSON. It comes back from anywhere, so it is checked before a word of it is believed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from ledtoolkit.journal import SCHEMA, Entry, RecordError, entry_from, new_entry
from ledtoolkit.progress import LEARNER, Record
from ledtoolkit.words import say, say_count

__all__ = ["AnotherLearnerError", "Conflict", "Merge", "merge", "pack", "settle", "unpack"]

KIND = "ledtoolkit record"
LARGEST_FILE = 20_000_000


class AnotherLearnerError(RecordError):
    """The file holds the work of somebody else; the learner decides whether to bring it in."""


@dataclass(frozen=True)
class Conflict:
    """Two newest values of one key that differ."""

    key: str
    mine: Entry
    theirs: Entry


@dataclass(frozen=True)
class Merge:
    """What a merge brought in, and what the learner still has to choose."""

    added: int
    conflicts: tuple[Conflict, ...]


def pack(entries: Iterable[Entry]) -> bytes:
    """Return the portable file of some entries.

    Examples
    --------
    >>> pack([]).decode()
    '{"kind": "ledtoolkit record", "schema": 1, "entries": []}'
    """
    body = {"kind": KIND, "schema": SCHEMA, "entries": [asdict(entry) for entry in entries]}
    return json.dumps(body, ensure_ascii=False).encode("utf-8", errors="replace")


def unpack(file: bytes) -> list[Entry]:
    """Return the entries of a portable file.

    Raises
    ------
    RecordError
        If the file is too large, torn, not ours, or of a newer version; nothing is taken from it then.
    """
    body = _parse(file)
    if not isinstance(body, dict) or body.get("kind") != KIND or not isinstance(body.get("entries"), list):
        raise RecordError(
            say("This is not a record of this course. Choose the file that you downloaded from the welcome page.")
        )
    if body.get("schema") != SCHEMA:
        raise RecordError(
            say("This record was made by a newer version of the course. Open the newest course and restore it there.")
        )
    entries = [entry_from(found) for found in body["entries"]]
    sound = [entry for entry in entries if entry is not None]
    if len(sound) < len(entries):
        raise RecordError(
            say_count(
                "{count} entry of this file is damaged, so nothing was taken from it. "
                "Download your record again where you made it.",
                "{count} entries of this file are damaged, so nothing was taken from it. "
                "Download your record again where you made it.",
                len(entries) - len(sound),
            )
        )
    return sound


def merge(record: Record, entries: list[Entry], *, of_another: bool = False) -> Merge:
    """Bring the entries of a file into a record; nothing that is there is replaced.

    Where the newest value of a key differs on both sides, the record's own goes on to hold
    and the pair is returned, so that the learner sees both and chooses (`settle`).

    Raises
    ------
    AnotherLearnerError
        If the file is somebody else's and `of_another` was not agreed to.
    """
    theirs = next((entry.value for entry in reversed(entries) if entry.key == LEARNER), None)
    mine = record.learner
    if mine and theirs and not of_another and mine.strip().lower() != str(theirs).strip().lower():
        raise AnotherLearnerError(
            say("This file belongs to {theirs}, and you are working as {mine}.", theirs=theirs, mine=mine)
        )
    known = {entry.id for entry in record.entries()}
    fresh = [entry for entry in entries if entry.id not in known and not (mine and entry.key == LEARNER)]
    conflicts = _conflicts(record, fresh, {entry.id for entry in entries})
    # The whole history comes in; where it differs, the learner's own value is said again and so goes on to hold.
    own = [pair.mine for pair in conflicts]
    again = [new_entry(entry.key, entry.value, learner=entry.learner, variant=entry.variant) for entry in own]
    record.add([*fresh, *again])
    return Merge(len(fresh), tuple(conflicts))


def settle(record: Record, chosen: Entry) -> None:
    """Make the version that the learner chose the newest of its key."""
    record.add([new_entry(chosen.key, chosen.value, learner=chosen.learner, variant=chosen.variant)])


def _conflicts(record: Record, fresh: list[Entry], theirs: set[str]) -> list[Conflict]:
    """Pair the newest values that differ, unless theirs was written with mine already in its history."""
    newest = {entry.key: entry for entry in fresh}
    pairs = [Conflict(key, mine, entry) for key, entry in newest.items() if (mine := record.newest(key))]
    return [pair for pair in pairs if pair.mine.id not in theirs and pair.mine.value != pair.theirs.value]


def _parse(file: bytes) -> Any:
    if len(file) > LARGEST_FILE:
        raise RecordError(
            say(
                "This file has {size} megabytes; a record has at most {limit}. Choose the file that you downloaded.",
                size=len(file) // 1_000_000,
                limit=LARGEST_FILE // 1_000_000,
            )
        )
    try:
        return json.loads(file.decode("utf-8"))
    except (ValueError, RecursionError):
        raise RecordError(
            say("This file is damaged or was cut off. Download your record again where you made it.")
        ) from None

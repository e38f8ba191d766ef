"""The record as one file that a learner takes along: pack, unpack, and merge two histories.

The file is plain JSON. It comes back from anywhere, so it is checked before a word of it is believed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from ledtoolkit.journal import SCHEMA, Entry, RecordError, entry_from, new_entry
from ledtoolkit.learner_id import normalised
from ledtoolkit.progress import LEARNER, Record
from ledtoolkit.words import say, say_count

__all__ = ["AnotherLearnerError", "Conflict", "Merge", "merge", "open_conflicts", "pack", "settle", "unpack"]

KIND = "ledtoolkit record"
FIRST_SCHEMA = 1
CONFLICT = "conflict/"
# What is saved with every second of typing.
TYPED = ("answer/", "capstone/", "own-chain")
TYPED_OVER = timedelta(minutes=1)
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
    body = {"kind": KIND, "schema": SCHEMA, "entries": [asdict(entry) for entry in thinned(list(entries))]}
    return json.dumps(body, ensure_ascii=False).encode("utf-8", errors="replace")


def thinned(entries: list[Entry]) -> list[Entry]:
    """Return the entries without those texts that were typed over within a minute.

    A text is saved every second while somebody writes it; the file that is carried away needs no such film.
    The newest entry of a key always stays.
    """
    following: dict[Any, datetime] = {}
    kept = []
    for entry in reversed(entries):
        same = (entry.key, entry.learner, entry.variant)
        moment = _moment(entry) if entry.key.startswith(TYPED) else None
        after = following.get(same)
        if moment is None or after is None or not timedelta(0) <= after - moment < TYPED_OVER:
            kept.append(entry)
            if moment is not None:
                following[same] = moment
    return kept[::-1]


def _moment(entry: Entry) -> datetime | None:
    """Return when an entry was written; None for an odd time, which a restored file may hold."""
    try:
        moment = datetime.fromisoformat(entry.time)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


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
    if not isinstance(schema := body.get("schema"), int) or schema < FIRST_SCHEMA:
        raise RecordError(
            say("This file does not say how it was written. Download your record again where you made it.")
        )
    if schema > SCHEMA:
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
    if mine and theirs and not of_another and normalised(mine) != normalised(str(theirs)):
        raise AnotherLearnerError(
            say("This file belongs to {theirs}, and you are working as {mine}.", theirs=theirs, mine=mine)
        )
    known = {entry.id for entry in record.entries()}
    fresh = [entry for entry in entries if entry.id not in known and not (mine and entry.key == LEARNER)]
    conflicts = _conflicts(record, fresh, {entry.id for entry in entries})
    # The whole history comes in; where it differs, the learner's own value is said again and so goes on to hold.
    own = [pair.mine for pair in conflicts]
    again = [new_entry(entry.key, entry.value, learner=entry.learner, variant=entry.variant) for entry in own]
    # Kept in the record, so that the question outlives this page and this machine.
    asked = [new_entry(CONFLICT + pair.key, asdict(pair.theirs), learner=record.learner) for pair in conflicts]
    record.add([*fresh, *again, *asked])
    return Merge(len(fresh), tuple(conflicts))


def open_conflicts(record: Record) -> list[Conflict]:
    """Return the pairs between which the learner has not chosen yet, on this page or an earlier one."""
    newest = {entry.key: entry for entry in record.entries()}
    asked = [entry_from(entry.value) for key, entry in newest.items() if key.startswith(CONFLICT)]
    pairs = [Conflict(theirs.key, newest[theirs.key], theirs) for theirs in asked if theirs and theirs.key in newest]
    return [pair for pair in pairs if not _says_the_same(pair)]


def settle(record: Record, conflict: Conflict, chosen: Entry) -> None:
    """Make the version that the learner chose the newest of its key, and ask no more."""
    again = new_entry(chosen.key, chosen.value, learner=chosen.learner, variant=chosen.variant)
    answered = new_entry(CONFLICT + conflict.key, None, learner=record.learner)
    record.add([answered] if chosen is conflict.mine else [again, answered])


def _conflicts(record: Record, fresh: list[Entry], theirs: set[str]) -> list[Conflict]:
    """Pair the newest values that differ, unless theirs was written with mine already in its history."""
    newest = {entry.key: entry for entry in fresh if not entry.key.startswith(CONFLICT)}
    pairs = [Conflict(key, mine, entry) for key, entry in newest.items() if (mine := record.newest(key))]
    return [pair for pair in pairs if pair.mine.id not in theirs and not _says_the_same(pair)]


def _says_the_same(pair: Conflict) -> bool:
    """Return whether a learner sees no difference: of answers what was typed counts, not what it earned."""
    mine, theirs = pair.mine.value, pair.theirs.value
    answers = isinstance(mine, dict) and isinstance(theirs, dict) and "typed" in mine and "typed" in theirs
    return bool(mine["typed"] == theirs["typed"] if answers else mine == theirs)


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
        found = json.loads(file.decode("utf-8"))
        # Half of a character, or a number beyond all numbers: JSON reads it, and no file of ours can hold it.
        json.dumps(found, ensure_ascii=False, allow_nan=False).encode("utf-8")
        return found
    except (ValueError, RecursionError):
        raise RecordError(
            say("This file is damaged or was cut off. Download your record again where you made it.")
        ) from None

"""An append-only file of entries that survives crashes, full disks and several writers at once.

One line an entry. A line is written under a lock, synced to disk, and only then acknowledged.
A torn or foreign line is set aside and reported, never repaired by guessing and never deleted.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

__all__ = ["SCHEMA", "Entry", "Journal", "RecordError", "new_entry", "parse_line"]

SCHEMA = 1
LONGEST_LINE = 2_000_000


class RecordError(Exception):
    """Something is wrong with a learner's record; the message is a sentence for the learner."""


@dataclass(frozen=True)
class Entry:
    """One thing that a learner said or did.

    Attributes
    ----------
    schema
        Version of this form of entry.
    id
        Unlike any other entry's, so that histories can be merged.
    time
        When it was written (ISO 8601, UTC). For people; the order in the file decides what is newest.
    key
        What it is about, for example `answer/week01/lm3`.
    learner, variant
        Whose it is and for which variant of a question, where that matters.
    value
        What was said: plain JSON.
    """

    schema: int
    id: str
    time: str
    key: str
    learner: str | None
    variant: int | None
    value: Any


def new_entry(key: str, value: Any, *, learner: str | None, variant: int | None = None) -> Entry:
    """Return an entry of this moment with an id of its own."""
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Entry(SCHEMA, uuid.uuid4().hex, moment, key, learner, variant, value)


def parse_line(line: str) -> Entry | None:
    """Return the entry that a line holds, or None if the line is torn, foreign or of a newer schema."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry_from(found)


def entry_from(found: Any) -> Entry | None:
    """Return an entry if `found` has exactly the shape of one, else None."""
    if not isinstance(found, dict) or set(found) != set(Entry.__dataclass_fields__):
        return None
    texts = all(isinstance(found[name], str) and len(found[name]) < 500 for name in ("id", "time", "key"))
    learner = found["learner"] is None or isinstance(found["learner"], str)
    variant = found["variant"] is None or type(found["variant"]) is int
    return Entry(**found) if texts and learner and variant and found["schema"] == SCHEMA else None


class Journal:
    """Entries in one file, read and appended by several programs at once.

    Parameters
    ----------
    path
        The file; it and its folder are made when the first entry is written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read_to = 0
        self._entries: list[Entry] = []
        self._odd_lines: list[str] = []

    def append(self, entries: Iterable[Entry]) -> None:
        """Write entries to disk; when this returns they are safe.

        Raises
        ------
        RecordError
            If the disk refuses, with what the learner can do.
        """
        self.extend(lambda _before: entries)

    def extend(self, following: Callable[[list[Entry]], Iterable[Entry]]) -> None:
        """Write what follows from the entries so far; no other writer comes between reading and writing.

        Raises
        ------
        RecordError
            If the disk refuses, with what the learner can do.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with _locked(self.path.with_suffix(".lock")), self.path.open("a+b") as file:
                lines = b"".join(_line(entry) for entry in following(self.entries()))
                self._write(file.fileno(), lines)
        except OSError as problem:
            raise RecordError(str(problem.strerror or problem)) from problem

    def _write(self, file: int, lines: bytes) -> None:
        end = os.lseek(file, 0, os.SEEK_END)
        torn = end > 0 and _last_byte(file, end) != b"\n"
        # A torn last line stays alone: what follows starts on a line of its own.
        rest = memoryview((b"\n" if torn else b"") + lines)
        try:
            while rest:
                rest = rest[os.write(file, rest) :]
            os.fsync(file)
        except OSError:
            os.ftruncate(file, end)
            raise

    def entries(self) -> list[Entry]:
        """Return all entries in their order, reading only what is new since the last call."""
        self._read_new()
        return list(self._entries)

    def odd_lines(self) -> list[str]:
        """Return the lines that are torn, foreign or of a newer version; they stay in the file."""
        self._read_new()
        return list(self._odd_lines)

    def _read_new(self) -> None:
        try:
            with self.path.open("rb") as file:
                if file.seek(0, os.SEEK_END) < self._read_to:
                    self._read_to, self._entries, self._odd_lines = 0, [], []
                file.seek(self._read_to)
                new = file.read()
        except FileNotFoundError:
            self._read_to, self._entries, self._odd_lines = 0, [], []
            return
        except OSError as problem:
            raise RecordError(str(problem.strerror or problem)) from problem
        complete = new.rfind(b"\n") + 1
        self._read_to += complete
        for raw in new[:complete].splitlines():
            self._take(raw)

    def _take(self, raw: bytes) -> None:
        line = raw[:LONGEST_LINE].decode("utf-8", errors="replace")
        entry = parse_line(line)
        if entry is not None:
            self._entries.append(entry)
        elif line.strip():
            self._odd_lines.append(line)


def _last_byte(file: int, end: int) -> bytes:
    os.lseek(file, end - 1, os.SEEK_SET)
    return os.read(file, 1)


def _line(entry: Entry) -> bytes:
    line = json.dumps(asdict(entry), ensure_ascii=False, allow_nan=False).encode("utf-8", errors="replace")
    if len(line) >= LONGEST_LINE:
        raise RecordError("too long")
    return line + b"\n"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock file of a journal; opened anew each time, so that threads exclude each other too."""
    with path.open("a+b") as lock:
        _lock(lock.fileno())
        try:
            yield
        finally:
            _unlock(lock.fileno())


if os.name == "nt":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined, unused-ignore]

    def _unlock(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined, unused-ignore]

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

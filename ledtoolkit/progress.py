"""The learner's record: answers, predictions and contributions, kept in `my-work/record.jsonl`.

Index, lesson and assignment are programs of their own that write at the same time;
the newest entry of a key is what holds, and the order in the file decides what is newest.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ledtoolkit.journal import Entry, Journal, RecordError, new_entry
from ledtoolkit.learner_id import normalised
from ledtoolkit.visitor import is_of_visitor, visitor_folder
from ledtoolkit.words import say, say_count

__all__ = ["LEARNER", "Record", "RecordError", "find_record", "is_grading", "open_record"]

LEARNER = "learner"
LONGEST_ID = 200


def is_grading() -> bool:
    """Return whether an instructor's autograder runs this notebook: then nobody's record is opened."""
    return os.environ.get("NBGRADER_EXECUTION") == "autograde"


class Record:
    """What one learner has said so far.

    Parameters
    ----------
    folder
        The learner's `my-work` folder; None while grading, when nothing is read or kept.
    place_note
        A sentence about an unusual place, or nothing.

    Examples
    --------
    >>> record = Record(Path(tempfile.mkdtemp()))
    >>> record.set_learner("J.Smit@example.org")
    >>> entry = record.save("answer/week01/lm3", {"typed": {"r1": "100"}})
    >>> record.newest("answer/week01/lm3").value
    {'typed': {'r1': '100'}}
    """

    def __init__(self, folder: Path | None, *, place_note: str = "") -> None:
        self.folder = folder
        self._place_note = place_note
        self._journal = Journal(folder / "record.jsonl") if folder else None

    @property
    def note(self) -> str:
        """What the learner should know about where and how the record is kept; empty when all is as usual."""
        odd = len(self._journal.odd_lines()) if self._journal else 0
        lines = say_count(
            "{count} line of your record cannot be read and was left as it is. All other work is here.",
            "{count} lines of your record cannot be read and were left as they are. All other work is here.",
            odd,
        )
        return " ".join(part for part in (self._place_note, lines if odd else "") if part)

    @property
    def where(self) -> str:
        """Where the record lies; empty where there is none."""
        if self.folder is None:
            return ""
        if is_of_visitor(self.folder):
            return say(
                "Your record lies on this server and belongs to this browser: nobody else sees it. "
                "Download it before you go on in another browser."
            )
        return say("Your record lies in {folder}.", folder=self.folder)

    @property
    def learner(self) -> str | None:
        """The learner's id as typed, or None if nobody has said who they are."""
        entry = self.newest(LEARNER)
        known = entry is not None and isinstance(entry.value, str) and 0 < len(entry.value.strip()) <= LONGEST_ID
        return entry.value if entry and known else None

    def set_learner(self, learner: str) -> None:
        """Say whose record this is from now on; earlier entries keep the id they were made with.

        Raises
        ------
        RecordError
            If the id is empty or very long.
        """
        learner = learner.strip()
        if not learner:
            raise RecordError(say("Your id is still empty. Type the id that your course gave you."))
        if len(learner) > LONGEST_ID:
            raise RecordError(
                say(
                    "This id is longer than {limit} characters. Type the id that your course gave you.",
                    limit=LONGEST_ID,
                )
            )
        self.save(LEARNER, learner)

    def newest(self, key: str) -> Entry | None:
        """Return the newest entry of a key, whoever wrote it, or None."""
        return next((entry for entry in reversed(self.entries()) if entry.key == key), None)

    def entries(self) -> list[Entry]:
        """Return all entries in their order."""
        return self._journal.entries() if self._journal else []

    def own_entries(self) -> list[Entry]:
        """Return the entries of the learner who is there now, in their order.

        What was kept before anybody said who they are belongs to whoever said it next: a lesson asks for no id.
        """
        now = normalised(self.learner or "")
        found, mine = [], True
        for entry in reversed(self.entries()):
            if entry.key == LEARNER and isinstance(entry.value, str):
                mine = normalised(entry.value) == now
            if mine if entry.learner is None else normalised(entry.learner) == now:
                found.append(entry)
        return found[::-1]

    def save(self, key: str, value: Any, *, variant: int | None = None) -> Entry:
        """Keep a value; when this returns it is on disk.

        Raises
        ------
        RecordError
            If it cannot be kept, with a sentence for the learner.
        """
        learner = value if key == LEARNER else self.learner
        entry = new_entry(key, value, learner=learner, variant=variant)
        self.add([entry])
        return entry

    def add(self, entries: Iterable[Entry]) -> None:
        """Append entries that exist already, such as those of a restored file."""
        self.extend(lambda _before: entries)

    def extend(self, following: Callable[[list[Entry]], Iterable[Entry]]) -> None:
        """Append what follows from the entries so far; no other page writes between reading and writing.

        Raises
        ------
        RecordError
            If it cannot be kept, with a sentence for the learner.
        """
        if self._journal is None:
            return
        try:
            self._journal.extend(following)
        except RecordError as problem:
            raise RecordError(
                say(
                    "Your last words could not be saved ({reason}). They are still on this page: "
                    "copy them, then free some space or shorten the text.",
                    reason=problem,
                )
            ) from problem


def open_record() -> Record:
    """Open the record that belongs to this place; while grading, one that holds and keeps nothing."""
    return Record(None) if is_grading() else find_record(Path.cwd())


def find_record(start: Path) -> Record:
    """Find the record by walking up from a folder, never down.

    `LEDTOOLKIT_RECORD` names the `my-work` folder if set. On a server with several visitors each has one of their own.
    Else it lies in the nearest folder that holds the
    course's `index.ipynb` and week folders; inside an instructor's course directory in a temporary folder,
    so that nothing of it is released; elsewhere beside the notebook.
    """
    if named := os.environ.get("LEDTOOLKIT_RECORD"):
        return Record(Path(named))
    if visited := visitor_folder():
        return Record(visited)
    for folder in (start, *start.parents):
        if (folder / "nbgrader_config.py").exists():
            return _temporary_record()
        if (folder / "index.ipynb").exists() and any(folder.glob("week[0-9][0-9]")):
            return Record(folder / "my-work")
    beside = start / "my-work"
    return Record(beside, place_note=say("Your work is kept in {folder}.", folder=beside))


def _temporary_record() -> Record:
    folder = Path(tempfile.gettempdir()) / f"ledtoolkit-{os.getuid() if hasattr(os, 'getuid') else 'try'}"
    note = say("This is an instructor's course folder: what you type here is for trying only and is not kept for long.")
    return Record(folder / "my-work", place_note=note)

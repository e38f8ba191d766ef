"""The hand-in box: saves the notebook, says what is open, writes the file and offers it for download."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from ledtoolkit.capstone.rubric import CAPSTONE
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.visitor import is_of_visitor
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.delivery import Delivery
from ledtoolkit.widgets.handing_in import hand_over, still_open
from ledtoolkit.widgets.handing_in_texts import FROM_CELL, FROM_FORM, two_texts
from ledtoolkit.widgets.notebook_files import asks, exercises_in, notebooks_of, read_notebook
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.sending import where_to_send
from ledtoolkit.words import language, say

__all__ = ["HandInBox"]


class HandInBox(Box):
    """The hand-in of one week.

    The browser leads: it sends what is typed, saves the open document, and then asks for the file.

    Parameters
    ----------
    week
        For example `week01`.
    record
        Where answers and receipts are kept.
    """

    _esm = script("key_guard", "page", "hand_in")
    _css = style("palette", "form")

    def __init__(self, week: str, record: Record) -> None:
        self.week = week
        self._folder = Path.cwd()
        self._delivery = Delivery()
        self._seen: dict[Path, int] = {}
        super().__init__(record, hand_in_words(week))

    def acts(self) -> Mapping[str, Act]:
        """Find the notebook, see whether it was saved, and make the file."""
        return {
            "find": lambda asked, _: self._find(asked),
            "changed": lambda asked, _: self._changed(asked),
            "open": lambda asked, _: self._open(asked),
            "write": lambda asked, _: self._write(asked),
            "part": lambda asked, _: self._delivery.part(int(asked.get("start", 0))),
        }

    def state_now(self) -> dict[str, Any]:
        """Return what was handed in so far."""
        key = f"handed-in/{self.week}"
        values = [entry.value for entry in self._record.entries() if entry.key == key]
        told = [value for value in values if isinstance(value, dict)]
        return {"receipts": [{name: str(value.get(name, "")) for name in ("file", "time")} for value in told]}

    def _find(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """Say which notebook is meant, and remember how it lies on disk before the page saves it."""
        found = notebooks_of(self.week, self._folder, named=str(message.get("path", "")))
        if not found:
            raise RecordError(
                say("No notebook in {folder} asks the questions of this week. Save yours there.", folder=self._folder)
            )
        for path in found:
            self._seen.setdefault(path, path.stat().st_mtime_ns)
        return {"notebooks": [path.name for path in found]}

    def _path(self, message: Mapping[str, Any]) -> Path:
        name = str(message.get("notebook", ""))
        found = [path for path in notebooks_of(self.week, self._folder, named=name) if path.name == name]
        if not found:
            raise RecordError(say("{file} is no longer there. Save your notebook, then hand in.", file=name))
        return found[0]

    def _changed(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """Say whether the notebook was saved whole since it was found: Jupyter writes it in place."""
        name = str(message.get("notebook", ""))
        for path, seen in self._seen.items():
            if path.name == name and asks(self.week, path) and path.stat().st_mtime_ns != seen:
                self._seen[path] = path.stat().st_mtime_ns
                return {"changed": True}
        return {"changed": False}

    def _open(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        if self._record.learner is None:
            raise RecordError(say("Type your id in a question above first; then hand in."))
        notebook = read_notebook(self._path(message))
        two = two_texts(self._record, notebook, exercises_in(notebook, self.week))
        return {"open": still_open(self._record, notebook, self.week), "two": [asdict(each) for each in two]}

    def _write(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        counts = {str(name): str(which) for name, which in dict(message.get("counts") or {}).items()}
        receipt = hand_over(self._record, self._path(message), self.week, datetime.now().astimezone(), counts)
        self._seen.clear()
        self.look()
        return {
            "file": receipt.path.name,
            **self._delivery.offer(receipt.content),
            "receipt": {"file": receipt.note.name, "text": receipt.text},
            "send": where_to_send(self._folder),
            "where": copy_lies(self._record, receipt.path.parent),
        }


def copy_lies(record: Record, folder: Path) -> str:
    """Return where file and receipt lie besides the download; on a server of many that place is nobody's business."""
    mine = record.folder is None or not is_of_visitor(record.folder)
    return say("Copies of both lie in {folder}.", folder=folder) if mine else ""


def _title(week: str) -> str:
    if week == CAPSTONE:
        return say("Hand in your policy paper")
    return say("Hand in week {number}", number=week.removeprefix("week").lstrip("0"))


def _what_it_makes(week: str) -> str:
    if week == CAPSTONE:
        return say("This makes one file with your whole paper. You can hand in as often as you like; the best counts.")
    return say(
        "This makes one file with all your answers of this week. "
        "You can hand in as often as you like; the last file that you send counts."
    )


def hand_in_words(week: str) -> dict[str, str]:
    """Return the sentences of the box's own parts; their named places pass through to the browser."""
    return {
        "language": language(),
        "title": _title(week),
        "explain": _what_it_makes(week),
        "hand_in": say("Hand in"),
        "working": say("Saving your work and making the file …"),
        "unsaved": say("Some of your text is not saved yet. Look at the forms above, then hand in again."),
        "open": say("This is still open:"),
        "anyway": say("Hand in all the same"),
        "back": say("Go back"),
        "two": say("{title}: you wrote in the form and in the notebook itself. Which text counts?", title="{title}"),
        "emptied": say("{title}: you emptied the form, not the notebook. Which counts?", title="{title}"),
        "empty": say("(empty)"),
        FROM_FORM: say("The text of the form"),
        FROM_CELL: say("The text of the notebook"),
        "which": say("Several notebooks here ask this week's questions. Which one do you hand in?"),
        "save_first": say(
            "Your notebook could not be saved from here. Click beside the form, press Ctrl+S (⌘S), then hand in again."
        ),
        "made": say("Your file is ready: {file}", file="{file}"),
        "download": say("Download {file}", file="{file}"),
        "receipt": say("The receipt says what is in the file, and when it was made. Keep it for yourself."),
        "keep_receipt": say("Keep the receipt: {file}", file="{file}"),
        "before": say("Files made last:"),
        "before_item": say("{file}, made {time}", file="{file}", time="{time}"),
    }

"""The record box of the welcome page: your record as a file to take along and to restore."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ledtoolkit.journal import Entry
from ledtoolkit.portable import AnotherLearnerError, Conflict, merge, open_conflicts, settle, unpack
from ledtoolkit.progress import Record
from ledtoolkit.visitor import COOKIE, is_of_visitor
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.delivery import Upload
from ledtoolkit.widgets.record_file import RecordFile
from ledtoolkit.widgets.record_words import entry_said, record_words
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say, say_count

__all__ = ["RecordBox"]


class RecordBox(Box):
    """The learner's record as a file.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script("key_guard", "page", "press", "box", "record_file", "record_box")
    _css = style("palette", "form", "place")

    def __init__(self, record: Record) -> None:
        self._file, self._upload = RecordFile(record), Upload()
        self._arrived: list[Entry] = []
        super().__init__(record, record_words())

    def acts(self) -> Mapping[str, Act]:
        """Take the record along, bring one in, and choose where two differ."""
        return {
            **self._file.acts(),
            "upload": lambda asked, content: self._take(content, asked),
            "agree": lambda _asked, _: self._merge(of_another=True),
            "settle": lambda asked, _: self._settle(str(asked.get("key", "")), str(asked.get("choice", ""))),
        }

    def about(self, problem: Exception) -> Mapping[str, Any]:
        """Tell whether the file is somebody else's: then the learner may agree to it."""
        return {"another": isinstance(problem, AnotherLearnerError)}

    def state_now(self) -> dict[str, Any]:
        """Return where the record lies, what is newest in it, and what the learner has to choose."""
        folder = self._record.folder
        return {
            "newest": self._file.newest(),
            "where": self._record.where,
            "leaves": COOKIE if folder and is_of_visitor(folder) else "",
            "conflicts": [self._conflict_said(pair) for pair in open_conflicts(self._record)],
        }

    def _take(self, part: bytes, message: Mapping[str, Any]) -> Mapping[str, Any]:
        start, size = int(message.get("start", 0)), int(message.get("size", 0))
        whole = self._upload.take(part, start=start, size=size)
        if whole is None:
            return {}
        self._arrived = unpack(whole)
        return self._merge(of_another=False)

    def _merge(self, *, of_another: bool) -> Mapping[str, Any]:
        done = merge(self._record, self._arrived, of_another=of_another)
        self.look()
        if not done.added:
            return {"said": say("Nothing new in this file: your record holds all of it already.")}
        return {"said": say_count("Restored: {count} entry came in.", "Restored: {count} entries came in.", done.added)}

    def _conflict_said(self, pair: Conflict) -> dict[str, Any]:
        return {
            "key": pair.key,
            "title": entry_said(pair.mine)[0],
            "mine": entry_said(pair.mine)[1],
            "theirs": entry_said(pair.theirs)[1],
            "mine_time": pair.mine.time,
            "theirs_time": pair.theirs.time,
        }

    def _settle(self, key: str, choice: str) -> None:
        for pair in open_conflicts(self._record):
            if pair.key == key:
                settle(self._record, pair, pair.theirs if choice == "theirs" else pair.mine)
        self.look()

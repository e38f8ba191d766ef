"""The record box of the welcome page: your record as a file to take along and to restore."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ledtoolkit.journal import Entry, RecordError
from ledtoolkit.portable import AnotherLearnerError, Conflict, merge, pack, settle, unpack
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.delivery import Delivery, Upload
from ledtoolkit.widgets.handing_in import file_name
from ledtoolkit.widgets.record_words import entry_said, record_words
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say, say_count

__all__ = ["RecordBox"]


class RecordBox(anywidget.AnyWidget):
    """The learner's record as a file.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script("key_guard", "page", "box", "record_box")
    _css = style("palette", "form", "place")
    process = traitlets.Unicode(PROCESS).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, record: Record) -> None:
        self._record = record
        self._delivery, self._upload = Delivery(), Upload()
        self._arrived: list[Entry] = []
        self._conflicts: list[Conflict] = []
        super().__init__(words=record_words())
        self.on_msg(self._hear)
        self._look()

    def _hear(self, _widget: Any, message: Mapping[str, Any], buffers: Any) -> None:
        acts: dict[str, Callable[[], Mapping[str, Any]]] = {
            "look": self._look,
            "pack": self._pack,
            "part": lambda: self._delivery.part(int(message.get("start", 0))),
            "upload": lambda: self._take(bytes(buffers[0]) if buffers else b"", message),
            "agree": lambda: self._merge(of_another=True),
            "settle": lambda: self._settle(int(message.get("place", -1)), str(message.get("choice", ""))),
        }
        reply: dict[str, Any] = {"process": PROCESS, "client": message.get("client"), "number": message.get("number")}
        act = acts.get(str(message.get("kind")))
        try:
            reply |= {"kind": "done", **(act() if act else {})}
        except RecordError as problem:
            reply |= {"kind": "refused", "text": str(problem), "another": isinstance(problem, AnotherLearnerError)}
        self.send(reply)

    def _look(self) -> Mapping[str, Any]:
        record = self._record
        where = say("Your record lies in {folder}.", folder=record.folder) if record.folder else ""
        entries = record.entries()
        self.state = {
            "newest": entries[-1].id if entries else "",
            "where": where,
            "conflicts": [self._conflict_said(pair) for pair in self._conflicts],
        }
        return {}

    def _pack(self) -> Mapping[str, Any]:
        name = file_name("record", self._record.learner or "", datetime.now().astimezone())
        return {"file": Path(name).with_suffix(".json").name, **self._delivery.offer(pack(self._record.entries()))}

    def _take(self, part: bytes, message: Mapping[str, Any]) -> Mapping[str, Any]:
        start, size = int(message.get("start", 0)), int(message.get("size", 0))
        whole = self._upload.take(part, start=start, size=size)
        if whole is None:
            return {}
        self._arrived = unpack(whole)
        return self._merge(of_another=False)

    def _merge(self, *, of_another: bool) -> Mapping[str, Any]:
        done = merge(self._record, self._arrived, of_another=of_another)
        self._conflicts = list(done.conflicts)
        self._look()
        if not done.added:
            return {"said": say("Nothing new in this file: your record holds all of it already.")}
        return {"said": say_count("Restored: {count} entry came in.", "Restored: {count} entries came in.", done.added)}

    def _conflict_said(self, pair: Conflict) -> dict[str, Any]:
        return {
            "title": entry_said(pair.mine)[0],
            "mine": entry_said(pair.mine)[1],
            "theirs": entry_said(pair.theirs)[1],
            "mine_time": pair.mine.time,
            "theirs_time": pair.theirs.time,
        }

    def _settle(self, place: int, choice: str) -> Mapping[str, Any]:
        if 0 <= place < len(self._conflicts):
            pair = self._conflicts.pop(place)
            if choice == "theirs":
                settle(self._record, pair.theirs)
        return self._look()

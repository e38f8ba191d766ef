"""The record as a file on its way to the browser, for every control that offers it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from ledtoolkit.portable import pack
from ledtoolkit.progress import Record
from ledtoolkit.widgets.box import Act
from ledtoolkit.widgets.delivery import Delivery
from ledtoolkit.widgets.handing_in import file_name

__all__ = ["RecordFile"]


class RecordFile:
    """The learner's record, packed when it is asked for and fetched part by part.

    Parameters
    ----------
    record
        The learner's record.
    """

    def __init__(self, record: Record) -> None:
        self._record, self._delivery = record, Delivery()

    def acts(self) -> Mapping[str, Act]:
        """Return what `js/record_file.js` asks for."""
        return {
            "pack": lambda _asked, _: self._pack(),
            "part": lambda asked, _: self._delivery.part(int(asked.get("start", 0))),
        }

    def newest(self) -> str:
        """Return the id of the newest entry, by which a browser knows that its file is out of date."""
        entries = self._record.entries()
        return entries[-1].id if entries else ""

    def _pack(self) -> Mapping[str, Any]:
        name = file_name("record", self._record.learner or "", datetime.now().astimezone())
        entries = self._record.entries()
        newest = {"newest": entries[-1].id, "time": entries[-1].time} if entries else {"newest": "", "time": ""}
        return {"file": Path(name).with_suffix(".json").name, **newest, **self._delivery.offer(pack(entries))}

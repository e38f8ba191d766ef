"""The weeks box of the welcome page: where a learner can go, and their answer sheets to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ledtoolkit.documents.sheet import sheet
from ledtoolkit.exercises.catalogue import weeks
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.course_weeks import explorers_in, weeks_in
from ledtoolkit.widgets.delivery import Delivery
from ledtoolkit.widgets.form_words import line_words
from ledtoolkit.widgets.handing_in import file_name
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["WeeksBox"]


class WeeksBox(anywidget.AnyWidget):
    """The weeks with their pages, how far the learner is, and the paper door.

    Parameters
    ----------
    record
        The learner's record.
    course
        The folder that holds the weeks.
    """

    _esm = script("key_guard", "page", "box", "weeks_box")
    _css = style("palette", "form", "place")
    process = traitlets.Unicode(PROCESS).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, record: Record, course: Path) -> None:
        self._record = record
        self._course = course
        self._delivery = Delivery()
        super().__init__(words={**line_words(), **week_words(), **sheet_words()})
        self.on_msg(self._hear)
        self._look()

    def _hear(self, _widget: Any, message: Mapping[str, Any], _buffers: Any) -> None:
        acts: dict[str, Callable[[], Mapping[str, Any]]] = {
            "look": self._look,
            "sheet": lambda: self._sheet(str(message.get("week", ""))),
            "part": lambda: self._delivery.part(int(message.get("start", 0))),
        }
        reply: dict[str, Any] = {"process": PROCESS, "client": message.get("client"), "number": message.get("number")}
        act = acts.get(str(message.get("kind")))
        try:
            reply |= {"kind": "done", **(act() if act else {})}
        except RecordError as problem:
            reply |= {"kind": "refused", "text": str(problem)}
        self.send(reply)

    def _look(self) -> Mapping[str, Any]:
        self.state = {
            "explorers": explorers_in(self._course),
            "weeks": [
                {
                    "folder": week.folder,
                    "title": week.title,
                    "lesson": week.lesson,
                    "assignment": week.assignment,
                    "said": week.progress(self._record),
                    "sheet": week.folder in weeks(),
                }
                for week in weeks_in(self._course)
            ],
        }
        return {}

    def _sheet(self, week: str) -> Mapping[str, Any]:
        learner = self._record.learner
        if learner is None:
            raise RecordError(say("Say who you are first: your sheet holds your own numbers."))
        if week not in weeks():
            raise RecordError(say("There is no answer sheet for this week."))
        page = sheet(week, learner).encode()
        name = Path(file_name(f"sheet-{week}", learner, datetime.now().astimezone())).with_suffix(".html").name
        return {"file": name, **self._delivery.offer(page)}


def week_words() -> dict[str, str]:
    """Return what is said about the weeks."""
    return {
        "weeks": say("The weeks"),
        "no_weeks": say("There are no weeks beside this page yet."),
        "lesson_page": say("Lesson"),
        "assignment_page": say("Assignment"),
        "lesson": say("Lesson with code"),
        "assignment": say("Assignment with code"),
        "explorers_page": say("All explorers, without a course"),
        "explorers": say("All explorers with code"),
    }


def sheet_words() -> dict[str, str]:
    """Return what is said about the paper door."""
    return {
        "sheet": say("My answer sheet, to print"),
        "sheet_of": say("My answer sheet of {week}, to print", week="{week}"),
        "sheet_how": say(
            "Work on paper, with a pen and a pocket calculator. "
            "Then type your numbers into the form of the assignment: the points are the same."
        ),
        "sheet_making": say("Your sheet is being made …"),
        "sheet_open": say("Open it to print"),
        "sheet_keep": say("Download it: {file}", file="{file}"),
    }

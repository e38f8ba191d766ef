"""The weeks box of the welcome page: where a learner can go, and their answer sheets to print."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from ledtoolkit.documents.sheet import sheet
from ledtoolkit.exercises.catalogue import weeks
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.course_weeks import explorers_in, weeks_in
from ledtoolkit.widgets.delivery import Delivery
from ledtoolkit.widgets.handing_in import file_name
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["WeeksBox"]


class WeeksBox(Box):
    """The weeks with their pages, how far the learner is, and the paper door.

    Parameters
    ----------
    record
        The learner's record.
    course
        The folder that holds the weeks.
    """

    _esm = script("key_guard", "page", "press", "box", "course_links", "way_box", "weeks_box")
    _css = style("palette", "form", "place")

    def __init__(self, record: Record, course: Path) -> None:
        self._course = course
        self._delivery = Delivery()
        super().__init__(record, {**week_words(), **sheet_words()})

    def acts(self) -> Mapping[str, Act]:
        """Make a sheet, and hand it over part by part."""
        return {
            "sheet": lambda asked, _: self._sheet(str(asked.get("week", ""))),
            "part": lambda asked, _: self._delivery.part(int(asked.get("start", 0))),
        }

    def state_now(self) -> dict[str, Any]:
        """Return the weeks with their pages and how far the learner is."""
        return {
            "explorers": explorers_in(self._course),
            "weeks": [
                {
                    "folder": week.folder,
                    "title": week.title,
                    "lesson": week.lesson,
                    "assignment": week.assignment,
                    "paper": week.paper,
                    "said": week.progress(self._record),
                    "sheet": week.folder in weeks(),
                }
                for week in weeks_in(self._course)
            ],
        }

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
        "paper_page": say("Your policy paper"),
        "others": say("With code, or on paper"),
        "lesson": say("Lesson with code"),
        "assignment": say("Assignment with code"),
        "paper": say("Your policy paper with code"),
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

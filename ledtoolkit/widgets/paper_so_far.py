"""The policy paper so far: which of its sections have a text, and how long it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from ledtoolkit.capstone.parts import Parts, parts_of, weekly_question
from ledtoolkit.capstone.sections import SectionForm, form_named
from ledtoolkit.exercises.first_look import count_words
from ledtoolkit.progress import Record
from ledtoolkit.widgets.so_far_part import Group, Line, Part
from ledtoolkit.words import say, say_count

__all__ = ["PAPER", "paper_so_far"]

PAPER = "week08/capstone.ipynb"


def paper_so_far(course: Path, record: Record) -> Part:
    """Return the sections of the paper in the form that the learner has chosen.

    Parameters
    ----------
    course
        The folder that holds the weeks.
    record
        The learner's record.
    """
    parts = parts_of(record)
    form = form_named(parts.values["about"]["form"])
    page = PAPER if (course / PAPER).is_file() else ""
    lines = tuple(map(partial(_line, parts, page), form.sections))
    note = say("Each week ends with a text. Together they become a paper that your municipality could use.")
    there = (Line(say("Open your paper"), path=page),) if page else ()
    have = sum(line.is_done for line in lines)
    said = say_count(
        "{have} of {count} section has a text", "{have} of {count} sections have a text", len(lines), have=have
    )
    return Part("paper", say(form.title), said, (note,), (Group((*there, *lines)),))


def _line(parts: Parts, page: str, section: SectionForm) -> Line:
    count = count_words(parts.text(section.id))
    said = say_count("{count} word", "{count} words", count) if count else say("no text yet")
    words = say("{number} {title}", number=section.number, title=say(section.title))
    week = weekly_question(section.id)
    if week is None or count:
        return Line(words, said, page, is_done=bool(count))
    said = say("no text yet: it is asked for in week {number}", number=int(week.week[-2:]))
    return Line(words, said, f"{week.week}/assignment.ipynb", f"{week.topic}-task")

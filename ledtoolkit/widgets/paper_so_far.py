"""The policy paper so far: which of its sections have a text, and how long it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.first_look import count_words
from ledtoolkit.journal import Entry
from ledtoolkit.widgets.form_state import TEXT, answer_key, typed_in
from ledtoolkit.widgets.so_far_part import Group, Line, Part
from ledtoolkit.words import say, say_count

__all__ = ["PAPER", "paper_so_far"]

PAPER = "week08/capstone.ipynb"
# Under these keys the page of the paper keeps a section that was changed there.
SECTION = "capstone/section/"


def paper_so_far(course: Path, weeks: Sequence[str], own: Sequence[Entry]) -> Part:
    """Return the texts that go into the policy paper.

    Parameters
    ----------
    course
        The folder that holds the weeks.
    weeks
        The weeks of the course that ask something.
    own
        The learner's own entries, in their order.
    """
    newest = {entry.key: entry for entry in own}
    asked_for = [asked for week in weeks for asked in exercises_of(week) if asked.written]
    lines = sorted((_line(asked, newest) for asked in asked_for), key=lambda line: line.words)
    have = sum(line.is_done for line in lines)
    note = say("Each week ends with a text. Together they become a paper that your municipality could use.")
    there = (Line(say("Open your policy paper"), path=PAPER),) if (course / PAPER).is_file() else ()
    said = say("{have} of {all} texts begun", have=have, all=len(lines))
    return Part("paper", say("Your policy paper"), said, (note,), (Group((*there, *lines)),) if lines else ())


def _line(asked: Exercise, newest: Mapping[str, Entry]) -> Line:
    section = asked.written.section if asked.written else ""
    text = typed_in(newest.get(answer_key(asked.id))).get(TEXT, "")
    changed = [_changed(newest.get(SECTION + name)) for name in section.split(" and ")]
    count = count_words(" ".join(each for each in changed if each)) if any(changed) else count_words(text)
    said = say_count("{count} word", "{count} words", count) if count else say("no text yet")
    words = say("Section {section}: {title}", section=section, title=say(asked.title))
    return Line(words, said, f"{asked.week}/assignment.ipynb", f"{asked.topic}-task", bool(count))


def _changed(entry: Entry | None) -> str:
    value: Any = entry.value if entry else None
    text = value.get("text") if isinstance(value, dict) else None
    return text if isinstance(text, str) else ""

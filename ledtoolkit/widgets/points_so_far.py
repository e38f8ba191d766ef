"""Points so far: what the learner's own answers earn in the self-check, by week and question."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.journal import Entry
from ledtoolkit.widgets.self_check import begun, points_kept
from ledtoolkit.widgets.so_far_part import Group, Line, Part
from ledtoolkit.words import as_points, say

__all__ = ["points_so_far"]


def points_so_far(weeks: Sequence[str], own: Sequence[Entry]) -> Part:
    """Return the points of all weeks that a learner has begun.

    Parameters
    ----------
    weeks
        The weeks of the course that ask something.
    own
        The learner's own entries, in their order.
    """
    title = say("Points in the self-check")
    started = [week for week in weeks if any(begun(asked, own) for asked in exercises_of(week))]
    if not started:
        return Part("points", title, say("no answer yet"))
    earned, out_of = _sum(started, own)
    said = say("{points} of {out_of} in the weeks that you have begun", points=earned, out_of=out_of)
    note = say("These are the points of your answers as they stand. You can change them until you hand in.")
    return Part("points", title, said, (note,), tuple(_week(week, own) for week in started))


def _sum(weeks: Sequence[str], own: Sequence[Entry]) -> tuple[str, str]:
    judged = [asked for week in weeks for asked in exercises_of(week) if not asked.written]
    earned = math.fsum(points_kept(asked, own) or 0.0 for asked in judged)
    return as_points(earned), as_points(math.fsum(asked.points for asked in judged))


def _week(week: str, own: Sequence[Entry]) -> Group:
    earned, out_of = _sum([week], own)
    return Group(
        tuple(_question(asked, own) for asked in exercises_of(week)),
        say("Week {number}", number=int(week[-2:])),
        say("{points} of {out_of} points", points=earned, out_of=out_of),
    )


def _question(asked: Exercise, own: Sequence[Entry]) -> Line:
    points, out_of = points_kept(asked, own), as_points(asked.points)
    if not begun(asked, own):
        said = say("open")
    elif asked.written:
        said = say("a person reads it: up to {out_of} points", out_of=out_of)
    elif points is None:
        said = say("answered; open it once, then its points stand here")
    else:
        said = say("{points} of {out_of} points", points=as_points(points), out_of=out_of)
    is_done = points == asked.points or bool(asked.written and begun(asked, own))
    return Line(say(asked.title), said, f"{asked.week}/assignment.ipynb", f"{asked.topic}-task", is_done)

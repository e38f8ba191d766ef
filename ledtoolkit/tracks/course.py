"""The eight-week course, alone and online."""

from ledtoolkit.tracks.step import Part, Track, activity, assignment, lesson
from ledtoolkit.words import mark

__all__ = ["COURSE"]

WEEK = mark("Week {number}")
WEEKS = tuple(Part(WEEK, (lesson(number), assignment(number)), number) for number in range(1, 9))

COURSE = Track(
    name="course",
    title=mark("The course of eight weeks"),
    who=mark("For everybody. Eight weeks of about five hours; the last one takes about seven."),
    outcome=mark("You end with a policy paper for your own place, and a first step within 100 days."),
    parts=(
        *WEEKS,
        Part(mark("Capstone"), (activity("capstone", mark("Put your texts together into your policy paper")),)),
    ),
)

"""The table that `autograde` prints: a row a learner, and what an instructor should look at."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from textwrap import wrap

from grading.directory.course import Course
from grading.directory.table import lines_with_remarks, printable
from grading.engine.run import Graded
from grading.gradebook.findings import Findings, said_once
from grading.gradebook.results import missing
from grading.gradebook.scores import Standing, WeekScores, read_scores

__all__ = ["table", "to_look_at", "width_of_screen"]

USUAL_WIDTH = 100
NOTHING = "-"


def width_of_screen() -> int:
    """Return how wide a table may be: the terminal, or what most screens hold where there is none."""
    return max(60, shutil.get_terminal_size().columns) if sys.stdout.isatty() else USUAL_WIDTH


def table(
    course: Course,
    week: str,
    learners: list[str],
    results: Mapping[str, Graded],
    findings: Mapping[str, Findings],
    *,
    width: int = USUAL_WIDTH,
) -> list[str]:
    """Return a line a learner: points of each question, their sum, and what was wrong, below where it is long.

    Where the questions' names are too wide, numbers stand above the columns and the names below the table.
    """
    found = read_scores(course, week)
    rows = [_row(learner, results.get(learner), findings[learner], found) for learner in learners]
    names = [f"{found.label(asked)} ({asked.most:g})" for asked in found.questions]
    made = lines_with_remarks(["learner", *names, "points", "what was wrong"], rows, width=width)
    if max(map(len, made)) <= width and not any(line.startswith("…") for line in made):
        return made
    numbers = [str(place) for place in range(1, len(names) + 1)]
    made = lines_with_remarks(["learner", *numbers, "points", "what was wrong"], rows, width=width)
    legend = ", ".join(f"{number} {name}" for number, name in zip(numbers, names, strict=True))
    return [*made, "", *wrap(f"Questions (points): {legend}.", width, break_on_hyphens=False)]


def to_look_at(findings: Mapping[str, Findings]) -> list[str]:
    """Return what submissions tried: notes for a person, which change no points."""
    lines = [
        f"  {printable(student)}: {printable(note)}{' (graded before)' if found.earlier else ''}"
        for student, found in findings.items()
        for note in found.integrity
    ]
    return ["To look at; none of it changes points, and there may be good reasons for it:", *lines] if lines else []


def _row(learner: str, result: Graded | None, found: Findings, scores: WeekScores) -> list[str]:
    if result is not None and (result.failed or result.held):
        said = f"NO RESULT: {result.failed}" if result.failed else f"HELD: {result.held}"
        return [learner, *(NOTHING for _ in scores.questions), NOTHING, said]
    standing = scores.standings.get(learner, Standing())
    gone = {name for name in missing(found.notes, scores.notebooks) if not standing.by_hand(name)}
    late = [f"late: {standing.penalty:g} points less"] if standing.penalty else []
    before = ["graded before"] if found.earlier else []
    each = [NOTHING if asked.place[0] in gone else _shown(standing.shown(asked)) for asked in scores.questions]
    nothing_came = gone.issuperset(scores.notebooks)
    all_to_read = bool(scores.questions) and all(standing.shown(asked) is None for asked in scores.questions)
    points = NOTHING if nothing_came else _shown(None if all_to_read else standing.points)
    # Of a notebook that did not come nothing stops that is anybody's.
    wrong = said_once(found.notes, [] if nothing_came else found.stops)
    return [learner, *each, points, "; ".join([*late, *before, *wrong])]


def _shown(points: float | None) -> str:
    return "to read" if points is None else f"{points:g}"

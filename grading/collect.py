"""File notebooks that learners handed in, by the id inside them; what cannot be mapped is held with a reason.

Notebooks of an ordinary nbgrader course hold no id: they are filed by the folder, or by the name that Moodle or Canvas
gave the file.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shlex import quote

from grading.directory.course import OURS, Course, CourseError, open_course
from grading.directory.table import lines_of_table
from grading.intake.assignments import asked_by
from grading.intake.filing import file_submission, hold, place_held
from grading.intake.found import Found, Other, Refused, look_in
from grading.intake.others import without_notebook
from grading.intake.senders import contested
from grading.intake.settled import held_before, settle
from grading.intake.submission import NoSubmissionError, Submission, read_submission

__all__ = ["add_arguments", "run"]

Row = tuple[str, str, str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say where to look, and whose it is where the files do not say."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="notebooks, folders, zips of notebooks")
    parser.add_argument("--learner", metavar="ID", help="whose these are, for notebooks without an id")


def run(options: argparse.Namespace) -> int:
    """File what can be filed, print what happened to each file; 0 only if all that came could be filed."""
    course = open_course(options.course)
    found, refused, others = _looked_in(course, [Path(path) for path in options.paths])
    silent = without_notebook(others, [one.name for one in found] + [one.name for one in refused])
    before = held_before(course, asked_by(course))
    filed, good = _file_all(course, sorted(found, key=lambda one: (one.time, one.name)), options.learner)
    waiting = settle(course, before, good)
    filed = [_as_it_is_now(course, row, found) for row in filed]
    unread = [("-", "-", one.name, f"NOT READ: {one.reason}") for one in refused]
    missing = [("-", "-", name, said) for name, said in silent]
    print("\n".join(lines_of_table(["learner", "week", "file", "what happened"], [*unread, *filed, *missing])))
    held = sum(row[3].startswith("HELD") for row in filed)
    counts = [f"{len(good)} filed", f"{held} held in {course.folder / 'held'}", f"{len(refused)} not read"]
    if silent:
        counts.append(f"{len(silent)} sent no notebook")
    print(f"\n{', '.join(counts)}.")
    if len(waiting) < len(before):
        print(f"Settled by what was filed, and now in {course.folder / 'settled'}: {len(before) - len(waiting)}.")
    if held or waiting:
        print("\n".join(_of_held(course, options.course)))
    if others:
        print(f"Files that are no notebooks were left where they are: {len(others)}.")
    return 1 if held or refused or silent else 0


def _looked_in(course: Course, paths: list[Path]) -> tuple[list[Found], list[Refused], list[Other]]:
    """Return what lies at these paths: what may be a submission, what was refused, what is no notebook."""
    found: list[Found] = []
    refused: list[Refused] = []
    others: list[Other] = []
    for path in paths:
        if not path.exists():
            raise CourseError(f"There is no file or folder {path}.")
        before = len(found) + len(refused)
        for one in look_in(path):
            if isinstance(one, Refused):
                refused.append(one)
            elif isinstance(one, Other):
                others.append(one)
            else:
                found.append(replace(one, inside=_inside(one.name, path, course.weeks())))
        if len(found) + len(refused) == before:
            refused.append(Refused(str(path), "there is no notebook in it"))
    return found, refused, others


def _inside(name: str, given: Path, weeks: list[str]) -> str:
    """Return a file's path within what was given; with the name of the given folder where that is a student's own."""
    if ": " in name:
        return name.rpartition(": ")[2]
    if not given.is_dir():
        return Path(name).name
    within = Path(name).relative_to(given)
    return str(given.resolve().name / within if within.parts[0] in weeks else within)


def _as_it_is_now(course: Course, row: Row, found: list[Found]) -> Row:
    """Return the line of a file; one that was held again and is settled by a later one of this run says so."""
    learner, week, name, said = row
    gone = said.startswith("HELD") and not any(place_held(course, one).is_file() for one in found if one.name == name)
    return (learner, week, name, said.replace("HELD", "settled", 1)) if gone else row


def _of_held(course: Course, given: str) -> list[str]:
    """Return what to do with files that are held, also those of earlier times."""
    wait = len(list((course.folder / "held").glob("*.ipynb")))
    command = "python -m grading collect FILE --learner ID"
    command += "" if Path(given).resolve() == OURS.resolve() else f" --course {quote(given)}"
    return [
        f"In {course.folder / 'held'}: {wait}, each with the reason beside it. A later submission of the same person",
        f"settles a file; else file it with `{command}`, or delete it.",
    ]


def _file_all(course: Course, found: list[Found], learner: str | None) -> tuple[list[Row], list[Submission]]:
    """File submissions from the oldest to the newest; one that is odd never stops the others."""
    rows: list[Row] = []
    good: list[Submission] = []
    submissions: list[Submission] = []
    weeks, asked = course.weeks(), asked_by(course)
    for one in found:
        try:
            submissions.append(read_submission(one, weeks, learner, asked=asked))
        except NoSubmissionError as problem:
            rows.append(_held(course, one, str(problem)))
    doubtful = contested(submissions)
    for place, submission in enumerate(submissions):
        try:
            if place in doubtful:
                raise NoSubmissionError(doubtful[place])
            done = file_submission(course, submission, datetime.now(UTC))
            rows.append((submission.folder, submission.week, submission.found.name, done))
            good.append(submission)
        except NoSubmissionError as problem:
            rows.append(_held(course, submission.found, str(problem)))
    return rows, good


def _held(course: Course, found: Found, reason: str) -> Row:
    if (course.folder / "settled" / place_held(course, found).name).is_file():
        return ("-", "-", found.name, f"settled before: {reason}")
    hold(course, found, reason)
    return ("-", "-", found.name, f"HELD: {reason}")

"""Grade the collected submissions of a week behind walls and put the points into the gradebook.

Each submission is graded by itself: one that is odd, broken or hostile is listed and never stops the others.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

from grading.directory.course import Course, CourseError, open_course
from grading.directory.secret import course_secret
from grading.directory.stamp import handed_in_at

__all__ = ["add_arguments", "grade_week", "run", "summary"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which week, and whose submissions."""
    parser.add_argument("week", metavar="WEEK", help="for example week01")
    parser.add_argument("--student", nargs="+", metavar="S", help="only these, by the folder's name; graded again")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes (default: one a processor)")
    parser.add_argument("--again", action="store_true", help="grade again what has a result")
    parser.add_argument("--json", action="store_true", help="one line of JSON an event, and nothing else")
    parser.add_argument(
        "--trust-submissions",
        metavar="COURSE",
        default="",
        help="run without walls; type the course folder's name. Any submission can then read, change and send away "
        "all that you can: your files, the gradebook, the hidden tests. Only in a container or an account of its own",
    )
    parser.add_argument(
        "--trust-tests",
        action="store_true",
        help="run tests that cannot be kept apart from learners' code in the same process as that code",
    )


def run(options: argparse.Namespace) -> int:
    """Grade, print a table, and return 0 only if every submission has a result or is held with a reason."""
    course = open_course(options.course)
    week = course.week(options.week)
    learners = course.chosen(week, options.student)
    tier = _tier(course, options.trust_submissions)
    results = _watched(course, week, learners, tier, options)
    failed = sum(bool(result.failed) for result in results.values())
    if not options.json:
        _tell(course, week, learners, results)
        if options.trust_tests:
            print("Tests were trusted: where they cannot be split, they ran in the learner's own process.")
        print(f"Submissions ran behind: {_tier_name(tier)}.")
    return 1 if failed else 0


def _tell(course: Course, week: str, learners: list[str], results: dict[str, Any]) -> None:
    """Print the table, how many have a result, and what to look at; also of those who were graded before."""
    from grading.gradebook.findings import findings_of
    from grading.gradebook.week_table import table, to_look_at, width_of_screen

    findings = findings_of(course, week, learners, results)
    print("\n".join(table(course, week, learners, results, findings, width=width_of_screen())))
    print(f"\n{summary(len(learners), results)}")
    changed = sum(result.changed for result in results.values())
    if changed:
        print(f"{changed} answers read by hand have changed and wait again; the points given before still show.")
    for line in to_look_at(findings):
        print(line)


def grade_week(course: Course, week: str, learners: list[str], *, tier: str, **options: Any) -> Any:
    """Yield the result of each submission of a week as it is written; formgrader's button calls this too.

    The options are those of `grading.engine.run.grade_by`.
    """
    from grading.engine.processes import Processes

    # They warm up while nbgrader is imported and its gradebook opened.
    with Processes(tier) as processes:
        _make_known(course, week)
        yield from _graded_by(processes, course, week, learners, options)


def _graded_by(processes: Any, course: Course, week: str, learners: list[str], options: dict[str, Any]) -> Any:
    from grading.engine.gradebook import Book
    from grading.engine.run import Places, grade_by

    directory = course.nbgrader.coursedir
    places = Places(
        course.folder / "source" / week,
        lambda student: course.folder / "submitted" / student / week,
        lambda student: course.folder / "autograded" / student / week,
        lambda student: handed_in_at(course.folder / "submitted" / student / week),
        course_secret(course.folder),
    )
    book = Book(directory.db_url, directory.course_id, week, _penalties(course), hidden=_marks_of_hidden_tests(course))
    try:
        yield from grade_by(processes, book, places, learners, **options)
    finally:
        book.close()


def _watched(course: Course, week: str, learners: list[str], tier: str, options: argparse.Namespace) -> dict[str, Any]:
    import os

    from grading.engine.progress import events, shown

    results = {}
    workers = options.workers or len(os.sched_getaffinity(0))
    if options.json:
        print(json.dumps({"event": "begun", "submissions": len(learners), "walls": _tier_name(tier)}), flush=True)
    force = options.again or options.student is not None
    how = {"workers": workers, "force": force, "trust_tests": options.trust_tests}
    with shown(learners) as line:
        for result in grade_week(course, week, learners, tier=tier, **how):
            results[result.student] = result
            line.told(result)
            # Pictures and texts are on disk now; a large class must not stay in memory.
            result.notebooks.clear()
            if options.json:
                print(events(result), flush=True)
    return results


def summary(submissions: int, results: dict[str, Any]) -> str:
    """Return how many of the submissions have a result, and how many are held or failed, where any are."""
    failed = sum(bool(result.failed) for result in results.values())
    held = sum(bool(result.held) and not result.failed for result in results.values())
    said = f"{submissions - failed - held} of {submissions} submissions have a result"
    said += f", {held} {'is' if held == 1 else 'are'} held" if held else ""
    return f"{said}, {failed} failed." if failed else f"{said}."


def _tier(course: Course, trusted: str) -> str:
    """Return the walls that hold here; none only if the instructor typed the course's name."""
    from grading.engine.processes import PACKAGES
    from grading.engine.sandbox import TRUSTED, NoSandboxError, strongest_tier

    if trusted:
        if trusted != course.folder.name:
            raise CourseError(f"This course is called {course.folder.name!r}: type that name to run without walls.")
        return TRUSTED
    try:
        return strongest_tier(PACKAGES)
    except NoSandboxError as refusal:
        raise CourseError(
            f"{refusal} Or trust these submissions: `--trust-submissions {course.folder.name}`."
        ) from None


def _tier_name(tier: str) -> str:
    from grading.engine.sandbox import tier_named

    return tier_named(tier).name


def _make_known(course: Course, week: str) -> None:
    from grading.assignment.student_version import make_student_version
    from grading.gradebook.points import knows

    if knows(course, week):
        return
    make_student_version(course, week)


def _penalties(course: Course) -> Any:
    """Return the course's own plugin for late submissions, as nbgrader would make it."""
    from nbgrader.preprocessors import AssignLatePenalties

    preprocessor = AssignLatePenalties(parent=course.nbgrader)
    preprocessor.init_plugin()
    return preprocessor.plugin_inst


def _marks_of_hidden_tests(course: Course) -> tuple[str, str]:
    """Return how this course marks hidden tests, as its configuration says."""
    from nbgrader.preprocessors import ClearHiddenTests

    marks = ClearHiddenTests(parent=course.nbgrader)
    return str(marks.begin_test_delimeter), str(marks.end_test_delimeter)

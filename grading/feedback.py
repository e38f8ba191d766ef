"""Write what each learner reads after grading: points, what was right, why not more, what next.

One HTML page a notebook under `feedback/`, where nbgrader's `release_feedback` looks for it.
No hidden test, no expected value and no traceback is in it, and nothing that a browser would run.
"""

from __future__ import annotations

import argparse
from typing import Any

from grading.directory.course import Course, open_course
from grading.directory.table import printable

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which week, and for whom."""
    parser.add_argument("week", metavar="WEEK", help="for example week01")
    parser.add_argument("--student", nargs="+", metavar="S", help="only these, by the folder's name")


def run(options: argparse.Namespace) -> int:
    """Write the pages that changed, say how many and for whom there is no result; return 1 if a page failed."""
    from grading.gradebook.points import knows
    from grading.gradebook.scores import WeekScores, read_scores

    course = open_course(options.course)
    week = course.week(options.week)
    learners = course.chosen(week, options.student)
    scores = read_scores(course, week) if knows(course, week) else WeekScores((), {})
    written, waiting, failed = _written(course, week, learners, scores)
    print(f"{written} pages written, the rest is up to date: {course.folder / 'feedback'}/…/{week}/")
    if waiting:
        print(f"Not graded yet, and told so: {', '.join(waiting[:12])}{' …' if len(waiting) > 12 else ''}")
        print(f"Run `python -m grading autograde {week}` first; its table says why a submission has no result.")
    still = sum(bool(scores.standings[learner].open) for learner in learners if learner in scores.standings)
    if still:
        print(f"{still} learners have answers that a person still has to read.")
        print("Grade them in formgrader, then run this again: the pages that change are written anew.")
    if failed:
        print(f"{len(failed)} of {len(learners)} learners have no new page, for what is in their graded notebooks:")
        print("\n".join(f"  {printable(learner)}: {printable(why)}" for learner, why in failed.items()))
        print(f"Grade them again with `python -m grading autograde {week} --student …`, then run this again.")
    return 1 if failed else 0


def _written(course: Course, week: str, learners: list[str], scores: Any) -> tuple[int, list[str], dict[str, str]]:
    """Return how many pages changed, who has no result yet, and by learner why their pages could not be made."""
    from grading.feedback_page.writing import write_pages

    written, waiting, failed = 0, [], {}
    for learner in learners:
        try:
            changed, graded = write_pages(course, week, learner, scores)
        except Exception as problem:  # anything may stand in a notebook, and the others wait for their pages
            failed[learner] = f"{type(problem).__name__}: {problem}"
            continue
        written += changed
        if not graded:
            waiting.append(learner)
    return written, waiting, failed

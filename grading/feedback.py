"""Write what each learner reads after grading: points, what was right, why not more, what next.

One HTML page a notebook under `feedback/`, where nbgrader's `release_feedback` looks for it.
No hidden test, no expected value and no traceback is in it, and nothing that a browser would run.
"""

from __future__ import annotations

import argparse

from grading.directory.course import open_course

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which week, and for whom."""
    parser.add_argument("week", metavar="WEEK", help="for example week01")
    parser.add_argument("--student", nargs="+", metavar="S", help="only these, by the folder's name")


def run(options: argparse.Namespace) -> int:
    """Write the pages that changed and say how many, and for whom there is no result yet."""
    from grading.feedback_page.writing import write_pages
    from grading.gradebook.points import knows
    from grading.gradebook.scores import WeekScores, read_scores

    course = open_course(options.course)
    week = course.week(options.week)
    learners = course.chosen(week, options.student)
    scores = read_scores(course, week) if knows(course, week) else WeekScores((), {})
    written, waiting = 0, []
    for learner in learners:
        changed, graded = write_pages(course, week, learner, scores)
        written += changed
        if not graded:
            waiting.append(learner)
    print(f"{written} pages written, the rest is up to date: {course.folder / 'feedback'}/…/{week}/")
    if waiting:
        print(f"Not graded yet, and told so: {', '.join(waiting[:12])}{' …' if len(waiting) > 12 else ''}")
        print(f"Run `python -m grading autograde {week}` first; its table says why a submission has no result.")
    still = sum(bool(scores.standings[learner].open) for learner in learners if learner in scores.standings)
    if still:
        print(f"{still} learners have answers that a person still has to read.")
        print("Grade them in formgrader, then run this again: the pages that change are written anew.")
    return 0

"""Write the pages of one learner's week where nbgrader keeps feedback; what is unchanged is left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from grading.directory.course import Course
from grading.directory.files import write_whole
from grading.engine.judge.kept import harmless_text
from grading.feedback_page.markup import heading_of
from grading.feedback_page.page import Page, as_html
from grading.feedback_page.parts import parts_of
from grading.feedback_page.words import of_total
from grading.gradebook.learners import typed_id
from grading.gradebook.results import Result, not_handed_in, result_of
from grading.gradebook.scores import Standing, WeekScores
from ledtoolkit.exercises.hand_in import asked_in
from ledtoolkit.exercises.learner import LARGEST_NOTEBOOK
from ledtoolkit.words import say

__all__ = ["page_of", "write_pages"]

# nbgrader's `release_feedback` reads these two beside the pages.
CARRIED_ALONG = ("timestamp.txt", "submission_secret.txt")


def write_pages(course: Course, week: str, learner: str, scores: WeekScores) -> tuple[int, bool]:
    """Write a page for each notebook; return how many changed, and whether the attempt that counts has a result."""
    result = result_of(course, week, learner)
    place, whose = course.folder / "feedback" / learner / week, typed_id(course, learner)
    changed = 0
    for name in _notebooks(course, week, scores):
        text = as_html(page_of(course, week, learner, name, scores=scores, result=result, whose=whose)).encode()
        changed += _write(place / f"{name}.html", text)
    for name in CARRIED_ALONG:
        kept = course.folder / "submitted" / learner / week / name
        if kept.is_file() and not kept.is_symlink():
            _write(place / name, kept.read_bytes())
    return changed, result == "graded"


def page_of(
    course: Course, week: str, learner: str, name: str, *, scores: WeekScores, result: Result, whose: str
) -> Page:
    """Return the page of one notebook of one learner."""
    notebook = _read(course.folder / "autograded" / learner / week / f"{name}.ipynb")
    standing = scores.standings.get(learner)
    title = _title(course, week, name, notebook)
    gone = not_handed_in(course, week, learner, [name]) if result != "newer" else ()
    if name in gone and not (standing is not None and standing.by_hand(name)):
        return Page(title, say("For {learner}", learner=whose), _missing())
    handed_in_by = say("Handed in by {learner}", learner=whose)
    if result == "none" or not notebook or standing is None:
        return Page(title, handed_in_by, _waiting(course.folder / "submitted" / learner / week / f"{name}.ipynb"))
    summary = _summary(scores, standing, name)
    if result == "newer":
        summary = (say("This is about an earlier attempt. Your newest one has not been graded yet."), *summary)
    given = _given(course, week, name)
    return Page(title, handed_in_by, summary, tuple(parts_of(notebook, name, scores.questions, standing, given)))


def _summary(scores: WeekScores, standing: Standing, name: str) -> tuple[str, ...]:
    here = [question for question in scores.questions if question.place[0] == name]
    known = [standing.scores[question.place] for question in here if question.place in standing.scores]
    said = of_total(
        sum(score.points for score in known),
        sum(question.most for question in here),
        costs=standing.penalties.get(name, 0.0),
        waiting=sum(score.open for score in known),
    )
    if scores.several:
        everything = of_total(
            standing.points + standing.penalty, scores.most, costs=standing.penalty, waiting=standing.open
        )[0]
        said.append(say("All notebooks of this assignment together: {sentence}", sentence=everything))
    return tuple(said)


def _waiting(submitted: Path) -> tuple[str, ...]:
    """Return what somebody reads who has no result yet; who never pressed our button reads what to do."""
    arrived = say("Your work has arrived. It has not been graded yet.")
    notebook = {} if submitted.is_symlink() else _read(submitted)
    mark = notebook.get("metadata", {}).get("ledtoolkit") if isinstance(notebook.get("metadata"), dict) else None
    handed_in = isinstance(mark, dict) and mark.get("handed_in")
    if not handed_in and _asks_by_form(notebook):
        step = say("Open your assignment, press the button at its end that hands in, and send the file that it makes.")
        return (arrived, say("It looks as if it was sent without handing in: its forms hold no answers."), step)
    return (arrived, say("You find your points and comments here when it is. You need not do anything now."))


def _missing() -> tuple[str, ...]:
    """Return what somebody reads whose notebook has not arrived."""
    return (
        say("Nothing has arrived from you for this notebook, so there are no points and no comments yet."),
        say("If you have worked on it, hand it in the usual way, even if it is late or not finished."),
        say("If you have handed it in already, write to your instructor: the file may have been lost on its way."),
    )


def _asks_by_form(notebook: dict[str, Any]) -> bool:
    try:
        return bool(asked_in(notebook))
    except (AttributeError, TypeError):  # anything may have been handed in
        return False


def _title(course: Course, week: str, name: str, notebook: dict[str, Any]) -> str:
    """Return the page's title: of our weeks the author's first heading, else assignment and notebook by their names.

    A learner cannot change it. What comes first in other notebooks is as often the heading of a part, or a text that
    stands above every notebook of the course.
    """
    source = _read(course.folder / "source" / week / f"{name}.ipynb") or notebook
    for cell in source.get("cells", []) if _asks_by_form(source) else []:
        text = cell.get("source", "")
        if cell.get("cell_type") == "markdown" and (
            found := heading_of(text if isinstance(text, str) else "".join(text))
        ):
            return say("{title} (feedback)", title=found)
    return say("{title} (feedback)", title=f"{week}, {name}")


def _given(course: Course, week: str, name: str) -> frozenset[str]:
    """Return the texts of an author's Markdown and plain code cells; also those that nbgrader puts above and below."""
    sources = (course.folder / step / week / f"{name}.ipynb" for step in ("source", "release"))
    cells = [cell for path in sources for cell in _read(path).get("cells", [])]
    own = [cell for cell in cells if cell.get("cell_type") != "code" or not cell.get("metadata", {}).get("nbgrader")]
    texts = {"".join(cell.get("source", "")).strip() for cell in own}
    return frozenset(texts | {harmless_text(text) for text in texts})


def _notebooks(course: Course, week: str, scores: WeekScores) -> list[str]:
    """Return the assignment's notebooks by name, as its source has them, else as the gradebook knows them."""
    found = {path.stem for path in (course.folder / "source" / week).glob("*.ipynb")}
    return sorted(found or {question.place[0] for question in scores.questions})


def _read(path: Path) -> dict[str, Any]:
    try:
        notebook = json.loads(path.read_bytes()) if path.stat().st_size <= LARGEST_NOTEBOOK and path.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return notebook if isinstance(notebook, dict) else {}


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    write_whole(path, content)
    return True

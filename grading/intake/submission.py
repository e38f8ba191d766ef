"""What a file says about itself: whose it is, which week it answers, when it was handed in."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from grading.intake.assignments import Asked, best_match, student_in
from grading.intake.found import Found
from grading.intake.names import folder_name, student_folder
from grading.intake.senders import sender
from ledtoolkit.exercises.draw import normalised

__all__ = ["NoSubmissionError", "Submission", "learner_of", "read_submission", "weeks_of"]

LONGEST_ID = 200
ASKS = re.compile(r"""\b(?:ask|check|hand_in)\(\s*["']([A-Za-z0-9_-]{1,40})(?:/|["'])""")


class NoSubmissionError(Exception):
    """A file cannot be filed; the message says why and what to do."""


@dataclass(frozen=True)
class Submission:
    """A notebook that can be filed.

    Attributes
    ----------
    learner, folder
        The id as handed in, and the folder name that follows from it.
    week, notebook
        The assignment that it answers, and which of its notebooks it is.
    handed_in
        What the notebook says of its own time; it orders the attempts of one learner, nothing else.
    found
        The file itself.
    marked
        Whether the notebook itself says whose it is, as ours do.
    """

    learner: str
    folder: str
    week: str
    handed_in: datetime | None
    found: Found
    notebook: str = "assignment"
    marked: bool = True


def read_submission(
    found: Found, weeks: list[str], learner: str | None = None, *, asked: Sequence[Asked] = ()
) -> Submission:
    """Return the submission that a file is.

    Parameters
    ----------
    weeks
        The assignments of the course.
    learner
        Whose it is, where the instructor says so.
    asked
        The notebooks of these assignments, for those that do not ask our questions.
    """
    notebook = _notebook(found.content)
    other = None if _asked_weeks(notebook, weeks) else best_match(notebook, found.name, asked)
    if other is not None:
        return _of_another_kind(notebook, found, other, learner)
    if learner is not None:
        notebook.setdefault("metadata", {}).setdefault("ledtoolkit", {})["learner"] = learner
        content = json.dumps(notebook, indent=1, ensure_ascii=False).encode()
        found = Found(found.name, content, found.time)
    mark = _mark(notebook)
    whose = _learner(mark)
    return Submission(whose, folder_name(whose), _week(notebook, weeks), _time(mark.get("handed_in")), found)


def _of_another_kind(notebook: dict[str, Any], found: Found, asked: Asked, learner: str | None) -> Submission:
    """Return a submission to an ordinary nbgrader assignment: whose it is, the folder or the platform says."""
    mark = notebook["metadata"].get("ledtoolkit")
    marked = _learner(mark) if isinstance(mark, dict) and "learner" in mark else None
    placed = sender(found.name) or student_in(found.inside, asked.week)
    if not learner and marked and placed and normalised(placed) not in {normalised(marked), folder_name(marked)}:
        # Anybody can write a mark: it must not replace somebody else's work.
        raise NoSubmissionError(
            f"it lies in the place of {placed}, but says it is by {marked!r}; ask, then collect it with `--learner ID`"
        )
    whose = learner or marked or placed
    if whose is None:
        raise NoSubmissionError(
            "nothing says whose it is: put it into a folder STUDENT/ASSIGNMENT/, or collect it with `--learner ID`"
        )
    return Submission(whose, student_folder(whose), asked.week, None, found, asked.notebook, marked=False)


def weeks_of(content: bytes, name: str, weeks: list[str], asked: Sequence[Asked]) -> frozenset[str]:
    """Return which assignments a file answers, as far as it can be read."""
    try:
        notebook = _notebook(content)
    except NoSubmissionError:
        return frozenset()
    other = best_match(notebook, name, asked)
    return frozenset(_asked_weeks(notebook, weeks)) or frozenset([other.week] if other is not None else [])


def learner_of(content: bytes) -> str | None:
    """Return the id in a notebook, as ids are compared, or None if it has none."""
    try:
        return normalised(_learner(_mark(_notebook(content))))
    except NoSubmissionError:
        return None


def _notebook(content: bytes) -> dict[str, Any]:
    try:
        notebook = json.loads(content)
    except (ValueError, RecursionError):
        raise NoSubmissionError("it is no notebook, or only a part of one; ask for the file again") from None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise NoSubmissionError("it is no notebook of today's format; ask for the file that hand-in made")
    if not isinstance(notebook.setdefault("metadata", {}), dict):
        raise NoSubmissionError("its metadata are broken; ask for the file that hand-in made")
    return dict(notebook)


def _mark(notebook: dict[str, Any]) -> dict[str, Any]:
    mark = notebook["metadata"].get("ledtoolkit")
    if not isinstance(mark, dict) or "learner" not in mark:
        raise NoSubmissionError(
            "it has no learner's id: it was never handed in with the button at its end; "
            "ask for that, or collect it again with `--learner ID`"
        )
    return mark


def _learner(mark: dict[str, Any]) -> str:
    learner = mark["learner"]
    if not isinstance(learner, str) or not learner.strip() or len(learner) > LONGEST_ID:
        raise NoSubmissionError("its learner's id is empty, too long or no text; collect it again with `--learner ID`")
    try:
        learner.encode()
    except UnicodeEncodeError:
        raise NoSubmissionError("its learner's id is broken text; collect it again with `--learner ID`") from None
    return learner


def _week(notebook: dict[str, Any], weeks: list[str]) -> str:
    asked = _asked_weeks(notebook, weeks)
    if not asked:
        raise NoSubmissionError(f"it asks nothing of {', '.join(weeks) or 'any week'}; is it from another course?")
    if len(asked) > 1:
        raise NoSubmissionError(f"it asks questions of more than one week ({', '.join(sorted(asked))})")
    return str(next(iter(asked)))


def _asked_weeks(notebook: dict[str, Any], weeks: list[str]) -> Counter[str]:
    """Return the weeks whose questions of ours a notebook asks."""
    sources = (cell.get("source", "") for cell in notebook["cells"] if cell.get("cell_type") == "code")
    texts = ["".join(map(str, source)) if isinstance(source, list) else str(source) for source in sources]
    return Counter(week for text in texts for week in ASKS.findall(text) if week in weeks)


def _time(text: object) -> datetime | None:
    try:
        time = datetime.fromisoformat(str(text))
        return time if time.tzinfo else time.replace(tzinfo=UTC)
    except ValueError:
        return None

"""Held files that need nobody any more: filed by hand, or followed by a good submission of the same person.

They move from `held/` to `settled/` in the course folder, and are not held a second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from grading.directory.course import Course
from grading.intake.assignments import Asked
from grading.intake.filing import REASON
from grading.intake.senders import sender
from grading.intake.submission import Submission, learner_of, weeks_of
from ledtoolkit.exercises.draw import normalised

__all__ = ["Held", "held_before", "settle"]

# What Canvas puts before a file's own name.
OF_CANVAS = re.compile(r"^[^/_]+_(?:LATE_)?\d+_\d+_")


@dataclass(frozen=True)
class Held:
    """A file in `held/`: where it lies, the name under which it came, and what of it can be read."""

    path: Path
    name: str
    learner: str | None
    weeks: frozenset[str]


def held_before(course: Course, asked: Sequence[Asked]) -> list[Held]:
    """Return what lies in `held/` from earlier times."""
    return [_read(path, course.weeks(), asked) for path in sorted((course.folder / "held").glob("*.ipynb"))]


def settle(course: Course, held: Sequence[Held], filed: Sequence[Submission]) -> list[Held]:
    """Put aside what these submissions settle, with its reason, and return the rest."""
    rest = []
    for one in held:
        if any(_settles(submission, one) for submission in filed):
            (course.folder / "settled").mkdir(exist_ok=True)
            for path in (one.path, one.path.with_suffix(REASON)):
                if path.is_file():
                    path.replace(course.folder / "settled" / path.name)
        else:
            rest.append(one)
    return rest


def _settles(submission: Submission, held: Held) -> bool:
    """Whether a submission is this very file, or came later from the same person for the same assignment."""
    if Path(submission.found.name).absolute() == held.path.absolute():
        return True
    person = sender(held.name)
    if person is None and sender(submission.found.name) is None:
        same_person = held.learner is not None and held.learner == normalised(submission.learner)
    else:
        # The platform knows who sent it; an id in a file may be somebody else's, and is often why it is held.
        same_person = person == sender(submission.found.name)
    if not held.weeks:
        # Nothing of it could be read: only the same file, sent again, tells which assignment it was.
        return same_person and _own_name(held.name) == _own_name(submission.found.name)
    return same_person and held.weeks == {submission.week}


def _own_name(name: str) -> str:
    """Return a file's name as its sender gave it; in a zip of Moodle with the folder of the assignment."""
    inside = PurePosixPath(name.rpartition(": ")[2])
    return f"{inside.parent}/{OF_CANVAS.sub('', inside.name)}" if sender(name) else str(inside)


def _read(path: Path, weeks: list[str], asked: Sequence[Asked]) -> Held:
    try:
        name = path.with_suffix(REASON).read_text("utf-8").partition("\n")[0]
        content = path.read_bytes()
    except (OSError, UnicodeDecodeError):
        name, content = "", b""
    return Held(path, name, learner_of(content), weeks_of(content, name, weeks, asked))

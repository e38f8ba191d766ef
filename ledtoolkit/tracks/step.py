"""What a track is made of: parts in their order, and in each part steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ledtoolkit.tracks.worksheets import WORKSHEETS

__all__ = ["Kind", "Part", "Step", "Track", "activity", "assignment", "exercise", "explorer", "lesson", "worksheet"]

Kind = Literal["lesson", "assignment", "exercise", "explorer", "worksheet", "activity"]


@dataclass(frozen=True)
class Step:
    """One thing to do.

    Attributes
    ----------
    kind
        What it is.
    target
        Which one: `week01` of a lesson or assignment, `week01/4` of an exercise (its place in the week),
        `week01/leaky-bucket` of an explorer, the name of a worksheet or an activity.
    words
        What it is called, marked, where its own page does not say so.
    cell
        Of an explorer: the cell of the week's lesson that shows it.
    """

    kind: Kind
    target: str
    words: str = ""
    cell: str = ""

    @property
    def key(self) -> str:
        """Under which name a record keeps that it is done; the same in every track."""
        return f"done/{self.kind}/{self.target}"

    @property
    def week(self) -> str:
        """The week it belongs to, where it belongs to one."""
        return self.target.partition("/")[0] if self.target.startswith("week") else ""


@dataclass(frozen=True)
class Part:
    """Steps that belong together: a week, a module, a meeting; `number` fills the named place of its title."""

    title: str
    steps: tuple[Step, ...]
    number: int = 0


@dataclass(frozen=True)
class Track:
    """One way through the course; all sentences are marked."""

    name: str
    title: str
    who: str
    outcome: str
    parts: tuple[Part, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in their order."""
        return tuple(step for part in self.parts for step in part.steps)


def lesson(number: int) -> Step:
    """Read the lesson of a week."""
    return Step("lesson", f"week{number:02}")


def assignment(number: int) -> Step:
    """Answer all questions of a week."""
    return Step("assignment", f"week{number:02}")


def exercise(number: int, place: int) -> Step:
    """Answer one question of a week, by its place in the assignment."""
    return Step("exercise", f"week{number:02}/{place}")


def explorer(name: str, words: str, *, cell: str) -> Step:
    """Try an explorer in its lesson."""
    return Step("explorer", name, words, cell)


def worksheet(name: str) -> Step:
    """Fill in a worksheet of the list."""
    return Step("worksheet", name, WORKSHEETS[name])


def activity(name: str, words: str) -> Step:
    """Do something together or outside, which no page can know of."""
    return Step("activity", name, words)

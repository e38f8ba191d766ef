"""One part of what a learner has so far: a line to read at once, and behind it what it is made of."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Group", "Line", "Part"]


@dataclass(frozen=True)
class Line:
    """One thing and how it stands.

    Attributes
    ----------
    words, said
        What it is, and how it stands.
    path, cell
        Where it is done: the notebook in the course and the cell in it.
    is_done
        Whether nothing is left to do.
    """

    words: str
    said: str = ""
    path: str = ""
    cell: str = ""
    is_done: bool = False


@dataclass(frozen=True)
class Group:
    """Lines that belong together, behind a title of their own; without a title they stand at once."""

    lines: tuple[Line, ...]
    title: str = ""
    said: str = ""


@dataclass(frozen=True)
class Part:
    """One part: its title and state in a line, notes in whole sentences, and its groups.

    Attributes
    ----------
    name
        What the page calls it, so that it stays open while it changes.
    """

    name: str
    title: str
    said: str
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

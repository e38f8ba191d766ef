"""Why a test gave no points, in one sentence for the learner, and what to do next.

What stands between BEGIN and END HIDDEN TESTS is never quoted, nor what a hidden line computed.
"""

from __future__ import annotations

import builtins
import re
import traceback
from dataclasses import dataclass

from ledtoolkit.words import say

__all__ = ["Reason", "reason_of"]

BEGIN, END = re.compile(r"#+\s*BEGIN HIDDEN TESTS"), re.compile(r"#+\s*END HIDDEN TESTS")
LONGEST = 300


@dataclass(frozen=True)
class Reason:
    """A sentence and a next step; empty when nothing is lost."""

    sentence: str = ""
    next_step: str = ""


def reason_of(problem: BaseException | None, source: str) -> Reason:
    """Return why a test cell with this source stopped with this exception."""
    if problem is None:
        return Reason()
    line = _line(problem)
    if line is None or line in _hidden(source):
        return _of_hidden(problem)
    text = source.splitlines()[line - 1].strip()[:LONGEST] if line <= len(source.splitlines()) else ""
    if isinstance(problem, NameError) and (name := getattr(problem, "name", None)):
        return Reason(
            say("The name {name} has no value.", name=name),
            say("Give your answer this name, and run all cells from the top without an error."),
        )
    if isinstance(problem, AssertionError):
        own = str(problem).strip()[:LONGEST]
        said = own or say("This check does not hold: {line}", line=text)
        return Reason(said, say("Look at what your code gives for this check, and correct it."))
    return Reason(
        say("The check stopped with {kind}: {words}", kind=_kind(problem), words=str(problem)[:LONGEST]),
        say("Run this line after your own cells: {line}", line=text),
    )


def _of_hidden(problem: BaseException) -> Reason:
    if isinstance(problem, AssertionError):
        said = say("Your answer passes the checks that you see, but not a further one.")
    else:
        said = say("Your code stops with {kind} in a check that you do not see.", kind=_kind(problem))
    return Reason(said, say("Try your code with other values: zero, negative, very large, or none at all."))


def _kind(problem: BaseException) -> str:
    name = type(problem).__name__
    return name if hasattr(builtins, name) else "an error"


def _line(problem: BaseException) -> int | None:
    """Return the line of the test cell that stopped."""
    frames = traceback.extract_tb(problem.__traceback__)
    own = [frame.lineno for frame in frames if frame.filename.startswith(("<ipython-input", "<test"))]
    return own[0] if own else None


def _hidden(source: str) -> set[int]:
    hidden: set[int] = set()
    inside = False
    for number, line in enumerate(source.splitlines(), 1):
        inside = (inside or bool(BEGIN.search(line))) and not END.search(line)
        if inside:
            hidden.add(number)
    return hidden

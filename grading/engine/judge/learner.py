"""A learner's side, as the judge talks to it: cells to run, names to fetch, objects to ask; replaced when it dies.

The judge makes one for each notebook of a submission. When the worker ends in the middle, a new one runs the earlier
cells again, without those that ended a worker, so that later tests still count.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from grading.engine.codec import BadMessageError, NotDataError, decode, encode
from grading.engine.judge.handle import CannotSplitError, Opaque, number_of
from grading.engine.judge.link import Link, Used, WorkerEndedError
from ledtoolkit.words import say

__all__ = ["MISSING", "Learner", "ended_words"]

MISSING = object()
MOST_ENDS = 4
PART = 16_000_000


class Learner:
    """The cells and names of one notebook.

    Parameters
    ----------
    start
        Returns the line to a fresh worker.
    files
        What the learner's cells find in their folder: name to content in base64.
    """

    def __init__(self, start: Callable[[], Link], files: Mapping[str, str]) -> None:
        self._start = start
        self._files = files
        self._link: Link | None = None
        self._ran: list[str] = []
        self._objects: dict[int, Opaque] = {}
        self._ends = 0
        self.deleted: Callable[[], list[str]] = list
        self.keep_changes = False
        self.changed = False
        self.problem: WorkerEndedError | None = None
        self.used = Used()

    def run(self, source: str) -> dict[str, Any]:
        """Run one cell.

        Raises
        ------
        WorkerEndedError
            If it ended the worker; the cell is not run again.
        """
        answer = self._ask("run", source=source)
        self._ran.append(source)
        return answer

    def names(self, names: list[str]) -> dict[str, Any]:
        """Return what names hold: data, an `Opaque`, or MISSING."""
        answer = self._ask("names", names=names).get("names")
        if not isinstance(answer, dict):
            raise self._broken("names without values")
        return {name: self._value(answer.get(name), ()) for name in names}

    def about(self, number: int, do: str, *arguments: Any, **named: Any) -> Any:
        """Ask about an object; see `handle.Asker`."""
        sent = [_sent(value) for value in arguments]
        sent_named = {name: _sent(value) for name, value in named.items()}
        answer = self._ask(do, of=number, arguments=sent, named=sent_named, hidden=self.deleted())
        given = [*arguments, *named.values()]
        if self.keep_changes and isinstance(answer.get("changed"), dict) and answer["changed"]:
            self.changed = True
            _bring_back(given, {place: self._decoded(node) for place, node in answer["changed"].items()})
        if answer.get("said"):
            sys.stdout.write(str(answer["said"]))
        if "raised" in answer:
            raise _as_ours(answer)
        return self._value(answer, given)

    def processor(self) -> float:
        """Return the processor seconds of the worker that runs now."""
        return self._link.processor() if self._link is not None else 0.0

    def end(self) -> None:
        """End the worker; what it took is in `used`."""
        if self._link is not None:
            used = self._link.close()
            self._link = None
            most = max(self.used.memory, used.memory)
            self.used = Used(self.used.processor + used.processor, most, used.ended)

    def _ask(self, do: str, **content: Any) -> dict[str, Any]:
        link = self._running()
        try:
            return link.ask(do, **content)
        except WorkerEndedError as problem:
            self._ends += 1
            self.end()
            self.problem = problem
            raise problem from None

    def _running(self) -> Link:
        """Return the line to a worker in which every earlier cell has run."""
        while self._link is None:
            if self._ends > MOST_ENDS:
                self.problem = WorkerEndedError("again")
                raise self.problem
            self._objects.clear()
            self._link = self._start()
            self._catch_up(self._link)
        return self._link

    def _catch_up(self, link: Link) -> None:
        try:
            for name, content in self._files.items():
                for start in range(0, max(len(content), 1), PART):
                    link.ask("file", name=name, content=content[start : start + PART])
        except WorkerEndedError:
            self._ends += 1
            self.end()
            return
        for source in list(self._ran):
            try:
                link.ask("run", source=source)
            except WorkerEndedError:
                self._ends += 1
                self._ran.remove(source)
                self.end()
                return

    def _value(self, answer: Any, given: Any) -> Any:
        if isinstance(answer, dict):
            if "data" in answer:
                return self._decoded(answer["data"])
            if type(answer.get("handle")) is int:
                return self._object(answer["handle"], str(answer.get("kind"))[:60])
            if type(answer.get("same")) is int and 0 <= answer["same"] < len(given):
                return given[answer["same"]]
            if answer.get("missing") is True:
                return MISSING
        raise self._broken("an answer without a value")

    def _object(self, number: int, kind: str) -> Opaque:
        return self._objects.setdefault(number, Opaque(self, number, kind))

    def _decoded(self, node: Any) -> Any:
        try:
            return decode(node)
        except (BadMessageError, RecursionError) as problem:
            raise self._broken(str(problem)) from problem

    def _broken(self, why: str) -> WorkerEndedError:
        self._ends += 1
        self.end()
        self.problem = WorkerEndedError("talk", why)
        return self.problem


def ended_words(why: str) -> str:
    """Return what a learner is told when their code ended its process."""
    if why == "time":
        return say("Your code took too long and was stopped.")
    if why == "ended":
        return say("Your code ended the whole program (by an exit, or by using more memory than allowed).")
    if why == "again":
        return say("Your code ended the whole program again and again, so the later cells were not run.")
    return say("Your code disturbed the grading program, so this cell could not be judged.")


def _sent(value: Any) -> dict[str, Any]:
    if isinstance(value, Opaque):
        return {"handle": number_of(value)}
    try:
        return {"data": encode(value)}
    except NotDataError as problem:
        raise CannotSplitError(f"the test passes {problem} into the learner's code") from problem


def _as_ours(answer: dict[str, Any]) -> Exception:
    """Return an exception of Python's own that stands for the learner's: the nearest built-in of its family."""
    names = answer["raised"] if isinstance(answer["raised"], list) else []
    for name in names:
        kind = getattr(builtins, name, None) if isinstance(name, str) else None
        if isinstance(kind, type) and issubclass(kind, Exception):
            try:
                return kind(str(answer.get("text", ""))[:2000])
            except TypeError:
                continue  # UnicodeError and its like want more than a text
    return RuntimeError(f"the learner's code stopped: {names[0] if names else 'unknown'}")


def _bring_back(given: list[Any], changed: dict[str, Any]) -> None:
    """Change arguments of a test in place as the learner's function changed its copies."""
    for place, new in changed.items():
        old: Any = given[int(place)] if place.isdecimal() and int(place) < len(given) else None
        if type(old) is not type(new):
            raise CannotSplitError("the learner's code changed an argument into another kind")
        if isinstance(old, (list, bytearray)):
            old[:] = new
        elif isinstance(old, (dict, set)):
            old.clear()
            old.update(new)
        elif isinstance(old, np.ndarray) and old.shape == new.shape:
            old[...] = new
        elif isinstance(old, (pd.DataFrame, pd.Series)):
            # Its public methods change values in place, but not labels and columns.
            old._update_inplace(new)  # type: ignore[operator] # unknown to the stubs
        else:
            raise CannotSplitError("the learner's code changed an argument that cannot be changed here")

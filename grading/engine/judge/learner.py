"""A learner's side, as the judge talks to it: cells to run, names to fetch, objects to ask; replaced when it dies.

The judge makes one for each notebook of a submission. When the worker ends in the middle, a new one runs the earlier
cells again, without those that ended a worker, so that later tests still count.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from grading.engine.codec import BadMessageError, NotDataError, decode, encode
from grading.engine.judge.ended import why_it_ended
from grading.engine.judge.handle import PARTS, CannotSplitError, Opaque, number_of
from grading.engine.judge.integrity import BROKEN_TALK, notes_of
from grading.engine.judge.link import Link, Used, WorkerEndedError
from grading.engine.judge.roads import Roads
from grading.engine.judge.within import TooLongError
from grading.engine.sandbox.limits import Limits
from grading.engine.worker.shell import PageStream

__all__ = ["MISSING", "Learner", "as_ours"]

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
    objects
        Where the model solution has objects, see `roads`; None where there is none.
    seed
        Of what the learner's cells draw by chance; without it, nothing repeats.
    """

    def __init__(
        self,
        start: Callable[[], Link],
        files: Mapping[str, str],
        objects: Iterable[str] | None = None,
        seed: str = "",
    ) -> None:
        self._start = start
        self._files = files
        self._seed = seed
        self._link: Link | None = None
        self._ran: list[tuple[Limits | None, dict[str, Any]]] = []
        self._objects: dict[int, Opaque] = {}
        self._ends = 0
        self.deleted: Callable[[], list[str]] = list
        self.hidden: Callable[[], bool] = bool
        self.met_hidden = False
        self.keep_changes = False
        self.changed = False
        self.roads = Roads(objects)
        self.limits: Limits | None = None
        self.integrity: list[str] = []
        self.problem: WorkerEndedError | None = None
        self.used = Used()

    def run(self, source: str, seed: str = "") -> dict[str, Any]:
        """Run one cell; with a seed, what it draws by chance follows from that.

        Raises
        ------
        WorkerEndedError
            If it ended the worker; the cell is not run again.
        """
        wanted = {"source": source, **self._most(), **({"seed": seed} if seed else {})}
        answer = self._ask("run", **wanted)
        self._ran.append((self.limits, wanted))
        return answer

    def once(self, before: str, source: str) -> dict[str, Any]:
        """Run a cell that a new worker shall not run again, after another whose outputs nobody wants."""
        if before:
            self._ask("run", source=before)
        return self._ask("run", source=source, **self._most())

    def start_over(self) -> None:
        """End the worker; the next one runs no earlier cell."""
        self.end()
        self._ran.clear()

    def names(self, names: list[str]) -> dict[str, Any]:
        """Return what names hold: data, an `Opaque`, or MISSING."""
        answer = self._ask("names", names=names).get("names")
        if not isinstance(answer, dict):
            raise self._broken("names without values")
        return {name: self._value(answer.get(name), (), {self.roads.to(name)}) for name in names}

    def about(self, number: int, do: str, *arguments: Any, **named: Any) -> Any:
        """Ask about an object; see `handle.Asker`."""
        if number not in self._objects:
            # What ended that worker is what happened; without it, nothing more is known.
            self.problem = self.problem or WorkerEndedError("ended", "an object of a worker that is gone")
            raise self.problem
        if do not in PARTS and not self.roads.lead_to_an_object(number):
            raise CannotSplitError("the test asks an object for more than its parts where data were expected")
        sent = [_sent(value) for value in arguments]
        sent_named = {name: _sent(value) for name, value in named.items()}
        answer = self._ask(do, of=number, arguments=sent, named=sent_named, hidden=self.deleted())
        given = [*arguments, *named.values()]
        if self.keep_changes and isinstance(answer.get("changed"), dict) and answer["changed"]:
            self.changed = True
            _bring_back(given, {place: self._decoded(node) for place, node in answer["changed"].items()})
        self.met_hidden |= do not in PARTS and self.hidden()
        # A test that catches what is printed has put another stream there; on the page it could tell hidden inputs.
        if answer.get("said") and not (self.met_hidden and isinstance(sys.stdout, PageStream)):
            sys.stdout.write(str(answer["said"]))
        if "raised" in answer:
            raise as_ours(answer, do)
        return self._value(answer, given, self.roads.further(number, do, arguments))

    def processor(self) -> float:
        """Return the processor seconds of the worker that runs now."""
        return self._link.processor() if self._link is not None else 0.0

    def end(self) -> None:
        """End the worker; what it took is in `used`."""
        if self._link is not None:
            used = self._link.close()
            self._link = None
            self._objects.clear()
            self.roads.forget()
            most = max(self.used.memory, used.memory)
            self.used = Used(self.used.processor + used.processor, most, used.ended)

    def _ask(self, do: str, **content: Any) -> dict[str, Any]:
        link = self._running()
        try:
            answer = link.ask(do, self.limits, **content)
        except WorkerEndedError as problem:
            self._ended(problem)
            raise
        except TooLongError:
            # The time of the whole test ran out while the learner's side was asked: an answer that comes later is lost.
            late = WorkerEndedError("time")
            self._ended(late)
            raise late from None
        finally:
            # What it tried before it was ended too: it may have been ended for that.
            self._note(link.tried)
        self._note(notes_of(answer))
        return answer

    def _ended(self, problem: WorkerEndedError) -> None:
        self._note([BROKEN_TALK] if problem.why == "talk" else [])
        self._ends += 1
        self.end()
        if problem.why == "ended":
            problem.why = why_it_ended(self.used.ended)
        self.problem = problem

    def _note(self, notes: list[str]) -> None:
        self.integrity += [note for note in notes if note not in self.integrity]

    def _most(self) -> dict[str, int]:
        return {} if self.limits is None else {"most": self.limits.output}

    def _running(self) -> Link:
        """Return the line to a worker in which every earlier cell has run."""
        while self._link is None:
            if self._ends > MOST_ENDS:
                self.problem = WorkerEndedError("again")
                raise self.problem
            self._link = self._start()
            self._catch_up(self._link)
        return self._link

    def _catch_up(self, link: Link) -> None:
        try:
            if self._seed:
                link.ask("run", source="", seed=self._seed)
            for name, content in self._files.items():
                for start in range(0, max(len(content), 1), PART):
                    link.ask("file", name=name, content=content[start : start + PART])
        except WorkerEndedError:
            self._ends += 1
            self.end()
            return
        for cell in list(self._ran):
            limits, wanted = cell
            try:
                link.ask("run", limits, **wanted)
            except WorkerEndedError:
                self._ends += 1
                self._ran.remove(cell)
                self.end()
                return

    def _value(self, answer: Any, given: Any, roads: set[str]) -> Any:
        if isinstance(answer, dict):
            if "data" in answer:
                return self._decoded(answer["data"])
            if type(answer.get("handle")) is int:
                return self._object(answer["handle"], str(answer.get("kind"))[:60], roads)
            if type(answer.get("same")) is int and 0 <= answer["same"] < len(given):
                return given[answer["same"]]
            if answer.get("missing") is True:
                return MISSING
        raise self._broken("an answer without a value")

    def _object(self, number: int, kind: str, roads: set[str]) -> Opaque:
        self.roads.reached(number, roads)
        return self._objects.setdefault(number, Opaque(self, number, kind))

    def _decoded(self, node: Any) -> Any:
        try:
            return decode(node)
        except (BadMessageError, RecursionError) as problem:
            raise self._broken(str(problem)) from problem

    def _broken(self, why: str) -> WorkerEndedError:
        problem = WorkerEndedError("talk", why)
        self._ended(problem)
        return problem


def _sent(value: Any) -> dict[str, Any]:
    if isinstance(value, Opaque):
        return {"handle": number_of(value)}
    try:
        return {"data": encode(value)}
    except NotDataError as problem:
        raise CannotSplitError(f"the test passes {problem} into the learner's code") from problem


def as_ours(answer: dict[str, Any], do: str) -> Exception:
    """Return an exception of Python's own that stands for the learner's: the nearest built-in of its family.

    Only an iterator may say that it is at its end: from elsewhere that would end a test's own loop in silence.
    """
    names = answer["raised"] if isinstance(answer["raised"], list) else []
    for name in names:
        if name == "StopIteration" and do != "next":
            break
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

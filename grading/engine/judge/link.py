"""The judge's line to a worker: one question, one answer, in time, or the worker is ended.

A judge opens one for each worker it needs. A worker that is late, silent, over its processor seconds, or says
something else than was asked is killed by closing its life line; the judge then decides whether to start another.
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from grading.engine.codec import BadMessageError
from grading.engine.codec.wire import ClosedError, LateError, Wire
from grading.engine.judge.integrity import notes_of
from grading.engine.sandbox.limits import Limits

__all__ = ["Link", "Used", "WorkerEndedError", "start_worker"]

START = 20.0
SPARE = 0.05
# A worker tells at once what it is about to try, since it may be ended for that; no worker of ours tells more often.
MOST_TOLD = 40


class WorkerEndedError(Exception):
    """The worker is gone; `why` is one of `time`, `ended`, `crash`, `talk`, `again`, `start`."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else why)
        self.why = why


@dataclass(frozen=True)
class Used:
    """What a worker took: processor seconds, most bytes of memory, and its exit code (negative for a signal)."""

    processor: float = 0.0
    memory: int = 0
    ended: int = 0


class Link:
    """A worker, as the judge sees it.

    Parameters
    ----------
    talk
        Where questions go.
    life
        Closed when the worker must end.
    limits
        Of one question.

    Attributes
    ----------
    tried
        Notes about what the worker told between question and answer.
    """

    def __init__(self, talk: Wire, life: socket.socket, limits: Limits) -> None:
        self.limits = self._now = limits
        self._talk = talk
        self._life = life
        self._lines = life.makefile("r", encoding="utf-8")
        self.tried: list[str] = []
        self._told = 0
        life.settimeout(START)
        try:
            self._clock = _processor_clock(int(json.loads(self._lines.readline())["pid"]))
            if talk.receive(time.monotonic() + START) != {"step": 0}:
                raise ValueError("its first words are others")
        except (OSError, ValueError, LookupError, ClosedError, LateError, BadMessageError) as problem:
            self._talk.close()
            self._lines.close()
            life.close()
            raise WorkerEndedError("start", str(problem)) from problem
        self._step = 0
        self._seen = self.processor()

    def ask(self, do: str, limits: Limits | None = None, **content: Any) -> dict[str, Any]:
        """Ask one thing and return the answer; `limits` of this one where they are others.

        Raises
        ------
        WorkerEndedError
            If there is none within the limits; the worker is gone then.
        """
        self._step += 1
        self._now = limits or self.limits
        deadline = time.monotonic() + self._now.wall
        try:
            self._talk.send({"step": self._step, "do": do, **content}, deadline, self._watch)
            answer = self._answer(deadline)
            # What runs on in the background counts for the next question.
            self._watch()
        except (LateError, _SpentError):
            raise self._ended("time") from None
        except ClosedError:
            raise self._ended("ended") from None
        except BadMessageError as problem:
            raise self._ended("talk", str(problem)) from problem
        if not _answers(answer, self._step):
            raise self._ended("talk", "an answer to another step")
        self._seen = self.processor()
        return answer

    def _answer(self, deadline: float) -> dict[str, Any]:
        """Return the next message that answers; those before it say what the worker tries."""
        while True:
            answer: dict[str, Any] = self._talk.receive(deadline, self._watch)
            if not (isinstance(answer, dict) and answer.keys() == {"tried"} and self._told < MOST_TOLD):
                return answer
            self._told += 1
            self.tried += [note for note in notes_of(answer) if note not in self.tried]

    def processor(self) -> float:
        """Return the processor seconds of the worker so far."""
        try:
            return time.clock_gettime(self._clock)
        except OSError:
            return self._seen

    def close(self) -> Used:
        """End the worker and return what it took."""
        self._talk.close()
        try:
            self._life.shutdown(socket.SHUT_WR)
            last = json.loads(self._lines.readline())
            return Used(float(last["processor"]), int(last["memory"]), int(last["ended"]))
        except (OSError, ValueError, LookupError):
            return Used()
        finally:
            self._lines.close()
            self._life.close()

    def _watch(self) -> None:
        if self.processor() - self._seen > self._now.processor + SPARE:
            raise _SpentError

    def _ended(self, why: str, detail: str = "") -> WorkerEndedError:
        return WorkerEndedError(why, detail)


class _SpentError(Exception):
    """More processor seconds than a question may take."""


def start_worker(nursery: socket.socket, limits: Limits) -> Link:
    """Ask the nursery for a sealed process and return the line to it."""
    talk, theirs = socket.socketpair()
    life, their_life = socket.socketpair()
    with theirs, their_life:
        order = json.dumps({"limits": limits.as_json()}).encode()
        try:
            socket.send_fds(nursery, [order], [theirs.fileno(), their_life.fileno()])
        except OSError as problem:
            talk.close()
            life.close()
            raise WorkerEndedError("start", str(problem)) from problem
    return Link(Wire(talk), life, limits)


def _answers(answer: Any, step: int) -> bool:
    """Return whether a message answers this question and no other."""
    return isinstance(answer, dict) and answer.get("step") == step


def _processor_clock(pid: int) -> int:
    """Return the clock of the processor time of another process (as `clock_getcpuclockid` does)."""
    return (~pid << 3) | 2


Starter = Callable[[], Link]

"""One notebook of one submission: run its cells in order, the learner's in the worker, the tests here.

Called by the judge's process for each notebook, and by the engine with the model solution to learn what a test needs.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from grading.engine.judge.handle import CannotSplitError, Opaque, kind_of
from grading.engine.judge.learner import MISSING, Learner, ended_words
from grading.engine.judge.link import WorkerEndedError
from grading.engine.judge.names import imports_of, taken_from_learner
from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair import Mended, MendedCell
from grading.engine.verdict import Judged, Reason, decide, reason_of
from grading.engine.worker.shell import Ran, RecordingShell
from ledtoolkit.exercises.learner import working_as
from ledtoolkit.words import say

__all__ = ["CHECK", "Known", "Outcome", "Trial"]

CHECK = re.compile(r'from ledtoolkit import check\ncheck\("[\w./-]+", \w+\)\n?')


@dataclass(frozen=True)
class Known:
    """What a run of the model solution showed about the tests of a notebook.

    Attributes
    ----------
    for_a_person
        Tests that the model solution does not pass here, with the reason: they cannot be split, a person judges them.
    changing
        Tests in which the learner's code changes its arguments in place.
    """

    for_a_person: dict[str, str] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()
    reference: bool = False


@dataclass
class Outcome:
    """What a notebook came to: outputs of each cell, verdicts, the slowest cell's processor seconds."""

    outputs: list[list[dict[str, Any]]] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    changing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    slowest: float = 0.0


class TooLongError(BaseException):
    """A test ran too long in the judge; no `except Exception` of a test may hide it."""


class Trial:
    """The run of one notebook.

    Parameters
    ----------
    plan, mended
        The instructor's version, and the submission put into its order.
    learner
        The worker's side.
    shell
        The judge's own shell, fresh.
    known
        What the model solution showed.
    name
        The learner's id, for `check`.
    seconds
        What one test may take in the judge.
    """

    def __init__(
        self,
        plan: Plan,
        mended: Mended,
        *,
        learner: Learner,
        shell: RecordingShell,
        known: Known,
        name: str,
        seconds: float,
    ) -> None:
        self.plan = plan
        self.mended = mended
        self.learner = learner
        self.shell = shell
        self.known = known
        self.name = name
        self.seconds = seconds
        self.taken = taken_from_learner(plan)
        self.outcome = Outcome()

    def run(self) -> Outcome:
        """Run every cell and return what it came to."""
        for cell in self.mended.cells:
            planned = None if cell.place is None else self.plan.cells[cell.place]
            if cell.cell_type != "code":
                self.outcome.outputs.append([])
            elif planned is not None and planned.role == "test":
                self.outcome.outputs.append(self._test(cell, planned))
            else:
                self.outcome.outputs.append(self._cell(cell, planned))
        self.learner.end()
        return self.outcome

    def _cell(self, cell: MendedCell, planned: PlannedCell | None) -> list[dict[str, Any]]:
        """Run a cell in the worker, and here what of it is the judge's own."""
        outputs = self._in_worker(cell.source)
        if planned is not None and planned.role == "setup":
            names = self._fetched(cell.place)
            self._alone(planned.source, names)
        elif planned is not None:
            self._alone(imports_of(planned.reference or planned.source), {})
        return outputs

    def _in_worker(self, source: str) -> list[dict[str, Any]]:
        before = self.learner.processor()
        try:
            outputs = self.learner.run(source).get("outputs")
        except WorkerEndedError as problem:
            said = ended_words(problem.why)
            self.outcome.notes.append(said)
            return [{"output_type": "error", "ename": "Stopped", "evalue": said, "traceback": [said]}]
        self.outcome.slowest = max(self.outcome.slowest, self.learner.processor() - before)
        return outputs if isinstance(outputs, list) else []

    def _test(self, cell: MendedCell, planned: PlannedCell) -> list[dict[str, Any]]:
        if planned.name in self.known.for_a_person:
            said = self.known.for_a_person[planned.name]
            self.outcome.judged.append(Judged(planned.name, None, planned.points, said))
            return [_stream(said)]
        self.learner.keep_changes = self.known.reference or planned.name in self.known.changing
        self.learner.changed = False
        try:
            names = self._fetched(cell.place)
        except WorkerEndedError as problem:
            return self._ended(planned, problem)
        ran, refused = self._alone(planned.source, names)
        if self.learner.changed:
            self.outcome.changing.append(planned.name)
        if isinstance(self.learner.problem, WorkerEndedError):
            return self._ended(planned, self.learner.problem)
        if refused:
            return self._refused(planned, refused)
        judged = decide(planned.name, planned.points, ran, self._reason(ran, planned))
        self.outcome.judged.append(judged)
        return ran.outputs

    def _reason(self, ran: Ran, planned: PlannedCell) -> Reason:
        """Return why points are lost; a check of ours says it in its own words, beside the points."""
        if CHECK.fullmatch(planned.source) and ran.problem is None:
            return Reason(say("The reasons stand below the check."), "")
        if isinstance(ran.problem, TooLongError):
            return Reason(say("The check took too long with your answer."), say("Give an answer of ordinary size."))
        return reason_of(ran.problem, planned.source)

    def _ended(self, planned: PlannedCell, problem: WorkerEndedError) -> list[dict[str, Any]]:
        if problem.why == "start":
            raise problem
        said = ended_words(problem.why)
        self.outcome.judged.append(
            Judged(planned.name, 0.0, planned.points, said, say("Look for a loop without an end."))
        )
        return [_stream(said)]

    def _refused(self, planned: PlannedCell, refused: str) -> list[dict[str, Any]]:
        if self.known.reference:
            said = f"This test needs a person: {refused}."
            self.outcome.judged.append(Judged(planned.name, None, planned.points, said))
            return [_stream(said)]
        # The model solution gives data here, so an object of another kind is simply not what was asked.
        said = say("Your answer is no number, text, list or table, as was asked for.")
        step = say("Give the value itself: call your function, and keep what it returns.")
        self.outcome.judged.append(Judged(planned.name, 0.0, planned.points, said, step))
        return [_stream(said)]

    def _fetched(self, place: int | None) -> dict[str, Any]:
        names = self.taken.get(-1 if place is None else place, [])
        return self.learner.names(names) if names else {}

    def _alone(self, source: str, names: dict[str, Any]) -> tuple[Ran, str]:
        """Run code of the instructor here, with what the learner's names hold; return also what was refused."""
        space = self.shell.user_ns
        ours = CHECK.fullmatch(source) is not None
        for name, value in names.items():
            space.pop(name, None)
            if value is not MISSING:
                space[name] = _stand_in(value) if ours and isinstance(value, Opaque) else value
        present = [name for name, value in names.items() if value is not MISSING]
        self.learner.deleted = lambda: [name for name in present if name not in space]
        self.learner.problem = None
        CannotSplitError.last = ""
        with working_as(self.name), _within(self.seconds):
            ran = self.shell.run(source, 1_000_000)
        return ran, CannotSplitError.last


def _stand_in(value: Opaque) -> Any:
    """Return an object that a check of ours can name but not use."""
    kind = "".join(letter for letter in kind_of(value) if letter.isalnum() or letter == "_")
    return type(kind or "object", (), {})()


def _stream(text: str) -> dict[str, Any]:
    return {"output_type": "stream", "name": "stdout", "text": text + "\n"}


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Stop what runs longer than this, if Python gets to run at all; the kernel's limit stands behind it."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLongError

    kept = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except TooLongError:
        return
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, kept)

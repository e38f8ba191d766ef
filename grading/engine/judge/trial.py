"""One notebook of one submission: run its cells in order, the learner's in the worker, the tests here.

Called by the judge's process for each notebook, and by the engine with the model solution to learn what a test needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from grading.engine.judge.ended import ended_step, ended_words
from grading.engine.judge.handed_over import handed_over
from grading.engine.judge.handle import CannotSplitError, Opaque, kind_of
from grading.engine.judge.hidden import hides, kind_only, line_that_runs
from grading.engine.judge.known import Known
from grading.engine.judge.learner import MISSING, Learner
from grading.engine.judge.link import WorkerEndedError
from grading.engine.judge.names import imports_of, taken_from_learner
from grading.engine.judge.within import TooLongError, within
from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair import Mended, MendedCell
from grading.engine.sandbox.limits import Limits
from grading.engine.verdict import Judged, Reason, decide, reason_of
from grading.engine.verdict.reason import line_of
from grading.engine.worker.chance import follows_from, repeat
from grading.engine.worker.shell import Ran, RecordingShell
from ledtoolkit.exercises.learner import working_as
from ledtoolkit.words import say

__all__ = ["CHECK", "Outcome", "Trial"]

CHECK = re.compile(r'from ledtoolkit import check\ncheck\("[\w./-]+", \w+\)\n?')


@dataclass
class Outcome:
    """What a notebook came to: outputs of each cell, verdicts, the slowest cell's processor seconds.

    `slowest` leaves out the cells that have a limit of their own.
    """

    outputs: list[list[dict[str, Any]]] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    changing: list[str] = field(default_factory=list)
    handed_over: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    slowest: float = 0.0


FUNCTION = "function"


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
    limits
        Of a cell and of a test, where the cell has none of its own.
    seed
        Of what tests and locked cells draw by chance; empty where nothing repeats.
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
        limits: Limits,
        seed: str = "",
    ) -> None:
        self.plan = plan
        self.mended = mended
        self.learner = learner
        self.shell = shell
        self.known = known
        self.name = name
        self.limits = self.now = limits
        self.seed = seed
        self.taken = taken_from_learner(plan)
        self.outcome = Outcome()

    def run(self) -> Outcome:
        """Run every cell and return what it came to."""
        met_hidden_at: int | None = None
        for number, cell in enumerate(self.mended.cells):
            planned = self._begin(cell)
            if cell.cell_type != "code":
                self.outcome.outputs.append([])
            elif planned is not None and planned.role == "test":
                self.outcome.outputs.append(self._test(cell, planned))
            else:
                self.outcome.outputs.append(self._cell(cell, planned))
            if self.learner.met_hidden and met_hidden_at is None:
                met_hidden_at = number
        if met_hidden_at is not None and any(self.outcome.outputs[met_hidden_at + 1 :]) and not self.known.reference:
            self._show_again(met_hidden_at)
        self.learner.end()
        return self.outcome

    def _begin(self, cell: MendedCell) -> PlannedCell | None:
        """Return a cell's plan, and put its limits, its place and its seed in force."""
        planned = None if cell.place is None else self.plan.cells[cell.place]
        own = planned.limits if planned is not None else {}
        self.now = self.limits.as_wished(own)
        self.learner.limits = self.now if own else None
        self.learner.roads.place = str(cell.place)
        return planned

    def _seed(self, cell: MendedCell) -> str:
        return follows_from(self.seed, "cell", str(cell.place))

    def _show_again(self, after: int) -> None:
        """Take later outputs from a worker that no hidden test has spoken to: it cannot print what one asked."""
        notes = list(self.outcome.notes)
        self.learner.start_over()
        for number, cell in enumerate(self.mended.cells):
            planned = self._begin(cell)
            if cell.cell_type == "code" and (planned is None or planned.role != "test"):
                outputs = self._in_worker(cell, planned)
                if number > after:
                    self.outcome.outputs[number] = outputs
        self.outcome.notes = notes

    def _cell(self, cell: MendedCell, planned: PlannedCell | None) -> list[dict[str, Any]]:
        """Run a cell in the worker, and here what of it is the judge's own."""
        outputs = self._in_worker(cell, planned)
        if planned is not None and planned.role == "setup":
            try:
                names = self._fetched(cell.place)
            except WorkerEndedError:
                names = {}
            self._alone(planned.source, names, self._seed(cell))
        elif planned is not None:
            self._alone(imports_of(planned.reference or planned.source), {})
        return outputs

    def _in_worker(self, cell: MendedCell, planned: PlannedCell | None) -> list[dict[str, Any]]:
        # What a locked cell draws by chance is the same in both processes, as it is in one.
        seed = self._seed(cell) if planned is not None and planned.role == "setup" else ""
        before = self.learner.processor()
        try:
            outputs = self.learner.run(cell.source, seed).get("outputs")
        except WorkerEndedError as problem:
            if problem.why == "start":
                raise
            said = ended_words(problem.why)
            self.outcome.notes.append(said)
            return [{"output_type": "error", "ename": "Stopped", "evalue": said, "traceback": [said]}]
        if self.learner.limits is None:
            self.outcome.slowest = max(self.outcome.slowest, self.learner.processor() - before)
        return outputs if isinstance(outputs, list) else []

    def _test(self, cell: MendedCell, planned: PlannedCell) -> list[dict[str, Any]]:
        if planned.name in self.known.for_a_person:
            said = self.known.for_a_person[planned.name]
            self.outcome.judged.append(Judged(planned.name, None, planned.points, said))
            return [_stream(said)]
        if planned.name in self.known.handed_over:
            return self._hand_over(planned)
        outputs = self._judge(cell, planned)
        if self.known.trust_tests and planned.points and not self.outcome.judged[-1].points:
            return self._try_to_hand_over(planned, outputs)
        return outputs

    def _judge(self, cell: MendedCell, planned: PlannedCell) -> list[dict[str, Any]]:
        """Run a test here, on data from the worker."""
        self.learner.keep_changes = self.known.reference or planned.name in self.known.changing
        self.learner.changed = False
        self.learner.hidden = lambda: hides(planned.source, line_that_runs())
        try:
            names = self._fetched(cell.place)
        except WorkerEndedError as problem:
            return self._ended(planned, problem)
        ran, refused = self._alone(planned.source, names, follows_from(self.seed, "test", planned.name))
        if self.learner.changed:
            self.outcome.changing.append(planned.name)
        if isinstance(self.learner.problem, WorkerEndedError):
            return self._ended(planned, self.learner.problem)
        if refused:
            return self._refused(planned, refused)
        return self._decided(planned, ran, None)

    def _decided(self, planned: PlannedCell, ran: Ran, at: int | None) -> list[dict[str, Any]]:
        """Add the verdict on a test that ran, and return what is kept of its outputs."""
        problem = ran.problem
        secret = problem is not None and hides(planned.source, line_of(problem) or at)
        if problem is not None and self.learner.met_hidden and not isinstance(problem, (AssertionError, NameError)):
            problem.args, secret = (), True
        self.outcome.judged.append(decide(planned.name, planned.points, ran, self._reason(ran, planned, at)))
        return kind_only(ran.outputs) if secret else ran.outputs

    def _try_to_hand_over(self, planned: PlannedCell, outputs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Run a test of the model solution in the worker too: if it passes there, all may be judged there."""
        here = self.outcome.judged.pop()
        there = self._hand_over(planned)
        if self.outcome.judged[-1].points:
            self.outcome.handed_over[planned.name] = here.reason
            return there
        self.outcome.judged[-1] = here
        return outputs

    def _hand_over(self, planned: PlannedCell) -> list[dict[str, Any]]:
        """Run a test in the worker, where the learner's code could change it: the instructor trusts it there."""
        before = self.plan.cells[: self.plan.named()[planned.name]]
        self.learner.met_hidden |= hides(planned.source, None)
        try:
            ran, line = handed_over(self.learner, planned.source, [c.source for c in before if c.role == "test"])
        except WorkerEndedError as problem:
            return self._ended(planned, problem)
        self.outcome.notes.append(f"The test {planned.name} was trusted: it ran in the learner's own process.")
        return self._decided(planned, ran, line)

    def _reason(self, ran: Ran, planned: PlannedCell, at: int | None) -> Reason:
        """Return why points are lost; a check of ours says it in its own words, beside the points."""
        if CHECK.fullmatch(planned.source) and ran.problem is None:
            return Reason(say("The reasons stand below the check."), "")
        if isinstance(ran.problem, TooLongError):
            return Reason(say("The check took too long with your answer."), say("Give an answer of ordinary size."))
        return reason_of(ran.problem, planned.source, at)

    def _ended(self, planned: PlannedCell, problem: WorkerEndedError) -> list[dict[str, Any]]:
        if problem.why == "start":
            raise problem
        said = ended_words(problem.why)
        self.outcome.judged.append(Judged(planned.name, 0.0, planned.points, said, ended_step(problem.why)))
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

    def _alone(self, source: str, names: dict[str, Any], seed: str = "") -> tuple[Ran, str]:
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
        if seed:
            repeat(seed)
        with working_as(self.name), within(self.now.wall):
            ran = self.shell.run(source, 1_000_000)
        return ran, CannotSplitError.last


def _stand_in(value: Opaque) -> Any:
    """Return an object that a check of ours can name but not use; a function it may call, for the values alone."""
    if kind_of(value) == FUNCTION:
        return lambda *arguments: _plain(value(*arguments))
    kind = "".join(letter for letter in kind_of(value) if letter.isalnum() or letter == "_")
    return type(kind or "object", (), {})()


def _plain(value: Any) -> Any:
    return _stand_in(value) if isinstance(value, Opaque) else value


def _stream(text: str) -> dict[str, Any]:
    return {"output_type": "stream", "name": "stdout", "text": text + "\n"}

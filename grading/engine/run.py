"""Grade a class: every submission gets a result or a reason, whatever is in it.

Called by the command `autograde` and by formgrader's button. Each submission goes to the processes as a pure call
(instructor's notebook, bytes → result); results are written here alone, points first, then the graded notebooks, so
that a run that was killed is finished by the next one.
"""

from __future__ import annotations

import hmac
import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from grading.directory.files import write_whole
from grading.engine.gradebook import Book, Scored
from grading.engine.plan import Plan
from grading.engine.processes import EngineError, Processes
from grading.engine.read_by_hand import digests_of
from grading.engine.sandbox.limits import Limits
from grading.engine.shared_ids import shared_ids
from grading.engine.submissions import HandedIn, files_of, handed_in, in_base64

__all__ = ["Graded", "Places", "grade_by", "grade_class"]

BATCH = 50
PAUSE = 0.5
AHEAD = 4
LONGEST = 900.0
NO_TIME = "The time in timestamp.txt cannot be read, so lateness was not counted."


@dataclass(frozen=True)
class Places:
    """Where a course keeps an assignment: the source folder, the folders of each student by name, its secret."""

    source: Path
    submitted: Callable[[str], Path]
    autograded: Callable[[str], Path]
    timestamp: Callable[[str], datetime | None] = lambda _: None
    secret: bytes = b""


@dataclass
class Graded:
    """What came out for one student.

    Attributes
    ----------
    points
        By notebook and cell; None where a person gives them.
    processor, limit, memory
        Processor seconds it took, what one cell may take, and its peak of memory in bytes.
    integrity
        What it tried that an instructor may want to know of; it changes no points.
    changed
        How many answers that a person has read wait again, for their text has changed.
    held
        Why it was not graded though nothing failed; empty otherwise.
    failed
        Why the engine itself could not; empty otherwise.
    """

    student: str
    points: dict[str, dict[str, float | None]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    answered: dict[str, list[str]] = field(default_factory=dict)
    notebooks: dict[str, dict[str, Any]] = field(default_factory=dict)
    processor: float = 0.0
    limit: float = 0.0
    memory: int = 0
    stops: list[str] = field(default_factory=list)
    integrity: list[str] = field(default_factory=list)
    changed: int = 0
    held: str = ""
    failed: str = ""
    fingerprint: str = ""


def grade_class(
    book: Book, places: Places, students: Iterable[str], *, tier: str | None = None, **options: Any
) -> Iterator[Graded]:
    """Grade the students' submissions and yield each result when it is safe in the gradebook and on disk."""
    with Processes(tier) as processes:
        yield from grade_by(processes, book, places, students, **options)


def grade_by(
    processes: Processes,
    book: Book,
    places: Places,
    students: Iterable[str],
    *,
    workers: int,
    force: bool = False,
    trust_tests: bool = False,
) -> Iterator[Graded]:
    """Do the same as `grade_class` by processes that were started before, while the gradebook was opened."""
    own_files = {k: v for k, v in files_of(places.source, []).items() if not k.endswith(".ipynb")}
    plans = book.plans(places.source)
    name = book.assignment.name
    room = _Room(processes, plans, in_base64(own_files), places, assignment=name, trust_tests=trust_tests)
    room.learn_from_model_solution()
    students = list(students)
    room.shared = shared_ids({student: places.submitted(student) for student in students}, room.plans)
    done = set() if force else book.graded()
    waiting = (student for student in students if not (student in done and room.is_current(student)))
    for batch in _in_batches(room.grade, waiting, workers):
        scored = [result for result in batch if not result.failed and not result.held]
        changed = book.write(_scored(places, result) for result in scored)
        for result in scored:
            result.changed = changed[result.student]
        book.hold(result.student for result in batch if result.failed or result.held)
        for result in scored:
            room.keep(result)
        # Points without the notebook that they were given for are no result.
        book.hold(result.student for result in scored if result.failed)
        yield from batch


class _Room:
    """What all submissions of a run share."""

    def __init__(
        self,
        processes: Processes,
        plans: list[Plan],
        own_files: dict[str, str],
        places: Places,
        *,
        assignment: str,
        trust_tests: bool,
    ) -> None:
        self.processes = processes
        self.plans = {plan.notebook: plan for plan in plans}
        self.own_files = own_files
        self.places = places
        self.assignment = assignment
        self.trust_tests = trust_tests
        self.limits = dict.fromkeys(self.plans, Limits())
        # What the model solutions showed, by notebook; nothing as long as they run.
        self.known: dict[str, dict[str, Any] | None] = dict.fromkeys(self.plans)
        self.shared: dict[str, str] = {}
        instructors = json.dumps([[plan.as_json() for plan in plans], own_files, trust_tests], sort_keys=True)
        self.instructors = sha256(instructors.encode()).hexdigest()

    def learn_from_model_solution(self) -> None:
        """Run each model solution once: it sets the limits, and a test that it does not pass needs a person."""
        for name, plan in self.plans.items():
            answer = self.processes.hear(self._case(plan, None, self.own_files, "reference"), LONGEST)
            self.limits[name] = Limits.from_reference(answer["took"]["slowest"], int(answer["took"]["memory"]))
            self.known[name] = answer["known"]

    def grade(self, student: str) -> Graded:
        """Return the result of one submission; nothing that is in it raises here."""
        wanted = {name: set(plan.named()) for name, plan in self.plans.items()}
        try:
            submission = handed_in(self.places.submitted(student), wanted)
            result = Graded(student, fingerprint=self._fingerprint(submission), notes=list(submission.notes))
            for plan in self.plans.values():
                self._add(result, plan, self._heard(plan, submission, student))
        except (EngineError, OSError) as problem:
            return Graded(student, failed=str(problem))
        result.integrity += [self.shared[student]] if student in self.shared else []
        return result

    def is_current(self, student: str) -> bool:
        """Return whether what is kept of a student was graded from the same bytes and the same instructor's version."""
        kept = self.places.autograded(student) / f"{next(iter(self.plans))}.ipynb"
        try:
            mark = json.loads(kept.read_text("utf-8"))["metadata"]["grading"]["of"]
        except (OSError, ValueError, LookupError, TypeError):
            return False
        wanted = {name: set(plan.named()) for name, plan in self.plans.items()}
        return bool(mark == self._fingerprint(handed_in(self.places.submitted(student), wanted)))

    def keep(self, result: Graded) -> None:
        """Write the graded notebooks, or note why that failed: the others of a class are not stopped by it."""
        try:
            self._write(result)
        except OSError as problem:
            result.failed = f"The graded notebook cannot be written: {problem}"

    def _write(self, result: Graded) -> None:
        """Write the graded notebooks; the first carries the mark that all is done, so it comes last.

        What a killed run left beside them goes.
        """
        folder = self.places.autograded(result.student)
        stamp = self.places.submitted(result.student) / "timestamp.txt"
        folder.mkdir(parents=True, exist_ok=True)
        for begun in folder.glob(".part-*"):
            begun.unlink()
        if stamp.is_file() and not stamp.is_symlink():
            shutil.copyfile(stamp, folder / "timestamp.txt")
        for name, notebook in reversed(result.notebooks.items()):
            notebook["metadata"]["grading"] = {
                "of": result.fingerprint,
                "notes": result.notes,
                "stops": result.stops,
                "integrity": result.integrity,
                "processor_seconds": round(result.processor, 3),
                "peak_memory_bytes": result.memory,
            }
            write_whole(folder / f"{name}.ipynb", json.dumps(notebook, ensure_ascii=False, indent=1).encode())

    def _heard(self, plan: Plan, submission: HandedIn, student: str) -> dict[str, Any]:
        files = in_base64(submission.files) | self.own_files
        case = self._case(plan, submission.notebooks[plan.notebook], files, student)
        try:
            return self.processes.hear(case, LONGEST)
        except EngineError:
            # A judge that was lost is no verdict; a second one fails for the same reason or not at all.
            return self.processes.hear(case, LONGEST)

    def _add(self, result: Graded, plan: Plan, answer: dict[str, Any]) -> None:
        name = plan.notebook
        answered = set(answer["answered"])
        points = {judged["name"]: judged["points"] for judged in answer["judged"]}
        by_hand = {c.name: None if c.name in answered else 0.0 for c in plan.cells if c.role == "manual" and c.points}
        result.points[name] = points | by_hand
        reasons = {judged["name"]: judged["reason"] for judged in answer["judged"] if judged["reason"]}
        result.reasons |= {f"{name}/{cell}": why for cell, why in reasons.items()} if len(self.plans) > 1 else reasons
        result.answered[name] = answer["answered"]
        result.notes += [f"{name}: {note}" if len(self.plans) > 1 else note for note in answer["notes"]]
        result.integrity += [note for note in answer["integrity"] if note not in result.integrity]
        result.stops += [f"{name} stops with {kind}" for name, kind in answer["stops"]]
        result.notebooks[name] = answer["notebook"]
        result.limit = max(result.limit, self.limits[name].processor)
        result.processor += answer["took"]["processor"]
        result.memory = max(result.memory, int(answer["took"]["memory"]))
        untouched = answer["never_handed_in"] and (result.held or len(result.points) == 1)
        # Of several notebooks one with an answer is enough to grade them all.
        result.held = "perhaps never handed in: every form stands as it was released" if untouched else ""

    def _fingerprint(self, submission: HandedIn) -> str:
        return sha256(f"{self.instructors} {submission.fingerprint}".encode()).hexdigest()

    def _case(self, plan: Plan, content: bytes | None, files: dict[str, str], student: str) -> dict[str, Any]:
        return {
            "plan": plan.as_json(),
            "content": None if content is None else in_base64({"": content})[""],
            "files": files,
            "own_files": self.own_files,
            "learner": student,
            "limits": replace(self.limits[plan.notebook]).as_json(),
            "known": self.known[plan.notebook],
            "trust_tests": self.trust_tests,
            "seed": self._seed(plan.notebook, student),
        }

    def _seed(self, notebook: str, student: str) -> str:
        """Return what all that is drawn by chance follows from; without a secret nothing is seeded."""
        secret = self.places.secret
        words = f"{self.assignment}\0{notebook}\0{student}"
        return hmac.new(secret, words.encode(), sha256).hexdigest() if secret else ""


def _scored(places: Places, result: Graded) -> Scored:
    """Return what goes into the gradebook; where the time of handing in cannot be read, that is noted."""
    when, texts = None, {name: digests_of(notebook) for name, notebook in result.notebooks.items()}
    try:
        when = places.timestamp(result.student)
    except (ValueError, OSError):
        result.notes.append(NO_TIME)
    return Scored(result.student, result.points, result.answered, when, texts)


def _in_batches(work: Callable[[str], Graded], students: Iterable[str], workers: int) -> Iterator[list[Graded]]:
    """Yield what is done about twice a second: one commit serves many, and an instructor sees that it goes on.

    A few more are begun than can be worked on, so that no process waits while results are written; not all of them, so
    that a large class needs no more memory than a small one.
    """
    waiting = iter(students)
    pool = ThreadPoolExecutor(workers)
    try:
        running = {pool.submit(work, student) for student in islice(waiting, AHEAD * workers)}
        done: list[Graded] = []
        written = time.monotonic()
        while running or done:
            ended, running = wait(running, timeout=PAUSE, return_when=FIRST_COMPLETED)
            done += [future.result() for future in ended]
            running |= {pool.submit(work, student) for student in islice(waiting, len(ended))}
            if not running or len(done) >= BATCH or (done and time.monotonic() - written >= PAUSE):
                yield done
                done, written = [], time.monotonic()
    finally:
        # Whoever stops a run does not wait for what was only begun.
        pool.shutdown(wait=False, cancel_futures=True)

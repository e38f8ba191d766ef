"""A guess before the answer: kept in the learner's record, found again next time, never graded."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import anywidget
import traitlets

from ledtoolkit.exercises.definition import Choice, Field
from ledtoolkit.exercises.draw import EDITION, normalised
from ledtoolkit.exercises.typed import TypedError
from ledtoolkit.journal import Entry
from ledtoolkit.progress import Record, RecordError
from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.guessing import asked_of
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import mark, say

__all__ = ["LEVELS", "Prediction"]

LEVELS = {"low": mark("just guessing"), "middle": mark("fairly sure"), "high": mark("very sure")}
LONGEST_TEXT = 600


class Prediction(anywidget.AnyWidget):
    """Ask for one quantity, or for one of several things, before it is shown.

    Parameters
    ----------
    name
        What is predicted, such as `week01/leaky-bucket`; kept under `prediction/<name>`.
    question
        The whole question, as the learner reads it.
    asked
        The quantity (its unit, its digits, and how near counts as near), or the choice.
    result
        What the model gives for the state that the question is about; the answer is read from it.
    record
        Where the guess is kept.

    Attributes
    ----------
    settled
        Whether the learner has guessed or skipped.
    unsaved
        Whether the disk refused what the learner said: then the browser goes on keeping it.
    """

    _esm = script("key_guard", "page", "choices", "prediction")
    _css = style("palette", "view", "choices", "prediction")

    process = traitlets.Unicode(PROCESS).tag(sync=True)
    keep = traitlets.Unicode().tag(sync=True)
    question = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    options = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    settled = traitlets.Bool().tag(sync=True)
    unsaved = traitlets.Bool().tag(sync=True)
    problem = traitlets.Unicode().tag(sync=True)
    outcome = traitlets.Unicode().tag(sync=True)

    def __init__(self, name: str, question: str, asked: Field | Choice, *, result: Any, record: Record) -> None:
        self.key = f"prediction/{name}"
        self._asked, self._record = asked_of(asked, result), record
        self._unkept: dict[str, Any] | None = None
        self._compared = ""
        super().__init__(
            keep=_keep_key(self.key, record.learner or ""),
            question=question,
            unit=self._asked.unit,
            options=self._asked.options,
            levels={level: say(sentence) for level, sentence in LEVELS.items()},
            words=_words(),
        )
        self.on_msg(self._on_message)
        self.find_again()

    def find_again(self) -> None:
        """Take over the guess that the record holds, if there is one; it may come from another page."""
        entry = self._newest()
        value = entry.value if entry else None
        if self.settled or not isinstance(value, dict):
            return
        guess, confidence = value.get("guess"), value.get("confidence")
        if value.get("skipped") is True:
            self._settle(self._asked.skipped())
        elif self._asked.kept(guess) and confidence in tuple(LEVELS):
            self._settle(self._asked.comparison(guess, say(LEVELS[str(confidence)])))

    def guess(self, typed: str, confidence: str) -> None:
        """Take a guess as typed or chosen, with how sure the learner is: low, middle or high."""
        try:
            value = self._asked.read(typed)
        except TypedError as problem:
            self.problem = str(problem)
            return
        if value is None:
            self.problem = self._asked.is_empty
        elif confidence not in LEVELS:
            self.problem = say("Choose how sure you are, or skip the guess.")
        else:
            outcome = self._asked.outcome(value)
            self._keep({"guess": value, "confidence": confidence, "skipped": False, "outcome": outcome})
            self._settle(self._asked.comparison(value, say(LEVELS[confidence])))

    def skip(self) -> None:
        """Show the answer without a guess."""
        self._keep({"guess": None, "confidence": None, "skipped": True})
        self._settle(self._asked.skipped())

    def _newest(self) -> Entry | None:
        """Return the guess of the learner who is there now: nobody is shown another's."""
        return next((entry for entry in reversed(self._record.own_entries()) if entry.key == self.key), None)

    def _keep(self, value: dict[str, Any]) -> None:
        self.problem = ""
        newest = self._newest()
        # The same guess comes twice where the page could not hear the first answer.
        if newest is None or newest.value != value:
            self._unkept = value
            self._store()

    def _store(self) -> None:
        if self._unkept is None:
            return
        try:
            self._record.save(self.key, self._unkept)
        except RecordError as problem:
            # Not graded and already on the screen: a guess that cannot be kept does not stop the lesson.
            self.problem, self.unsaved = str(problem), True
        else:
            self._unkept, self.unsaved = None, False

    def _settle(self, compared: str) -> None:
        self._compared = compared
        self.outcome = f"{compared} {self.problem}".strip()
        self.problem = ""
        self.settled = True

    def _store_again(self) -> None:
        """Try once more to keep a guess that the disk had no room for."""
        if self._unkept is not None:
            self._store()
            self._settle(self._compared)

    def _on_message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        content = content if isinstance(content, dict) else {}
        self._store_again()
        match content.get("kind"):
            case "seen":
                self.find_again()
            case "guess":
                self.guess(str(content.get("typed", ""))[:LONGEST_TEXT], str(content.get("confidence", "")))
            case "skip":
                self.skip()
        # An answer even when nothing has changed: the page stops waiting.
        self.send({name: content.get(name) for name in ("client", "number")} | {"kind": "heard", "process": PROCESS})


def _keep_key(key: str, learner: str) -> str:
    """Return the name under which a browser keeps a guess that is not in the record: tells nobody whose it is."""
    return sha256(f"{EDITION}|{key}|{normalised(learner)}".encode()).hexdigest()[:24]


def _words() -> dict[str, str]:
    return {
        "guess": say("Your guess"),
        "choose": say("Choose …"),
        "sure": say("How sure are you?"),
        "show": say("Show me"),
        "skip": say("Skip the guess"),
        "found": say("This browser kept your guess. Choose “Show me” when you are ready."),
        "lost_notebook": say(
            "The notebook does not answer. Your guess is kept in this browser. "
            "Choose Run, then Run All Cells: it comes back."
        ),
        "cut_notebook": say(
            "The notebook is out of reach. Your guess is kept in this browser and is sent when it answers again. "
            "If this message stays, save the notebook, reload the page, and choose Run, then Run All Cells."
        ),
        "lost_page": say(
            "This page has lost its connection. Your guess is kept in this browser. Reload the page: it comes back."
        ),
    }

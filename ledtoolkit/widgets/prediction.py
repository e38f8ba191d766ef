"""A guess before the answer: kept in the learner's record, found again next time, never graded."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from ledtoolkit.exercises.definition import Field
from ledtoolkit.exercises.typed import TypedError, parse_typed
from ledtoolkit.progress import Record, RecordError
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import mark, number, say

__all__ = ["LEVELS", "Prediction"]

LEVELS = {"low": mark("just guessing"), "middle": mark("fairly sure"), "high": mark("very sure")}
LONGEST_TEXT = 600


class Prediction(anywidget.AnyWidget):
    """Ask for one quantity before it is shown.

    Parameters
    ----------
    name
        What is predicted, such as `week01/leaky-bucket`; kept under `prediction/<name>`.
    question
        The whole question, as the learner reads it.
    asked
        The quantity: its unit, its digits, and how near counts as near.
    result
        What the model gives for the state that the question is about; the answer is read from it.
    record
        Where the guess is kept.

    Attributes
    ----------
    settled
        Whether the learner has guessed or skipped.
    """

    _esm = script("key_guard", "prediction")
    _css = style("palette", "view", "prediction")

    question = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    settled = traitlets.Bool().tag(sync=True)
    problem = traitlets.Unicode().tag(sync=True)
    outcome = traitlets.Unicode().tag(sync=True)

    def __init__(self, name: str, question: str, asked: Field, *, result: Any, record: Record) -> None:
        self.key = f"prediction/{name}"
        self._asked, self._record = asked, record
        self._answer = asked.answer(result, {})
        self._near = asked.near(result, self._answer)
        super().__init__(
            question=question,
            unit=say(asked.unit) if asked.unit else "",
            levels={level: say(sentence) for level, sentence in LEVELS.items()},
            words={
                "guess": say("Your guess"),
                "sure": say("How sure are you?"),
                "show": say("Show me"),
                "skip": say("Skip the guess"),
                "silent": say("The notebook does not answer. Run all its cells, then guess again."),
            },
        )
        self.on_msg(self._on_message)
        self.find_again()

    def find_again(self) -> None:
        """Take over the guess that the record holds, if there is one; it may come from another page."""
        entry = self._record.newest(self.key)
        value = entry.value if entry else None
        if self.settled or not isinstance(value, dict):
            return
        guess, confidence = value.get("guess"), value.get("confidence")
        if value.get("skipped") is True:
            self._settle(say("You skipped the guess. It is {answer}.", answer=self._amount(self._answer)))
        elif isinstance(guess, (int, float)) and confidence in tuple(LEVELS):
            self._settle(self._comparison(float(guess), confidence))

    def guess(self, typed: str, confidence: str) -> None:
        """Take a guess as typed, with how sure the learner is: low, middle or high."""
        try:
            value = parse_typed(self._asked, typed)
        except TypedError as problem:
            self.problem = str(problem)
            return
        if value is None:
            self.problem = say("Type a number, or skip the guess.")
        elif confidence not in LEVELS:
            self.problem = say("Choose how sure you are, or skip the guess.")
        else:
            self._keep({"guess": value, "confidence": confidence, "skipped": False})
            self._settle(self._comparison(value, confidence))

    def skip(self) -> None:
        """Show the answer without a guess."""
        self._keep({"guess": None, "confidence": None, "skipped": True})
        self._settle(say("You skipped the guess. It is {answer}.", answer=self._amount(self._answer)))

    def _keep(self, value: dict[str, Any]) -> None:
        self.problem = ""
        try:
            self._record.save(self.key, value)
        except RecordError as problem:
            # Not graded and already on the screen: a guess that cannot be kept does not stop the lesson.
            self.problem = str(problem)

    def _settle(self, outcome: str) -> None:
        self.outcome = " ".join(part for part in (outcome, say(self._asked.next_step), self.problem) if part)
        self.problem = ""
        self.settled = True

    def _comparison(self, guess: float, confidence: str) -> str:
        parts = {
            "guess": self._amount(guess),
            "sure": say(LEVELS[confidence]),
            "answer": self._amount(self._answer),
            "gap": self._amount(abs(self._answer - guess)),
        }
        if abs(guess - self._answer) <= self._near:
            return say("You guessed {guess} ({sure}). It is {answer}: well seen.", **parts)
        if guess < self._answer:
            return say("You guessed {guess} ({sure}). It is {answer}, that is {gap} more.", **parts)
        return say("You guessed {guess} ({sure}). It is {answer}, that is {gap} less.", **parts)

    def _amount(self, value: float) -> str:
        return f"{number(value, self._asked.digits)} {self.unit}".strip()

    def _on_message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        content = content if isinstance(content, dict) else {}
        match content.get("kind"):
            case "seen":
                self.find_again()
            case "guess":
                self.guess(str(content.get("typed", ""))[:LONGEST_TEXT], str(content.get("confidence", "")))
            case "skip":
                self.skip()
        # An answer even when nothing has changed: the page stops waiting.
        self.send({"kind": "heard"})

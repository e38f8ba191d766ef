"""What a prediction asks for: a number or one of several things, how it is read, and what is said of a guess."""

from __future__ import annotations

from typing import Any, Protocol

from ledtoolkit.exercises.definition import Choice, Field
from ledtoolkit.exercises.typed import parse_typed
from ledtoolkit.widgets.spoken import spoken
from ledtoolkit.words import number, say

__all__ = ["Asked", "AskedChoice", "AskedNumber", "asked_of"]


class Asked(Protocol):
    """What a prediction needs to know of the quantity that it asks for."""

    @property
    def unit(self) -> str:
        """What stands behind the box of a number."""

    @property
    def options(self) -> list[list[str]]:
        """What can be chosen, as keys and words; empty where a number is asked."""

    @property
    def is_empty(self) -> str:
        """The sentence for who gave nothing."""

    def read(self, typed: str) -> Any:
        """Return the guess, or None when it is blank; a TypedError says what cannot be read."""

    def kept(self, guess: Any) -> bool:
        """Return whether a guess that the record holds can be one of ours."""

    def comparison(self, guess: Any, sure: str) -> str:
        """Set a guess beside the answer."""

    def outcome(self, guess: Any) -> dict[str, Any]:
        """Return as plain values what came of a guess, for the record."""

    def skipped(self) -> str:
        """Say the answer to who did not guess."""


class AskedNumber:
    """A quantity as a number with its unit."""

    def __init__(self, field: Field, result: Any) -> None:
        self._field = field
        self._answer = field.answer(result, {})
        self._near = field.near(result, self._answer)
        self.unit = say(field.unit) if field.unit else ""
        self.options: list[list[str]] = []

    @property
    def is_empty(self) -> str:
        """The sentence for who typed nothing."""
        return say("Type a number, or skip the guess.")

    def read(self, typed: str) -> float | None:
        """Read the number as typed."""
        return parse_typed(self._field, typed)

    def kept(self, guess: Any) -> bool:
        """Return whether this is a number."""
        return isinstance(guess, (int, float)) and not isinstance(guess, bool)

    def comparison(self, guess: float, sure: str) -> str:
        """Say how far the guess is from the answer."""
        parts = {
            "guess": self._amount(guess),
            "sure": sure,
            "answer": self._amount(self._answer),
            "gap": self._amount(abs(self._answer - guess)),
            "next_step": say(self._field.next_step),
        }
        if self._is_near(guess):
            return say("You guessed {guess} ({sure}). It is {answer}: well seen. {next_step}", **parts)
        if guess < self._answer:
            return say("You guessed {guess} ({sure}). It is {answer}, that is {gap} more. {next_step}", **parts)
        return say("You guessed {guess} ({sure}). It is {answer}, that is {gap} less. {next_step}", **parts)

    def outcome(self, guess: float) -> dict[str, Any]:
        """Return the answer as a number, and whether the guess was near it."""
        # Numbers as computed hold more digits than anybody reads.
        answer = float(f"{self._answer:.6g}")
        return {"near": self._is_near(guess), "answer": answer, "digits": self._field.digits, "unit": self.unit}

    def _is_near(self, guess: float) -> bool:
        return bool(abs(guess - self._answer) <= self._near)

    def skipped(self) -> str:
        """Say the answer."""
        next_step = say(self._field.next_step)
        return say(
            "You skipped the guess. It is {answer}. {next_step}", answer=self._amount(self._answer), next_step=next_step
        )

    def _amount(self, value: float) -> str:
        return f"{number(value, self._field.digits)} {self.unit}".strip()


class AskedChoice:
    """One of several things."""

    def __init__(self, choice: Choice, result: Any) -> None:
        self._choice, self._result = choice, result
        self._right = choice.accepted(result)
        self._words = {key: spoken(label) for key, label in choice.options}
        self.unit = ""
        self.options = [[key, words] for key, words in self._words.items()]

    @property
    def is_empty(self) -> str:
        """The sentence for who chose nothing."""
        return say("Choose one of them, or skip the guess.")

    def read(self, typed: str) -> str | None:
        """Read the key of the option; the page sends nothing else."""
        return typed if typed in self._words else None

    def kept(self, guess: Any) -> bool:
        """Return whether this is one of the options."""
        return isinstance(guess, str) and guess in self._words

    def comparison(self, guess: str, sure: str) -> str:
        """Say what was chosen, what it is, and why."""
        chosen = self._words[guess]
        if guess in self._right:
            reason = self._choice.right(self._result)
            return say("You chose “{chosen}” ({sure}): well seen. {reason}", chosen=chosen, sure=sure, reason=reason)
        told = self._choice.explain(self._result, guess)
        return say(
            "You chose “{chosen}” ({sure}). It is “{answer}”. {reason} {next_step}",
            chosen=chosen,
            sure=sure,
            answer=self._answer(),
            reason=told.why_not,
            next_step=told.next_step,
        ).strip()

    def outcome(self, guess: str) -> dict[str, Any]:
        """Return the words of what was chosen and of the answer, and whether they agree."""
        return {"near": guess in self._right, "chosen": self._words[guess], "answer": self._answer()}

    def skipped(self) -> str:
        """Say the answer and its reason."""
        reason = self._choice.right(self._result)
        return say("You skipped the guess. It is “{answer}”. {reason}", answer=self._answer(), reason=reason)

    def _answer(self) -> str:
        return "; ".join(words for key, words in self._words.items() if key in self._right)


def asked_of(asked: Field | Choice, result: Any) -> Asked:
    """Return what a prediction asks for, with its answer from what the model gives."""
    return AskedChoice(asked, result) if isinstance(asked, Choice) else AskedNumber(asked, result)

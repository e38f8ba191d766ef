"""Guesses so far: what was guessed, how sure the learner was, what came out, and how well the two fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeGuard

from ledtoolkit.journal import Entry
from ledtoolkit.widgets.explorers import Listed, listed_explorers
from ledtoolkit.widgets.prediction import LEVELS
from ledtoolkit.widgets.so_far_part import Group, Line, Part
from ledtoolkit.words import number, say, say_count

__all__ = ["guesses_so_far"]

KEY = "prediction/"
# Fewer guesses say nothing about a person.
ENOUGH = 3
MOSTLY, SELDOM = 0.75, 0.5


@dataclass(frozen=True)
class Guess:
    """One guess with its outcome; `near` is None where the outcome was not kept."""

    name: str
    sure: str
    near: bool | None
    said: str


def guesses_so_far(own: Sequence[Entry]) -> Part:
    """Return what a learner guessed before the explorers showed it.

    Parameters
    ----------
    own
        The learner's own entries, in their order.
    """
    title = say("Your guesses and what came out")
    newest = {entry.key.removeprefix(KEY): entry.value for entry in own if entry.key.startswith(KEY)}
    lines = tuple(_line(listed, newest[name]) for name, listed in _explorers().items() if name in newest)
    guesses = [guess for name in newest if (guess := _guess(name, newest[name])) and name in _explorers()]
    known = [guess for guess in guesses if guess.near is not None]
    if not guesses:
        return Part("guesses", title, say("no guess yet"), groups=(Group(lines),) if lines else ())
    near = sum(guess.near is True for guess in known)
    said = say_count("{count} guess", "{count} guesses", len(guesses))
    if known:
        said = say_count("{near} of {count} guess near", "{near} of {count} guesses near", len(known), near=near)
    return Part("guesses", title, said, tuple(_notes(known)), (Group(lines),))


def _notes(known: Sequence[Guess]) -> list[str]:
    """Say how often each degree of sureness was right, and one kind sentence on what that means."""
    if len(known) < ENOUGH:
        return [say("After a few more guesses you can see here how well your feeling of being sure fits.")]
    counts = {level: [guess.near for guess in known if guess.sure == level] for level in LEVELS}
    rows = [
        say(
            "When you were {sure}: {near} of {all} near.",
            sure=say(LEVELS[level]),
            near=sum(map(bool, hits)),
            all=len(hits),
        )
        for level, hits in counts.items()
        if hits
    ]
    return [*rows, *_meaning({level: (sum(map(bool, hits)), len(hits)) for level, hits in counts.items()})]


def _meaning(counts: Mapping[str, tuple[int, int]]) -> list[str]:
    (low, guessed), (high, sure) = counts["low"], counts["high"]
    found = []
    if sure >= ENOUGH and high >= MOSTLY * sure:
        found.append(say("When you feel very sure, you mostly see it well. You can build on that."))
    elif sure >= ENOUGH and high <= SELDOM * sure:
        found.append(
            say(
                "Several times you were very sure and it came out otherwise. "
                "Such surprises teach most: look there again."
            )
        )
    if guessed >= ENOUGH and low >= MOSTLY * guessed:
        found.append(say("You know more than you think: most of your mere guesses were near."))
    return found


def _line(listed: Listed, value: Any) -> Line:
    guess = _guess(listed.name, value)
    said = guess.said if guess else say("skipped")
    week = listed.name.partition("/")[0]
    words = say("{week}: {title}", week=listed.week, title=say(listed.title))
    return Line(words, said, f"{week}/lesson.ipynb", is_done=bool(guess and guess.near))


def _guess(name: str, value: Any) -> Guess | None:
    """Return a guess as the record holds it; nothing where it was skipped or is none of ours."""
    if not isinstance(value, dict) or value.get("skipped") is True or value.get("confidence") not in tuple(LEVELS):
        return None
    sure, outcome = str(value["confidence"]), value.get("outcome")
    words = say(LEVELS[sure])
    told = _told(value.get("guess"), outcome, words) if isinstance(outcome, dict) else None
    if told is None or not isinstance(outcome, dict):
        return Guess(name, sure, None, say("guessed ({sure}); open it to see what came out", sure=words))
    return Guess(name, sure, outcome.get("near") is True, told)


def _told(guess: Any, outcome: Mapping[str, Any], sure: str) -> str | None:
    answer, chosen, digits = outcome.get("answer"), outcome.get("chosen"), outcome.get("digits", 0)
    near = outcome.get("near") is True
    if isinstance(answer, str) and isinstance(chosen, str):
        if near:
            return say("you chose “{chosen}” ({sure}): well seen", chosen=chosen, sure=sure)
        return say("you chose “{chosen}” ({sure}), it is “{answer}”", chosen=chosen, sure=sure, answer=answer)
    if not (_is_number(guess) and _is_number(answer) and digits in range(10)):
        return None
    given, right = (f"{number(value, digits)} {outcome.get('unit', '')}".strip() for value in (guess, answer))
    return say("you guessed {guess} ({sure}), it is {answer}", guess=given, sure=sure, answer=right)


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15


@cache
def _explorers() -> dict[str, Listed]:
    return {listed.name: listed for listed in listed_explorers()}

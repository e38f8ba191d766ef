"""What a form says at once about a text that a person will read: length, a figure with its source, the place's name.

It never blocks and never gives points; a person may see it otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ledtoolkit.exercises.definition import Written
from ledtoolkit.words import say, say_count

__all__ = ["Look", "count_words", "first_look"]

YEAR = r"(?:19|20)\d\d"
FIGURE = re.compile(rf"(?<![\w.,])(?!{YEAR}(?![\d.,%]*\d|\s?%))\d[\d.,]*")
IN_BRACKETS = re.compile(rf"[(\[][^()\[\]\n]*[^\W\d_]{{2,}}[^()\[\]\n]*{YEAR}[^()\[\]\n]*[)\]]")


@dataclass(frozen=True)
class Look:
    """One thing that was looked for: whether it is in sight, and what is said."""

    sentence: str
    in_sight: bool


def first_look(written: Written, text: str, places: tuple[str, ...]) -> tuple[Look, Look, Look]:
    """Look at a text before a person does.

    Parameters
    ----------
    written
        How long it should be.
    text
        As typed.
    places
        Names of the learner's place, any of which counts; empty where no place was chosen.

    Examples
    --------
    >>> text = "In Assen 5.5% are out of work (CBS, Labour force, 2019)."
    >>> for look in first_look(Written(5, 20, "2"), text, ("Assen",)):
    ...     print(look.in_sight, look.sentence)
    True 11 words; 5 to 20 are asked.
    True A figure with its source is in sight.
    True The name of your place is in sight: Assen.
    """
    return _length(written, text), _source(text), _place(text, places)


def count_words(text: str) -> int:
    """Return how many words a text has: whatever stands between blanks.

    Examples
    --------
    >>> count_words("Jobs:  1,200 (CBS 2018).")
    4
    """
    return len(text.split())


def _length(written: Written, text: str) -> Look:
    words = count_words(text)
    least, most = written.least_words, written.most_words
    said = say_count(
        "{count} word; {least} to {most} are asked.",
        "{count} words; {least} to {most} are asked.",
        words,
        least=least,
        most=most,
    )
    return Look(said, least <= words <= most)


def _source(text: str) -> Look:
    if FIGURE.search(text) and (_named_source(text) or IN_BRACKETS.search(text)):
        return Look(in_sight=True, sentence=say("A figure with its source is in sight."))
    if FIGURE.search(text):
        return Look(
            in_sight=False,
            sentence=say("There is a figure, but no source in sight. Write it behind, as in (publisher, table, 2019)."),
        )
    return Look(
        in_sight=False,
        sentence=say("No figure with a source is in sight yet. Write the source behind it: publisher, table, year."),
    )


def _named_source(text: str) -> bool:
    """Whether a line says that a source follows, in the learner's language or in English."""
    words = "|".join(re.escape(word) for word in (say("source"), "source", "sources"))
    return re.search(rf"(?i)\b(?:{words})\s*:\s*\w", text) is not None


def _place(text: str, places: tuple[str, ...]) -> Look:
    here = next((name for name in places if name.casefold() in text.casefold()), None)
    if here:
        return Look(in_sight=True, sentence=say("The name of your place is in sight: {place}.", place=here))
    if not places:
        return Look(
            in_sight=False,
            sentence=say("Name your place. You have not chosen one on the welcome page, so we cannot look for it."),
        )
    return Look(in_sight=False, sentence=say("The name of your place ({place}) is not in sight yet.", place=places[0]))

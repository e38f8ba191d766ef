"""Words that people type beside a number: those of the field's own unit are taken away, those of another are told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ledtoolkit.words import say

__all__ = ["TypedUnit", "typed_unit"]

# Words may stand before and behind the digits; digits behind them as well make it no number with a unit.
PARTS = re.compile(r"(?P<front>[^\d.,+\-−–]*)(?P<digits>[+\-−–]?\s*[\d.,][\d.,'’\s]*)(?P<behind>[^\d]*)")
WORD = re.compile(r"[^\W\d_]+|[%€]")
MAGNITUDES = frozenset({"thousand", "million", "billion"})
SPELLINGS = {
    "€": "euro",
    "eur": "euro",
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "mio": "million",
    "bn": "billion",
    "pct": "%",
    "percent": "%",
    "pp": "point",
    "per": "a",
    "person": "job",
    "people": "job",
    "worker": "job",
}
KNOWN = MAGNITUDES | {"euro", "%", "point", "job", "firm", "year", "unit", "standard", "deviation"}


@dataclass(frozen=True)
class TypedUnit:
    """A number as typed, without the words beside it.

    Attributes
    ----------
    digits
        What is left of the text.
    is_percent
        Whether it is to be read as a percentage.
    is_other
        Whether the words belong to another unit than that of the field, or leave its thousands or millions out.
    """

    digits: str
    is_percent: bool = False
    is_other: bool = False


def typed_unit(unit: str, text: str) -> TypedUnit:
    """Take the words of a unit away from a typed number.

    Parameters
    ----------
    unit
        What a form prints behind the box, in English; empty if nothing.
    text
        What was typed.

    Returns
    -------
    TypedUnit
        The number as text, and what the words beside it mean. A text with words of no unit comes back as it is.

    Examples
    --------
    >>> typed_unit("million euro", "10.4 mln")
    TypedUnit(digits='10.4', is_percent=False, is_other=False)
    >>> typed_unit("million euro", "10.4 euro").is_other
    True
    """
    parts = PARTS.fullmatch(text)
    words = _words(f"{parts['front']} {parts['behind']}") if parts else frozenset()
    own = _words(unit) | _words(say(unit) if unit else "")
    if not parts or not words <= own | KNOWN:
        return TypedUnit(text)
    # Where nothing stands behind the box, a sign of money is an ornament and one of percent a scale.
    is_other = not words <= (own or {"euro", "%"}) or bool(words and words & MAGNITUDES != own & MAGNITUDES)
    return TypedUnit(parts["digits"].strip(), "%" in words and "point" not in own, is_other)


def _words(text: str) -> frozenset[str]:
    """Return the words of a unit, each in one spelling, without the ending of several."""
    plain = re.sub(r"per\s*cent(age)?", "percent", text.casefold())
    found = (word if len(word) == 1 else word.removesuffix("s") for word in WORD.findall(plain))
    return frozenset(SPELLINGS.get(word, word) for word in found)

"""Words of options and units: marked sentences are said, names are left as they are."""

from __future__ import annotations

from ledtoolkit.words import say

__all__ = ["Spoken", "spoken"]


class Spoken(str):
    """Words that are final: the name of a place or a branch, or a learner's own words. Braces in them mean nothing."""

    __slots__ = ()


def spoken(words: str) -> str:
    """Say marked words in the learner's language; final words stay.

    Examples
    --------
    >>> spoken(Spoken("{our} village"))
    '{our} village'
    """
    return str(words) if isinstance(words, Spoken) or not words else say(words)

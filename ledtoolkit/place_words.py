"""The words that stand beside figures, units and areas, in the language that is spoken; what a learner typed stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ledtoolkit.words import mark, say

if TYPE_CHECKING:
    from ledtoolkit.place import Place

__all__ = ["in_words", "spoken_place"]

# As the places and examples of the course write them, and as many learners type them.
KNOWN = frozenset(
    {
        mark("jobs"),
        mark("thousand jobs"),
        mark("employees"),
        mark("thousand employees"),
        mark("employed persons"),
        mark("thousand employed persons"),
        mark("employees subject to social insurance"),
        mark("euro"),
        mark("thousand euro"),
        mark("million euro"),
        mark("the 12 provinces of the Netherlands"),
        mark("the 16 Länder of Germany"),
        mark("the FICTIONAL nation"),
        mark("Netherlands"),
        mark("Germany"),
        mark("FICTIONAL: figures set by the authors of this course"),
    }
)


def in_words(text: str) -> str:
    """Return a unit or an area that the course knows in the language that is spoken, and any other text as it is.

    Examples
    --------
    >>> from ledtoolkit.words import speaking
    >>> with speaking("nl"):
    ...     in_words("thousand euro"), in_words("boats {of} wood")
    ('duizend euro', 'boats {of} wood')
    """
    return say(text) if text in KNOWN else text


def spoken_place(place: Place) -> Place:
    """Return a place whose unit, reference area and source are written in the language that is spoken.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> from ledtoolkit.words import speaking
    >>> with speaking("es"):
    ...     spoken_place(place_named("nl/Drenthe")).reference
    'las 12 provincias de los Países Bajos'
    """
    return replace(place, unit=in_words(place.unit), reference=in_words(place.reference), source=in_words(place.source))

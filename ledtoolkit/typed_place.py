"""The learner's own place as typed into its form: every refusal names the field or the row, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ledtoolkit.place import LONGEST_WORDS, Place, own_place
from ledtoolkit.place_table import TableError, read_cells
from ledtoolkit.words import mark, say

__all__ = ["FIELDS", "FieldError", "read_typed_place", "typed_as"]

EARLIEST, LATEST = 1800, 2100

# What is asked beside the table, in this order: name, label, and an example of what to type.
FIELDS = {
    "name": (mark("Name of your place"), mark("for example Assen")),
    "reference": (mark("The larger area it is part of"), mark("for example the province of Drenthe")),
    "unit": (mark("What the table counts"), mark("for example employed persons")),
    "year": (mark("Year of the figures"), mark("four digits, for example 2024")),
    "source": (mark("Where the figures come from"), mark("an office, a report or a web address")),
}


class FieldError(ValueError):
    """A field of the form cannot be used; `name` says which, the message what to do."""

    def __init__(self, message: str, *, name: str) -> None:
        super().__init__(message)
        self.name = name


def read_typed_place(typed: Mapping[str, str], cells: Sequence[Sequence[str]]) -> tuple[Place, tuple[str, ...]]:
    """Return the place that a learner typed, and notes on what was done to the table.

    Parameters
    ----------
    typed
        The texts of `FIELDS`.
    cells
        Rows of three texts: branch, jobs in the place, jobs in the larger area.

    Raises
    ------
    FieldError, TableError
        With a sentence for the learner.

    Examples
    --------
    >>> typed = {"name": "Here", "reference": "the province", "unit": "jobs", "year": "2024", "source": "own count"}
    >>> place, notes = read_typed_place(typed, [["Farms", "30", "200"], ["Shops", "70", "900"]])
    >>> place.name, place.years, notes
    ('Here', [2024], ())
    """
    words = {name: _words(name, str(typed.get(name, ""))) for name in FIELDS}
    table = read_cells(cells, year=_year(words.pop("year")))
    try:
        return own_place(jobs=table.jobs, reference_jobs=table.reference_jobs, **words), table.notes
    except ValueError as problem:
        # Names that tables use for their own rows; what else is wrong was said above in the learner's language.
        raise TableError(say("This place cannot be used yet: {reason}", reason=problem)) from problem


def typed_as(place: Place) -> dict[str, Any]:
    """Return an own place as its form holds it: typed again, it gives the same numbers."""
    year = place.years[-1]
    columns = zip(place.jobs.columns, place.jobs.loc[year], place.reference_jobs.loc[year], strict=True)
    return {
        "typed": {
            "name": place.name,
            "reference": place.reference,
            "unit": place.unit,
            "year": str(year),
            "source": place.source,
        },
        "cells": [[str(branch), _plain(here), _plain(everywhere)] for branch, here, everywhere in columns],
    }


def _words(name: str, text: str) -> str:
    text = text.strip()
    if not text:
        raise FieldError(say("This is still empty: {example}.", example=say(FIELDS[name][1])), name=name)
    if len(text) > LONGEST_WORDS:
        raise FieldError(say("This is longer than {most} characters. Shorten it.", most=LONGEST_WORDS), name=name)
    return text


def _year(text: str) -> int:
    if text.isascii() and text.isdigit() and EARLIEST <= int(text) <= LATEST:
        return int(text)
    raise FieldError(say("“{text}” is no year. Write four digits, for example 2024.", text=text[:40]), name="year")


def _plain(figure: float) -> str:
    """Write a figure so that it cannot be read as one with marks for thousands."""
    text = np.format_float_positional(figure, trim="-")
    whole, point, decimals = text.partition(".")
    return f"{whole}{point}{decimals}0" if len(decimals) == 3 else text

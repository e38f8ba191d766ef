"""Five sample papers that ship with the course; their figures come from bundled tables, their plans are invented."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.capstone.parts import Parts
from ledtoolkit.capstone.payload import payload_of
from ledtoolkit.capstone.place_exhibits import has_no_table_of
from ledtoolkit.capstone.sections import form_named
from ledtoolkit.capstone.shape import PARTS, shaped
from ledtoolkit.checks import check_choice
from ledtoolkit.place import Place, own_place, place_named
from ledtoolkit.words import mark

__all__ = ["SAMPLES", "sample", "sample_payload"]

FOLDER = Path(__file__).parent / "samples"
SAMPLES: Mapping[str, str] = {
    "zeeland": mark("A Dutch province: Zeeland"),
    "thueringen": mark("A German Land: Thüringen"),
    "romania": mark("A country: Romania, as a short policy paper"),
    "lakeside": mark("A fictional city in Africa: Lakeside-Fiction"),
    "valle": mark("A fictional valley in Latin America: Valle Ficticio, in Spanish"),
}


def sample(name: str) -> tuple[Parts, Place]:
    """Return a sample paper: its parts, as a learner's record would give them, and its place.

    Parameters
    ----------
    name
        One of `SAMPLES`.

    Returns
    -------
    tuple
        Parts and place.

    Raises
    ------
    ValueError
        If there is no such sample.

    Examples
    --------
    >>> parts, place = sample("zeeland")
    >>> place.name, parts.values["about"]["form"]
    ('Zeeland', 'paper')
    """
    told = _told(check_choice("name", name, list(SAMPLES)))
    texts = {f"section/{section}": {"text": text} for section, text in told["sections"].items()}
    place = _place(told["place"])
    exhibits = told.get("exhibits") or {"chosen": _all_exhibits(told, place)}
    given = {**texts, "exhibits": exhibits, **{part: told.get(part) for part in PARTS if part in told}}
    return Parts({part: shaped(part, given.get(part)) for part in PARTS}), place


def sample_payload(name: str) -> str:
    """Return a sample as it would be handed in.

    Examples
    --------
    >>> sample_payload("lakeside").partition('"place"')[2]
    ':{"id":"fiction/lakeside_fiction"},"schema":1}'
    """
    return payload_of(*sample(name))


@cache
def _told(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _all_exhibits(told: Mapping[str, Any], place: Place) -> list[dict[str, str]]:
    """Return what a form shows at first; a sample says otherwise where it wants to."""
    shown = form_named(told["about"]["form"]).exhibits
    return [{"id": name, "caption": ""} for name in shown if name not in has_no_table_of(place)]


@cache
def _place(told: str) -> Place:
    """Return a place that is ready, or a country among those of the European table, as somebody would type it in."""
    family, _, code = told.partition("/")
    if family != "eu":
        return place_named(told)
    table, card = datasets.load_eu_employees_2016(), datasets.card("eu_employees_2016")
    here, everywhere = (
        pd.DataFrame([row], index=pd.Index([2016], name="year")) for row in (table.loc[code], table.sum())
    )
    words = {"reference": "19 European countries", "unit": "thousand employees", "source": card.source[:200]}
    return own_place(COUNTRIES[code], here, everywhere, **words)


COUNTRIES = {"RO": "Romania"}

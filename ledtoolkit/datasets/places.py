"""The two fictional places of the course, for whoever has no figures of a place of their own."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from ledtoolkit.datasets.cards import DATA

__all__ = ["fictional_place_names", "load_fictional_place"]


def fictional_place_names() -> list[str]:
    """List the names under which the fictional places are loaded.

    Examples
    --------
    >>> fictional_place_names()
    ['lakeside_fiction', 'valle_ficticio']
    """
    return sorted(path.stem for path in (DATA / "places").glob("*.toml"))


@cache
def load_fictional_place(name: str) -> dict[str, Any]:
    """Load a fictional place as it stands in its file: name, jobs of two years, facts; FICTIONAL throughout.

    Parameters
    ----------
    name
        One of `fictional_place_names`.

    Returns
    -------
    dict
        Plain data; jobs are one list a year, in the order of `branches`, in thousand jobs.

    Examples
    --------
    >>> load_fictional_place("lakeside_fiction")["source"]
    'FICTIONAL: figures set by the authors of this course'

    References
    ----------
    None: the figures are set by the authors of this course.
    """
    return tomllib.loads((DATA / "places" / f"{name}.toml").read_text("utf-8"))

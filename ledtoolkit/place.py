"""The learner's own place: one profile that flows through all weeks, and never decides a graded variant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

import numpy as np
import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.branches import branch_names
from ledtoolkit.checks import check_same_labels, check_table
from ledtoolkit.datasets.places import fictional_place_names, load_fictional_place
from ledtoolkit.economic_base import base_multiplier, location_quotient
from ledtoolkit.place_table import MOST_BRANCHES

__all__ = ["LONGEST_WORDS", "Place", "own_place", "place_from", "place_ids", "place_named"]

Kind = Literal["real", "fictional", "own"]
LONGEST_WORDS = 200


@dataclass(frozen=True)
class Place:
    """A place with its jobs by branch, beside those of the area it is compared with.

    Attributes
    ----------
    id
        `nl/Groningen`, `de/Bayern`, `fiction/lakeside_fiction`, or `own`.
    name, country, reference
        In words; `reference` is the area it is compared with, of which it is part.
    kind
        Real, fictional (set by the authors), or the learner's own numbers.
    jobs, reference_jobs
        One row a year (index: year), one column a branch, in `unit`.
    source
        What to cite under every figure of this place.
    facts
        Further figures, by name; empty where nothing is known.
    """

    id: str
    name: str
    kind: Kind
    country: str
    reference: str
    unit: str
    source: str
    jobs: pd.DataFrame
    reference_jobs: pd.DataFrame
    facts: Mapping[str, float] = field(default_factory=dict)

    @property
    def years(self) -> list[int]:
        """The years with jobs, earliest first."""
        return [int(year) for year in self.jobs.index]

    def table(self, year: int | None = None) -> pd.DataFrame:
        """Return two regions by branch that add up to the reference: the place and the rest of the reference.

        This is the table that `location_quotient` and its kin take; the latest year by default.
        """
        year = self.years[-1] if year is None else year
        here, everywhere = self.jobs.loc[[year]].iloc[0], self.reference_jobs.loc[[year]].iloc[0]
        return pd.DataFrame({self.name: here, "rest": everywhere - here}).T.rename_axis(index="region")

    def as_value(self) -> dict[str, Any]:
        """Return what the record keeps of this place, as plain JSON."""
        if self.kind != "own":
            return {"id": self.id}
        return {
            "id": "own",
            "name": self.name,
            "reference": self.reference,
            "unit": self.unit,
            "source": self.source,
            "years": self.years,
            "branches": [str(branch) for branch in self.jobs.columns],
            "jobs": self.jobs.to_numpy().tolist(),
            "reference_jobs": self.reference_jobs.to_numpy().tolist(),
        }


def place_ids() -> list[str]:
    """List the ids of all places that are ready: 12 provinces, 16 Länder, two fictional places.

    Examples
    --------
    >>> place_ids()[0], place_ids()[-1], len(place_ids())
    ('nl/Groningen', 'fiction/valle_ficticio', 30)
    """
    return list(_ready())


@cache
def _ready() -> tuple[str, ...]:
    dutch = [f"nl/{region}" for region in datasets.load_nl_provinces_employment_2018().index]
    german = [f"de/{region}" for region in datasets.load_de_laender_employment_2014().index]
    return (*dutch, *german, *(f"fiction/{name}" for name in fictional_place_names()))


def place_named(place_id: str) -> Place:
    """Return a place that is ready, by its id.

    Raises
    ------
    KeyError
        If there is none with this id.

    Examples
    --------
    >>> place_named("nl/Groningen").table().sum(axis=1).round(1).to_dict()
    {'Groningen': 292.2, 'rest': 9066.6}
    """
    if place_id not in place_ids():
        raise KeyError(f"There is no place {place_id!r}. The first of {len(place_ids())} are {place_ids()[:3]}.")
    family, _, name = place_id.partition("/")
    return _fictional(place_id, name) if family == "fiction" else _region(place_id, family, name)


def own_place(
    name: str, jobs: pd.DataFrame, reference_jobs: pd.DataFrame, *, reference: str, unit: str, source: str
) -> Place:
    """Return the learner's own place from their own numbers; one that is returned can be analysed in every year.

    Parameters
    ----------
    name, reference, unit, source
        In the learner's words.
    jobs, reference_jobs
        One row a year, one column a branch, same labels; the reference area contains the place.

    Raises
    ------
    ValueError
        If labels differ, a figure is missing or negative, the place has more jobs than its reference area or
        the same shares, somebody has no jobs at all, or a name is blank or longer than 200 characters.

    Examples
    --------
    >>> jobs = pd.DataFrame({"farms": [30.0], "shops": [10.0]}, index=[2024])
    >>> everywhere = pd.DataFrame({"farms": [150.0], "shops": [250.0]}, index=[2024])
    >>> place = own_place("Here", jobs, everywhere, reference="the province", unit="jobs", source="own count")
    >>> place_from(place.as_value()).table().to_dict("list")
    {'farms': [30.0, 120.0], 'shops': [10.0, 240.0]}
    """
    for what, text in (("name", name), ("reference", reference), ("unit", unit), ("source", source)):
        _check_words(what, text)
    mine = check_table("jobs", jobs, rows="year", columns="branch").rename_axis(index="year", columns="branch")
    whole = check_table("reference_jobs", reference_jobs, rows="year", columns="branch")
    whole = whole.rename_axis(index="year", columns="branch")
    check_same_labels("jobs", list(mine.columns), "reference_jobs", list(whole.columns))
    check_same_labels("jobs", list(mine.index), "reference_jobs", list(whole.index))
    larger = (mine > whole).any()
    if larger.any():
        branch = larger.idxmax()
        raise ValueError(
            f"{name} has more jobs in {branch!r} than {reference}, of which it is part. "
            "Check the two columns, and whether both count in the same unit."
        )
    place = Place("own", name, "own", "", reference, unit, source, mine, whole)
    _check_analysable(place)
    return place


def place_from(value: Any) -> Place:
    """Return the place that a record holds.

    Raises
    ------
    KeyError, ValueError, TypeError
        If the value is no place (a foreign or damaged record).
    """
    if value["id"] != "own":
        return place_named(str(value["id"]))
    years, branches = [int(year) for year in value["years"]], [str(branch) for branch in value["branches"]]
    jobs, everywhere = (
        pd.DataFrame(np.array(value[name], dtype=float), index=years, columns=branches)
        for name in ("jobs", "reference_jobs")
    )
    words = {name: value[name] for name in ("reference", "unit", "source")}
    return own_place(value["name"], jobs, everywhere, **words)


def _check_words(what: str, text: str) -> None:
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST_WORDS:
        raise ValueError(f"`{what}` must be a text of 1 to {LONGEST_WORDS} characters, got {str(text)[:40]!r}.")


def _check_analysable(place: Place) -> None:
    """Refuse a place with which a lesson would stop: no jobs somewhere, or no structure of its own."""
    if len(place.jobs.columns) > MOST_BRANCHES:
        raise ValueError(f"{place.name} has {len(place.jobs.columns)} branches, more than {MOST_BRANCHES}. Join some.")
    for branch in map(str, place.jobs.columns):
        _check_words("branch", branch)
    # Pictures write the course's keys out as names, where no two branches may be called the same.
    shown = place.jobs.columns.map(lambda branch: branch_names().get(branch, branch))
    if shown.has_duplicates:
        name = shown[shown.duplicated()][0]
        key = next(key for key, known in branch_names().items() if known == name)
        raise ValueError(
            f"{place.name} has the branches {key!r} and {name!r}, which are one and the same. "
            "Add their rows up, or give each a name of its own."
        )
    if place.name == "rest":
        raise ValueError("A place cannot be called 'rest': tables call the other regions so. Write its whole name.")
    for year in place.years:
        location_quotient(place.table(year))
        base_multiplier(place.table(year), place.name)


def _region(place_id: str, family: str, name: str) -> Place:
    if family == "nl":
        tables = {
            2008: datasets.load_nl_provinces_employment_2008(),
            2018: datasets.load_nl_provinces_employment_2018(),
        }
        words = ("Netherlands", "the 12 provinces of the Netherlands", "thousand employed persons")
        card = datasets.card("nl_provinces_employment_2018")
    else:
        tables = {
            2008: datasets.load_de_laender_employment_2008(),
            2014: datasets.load_de_laender_employment_2014(),
        }
        words = ("Germany", "the 16 Länder of Germany", "employees subject to social insurance")
        card = datasets.card("de_laender_employment_2014")
    jobs = pd.DataFrame({year: table.loc[[name]].iloc[0] for year, table in tables.items()}).T
    everywhere = pd.DataFrame({year: table.sum() for year, table in tables.items()}).T
    jobs, everywhere = (frame.rename_axis(index="year", columns="branch") for frame in (jobs, everywhere))
    return Place(place_id, name, "real", *words, f"{card.source} {card.licence}", jobs, everywhere)


def _fictional(place_id: str, name: str) -> Place:
    told = load_fictional_place(name)
    jobs, everywhere = (
        pd.DataFrame(told[key], index=told["years"], columns=told["branches"]).rename_axis(
            index="year", columns="branch"
        )
        for key in ("jobs", "reference_jobs")
    )
    words = (told["country"], told["reference"], told["unit"], told["source"])
    facts = {str(key): float(value) for key, value in told["facts"].items()}
    return Place(place_id, told["name"], "fictional", *words, jobs, everywhere, facts)

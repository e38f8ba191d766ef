"""Exercise w4e3: how far a country moved in a competitiveness index, and how (not) to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import (
    SHARE,
    Choice,
    Earlier,
    Exercise,
    Explained,
    Field,
    Given,
    Misconception,
    Tolerance,
)
from ledtoolkit.words import mark, number, say

__all__ = ["COMPETITIVENESS_RANK"]

TABLE = "eu_rci_2010_2019"
YEARS = (2010, 2019)
EXACT = Tolerance(0.0)
POSITION, PERCENT, ABSOLUTE = "position", "percent", "absolute"
OPTIONS = (
    (POSITION, mark("its distance from the mean of the European Union changed by so many standard deviations")),
    (PERCENT, mark("its competitiveness changed by so many percent")),
    (ABSOLUTE, mark("its firms became better or worse than they were, whatever happened elsewhere")),
)


@dataclass(frozen=True)
class Place:
    """A country or a Dutch region with its score of each year."""

    name: str
    is_region: bool
    scores: dict[int, float]


@cache
def _places() -> tuple[Place, ...]:
    """Return countries and Dutch regions, without Croatia, which has no score of 2010."""
    complete = (line for line in datasets.read_lines(TABLE) if all(line[f"rci_{year}"] for year in YEARS))
    return tuple(
        Place(
            line["name"],
            line["nuts"].startswith("NL") and line["nuts"] != "NL",
            {year: float(line[f"rci_{year}"]) for year in YEARS},
        )
        for line in complete
    )


@cache
def _countries() -> dict[str, dict[int, float]]:
    return {place.name: place.scores for place in _places() if not place.is_region}


@dataclass(frozen=True)
class Moved:
    """One country of the European Union in two years."""

    country: str

    def score(self, year: int) -> float:
        """Return the published score, in standard deviations."""
        return _countries()[self.country][year]

    def rank(self, year: int) -> float:
        """Return the place among the 27 countries, 1 for the highest score."""
        return 1.0 + sum(scores[year] > self.score(year) for scores in _countries().values())

    def rank_with_regions(self, year: int) -> float:
        """Return the place that counts the Dutch regions too."""
        return 1.0 + sum(place.scores[year] > self.score(year) for place in _places())

    def given(self) -> Given:
        """Return both years' scores of the 27 countries and the eleven Dutch regions."""
        rows = [
            (
                place.name,
                say("region") if place.is_region else say("country"),
                *(number(place.scores[year], 2) for year in YEARS),
            )
            for place in _places()
        ]
        card = datasets.card(TABLE)
        return Given(
            sentence=say("Your country in this exercise is {country}.", country=self.country),
            caption=say("EU Regional Competitiveness Index: scores in standard deviations, mean of the EU = 0"),
            header=(say("Place"), say("Kind"), *(str(year) for year in YEARS)),
            rows=tuple(rows),
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return the countries' scores as plain data."""
        return {
            "country": self.country,
            **{f"scores_{year}": {name: scores[year] for name, scores in _countries().items()} for year in YEARS},
            "choices": [key for key, _ in OPTIONS],
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the country, and the year that a field asks about."""
        return {"country": self.country, "year": field_name.rpartition("_")[2]}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def moved_countries() -> list[Moved]:
    """Return the 27 countries with both scores."""
    return [Moved(country) for country in _countries()]


def _of_year(year: int, rank: Callable[[Moved, int], float]) -> Callable[[Any, Earlier], float]:
    return lambda inputs, _earlier: rank(inputs, year)


def _rank_field(year: int) -> Field:
    return Field(
        f"rank_{year}",
        mark("Rank in {year} among the countries (best = first)"),
        "ratio",
        0,
        (1, 40),
        EXACT,
        _of_year(year, Moved.rank),
        mark("Count the countries with a higher score; the rank is the next place after them. Leave the regions out."),
    )


def _reading(_inputs: Moved, chosen: str) -> Explained:
    if chosen == PERCENT:
        return Explained(
            "z_read_as_percent",
            say("The scores are distances from a mean, some below it; they have no percent."),
            say("Ask what the unit of the table is."),
        )
    return Explained(
        "relative_read_as_absolute",
        say("A score says where a country stands among others. Others move too, and the mean with them."),
        say("Ask what would happen to the score if everybody improved by the same amount."),
    )


FIELDS = (
    Field(
        "change",
        mark("Change of the score from 2010 to 2019"),
        "ratio",
        2,
        (-5, 5),
        SHARE,
        lambda inputs, _earlier: inputs.score(2019) - inputs.score(2010),
        mark("Subtract the earlier score from the later one; minus a minus is a plus."),
        unit=mark("standard deviations"),
    ),
    _rank_field(2010),
    _rank_field(2019),
    Choice(
        name="reading",
        label=mark("What does the change of the score of {country} say?"),
        options=OPTIONS,
        accepted=lambda _inputs: frozenset({POSITION}),
        right=lambda _inputs: say("The score is a distance from the mean, counted in standard deviations."),
        explain=_reading,
    ),
)


def _wrong_ranks(year: int) -> tuple[Misconception, ...]:
    return (
        Misconception(
            "worst_first",
            f"rank_{year}",
            _of_year(year, lambda inputs, which: 28 - inputs.rank(which)),
            mark("You counted from the lowest score."),
            mark("Begin with the highest score."),
        ),
        Misconception(
            "regions_counted",
            f"rank_{year}",
            _of_year(year, Moved.rank_with_regions),
            mark("You counted Dutch regions among the countries."),
            mark("Leave out the rows that are regions."),
        ),
    )


MISCONCEPTIONS = (
    Misconception(
        "sign_reversed",
        "change",
        lambda inputs, _earlier: inputs.score(2010) - inputs.score(2019),
        mark("You subtracted the later score from the earlier one."),
        mark("Start with the later score, so that a plus says that the country moved up."),
    ),
    Misconception(
        "percent_of_first",
        "change",
        lambda inputs, _earlier: (inputs.score(2019) - inputs.score(2010)) / inputs.score(2010),
        mark("You divided by the earlier score. A distance from a mean has no percent growth."),
        mark("Subtract, and do not divide."),
    ),
    *_wrong_ranks(2010),
    *_wrong_ranks(2019),
)

COMPETITIVENESS_RANK = Exercise(
    week="week04",
    topic="competitiveness-rank",
    title=mark("Moving up or down a ranking"),
    question=mark(
        "You get the scores of the European Union's competitiveness index in two years. "
        "Compute how the score of your country changed, its rank among the countries in both years, "
        "and say what the change tells."
    ),
    criteria=(
        mark("The change is right to 0.002, the ranks are exact."),
        mark("Each of the four counts the same."),
    ),
    answer_name="moved",
    points=1.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=moved_countries,
    link="lesson.ipynb#cell-id=composite-index-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given
from ledtoolkit.ranking import ranks

mine = given("week04/competitiveness-rank")
early, late = pd.Series(mine["scores_2010"]), pd.Series(mine["scores_2019"])
own = mine["country"]
moved = {
    "change": float(late[own] - early[own]),
    "rank_2010": float(ranks(early)[own]),
    "rank_2019": float(ranks(late)[own]),
    "reading": "position",
}
""",
)

"""Exercise w3e2: how much countries leave to their regions and municipalities, and who pays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Given
from ledtoolkit.words import mark, percent, say

__all__ = ["ROOM_TO_DECIDE"]

TABLE = "imf_decentralisation_2016"
SPENDING_CUT, IMBALANCE_CUT = 0.25, 0.50
DRAWS = 6
NAMES = tuple(f"country_{place}" for place in range(1, 6))
OPTIONS = (
    ("high own", mark("does much, pays most of it itself")),
    ("high dependent", mark("does much, depends on others' money")),
    ("low own", mark("does little, pays most of it itself")),
    ("low dependent", mark("does little, depends on others' money")),
)
# With the two axes exchanged, "does little and depends" reads as the opposite corner, and so on.
SWAPPED = {"high own": "low dependent", "low dependent": "high own"}


@dataclass(frozen=True)
class Country:
    """One country's subnational governments, shares from 0 to 1."""

    name: str
    year: int
    spending: float
    revenue: float
    imbalance: float

    @property
    def quadrant(self) -> str:
        """Where the published columns put it."""
        return _quadrant(self.spending, self.imbalance)

    @property
    def quadrant_of_shares(self) -> str:
        """Where it lands if the imbalance is worked out from the two shares, whose denominators differ."""
        return _quadrant(self.spending, 1 - self.revenue / self.spending)


def _quadrant(spending: float, imbalance: float) -> str:
    size = "high" if spending >= SPENDING_CUT else "low"
    return f"{size} {'dependent' if imbalance >= IMBALANCE_CUT else 'own'}"


@dataclass(frozen=True)
class Five:
    """The learner's country and one of each quadrant."""

    countries: tuple[Country, ...]

    def country(self, name: str) -> Country:
        """Return the country that a field asks about."""
        return self.countries[NAMES.index(name)]

    def given(self) -> Given:
        """Return the three published columns for the five countries."""
        card = datasets.card(TABLE)
        rows = (
            (
                say("{country} ({year})", country=found.name, year=found.year),
                percent(found.spending, 1),
                percent(found.revenue, 1),
                percent(found.imbalance, 1),
            )
            for found in self.countries
        )
        return Given(
            sentence=say(
                "Your five countries in this exercise: {countries}. "
                "“Much” means at least {spending} of all public spending; "
                "“depends on others' money” means an imbalance of at least {imbalance}.",
                countries=", ".join(found.name for found in self.countries),
                spending=percent(SPENDING_CUT, 0),
                imbalance=percent(IMBALANCE_CUT, 0),
            ),
            caption=say("Regions and municipalities of five countries"),
            header=(
                say("Country"),
                say("Share of public spending"),
                say("Share of public revenue"),
                say("Vertical fiscal imbalance"),
            ),
            rows=tuple(rows),
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return the columns as plain data."""
        return {
            "countries": {
                name: {
                    "country": found.name,
                    "expenditure_share": found.spending,
                    "own_revenue_share": found.revenue,
                    "vertical_fiscal_imbalance": found.imbalance,
                }
                for name, found in zip(NAMES, self.countries, strict=True)
            },
            "choices": [key for key, _ in OPTIONS],
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the country that a field asks about, with its figures."""
        found = self.country(field_name)
        return {
            "country": found.name,
            "spending": percent(found.spending, 1),
            "imbalance": percent(found.imbalance, 1),
        }

    def aliases(self) -> dict[str, str]:
        """Let code name a field by its country."""
        return {found.name: name for name, found in zip(NAMES, self.countries, strict=True)}


@cache
def _countries() -> tuple[Country, ...]:
    return tuple(
        Country(
            line["country"],
            int(line["year"]),
            float(line["expenditure_share"]),
            float(line["own_revenue_share"]),
            float(line["vertical_fiscal_imbalance"]),
        )
        for line in datasets.read_lines(TABLE)
    )


def fives() -> list[Five]:
    """Return 50 countries times six draws of one more from each quadrant; the country is the index modulo 50."""
    return [_five(place, turn) for turn in range(DRAWS) for place in range(len(_countries()))]


def _five(place: int, turn: int) -> Five:
    own = _countries()[place]
    others = []
    for number, (key, _) in enumerate(OPTIONS):
        members = [found for found in _countries() if found.quadrant == key and found is not own]
        others.append(members[(7 * place + 3 * turn + number) % len(members)])
    first = (place + turn) % len(others)
    return Five((own, *others[first:], *others[:first]))


def _explain(inputs: Five, name: str, chosen: str) -> Explained:
    country = inputs.country(name)
    words = inputs.words(name)
    if chosen == country.quadrant_of_shares:
        return Explained(
            "ratio_of_shares",
            say("You divided the two shares. One is a share of all revenue, the other of all spending."),
            say("Take the imbalance from the last column: own revenue beside own spending of {country}.", **words),
        )
    if chosen == SWAPPED.get(country.quadrant):
        return Explained(
            "axes_swapped",
            say("You exchanged the two questions: how much is done, and who pays for it."),
            say("First look at the share of spending, then at the imbalance."),
        )
    return Explained(
        f"chose_{chosen.replace(' ', '_')}",
        say("The two figures of {country} do not both fit this.", **words),
        say("Compare {spending} with the first limit, then {imbalance} with the second.", **words),
    )


def _choice(name: str) -> Choice:
    return Choice(
        name=name,
        label=mark("{country}: its regions and municipalities together …"),
        options=OPTIONS,
        accepted=lambda inputs: frozenset({inputs.country(name).quadrant}),
        right=lambda inputs: say(
            "{country}: {spending} of public spending, imbalance {imbalance}.", **inputs.words(name)
        ),
        explain=lambda inputs, chosen: _explain(inputs, name, chosen),
    )


ROOM_TO_DECIDE = Exercise(
    week="week03",
    topic="room-to-decide",
    title=mark("Much to do, and whose money?"),
    question=mark(
        "You get five countries. Say of each how much of public spending its regions and municipalities do, "
        "and whether they pay for most of it themselves."
    ),
    criteria=(mark("Each of the five countries counts the same."),),
    answer_name="room",
    points=1.0,
    fields=tuple(_choice(name) for name in NAMES),
    misconceptions=(),
    pool=fives,
    link="lesson.ipynb#cell-id=fiscal-imbalance-theory",
    model_answer="""\
from ledtoolkit import given

room = {}
for name, figures in given("week03/room-to-decide")["countries"].items():
    dependent = figures["vertical_fiscal_imbalance"] >= 0.50
    if figures["expenditure_share"] >= 0.25:
        room[name] = "high dependent" if dependent else "high own"
    else:
        room[name] = "low dependent" if dependent else "low own"
""",
)

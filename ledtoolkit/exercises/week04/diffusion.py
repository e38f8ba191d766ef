"""Exercise w4e4: when most firms take up something new, and how many have by then."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import exp, log
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception, money
from ledtoolkit.words import mark, number, say

__all__ = ["DIFFUSION"]

INNOVATION = (0.01, 0.02, 0.03, 0.05)
IMITATION = (0.25, 0.32, 0.38, 0.50)
FIRMS = (400, 900, 2500)
YEARS = (4, 9)


@dataclass(frozen=True)
class Spread:
    """How something new spreads: the pull of the thing itself (p), of others' example (q), firms, and a year."""

    p: float
    q: float
    firms: int
    year: int

    def peak(self, p: float, q: float) -> float:
        """Return the year in which most firms take it up."""
        return log(q / p) / (p + q)

    def share(self, p: float, q: float) -> float:
        """Return the share of firms that have taken it up by the year."""
        decay = exp(-(p + q) * self.year)
        return (1 - decay) / (1 + q / p * decay)

    @property
    def new_in_year(self) -> float:
        """Firms that take it up at that moment, a year."""
        share = self.share(self.p, self.q)
        return self.firms * (self.p + self.q * share) * (1 - share)

    def given(self) -> Given:
        """Return all numbers, with the logarithm and the power that a pocket calculator may lack."""
        rows = (
            (say("Firms that may take it up (m)"), number(self.firms, 0)),
            (say("Innovators: pull of the new thing itself (p)"), number(self.p, 2)),
            (say("Imitators: pull of others' example (q)"), number(self.q, 2)),
            (say("Year that is asked about (t)"), number(self.year, 0)),
            (say("ln(q/p)"), number(log(self.q / self.p), 5)),
            (say("e to the power of -(p + q)t"), number(exp(-(self.p + self.q) * self.year), 5)),
        )
        return Given(
            sentence=say("A better way of cooling is offered to firms of a made-up region."),
            caption=say("SYNTHETIC: how something new spreads"),
            header=(say("Quantity"), say("Value")),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC), after the model of Bass (1969)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return all numbers as plain data."""
        return {"p": self.p, "q": self.q, "firms": self.firms, "year": self.year}

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve both fields
        """Return the year that is asked about."""
        return {"year": str(self.year)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def spreads() -> list[Spread]:
    """Return 96 variants: both pulls, firms and years in every combination."""
    return [Spread(*numbers) for numbers in product(INNOVATION, IMITATION, FIRMS, YEARS)]


FIELDS = (
    Field(
        "peak",
        mark("Peak: the year in which most firms take it up"),
        "ratio",
        2,
        (0.1, 50),
        RATIO,
        lambda inputs, _earlier: inputs.peak(inputs.p, inputs.q),
        mark("Divide ln(q/p) by p + q."),
        unit=mark("years"),
    ),
    Field(
        "adopters",
        mark("Firms that have taken it up by year {year}"),
        "money",
        0,
        (3, 20_000),
        money(1),
        lambda inputs, _earlier: inputs.firms * inputs.share(inputs.p, inputs.q),
        mark("Work out the share of firms, F, by the formula of the lesson, and multiply it by the number of firms."),
        unit=mark("firms"),
    ),
)


def _adopters_with_swapped(inputs: Spread, _earlier: Earlier) -> float:
    return inputs.firms * inputs.share(inputs.q, inputs.p)


MISCONCEPTIONS = (
    Misconception(
        "pulls_swapped",
        "peak",
        lambda inputs, _earlier: inputs.peak(inputs.q, inputs.p),
        mark("You exchanged p and q: a peak before the start cannot be."),
        mark("p is the pull of the thing itself, q of others' example; q stands above in q/p."),
    ),
    Misconception(
        "log_alone",
        "peak",
        lambda inputs, _earlier: log(inputs.q / inputs.p),
        mark("This is the logarithm alone."),
        mark("Divide it by p + q."),
    ),
    Misconception(
        "pulls_swapped",
        "adopters",
        _adopters_with_swapped,
        mark("You exchanged p and q."),
        mark("p is the pull of the thing itself, q of others' example."),
    ),
    Misconception(
        "new_for_all",
        "adopters",
        lambda inputs, _earlier: inputs.new_in_year,
        mark("These are the firms that take it up in that year. Asked are all that have by then."),
        mark("Use F, the share that has taken it up, not its growth."),
    ),
    Misconception(
        "share_for_number",
        "adopters",
        lambda inputs, _earlier: inputs.share(inputs.p, inputs.q),
        mark("This is the share of firms."),
        mark("Multiply it by the number of firms."),
    ),
)

DIFFUSION = Exercise(
    week="week04",
    topic="diffusion",
    title=mark("How something new spreads (SYNTHETIC firms)"),
    question=mark(
        "Something new is offered to firms. Compute the year in which most of them take it up, "
        "and how many have taken it up by the year in the table. "
        "The logarithm and the power are printed, so a pocket calculator is enough. "
        "With E for the printed power, the share of firms that have it is F = (1 - E) / (1 + E × q/p)."
    ),
    criteria=(
        mark("The peak is right to 0.01 or half a percent, the number of firms to half a firm or half a percent."),
        mark("Both count the same."),
    ),
    answer_name="spread",
    points=1.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=spreads,
    link="lesson.ipynb#cell-id=diffusion-theory",
    model_answer="""\
from math import log
from ledtoolkit import given
from ledtoolkit.diffusion import bass_share

mine = given("week04/diffusion")
p, q = mine["p"], mine["q"]
share = float(bass_share([mine["year"]], p=p, q=q)[0])
spread = {"peak": (log(q) - log(p)) / (p + q), "adopters": mine["firms"] * share}
""",
)

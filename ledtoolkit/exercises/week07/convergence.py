"""Exercise w7e2: whether a state grew as much as its starting point would let one expect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log, log10
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import (
    GROWTH,
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

__all__ = ["CONVERGENCE"]

PRINTED_DIGITS = 5
# Many gaps are smaller than the tolerance of a growth rate.
GAP = Tolerance(0.0002)
TOO_SMALL_BELOW = 0.001
# Both growth rates may be rounded before they are subtracted.
ROUNDED_AWAY = 0.0001
TOO_SMALL, NOT_KNOWN, POLICY, MISTAKE = "too small", "not known", "policy", "mistake"
OPTIONS = (
    (TOO_SMALL, mark("nothing: below 0.1 points it is too small")),
    (NOT_KNOWN, mark("something that the table cannot tell")),
    (POLICY, mark("how good the state's policy was")),
    (MISTAKE, mark("a mistake: the line must hold for each state")),
)


@dataclass(frozen=True)
class Country:
    """A table of states in two years, and the line through all of them, as printed."""

    name: str
    columns: tuple[str, str]
    first: int
    last: int
    a: float
    b: float
    codes: tuple[str, ...]
    country: str
    measure: str


COUNTRIES = (
    Country(
        "mexico_states_gdp",
        ("pcgdp1980", "pcgdp2000"),
        1980,
        2000,
        0.12770,
        -0.01271,
        (),
        mark("Mexico"),
        mark("GDP per head, pesos of 2000"),
    ),
    Country(
        "us_state_income",
        ("income_1929", "income_2009"),
        1929,
        2009,
        0.11015,
        -0.00915,
        ("fips",),
        mark("the United States"),
        mark("income per head, dollars of the year"),
    ),
)


@dataclass(frozen=True)
class State:
    """One state: its natural logarithms in both years, as printed."""

    country: Country
    name: str
    log_first: float
    log_last: float

    @property
    def years(self) -> int:
        """Years between the two figures."""
        return self.country.last - self.country.first

    @property
    def predicted(self) -> float:
        """Yearly log growth that the line gives for this starting point."""
        return self.country.a + self.country.b * self.log_first

    @property
    def gap(self) -> float:
        """How much more it grew, a year, than the line gives."""
        return (self.log_last - self.log_first) / self.years - self.predicted

    def given(self) -> Given:
        """Return both logarithms and the line."""
        country = self.country
        card = datasets.card(country.name)
        rows = (
            (say("ln of {year}", year=country.first), number(self.log_first, PRINTED_DIGITS)),
            (say("ln of {year}", year=country.last), number(self.log_last, PRINTED_DIGITS)),
            (say("Years between (T)"), number(self.years, 0)),
            (say("Line through all states: a"), number(country.a, PRINTED_DIGITS)),
            (say("Line through all states: b"), number(country.b, PRINTED_DIGITS)),
        )
        return Given(
            sentence=say("Your state in this exercise is {state} in {country}.", **self.words("")),
            caption=say("{state}: natural logarithms of {measure}", state=self.name, measure=say(country.measure)),
            header=(say("Quantity"), say("Value")),
            rows=rows,
            source=say(
                "Source: {source} Licence: {licence}. Own calculation.", source=card.source, licence=card.licence
            ),
        )

    def plain(self) -> dict[str, Any]:
        """Return logarithms, years and line as plain data."""
        return {
            "state": self.name,
            "log_first": self.log_first,
            "log_last": self.log_last,
            "years": self.years,
            "a": self.country.a,
            "b": self.country.b,
            "choices": [key for key, _ in OPTIONS],
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return state and country."""
        return {"state": self.name, "country": say(self.country.country)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def states() -> list[State]:
    """Return 32 states of Mexico and 48 of the United States."""
    found = []
    for country in COUNTRIES:
        levels = datasets.read_figures(country.name, index="state", codes=country.codes)
        for name, row in levels.rows():
            first, last = (round(log(row[column]), PRINTED_DIGITS) for column in country.columns)
            found.append(State(country, name, first, last))
    return found


def _growth(inputs: State, _earlier: Earlier) -> float:
    return (inputs.log_last - inputs.log_first) / inputs.years


def _meanings(inputs: State) -> frozenset[str]:
    """Return what a gap of this size may be taken for; at the border two answers are right."""
    size = abs(inputs.gap)
    small = {TOO_SMALL} if size < TOO_SMALL_BELOW + ROUNDED_AWAY else set()
    large = {NOT_KNOWN} if size > TOO_SMALL_BELOW - ROUNDED_AWAY else set()
    return frozenset(small | large)


def _explain(inputs: State, chosen: str) -> Explained:
    if chosen == TOO_SMALL:
        why = say("The gap of {state} is not below 0.1 percentage points.", **inputs.words(""))
        return Explained("large_gap_dropped", why, say("Ask what may stand behind a gap of this size."))
    if chosen == NOT_KNOWN:
        why = say("A gap below 0.1 percentage points may come from rounding, prices or the years that were chosen.")
        return Explained("small_gap_interpreted", why, say("Look at the size of the gap first."))
    if chosen == POLICY:
        why = say("A gap is what the line leaves over: oil, prices, borders, luck and policy are all in it.")
        return Explained("gap_read_as_policy", why, say("Ask what else differs between states."))
    why = say("The line is a mean tendency. Single states lie above and below it.")
    return Explained("line_read_as_law", why, say("Ask what a line through many points promises for one of them."))


def _growth_field(
    name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str, tolerance: Tolerance = GROWTH
) -> Field:
    return Field(name, label, "share", 2, (-0.5, 0.5), tolerance, answer, next_step, unit=mark("% a year"))


FIELDS = (
    _growth_field(
        "growth",
        mark("Growth of {state} (difference of logarithms, a year)"),
        _growth,
        mark("Subtract the first logarithm from the last, and divide by the years between."),
    ),
    _growth_field(
        "predicted",
        mark("Growth that the line gives"),
        lambda inputs, _earlier: inputs.predicted,
        mark("Multiply b by the first logarithm, and add a."),
    ),
    _growth_field(
        "gap",
        mark("Gap: growth minus what the line gives"),
        lambda _inputs, earlier: earlier["growth"] - earlier["predicted"],
        mark("Subtract what the line gives from the growth of {state}."),
        GAP,
    ),
    Choice(
        name="meaning",
        label=mark("What does the gap of {state} show?"),
        options=OPTIONS,
        accepted=_meanings,
        right=lambda _inputs: say("A gap asks a question, if it is large enough. Answers need other figures."),
        explain=_explain,
    ),
)

MISCONCEPTIONS = (
    Misconception(
        "simple_growth",
        "growth",
        lambda inputs, _earlier: (exp(inputs.log_last - inputs.log_first) - 1) / inputs.years,
        mark("You spread the whole growth evenly over the years. It compounds."),
        mark("Divide the difference of the logarithms by the years."),
    ),
    Misconception(
        "not_per_year",
        "growth",
        lambda inputs, _earlier: inputs.log_last - inputs.log_first,
        mark("This is the growth of all years together."),
        mark("Divide by the years between."),
    ),
    Misconception(
        "log_10",
        "growth",
        lambda inputs, _earlier: (inputs.log_last - inputs.log_first) * log10(exp(1)) / inputs.years,
        mark("You used logarithms to the base ten. The natural ones are printed."),
        mark("Use the printed logarithms."),
    ),
    Misconception(
        "slope_alone",
        "predicted",
        lambda inputs, _earlier: inputs.country.b * inputs.log_first,
        mark("You left out the constant a."),
        mark("Add a."),
    ),
    Misconception(
        "sign_reversed",
        "gap",
        lambda _inputs, earlier: earlier["predicted"] - earlier["growth"],
        mark("You subtracted the growth from what the line gives."),
        mark("Start with the growth, so that a plus says: more than expected."),
    ),
)

CONVERGENCE = Exercise(
    week="week07",
    topic="convergence",
    title=mark("Did it grow as its starting point suggests?"),
    question=mark(
        "You get a state, its income in two years as natural logarithms, and the line through all states of its "
        "country. Compute the yearly growth of your state, what the line gives for its starting point, and the gap. "
        "Then say what the gap shows."
    ),
    criteria=(
        mark("Each growth rate is right to 0.05 percentage points, the gap to 0.02."),
        mark("Each of the four answers counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the gap counts."),
    ),
    answer_name="growth",
    points=1.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=states,
    link="lesson.ipynb#cell-id=convergence-theory",
    model_answer="""\
from ledtoolkit import given

mine = given("week07/convergence")
rate = (mine["log_last"] - mine["log_first"]) / mine["years"]
line = mine["a"] + mine["b"] * mine["log_first"]
meaning = "too small" if abs(rate - line) < 0.001 else "not known"
growth = {"growth": rate, "predicted": line, "gap": rate - line, "meaning": meaning}
""",
)

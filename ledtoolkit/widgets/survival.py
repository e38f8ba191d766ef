"""The survival ladder to climb down: how many firms of an industry are left each year, and when most close."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.industries import INDUSTRIES, industry_name
from ledtoolkit.plots.survival import CohortReading, LadderDrawing
from ledtoolkit.survival import SurvivalTable, survival_table
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, percent, say

__all__ = ["SurvivalLadderExplorer"]

TABLE, START = "uk_survival_by_industry_2019", "Total"
VIEWS = (("survivors", mark("Firms left")), ("hazard", mark("Hazard: closed in the year")))
YEARS = (
    ("1", mark("The first year")),
    ("2", mark("The second year")),
    ("3", mark("The third year")),
    ("4", mark("The fourth year")),
    ("5", mark("The fifth year")),
)


class SurvivalLadderExplorer(Explorer):
    """Choose an industry and a number of new firms, and see how many are left each year.

    The start is all industries of the United Kingdom and 1,000 firms born in 2019.

    References
    ----------
    Eurostat & OECD (2007). Eurostat-OECD manual on business demography statistics. Luxembourg: Office for
    Official Publications of the European Communities.
    """

    name = "week05/survival-ladder"
    title = mark("The survival ladder")
    invitation = mark("Of a thousand new firms, how many are left after five years, and which year is the worst?")
    controls = (
        ChoiceControl("industry", mark("Industry"), tuple(INDUSTRIES.items()), START),
        Control("born", mark("New firms"), 100, 10_000, 100, 1_000),
        ChoiceControl("view", mark("View"), VIEWS, "survivors"),
    )
    question = mark(
        "Before you look: 1,000 firms start, and 384 of them are left after five years. "
        "In which year does the largest share of the firms that are left close?"
    )
    asked = Choice(
        name="year",
        label=mark("The worst year"),
        options=YEARS,
        accepted=lambda reading: frozenset({str(reading.cohort.worst_age)}),
        right=lambda reading: say(
            "{hazard} of the firms left closed in that year.",
            **reading.words(),
        ),
        explain=lambda reading, key: _why_not(reading, int(key)),
    )
    challenge = mark(
        "Find an industry in which the third year closes more than 40 of 100 firms that were left. "
        "What happened to such firms in those years, and would a course in bookkeeping have saved them?"
    )
    limits = mark(
        "To close is not to fail: an owner retires, sells, or takes a better job. "
        "This is one cohort, and the pandemic falls in its first two years. "
        "Only firms registered for value added tax or as an employer are counted: "
        "the smallest and the informal ones are missing. "
        "Your own firms need not live as these did: the number of new firms is yours, the rates are those of the table."
    )

    def model(self, **state: Any) -> CohortReading:
        """Follow the firms of one industry."""
        card = datasets.card(TABLE)
        return CohortReading(
            industry=industry_name(state["industry"]),
            cohort=_cohorts()[state["industry"]],
            born=state["born"],
            view=state["view"],
            source=f"{card.source} {card.licence}",
        )

    def before_guess(self, result: CohortReading) -> View:
        """Show the start and the end; the years between stay open."""
        finding = say(
            "{industry}: of {born} new firms {left} are left after {years} years. "
            "Which year is the worst is your guess.",
            **result.words(),
        )
        return View(self._drawing.ends(result), finding, result.source)

    def after_guess(self, result: CohortReading) -> View:
        """Show every year."""
        finding = say(
            "{industry}: of {born} new firms {left} are left after {years} years; "
            "the worst is year {worst}, in which {hazard} of those left closed.",
            **result.words(),
        )
        return View(self._drawing.years(result), finding, result.source)

    @cached_property
    def _drawing(self) -> LadderDrawing:
        return LadderDrawing()


@cache
def _cohorts() -> dict[str, SurvivalTable]:
    table = datasets.load_uk_survival_by_industry_2019()
    return {str(industry): survival_table(row.to_list()) for industry, row in table.iterrows()}


def _why_not(reading: CohortReading, year: int) -> Explained:
    return Explained(
        "",
        say(
            "{hazard} of the firms left closed in that year, {chosen} in your choice.",
            chosen=percent(reading.cohort.hazard(year)),
            **reading.words(),
        ),
        say(
            "Look at the hazard: each year begins with fewer firms than the one before, "
            "so a few closures can be a large part of them."
        ),
    )

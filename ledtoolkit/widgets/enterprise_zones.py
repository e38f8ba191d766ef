"""Enterprise zones to judge: which years, which comparison, and how much the answer depends on them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pandas as pd

from ledtoolkit.datasets import card, load_indiana_enterprise_zones
from ledtoolkit.difference_in_differences import difference_in_relative_changes
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.plots.enterprise_zones import CONTROL, TREATED, ZonesDrawing, ZonesReading
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, say, say_count

__all__ = ["DidItWorkExplorer"]

YEARS = range(1981, 1989)
BASE, END = 1983, 1987
PLACEBO = (1981, 1983)
AFTER, DID = "after", "did"
ESTIMATES = (
    (TREATED, mark("Only cities with a zone")),
    (AFTER, mark("Only afterwards")),
    (DID, mark("Difference in differences")),
)
BELOW, ABOVE = "below", "above"


def _why(reading: ZonesReading) -> str:
    return say(
        "Without a zone claims fell nearly as much: {control}, a difference of {effect} points. "
        "But before any zone began it was {placebo} points already.",
        **reading.words(),
    )


class DidItWorkExplorer(Explorer):
    """Choose two years and a comparison, and see what the enterprise zones of Indiana seem to have done.

    The start is 1983 to 1987, both groups compared.

    References
    ----------
    Papke, L. E. (1994). Tax policy and urban development: evidence from the Indiana enterprise zone program.
    Journal of Public Economics 54(1): 37-49.
    """

    name = "week07/did-it-work"
    title = mark("Did it work?")
    invitation = mark("Ten cities got an enterprise zone, twelve did not. What would you tell the newspaper?")
    controls = (
        Control("base", mark("From"), 1981, 1983, 1, BASE),
        Control("end", mark("To"), 1984, 1988, 1, END),
        ChoiceControl("estimate", mark("Compare"), ESTIMATES, DID),
    )
    question = mark(
        "Before you look: from 1983 to 1987 unemployment claims fell by 52.3% in ten cities "
        "that got an enterprise zone. Twelve other cities got none. "
        "Take the change with a zone minus the change without. Is it below zero or above zero?"
    )
    asked = Choice(
        name="sign",
        label=mark("With a zone minus without"),
        options=(
            (BELOW, mark("below zero: claims fell more with a zone")),
            (ABOVE, mark("above zero: claims fell less with a zone")),
        ),
        accepted=lambda reading: frozenset({BELOW if reading.effect < 0 else ABOVE}),
        right=_why,
        explain=lambda reading, _key: Explained("", _why(reading), say("Now look at other years.")),
    )
    challenge = mark(
        "Find two years between which the zones look at least twice as good as at the start. "
        "Why should you not publish just these two?"
    )
    limits = mark(
        "The groups moved apart before any zone began: the difference may go on without zones. "
        "Cities are few, known by number only, and were not drawn by lot. Zones began in 1984 or 1985. "
        "Fewer claims are not more jobs: people move away, or their claims run out."
    )

    def model(self, **state: Any) -> ZonesReading:
        """Compare the changes of both groups."""
        base, end = round(state["base"]), round(state["end"])
        claims = self._claims
        means = claims.div(claims[base], axis="index").groupby(self._treated).mean().T
        return ZonesReading(
            base=base,
            end=end,
            estimate=state["estimate"],
            paths=means.rename(columns={True: TREATED, False: CONTROL}),
            levels=claims[end].groupby(self._treated).mean().rename(index={True: TREATED, False: CONTROL}),
            effect=_effect(claims, self._treated, (base, end)),
            placebo=_effect(claims, self._treated, PLACEBO),
            placebo_years=PLACEBO,
            unopened=int((self._table["zone_start"] > end).sum()),
        )

    def before_guess(self, result: ZonesReading) -> View:
        """Show the cities with a zone; the others stay open."""
        finding = say(
            "Claims changed by {treated} from {base} to {end} where there was a zone. "
            "What happened elsewhere is your guess.",
            **result.words(),
        )
        return View(self._drawing.treated(result), finding, self._source)

    def after_guess(self, result: ZonesReading) -> View:
        """Show the comparison that was chosen."""
        return View(self._drawing.both(result), _finding(result), self._source)

    @cached_property
    def _table(self) -> pd.DataFrame:
        return load_indiana_enterprise_zones()

    @cached_property
    def _treated(self) -> pd.Series[bool]:
        return self._table["zone_start"].notna()

    @cached_property
    def _claims(self) -> pd.DataFrame:
        return pd.DataFrame({year: self._table[f"claims_{year}"] for year in YEARS})

    @cached_property
    def _source(self) -> str:
        found = card("indiana_enterprise_zones")
        return say("{source} Licence: {licence}.", source=found.source, licence=found.licence)

    @cached_property
    def _drawing(self) -> ZonesDrawing:
        return ZonesDrawing()


def _effect(claims: pd.DataFrame, treated: pd.Series[bool], years: tuple[int, int]) -> float:
    first, last = years
    return difference_in_relative_changes(claims[first], claims[last], treated=treated.to_numpy()).effect


def _finding(reading: ZonesReading) -> str:
    words = reading.words()
    if reading.estimate == TREATED:
        return say(
            "Claims changed by {treated} from {base} to {end} where there was a zone. "
            "Without the other cities this says nothing about zones.",
            **words,
        )
    if reading.estimate == AFTER:
        return say(
            "In {end} a city with a zone had {with_zone} claims and one without {without}: {gap}. "
            "But they differed before as well.",
            **words,
        )
    told = say(
        "From {base} to {end} claims changed by {treated} with a zone and by {control} without: {effect} points. "
        "Before any zone, from {first} to {last}, it was {placebo} points.",
        **words,
    )
    if reading.unopened:
        late = say_count(
            "In {end} one zone had not begun.",
            "In {end} {count} zones had not begun.",
            reading.unopened,
            end=words["end"],
        )
        return say("{told} {late}", told=told, late=late)
    return told

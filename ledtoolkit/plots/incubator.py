"""Graduates of an incubator against the rest, as a picture."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.figure import Figure

from ledtoolkit.incubator import IncubatorOdds
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["OddsDrawing", "OddsReading", "picture_incubator"]


def picture_incubator(odds: IncubatorOdds) -> Picture:
    """Draw survival of graduates and of rejected applicants, beside the true effect.

    Parameters
    ----------
    odds
        A result of `incubator_selection`.

    Returns
    -------
    Picture
        Two bars; the gap between them is named beside the true effect.

    Examples
    --------
    >>> from ledtoolkit.incubator import incubator_selection
    >>> picture_incubator(incubator_selection(0.5, 0, seed=5)).alt
    'SYNTHETIC: 48.0% of the graduates survive and 36.7% of the others, a gap of 11.3 points. The true effect put in is
    0.0; the rest is selection and luck.'
    """
    values = [odds.graduates, odds.others]
    figure, axes = new_axes(say("SYNTHETIC: do incubators help, or choose well?"))
    bars = axes.bar([say("Graduates"), say("Others")], values, color=[BLUE, GREY], width=0.5)
    axes.bar_label(bars, labels=[percent(value) for value in values], padding=3)
    mark_shares(axes.yaxis)
    axes.set_ylabel(say("Share that survives"))
    axes.set_xlabel(
        say(
            "Gap {gap} points, of which the true effect is {effect}", gap=_points(odds.gap), effect=_points(odds.effect)
        )
    )
    axes.margins(x=0.3, y=0.15)
    alt = say(
        "SYNTHETIC: {graduates} of the graduates survive and {others} of the others, a gap of {gap} points. "
        "The true effect put in is {effect}; the rest is selection and luck.",
        graduates=percent(odds.graduates),
        others=percent(odds.others),
        gap=_points(odds.gap),
        effect=_points(odds.effect),
    )
    rows = {
        say("Graduates"): odds.graduates,
        say("Others"): odds.others,
        say("Gap"): odds.gap,
        say("True effect"): odds.effect,
    }
    return Picture(figure, alt, pd.DataFrame({say("Share that survives"): rows}).rename_axis(say("SYNTHETIC")))


def _points(difference: float) -> str:
    return number(round(100 * difference, 1) + 0.0, 1)  # no minus before a zero


@dataclass(frozen=True)
class OddsReading:
    """One draw of an incubator, beside the mean of many.

    Attributes
    ----------
    odds
        The draw.
    mean_gap
        Mean of the raw gap over many draws with the same selection and effect.
    draws
        How many.
    """

    odds: IncubatorOdds
    mean_gap: float
    draws: int

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "graduates": percent(self.odds.graduates),
            "others": percent(self.odds.others),
            "gap": _points(self.odds.gap),
            "effect": _points(self.odds.effect),
            "mean_gap": _points(self.mean_gap),
            "draws": str(self.draws),
        }


class OddsDrawing:
    """Survival inside and outside an incubator, and the gap beside the true effect; one kept figure."""

    def __init__(self) -> None:
        self._bars = NamedBars(5, 2)

    def others(self, reading: OddsReading) -> Picture:
        """Show the rejected applicants and the true effect, and leave the graduates and the gap open."""
        names = _row_names(reading)
        rows = [_share_bar(names["others"], reading.odds.others), open_bar(names["graduates"]), open_bar(names["gap"])]
        rows += [open_bar(names["mean_gap"]), _points_bar(names["effect"], reading.odds.effect)]
        alt = say(
            "SYNTHETIC: {others} of the others survive. The true effect put in is {effect} points. "
            "How many graduates survive, and the gap, are still open.",
            **reading.words(),
        )
        known = {names["others"]: percent(reading.odds.others), names["effect"]: _points(reading.odds.effect)}
        return Picture(self._show(rows, say("How large is the gap?")), alt, _odds_numbers(known))

    def both(self, reading: OddsReading) -> Picture:
        """Show both groups, the raw gap of this draw and of many, and the true effect."""
        names, odds, words = _row_names(reading), reading.odds, reading.words()
        rows = [_share_bar(names["others"], odds.others), _share_bar(names["graduates"], odds.graduates)]
        rows += [_points_bar(names["gap"], odds.gap), _points_bar(names["mean_gap"], reading.mean_gap)]
        rows.append(_points_bar(names["effect"], odds.effect))
        alt = say(
            "SYNTHETIC: {graduates} of the graduates survive and {others} of the others, a gap of {gap} points. "
            "Over {draws} draws the gap is {mean_gap} points on average. The true effect put in is {effect}.",
            **words,
        )
        told = {key: words[key] for key in ("others", "graduates", "gap", "mean_gap", "effect")}
        known = {names[key]: value for key, value in told.items()}
        first = say("Gap {gap}, true effect {effect} points", **words)
        return Picture(self._show(rows, first), alt, _odds_numbers(known))

    def _show(self, rows: list[NamedBar], first: str) -> Figure:
        title = say("SYNTHETIC: 2,000 applicants, 200 places")
        return self._bars.show(title, rows, (first, say("Gap and effect in percentage points; hatched: below zero")))


def _row_names(reading: OddsReading) -> dict[str, str]:
    return {
        "others": say("Not admitted: share that survives"),
        "graduates": say("Graduates: share that survives"),
        "gap": say("Raw gap: graduates minus the others"),
        "mean_gap": say("Raw gap, mean of {draws} draws", draws=reading.draws),
        "effect": say("True effect of the incubator"),
    }


def _share_bar(name: str, share: float) -> NamedBar:
    return NamedBar(name, share, percent(share))


def _points_bar(name: str, difference: float) -> NamedBar:
    return NamedBar(name, abs(difference), _points(difference), is_full=difference >= 0, is_bold=True)


def _odds_numbers(known: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({say("Value"): known}).rename_axis(say("SYNTHETIC"))

"""What a place pays itself, and how much a local level decides, as pictures; the budget of a place as a table."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.fiscal_decentralisation import (
    QUADRANTS,
    spending_imbalance_quadrant,
)
from ledtoolkit.place import Place
from ledtoolkit.place_in_figures import budget_figures
from ledtoolkit.plots.labels import label_points, mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.plots.place import Remark
from ledtoolkit.plots.shown_table import ShownTable
from ledtoolkit.words import number, percent, say

__all__ = ["picture_fiscal_ratios", "picture_spending_and_imbalance", "shown_budget"]


def picture_fiscal_ratios(ratios: pd.DataFrame) -> Picture:
    """Draw imbalance and grant dependence of places side by side.

    Parameters
    ----------
    ratios
        A result of `fiscal_ratios`.

    Returns
    -------
    Picture
        Two bars a place, the largest imbalance on top.

    Examples
    --------
    >>> ratios = pd.DataFrame(
    ...     {"vertical_fiscal_imbalance": [0.342, 0.393], "grant_dependence": [0.349, 0.372]},
    ...     index=["Kiruna 1979", "Kiruna 1987"],
    ... )
    >>> picture_fiscal_ratios(ratios).alt
    'Kiruna 1987 pays the smallest part itself: own revenue leaves 39.3% of spending open, and grants are 37.2% of what
    comes in. Kiruna 1979 pays the largest part: 34.2% stays open.'
    """
    ordered = ratios.sort_values("vertical_fiscal_imbalance", kind="stable")
    imbalance, dependence = ordered["vertical_fiscal_imbalance"], ordered["grant_dependence"]
    place = np.arange(len(ordered))
    figure, axes = new_axes(say("Who pays for local spending?"), height=1.8 + 0.5 * len(ordered))
    series = [
        (imbalance, 0.2, BLUE, "", say("Spending that own revenue does not pay")),
        (dependence, -0.2, ORANGE, "//", say("Share of grants in what comes in")),
    ]
    for values, shift, colour, hatch, label in series:
        bars = axes.barh(place + shift, values, 0.38, color=colour, hatch=hatch, edgecolor="white", label=label)
        axes.bar_label(bars, labels=[percent(value) for value in values], padding=3, fontsize=9)
    axes.set_yticks(place, [str(name) for name in ordered.index])
    mark_shares(axes.xaxis)
    axes.margins(x=0.15)
    figure.legend(loc="outside lower left", frameon=False, fontsize=9)
    alt = say(
        "{last} pays the smallest part itself: own revenue leaves {high} of spending open, and grants are {grants} of "
        "what comes in. {first} pays the largest part: {low} stays open.",
        last=ordered.index[-1],
        high=percent(imbalance.iloc[-1]),
        grants=percent(dependence.iloc[-1]),
        first=ordered.index[0],
        low=percent(imbalance.iloc[0]),
    )
    columns = {"vertical_fiscal_imbalance": say("Imbalance"), "grant_dependence": say("Grant dependence")}
    numbers = ordered.iloc[::-1].rename(columns=columns).rename_axis(index=say("Place"), columns=None)
    return Picture(figure, alt, numbers)


def picture_spending_and_imbalance(
    places: pd.DataFrame, *, marked: str, spending_cut: float = 0.25, imbalance_cut: float = 0.5
) -> Picture:
    """Draw the share in spending against the imbalance, with the cuts that make four fields.

    Parameters
    ----------
    places
        Places (rows) by spending_share (0-1) and imbalance (up to 1), as published.
    marked
        The place to point out.
    spending_cut, imbalance_cut
        As `spending_imbalance_quadrant` takes them.

    Returns
    -------
    Picture
        A point a place, the marked one larger and named.

    Examples
    --------
    >>> places = pd.DataFrame(
    ...     {"spending_share": [0.150, 0.679], "imbalance": [0.885, 0.199]}, index=["Kenya", "Canada"]
    ... )
    >>> picture_spending_and_imbalance(places, marked="Kenya").alt
    'Kenya: the local level spends 15.0% of public money, and its own revenue leaves 88.5% of that open (small and
    dependent). It shares this field with 0 of the other 1.'
    """
    share, imbalance = places["spending_share"], places["imbalance"]
    cuts = {"spending_cut": spending_cut, "imbalance_cut": imbalance_cut}
    fields = [spending_imbalance_quadrant(s, v, **cuts) for s, v in zip(share, imbalance, strict=True)]
    figure, axes = new_axes(say("Deciding and paying: how local is local spending?"), height=4.2)
    axes.scatter(share, imbalance, s=22, color=GREY, alpha=0.7)
    axes.scatter(share[[marked]], imbalance[[marked]], s=90, color=ORANGE, marker="D")
    label_points(axes, share[[marked]], imbalance[[marked]])
    axes.axvline(spending_cut, color="black", linewidth=0.8, linestyle="--")
    axes.axhline(imbalance_cut, color="black", linewidth=0.8, linestyle="--")
    mark_shares(axes.xaxis, axes.yaxis)
    axes.set_xlabel(say("Share of the local level in public spending"))
    axes.set_ylabel(say("Spending that own revenue does not pay"))
    _name_fields(axes, lowest=float(imbalance.min()))
    own = fields[list(places.index).index(marked)]
    alt = say(
        "{place}: the local level spends {share} of public money, and its own revenue leaves {imbalance} of that open "
        "({field}). It shares this field with {same} of the other {others}.",
        place=marked,
        share=percent(share[marked]),
        imbalance=percent(imbalance[marked]),
        field=say(own),
        same=number(fields.count(own) - 1, 0),
        others=number(len(fields) - 1, 0),
    )
    columns = {
        say("Share in spending"): share,
        say("Imbalance"): imbalance,
        say("Field"): [say(field) for field in fields],
    }
    return Picture(figure, alt, pd.DataFrame(columns).rename_axis(say("Place")))


def _name_fields(axes: Axes, *, lowest: float) -> None:
    axes.set_ylim(min(0.0, lowest) - 0.12, 1.12)
    for (size, dependence), field in QUADRANTS.items():
        side, height = "right" if size == "high" else "left", "top" if dependence == "high" else "bottom"
        at = (0.99 if size == "high" else 0.01, 0.99 if dependence == "high" else 0.01)
        axes.annotate(say(field), at, xycoords="axes fraction", ha=side, va=height, color=GREY, style="italic")


def shown_budget(place: Place) -> ShownTable | Remark:
    """Show what a text about the budget of a place can cite, or say which three figures to look for.

    A real region has no budget in the tables of this course: its country stands for it.

    Parameters
    ----------
    place
        Any place.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> shown_budget(place_named("fiction/lakeside_fiction")).numbers.iloc[-2:, 0].to_list()
    ['80.6%', '80.0%']
    >>> shown_budget(place_named("nl/Groningen")).numbers.iloc[:, 0].to_list()
    ['31.7%', '8.6%', '72.6%']
    """
    figures = budget_figures(place)
    if figures is not None:
        source = figures.source if place.facts else say("Source: {source}", source=figures.source)
        numbers = pd.Series(figures.rows).to_frame(say("Value")).rename_axis(say("Figure"))
        return ShownTable(numbers, figures.caption, source=source)
    return Remark(
        say(
            "No table of this course holds the budget of {place}. Its annual accounts do: look for own revenue "
            "(taxes and fees), grants, and spending, all of one year. Imbalance is 1 - own revenue / spending.",
            place=place.name,
        )
    )

"""Jobs (or other amounts) for one unit of final demand, direct and indirect, as bars in two parts."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.bars import new_bar_axes
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture
from ledtoolkit.words import number, say

__all__ = ["picture_effects"]


def picture_effects(direct: pd.Series[float], total: pd.Series[float], *, unit: str) -> Picture:
    """Draw each branch's direct and indirect effect of one unit of final demand, largest total first.

    Parameters
    ----------
    direct
        Direct effect (index: branch), as from `satellite_coefficients`.
    total
        Total effect, as from `satellite_effects`, same unit.
    unit
        What is counted, for the axis (for example "jobs for each 10^9 pesos").

    Returns
    -------
    Picture
        A full part for the branch itself, a hatched part for the branches it buys from; the number is the total.

    Examples
    --------
    >>> print(picture_effects(pd.Series({"farms": 64.4, "mines": 9.7}), pd.Series({"farms": 94.3, "mines": 21.4}),
    ...                       unit="jobs for each 10^9 pesos").alt)
    Most jobs for each 10^9 pesos: farms with 94.3, of which 64.4 directly. Fewest: mines with 21.4.
    Largest total for each direct one: mines with 2.21.
    """
    table = pd.DataFrame({"direct": direct, "total": total}).rename(index=str).sort_values("total", ascending=False)
    rows = range(len(table))
    figure, axes = new_bar_axes(say("Direct and indirect effect of final demand"), len(table))
    axes.barh(rows, table["direct"], color=BLUE, label=say("direct"))
    rest = table["total"] - table["direct"]
    bars = axes.barh(
        rows, rest, left=table["direct"], facecolor="none", edgecolor=ORANGE, hatch="///", label=say("indirect")
    )
    axes.bar_label(bars, labels=[number(value, 1) for value in table["total"]], padding=3, fontsize=8)
    axes.set_yticks(rows, list(table.index))
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.set_xlabel(unit)
    axes.legend(frameon=False, fontsize=8)
    ratio = (table["total"] / table["direct"].where(table["direct"] > 0)).dropna()
    alt = say(
        "Most {unit}: {top} with {high}, of which {own} directly. Fewest: {bottom} with {low}. "
        "Largest total for each direct one: {widest} with {factor}.",
        unit=unit,
        top=table.index[0],
        high=number(table["total"].iloc[0], 1),
        own=number(table["direct"].iloc[0], 1),
        bottom=table.index[-1],
        low=number(table["total"].iloc[-1], 1),
        widest=str(ratio.idxmax()),
        factor=number(float(ratio.max()), 2),
    )
    numbers = table.rename(columns={"direct": say("Direct effect"), "total": say("Total effect")})
    return Picture(figure, alt, numbers.rename_axis(say("Branch")))

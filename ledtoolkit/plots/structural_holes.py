"""Brokers and the closely knit, as a map of nodes."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.labels import label_points
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_structural_holes"]


def picture_structural_holes(constraint: pd.Series[float], effective_size: pd.Series[float]) -> Picture:
    """Draw each node by the contacts that do not repeat each other (right) and by its constraint (up).

    Parameters
    ----------
    constraint
        As from `constraint` (index: node).
    effective_size
        As from `effective_size` (index: node).

    Returns
    -------
    Picture
        Brokers lie at the bottom right, the closely knit at the top left.

    Examples
    --------
    >>> from ledtoolkit.structural_holes import constraint, effective_size
    >>> ties = [("office", "firm"), ("office", "school"), ("school", "lab")]
    >>> print(picture_structural_holes(constraint(ties), effective_size(ties)).alt)
    Freest to broker is office with a constraint of 0.50 and an effective size of 2.00;
    most constrained is firm with 1.00.
    """
    table = pd.DataFrame({"size": effective_size, "constraint": constraint}).rename(index=str)
    table = table.sort_values("constraint", kind="stable")
    figure, axes = new_axes(say("Room to broker"), height=4.2)
    axes.scatter(table["size"], table["constraint"], color=BLUE)
    together = _named_together(table)
    label_points(axes, together["size"], together["constraint"])
    axes.margins(x=0.15, y=0.12)
    axes.set_xlabel(say("Effective size: contacts that do not repeat each other"))
    axes.set_ylabel(say("Constraint"))
    highest = table["constraint"].idxmax()
    alt = say(
        "Freest to broker is {free} with a constraint of {low} and an effective size of {size}; "
        "most constrained is {bound} with {high}.",
        free=table.index[0],
        low=number(float(table["constraint"].iloc[0]), 2),
        size=number(float(table["size"].iloc[0]), 2),
        bound=highest,
        high=number(float(table["constraint"].max()), 2),
    )
    names = {"size": say("Effective size"), "constraint": say("Constraint")}
    return Picture(figure, alt, table.rename(columns=names).rename_axis(say("Node")))


def _named_together(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each place on the map, named after all nodes that share it."""
    places = table.round(6).assign(name=table.index).groupby(["size", "constraint"], sort=False)["name"].agg(", ".join)
    return places.reset_index().set_index("name")

"""Which things occur together, as a map of squares."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.plots.picture import Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_relatedness"]

# Beyond this size numbers in the squares can no longer be read.
MOST_NUMBERS = 12


def picture_relatedness(table: pd.DataFrame, *, measure: str) -> Picture:
    """Draw relatedness or proximity of each pair, darker = more related, with its number.

    Parameters
    ----------
    table
        Products by products, symmetric, at least two, as from `association_strength` or `proximity`.
    measure
        Name of the measure, for the title.

    Returns
    -------
    Picture
        One square a pair; numbers in the squares up to twelve products.

    Examples
    --------
    >>> values = [[0.0, 0.44, 0.37], [0.44, 0.0, 0.0], [0.37, 0.0, 0.0]]
    >>> picture_relatedness(pd.DataFrame(values, index=list("abc"), columns=list("abc")), measure="Cosine").alt
    'Cosine of 3 products: most related are a and b with 0.44, least related b and c with 0.00.'
    """
    values = table.to_numpy(dtype=float)
    size = len(values)
    figure, axes = new_axes(
        say("{measure} between products", measure=measure), width=2.6 + 0.42 * size, height=1.8 + 0.34 * size
    )
    off = np.where(np.eye(size, dtype=bool), np.nan, values)
    image = axes.imshow(off, cmap="cividis_r", aspect="auto")
    names = [str(name) for name in table.index]
    axes.set_yticks(range(size), names, fontsize=8)
    axes.set_xticks(range(size), names, fontsize=8, rotation=35, ha="right", rotation_mode="anchor")
    figure.colorbar(image, ax=axes, shrink=0.8)
    middle = (np.nanmin(off) + np.nanmax(off)) / 2
    for i, j in zip(*np.nonzero(~np.isnan(off)), strict=True) if size <= MOST_NUMBERS else ():
        colour = "white" if off[i, j] > middle else "black"
        axes.text(int(j), int(i), number(float(off[i, j]), 2), ha="center", va="center", fontsize=7, color=colour)
    above = np.where(np.triu(np.ones_like(off), 1) == 1, off, np.nan)
    most, least = divmod(int(np.nanargmax(above)), size), divmod(int(np.nanargmin(above)), size)
    alt = say(
        "{measure} of {size} products: most related are {one} and {other} with {high}, "
        "least related {left} and {right} with {low}.",
        measure=measure,
        size=size,
        one=names[most[0]],
        other=names[most[1]],
        high=number(float(off[most]), 2),
        left=names[least[0]],
        right=names[least[1]],
        low=number(float(off[least]), 2),
    )
    return Picture(figure, alt, table.rename_axis(index=say("Product"), columns=say("Product")))

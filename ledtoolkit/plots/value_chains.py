"""Who earns what of a final price, as a ladder of bars."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.plots.bars import new_bar_axes
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture
from ledtoolkit.value_chains import ChainMargins, ValueChain
from ledtoolkit.words import percent, say

__all__ = ["picture_margins", "picture_value_chain"]


def picture_margins(margins: ChainMargins, *, product: str) -> Picture:
    """Draw the producer's price and each margin as rungs that add up to the consumer price.

    Parameters
    ----------
    margins
        As from `margins`.
    product
        Name of the product, for the title.

    Returns
    -------
    Picture
        Each bar starts where the one before ended; the first (full) is the producer's share.

    Examples
    --------
    >>> from ledtoolkit.value_chains import margins
    >>> tomato = margins(pd.Series({"farmer": 12.0, "wholesaler": 19.92, "retailer": 28.32}))
    >>> print(picture_margins(tomato, product="tomatoes").alt)
    Of the consumer price of tomatoes the producer gets 42.4%; all others take 57.6%, most of it retailer with 29.7%.
    """
    taken = margins.actors["share_of_consumer_price"].rename(index=str)
    shares = pd.concat([pd.Series({say("Producer"): margins.producer_share}), taken])
    figure, axes = new_bar_axes(say("Who gets what of the price of {product}", product=product), len(shares))
    _draw_ladder(axes, shares)
    alt = say(
        "Of the consumer price of {product} the producer gets {share}; all others take {rest}, "
        "most of it {actor} with {most}.",
        product=product,
        share=percent(margins.producer_share),
        rest=percent(margins.total_gross_marketing_margin),
        actor=str(taken.idxmax()),
        most=percent(float(taken.max())),
    )
    return Picture(figure, alt, shares.to_frame(say("Share of the consumer price")).rename_axis(say("Actor")))


def picture_value_chain(chain: ValueChain, *, product: str) -> Picture:
    """Draw the value added of each actor, losses and conversion counted, and the inputs bought in from outside.

    Parameters
    ----------
    chain
        As from `value_chain`.
    product
        Name of the product, for the title.

    Returns
    -------
    Picture
        Each bar starts where the one before ended; the last one is what was bought in.

    Examples
    --------
    >>> from ledtoolkit.value_chains import value_chain
    >>> chain = value_chain(pd.Series({"grower": 0.40, "shop": 3.20}), loss_shares=[0.1], other_inputs=[0, 0.5])
    >>> print(picture_value_chain(chain, product="fruit").alt)
    Of the consumer price of fruit grower adds 13.9%, shop adds 70.5%; inputs from outside the chain take 15.6%.
    """
    added = chain.value_added_share.rename(index=str)
    inputs = max(0.0, 1 - float(added.sum()))
    from_outside = inputs > 5e-4
    rest = {say("Inputs from outside the chain"): inputs} if from_outside else {}
    shares = pd.concat([added, pd.Series(rest, dtype=float)])
    figure, axes = new_bar_axes(say("Value added in the chain of {product}", product=product), len(shares))
    _draw_ladder(axes, shares)
    listed = ", ".join(say("{actor} adds {share}", actor=actor, share=percent(share)) for actor, share in added.items())
    if from_outside:
        alt = say(
            "Of the consumer price of {product} {listed}; inputs from outside the chain take {rest}.",
            product=product,
            listed=listed,
            rest=percent(inputs),
        )
    else:
        alt = say("Of the consumer price of {product} {listed}.", product=product, listed=listed)
    return Picture(figure, alt, shares.to_frame(say("Share of the consumer price")).rename_axis(say("Actor")))


def _draw_ladder(axes: Axes, shares: pd.Series[float]) -> None:
    ends = shares.cumsum()
    starts = ends - shares
    bars = axes.barh(range(len(shares)), shares, left=starts, color=[BLUE, *[ORANGE] * (len(shares) - 1)])
    for bar in list(bars)[1:]:
        bar.set(facecolor="none", edgecolor=ORANGE, hatch="///")
    for row, (end, share) in enumerate(zip(ends.clip(lower=starts), shares, strict=True)):
        axes.annotate(percent(share), (end, row), xytext=(4, 0), textcoords="offset points", va="center", fontsize=9)
    axes.vlines(ends.iloc[:-1], range(len(shares) - 1), range(1, len(shares)), color=GREY, linewidth=0.8)
    axes.set_yticks(range(len(shares)), [str(name) for name in shares.index])
    axes.invert_yaxis()
    axes.set_xlim(min(0.0, float(starts.min())), 1.12)
    mark_shares(axes.xaxis)
    axes.set_xlabel(say("Share of the consumer price"))

"""Five types of governance as rungs from market to hierarchy."""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.governance import COORDINATION, governance_table
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import mark, say

__all__ = ["picture_governance"]

TYPES = {
    "market": mark("Market"),
    "modular": mark("Modular"),
    "relational": mark("Relational"),
    "captive": mark("Captive"),
    "hierarchy": mark("Hierarchy"),
    "unlikely": mark("Unlikely"),
    "excluded": mark("Excluded from the chain"),
}
LEVELS = {"low": mark("low"), "high": mark("high")}
CONDITIONS = {
    "complexity": mark("Complexity of transactions"),
    "codifiability": mark("Ability to codify"),
    "capability": mark("Capability of suppliers"),
}


def picture_governance(governance: str, *, chain: str) -> Picture:
    """Draw the ladder of coordination with a chain's rung marked, and the conditions of every rung.

    Parameters
    ----------
    governance
        As from `governance_type`; for "unlikely" and "excluded" no rung is marked.
    chain
        Name of the chain, for the title.

    Returns
    -------
    Picture
        The marked rung is full and framed, the others are empty.

    Examples
    --------
    >>> print(picture_governance("captive", chain="table grapes").alt)
    The conditions of table grapes lead one to expect: Captive, rung 4 of 5 from market to hierarchy.
    """
    table = governance_table()
    figure, axes = new_axes(say("Governance of the chain of {chain}", chain=chain), height=3.4)
    _draw_rungs(axes, table, governance)
    axes.set_yticks(range(len(COORDINATION)), [say(TYPES[name]) for name in COORDINATION])
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.set_ylabel(say("More coordination by the lead firm →"))
    if governance in COORDINATION:
        alt = say(
            "The conditions of {chain} lead one to expect: {type}, rung {rung} of 5 from market to hierarchy.",
            chain=chain,
            type=say(TYPES[governance]),
            rung=COORDINATION.index(governance) + 1,
        )
    else:
        alt = say(
            "The conditions of {chain} are no type of governance: {type}. No rung is marked.",
            chain=chain,
            type=say(TYPES[governance]),
        )
    words = table.assign(type=table["type"].map(lambda name: say(TYPES[name])))
    words[list(CONDITIONS)] = words[list(CONDITIONS)].map(lambda level: say(LEVELS[level]))
    columns = {"type": say("Type"), **{name: say(text) for name, text in CONDITIONS.items()}}
    return Picture(figure, alt, words.rename(columns=columns).set_index(say("Type")))


def _draw_rungs(axes: Axes, table: pd.DataFrame, governance: str) -> None:
    for rung, (name, conditions) in enumerate(zip(COORDINATION, table.to_dict("records"), strict=False)):
        here = name == governance
        axes.barh(
            rung, 1, color=BLUE if here else "none", edgecolor="black" if here else GREY, linewidth=2 if here else 1
        )
        letters = say(
            "Complexity: {complexity}, codifiability: {codifiability}, capability of suppliers: {capability}",
            **{condition: say(LEVELS[conditions[condition]]) for condition in CONDITIONS},
        )
        axes.text(0.02, rung, fill(letters, 42), va="center", fontsize=9, color="white" if here else "black")

"""Competitiveness of places in words: the four systemic levels and the diamond."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ledtoolkit.words import mark, say

__all__ = ["DIAMOND", "OUTSIDE_THE_DIAMOND", "SYSTEMIC_LEVELS", "diamond", "systemic_levels"]

SYSTEMIC_LEVELS: Mapping[str, str] = {
    "meta": mark("Values, consensus and the ability of a society to steer itself."),
    "macro": mark("A stable framework: money, budget, trade and competition rules."),
    "meso": mark("Targeted support: institutions and policies for skills, technology, sites and exports."),
    "micro": mark("Firms and their networks: how they produce, learn and work together."),
}
DIAMOND: Mapping[str, str] = {
    "factor conditions": mark("Skills, infrastructure, knowledge and capital that firms can draw on here."),
    "demand conditions": mark("Customers nearby who ask for more, earlier than elsewhere."),
    "related and supporting industries": mark("Suppliers and neighbouring branches that are good themselves."),
    "strategy, structure and rivalry": mark("How firms are founded and led, and how hard they compete here."),
}
OUTSIDE_THE_DIAMOND: Mapping[str, str] = {
    "government": mark("It acts on all four corners and is not a fifth one."),
    "chance": mark("Inventions, crises and wars that nobody here decides."),
}


def systemic_levels() -> pd.Series[str]:
    """List the four levels at which competitiveness is made, with what belongs to each.

    A bottleneck sits at one level; a measure at another leaves it where it is.

    Returns
    -------
    Series
        Level (index "level": meta, macro, meso, micro) to its description in the learner's language.

    Examples
    --------
    >>> systemic_levels()["micro"]
    'Firms and their networks: how they produce, learn and work together.'

    References
    ----------
    Esser, K., Hillebrand, W., Messner, D. & Meyer-Stamer, J. (1996). Systemic competitiveness: new governance
    patterns for industrial development. London: Frank Cass.
    """
    said = {level: say(sentence) for level, sentence in SYSTEMIC_LEVELS.items()}
    return pd.Series(said, name="description").rename_axis("level")


def diamond() -> pd.DataFrame:
    """List the four corners of the diamond and the two influences outside it.

    Returns
    -------
    DataFrame
        Parts (index "part") by position ("corner" or "outside") and description in the learner's language.

    Examples
    --------
    >>> diamond()["position"].value_counts().to_dict()
    {'corner': 4, 'outside': 2}

    References
    ----------
    Porter, M. E. (1990). The competitive advantage of nations. New York: Free Press.
    """
    corners = {part: ("corner", say(sentence)) for part, sentence in DIAMOND.items()}
    outside = {part: ("outside", say(sentence)) for part, sentence in OUTSIDE_THE_DIAMOND.items()}
    rows = pd.DataFrame.from_dict({**corners, **outside}, orient="index", columns=["position", "description"])
    return rows.rename_axis("part")

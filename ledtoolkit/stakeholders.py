"""Stakeholders: who can stop a project, who cares, and whose claim counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ledtoolkit.checks import check_choice, check_frame, check_number, check_table
from ledtoolkit.words import mark

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ATTRIBUTES", "FIELDS", "QUADRANTS", "SALIENCE", "salience", "stakeholder_map", "stakeholder_quadrant"]

QUADRANTS: Mapping[tuple[bool, bool], str] = {
    (True, True): mark("manage closely"),
    (True, False): mark("keep satisfied"),
    (False, True): mark("keep informed"),
    (False, False): mark("monitor"),
}
# The four under a name of one word, for pages and sentences.
FIELDS: Mapping[str, str] = {
    "closely": QUADRANTS[True, True],
    "satisfied": QUADRANTS[True, False],
    "informed": QUADRANTS[False, True],
    "monitor": QUADRANTS[False, False],
}
ATTRIBUTES = ("power", "legitimacy", "urgency")
SALIENCE: Mapping[frozenset[str], str] = {
    frozenset(): "not a stakeholder",
    frozenset({"power"}): "dormant",
    frozenset({"legitimacy"}): "discretionary",
    frozenset({"urgency"}): "demanding",
    frozenset({"power", "legitimacy"}): "dominant",
    frozenset({"power", "urgency"}): "dangerous",
    frozenset({"legitimacy", "urgency"}): "dependent",
    frozenset(ATTRIBUTES): "definitive",
}
HIGHEST = 10.0


def stakeholder_quadrant(power: float, interest: float, *, cut: float = 5.0) -> str:
    """Place an actor in the power-interest grid (a heuristic of management textbooks).

    High power and interest: manage closely; power alone: keep satisfied; interest alone: keep informed;
    neither: monitor. A value equal to the cut counts as high. A grid is a snapshot and has no voice for the absent.

    Parameters
    ----------
    power
        How far the actor can help or stop the project, 0-10.
    interest
        How much the actor cares, 0-10.
    cut
        From here on a score is high (set by us).

    Returns
    -------
    str
        "manage closely", "keep satisfied", "keep informed" or "monitor".

    Raises
    ------
    ValueError
        If a score or the cut lies outside 0-10.

    Examples
    --------
    >>> stakeholder_quadrant(7, 3)
    'keep satisfied'
    >>> stakeholder_quadrant(5, 5)
    'manage closely'

    References
    ----------
    Johnson, G. & Scholes, K. Exploring corporate strategy. Harlow: Prentice Hall.
    """
    scores = (("power", power), ("interest", interest), ("cut", cut))
    p, i, c = (_check_score(name, score) for name, score in scores)

    return QUADRANTS[p >= c, i >= c]


def stakeholder_map(actors: pd.DataFrame, *, cut: float = 5.0) -> pd.DataFrame:
    """Place many actors in the power-interest grid, one row each.

    Parameters
    ----------
    actors
        Actors (rows) by power and interest, each 0-10.
    cut
        From here on a score is high.

    Returns
    -------
    DataFrame
        power, interest and quadrant, same index.

    Raises
    ------
    ValueError
        If a column or score is missing or lies outside 0-10.

    Examples
    --------
    >>> import pandas as pd
    >>> actors = pd.DataFrame({"power": [9, 2], "interest": [4, 8]}, index=["province", "residents"])
    >>> stakeholder_map(actors)["quadrant"].to_dict()
    {'province': 'keep satisfied', 'residents': 'keep informed'}

    References
    ----------
    Johnson, G. & Scholes, K. Exploring corporate strategy. Harlow: Prentice Hall.
    """
    check_frame("actors", actors, columns=["power", "interest"])
    scores = check_table("actors", actors[["power", "interest"]], rows="actor", columns="score")

    pairs = zip(scores["power"], scores["interest"], strict=True)
    return scores.assign(quadrant=[stakeholder_quadrant(power, interest, cut=cut) for power, interest in pairs])


def salience(attributes: Iterable[str]) -> str:
    """Name the class of a stakeholder by the attributes that managers see in it.

    One of power, legitimacy and urgency makes a latent stakeholder (dormant, discretionary, demanding), two an
    expectant one (dominant, dangerous, dependent), all three a definitive one. Attributes change, and are perceived.

    Parameters
    ----------
    attributes
        Which of "power", "legitimacy" and "urgency" the actor has; none is possible.

    Returns
    -------
    str
        One of the eight classes in `SALIENCE`.

    Raises
    ------
    ValueError
        If an attribute is unknown.

    Examples
    --------
    >>> salience(["legitimacy", "urgency"])
    'dependent'

    References
    ----------
    Mitchell, R. K., Agle, B. R. & Wood, D. J. (1997). Toward a theory of stakeholder identification and salience:
    defining the principle of who and what really counts. Academy of Management Review 22(4): 853-886.
    """
    if isinstance(attributes, str):
        raise TypeError(f"`attributes` must be a list of words, got {attributes!r}. Write [{attributes!r}].")
    has = frozenset(check_choice("attributes", attribute, ATTRIBUTES) for attribute in attributes)

    return SALIENCE[has]


def _check_score(name: str, score: float) -> float:
    value = check_number(name, score)
    if not 0 <= value <= HIGHEST:
        raise ValueError(f"`{name}` must be a score from 0 to 10, got {value:g}. Rescale it: score / highest * 10.")
    return value

"""Voting with the feet: households move to the town whose service suits them, and towns sort."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ledtoolkit.checks import Floats, check_amount, check_whole

__all__ = ["TieboutSorting", "tiebout_sorting"]

Towns = NDArray[np.int64]

# Simultaneous moves could in principle swing for ever; no setting of the explorer needs more than 40 rounds.
MOST_ROUNDS = 1000


@dataclass(frozen=True)
class TieboutSorting:
    """How far households have sorted, round by round.

    Attributes
    ----------
    history
        Table by round (index: 0 = start): `within_share`, the share of the variance of ideals that is left inside
        towns (1 = towns are alike, 0 = each town agrees), and `movers`, households that moved in that round.
    ideals
        Level of service that each household wants, 0-100 (index: household, 1 …).
    towns
        Town of each household in the end, 1, 2 …, same index.
    town_count
        Number of towns, empty ones included.
    """

    history: pd.DataFrame
    ideals: pd.Series[float]
    towns: pd.Series[int]
    town_count: int

    @property
    def rounds(self) -> int:
        """Rounds in which somebody moved."""
        return len(self.history) - 1

    @property
    def within_share(self) -> float:
        """Share of the variance inside towns in the end, 0-1."""
        return float(self.history["within_share"].iloc[-1])

    @property
    def offers(self) -> pd.Series[float]:
        """Level that each inhabited town offers in the end: the mean ideal of its residents."""
        return self.ideals.groupby(self.towns).mean().rename_axis("town").rename("offer")


def tiebout_sorting(towns: int = 3, moving_cost: float = 0.0, *, seed: int, households: int = 300) -> TieboutSorting:
    r"""Let households move to the nearest offer until nobody gains more than moving costs.

    Ideals are uniform on 0-100, a town offers the mean of its residents. All households compare distances to the
    offers of the previous round and move at the same time if the distance saved exceeds the cost; the first town
    wins a tie, an empty town has no offer. :math:`W/T` is the sum of squares within towns over the total.
    There are no jobs, no prices and no spillovers here, and sorting is also segregation.

    Parameters
    ----------
    towns
        Number of towns, at least 1.
    moving_cost
        Distance on the scale 0-100 that a move must save at least, 0 or more.
    seed
        Start of the random numbers: ideals are drawn first, then the towns households start in.
    households
        Number of households, at least 2.

    Returns
    -------
    TieboutSorting
        History by round, ideals, and the towns in the end.

    Raises
    ------
    ValueError
        If a number is not whole or too small, or the cost is negative.

    Examples
    --------
    >>> sorting = tiebout_sorting(3, 0, seed=7)
    >>> sorting.history["within_share"].iloc[[0, -1]].round(3).to_list(), sorting.rounds
    ([0.999, 0.106], 6)

    A random start makes all towns nearly alike, so that a small cost keeps everybody where they are:

    >>> tiebout_sorting(3, 5, seed=7).rounds
    0

    References
    ----------
    Tiebout, C. M. (1956). A pure theory of local expenditures. Journal of Political Economy 64(5): 416-424.
    """
    k, n = check_whole("towns", towns, at_least=1), check_whole("households", households, at_least=2)
    cost = check_amount("moving_cost", moving_cost)
    random = np.random.default_rng(check_whole("seed", seed))

    ideal, town = random.uniform(0, 100, n), random.integers(0, k, n)
    history = [(_within_share(ideal, town, k), 0)]
    for _ in range(MOST_ROUNDS):
        nearest, saved = _nearest(ideal, town, k)
        moves = saved > cost
        if not moves.any():
            break
        town = np.where(moves, nearest, town)
        history.append((_within_share(ideal, town, k), int(moves.sum())))
    return _labelled(history, ideal, town, k)


def _offers(ideal: Floats, town: Towns, k: int) -> Floats:
    # an empty town is infinitely far from everybody: it has no offer
    residents = np.bincount(town, minlength=k)
    totals = np.bincount(town, weights=ideal, minlength=k)
    offers: Floats = np.divide(totals, residents, out=np.full(k, np.inf), where=residents > 0)
    return offers


def _nearest(ideal: Floats, town: Towns, k: int) -> tuple[Towns, Floats]:
    distance = np.abs(ideal[:, None] - _offers(ideal, town, k))
    saved = distance[np.arange(len(ideal)), town] - distance.min(axis=1)
    return distance.argmin(axis=1), saved


def _within_share(ideal: Floats, town: Towns, k: int) -> float:
    within = ideal - _offers(ideal, town, k)[town]
    total = ideal - ideal.mean()
    return float((within**2).sum() / (total**2).sum())


def _labelled(history: list[tuple[float, int]], ideal: Floats, town: Towns, k: int) -> TieboutSorting:
    household = pd.RangeIndex(1, len(ideal) + 1, name="household")
    rounds = pd.DataFrame(history, columns=["within_share", "movers"]).rename_axis("round")
    ideals, towns = pd.Series(ideal, household, name="ideal"), pd.Series(town + 1, household, name="town")
    return TieboutSorting(rounds, ideals, towns, k)

"""How clusters grow: firms that choose one after another between company and crowding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amount, check_whole

__all__ = ["LocationGrowth", "location_growth"]

# Crowding counts a town's firms against a capacity of 40 (set by us).
CAPACITY = 40


@dataclass(frozen=True)
class LocationGrowth:
    """Where the firms of a SYNTHETIC country ended, in several runs.

    Attributes
    ----------
    firms
        Firms of each town (columns: 1, 2 …), head start included, in each run (index: seed).
    """

    firms: pd.DataFrame

    @property
    def largest_share(self) -> pd.Series[float]:
        """Firms of the largest town as a share of all firms (index: seed)."""
        return (self.firms.max(axis=1) / self.firms.sum(axis=1)).rename("share of the largest town")

    @property
    def mean_largest_share(self) -> float:
        """Share of the largest town, averaged over the runs."""
        return float(self.largest_share.mean())

    @property
    def mean_share_by_rank(self) -> pd.Series[float]:
        """Shares of the towns from the largest of each run to its smallest, averaged over the runs (index: rank)."""
        firms = np.sort(self.firms.to_numpy(), axis=1)[:, ::-1]
        shares = (firms / firms.sum(axis=1, keepdims=True)).mean(axis=0)
        return pd.Series(shares, index=pd.RangeIndex(1, len(shares) + 1, name="rank"), name="mean share")

    @property
    def largest_town(self) -> pd.Series[int]:
        """Label of the largest town in each run, the first one at a tie (index: seed)."""
        return self.firms.idxmax(axis=1).rename("largest town")


def location_growth(
    spill_over: float = 1.5,
    *,
    crowding: float = 0.5,
    head_start: int = 0,
    firms: int = 200,
    towns: int = 10,
    seeds: Iterable[int] = range(1, 61),
) -> LocationGrowth:
    r"""Let firms choose towns one after another, drawn by spill-overs and repelled by crowding.

    A town with n firms is chosen with a probability proportional to :math:`\exp(s \ln(1 + n) - c \, n / 40)`; n
    includes the head start of town 1. Spill-overs make some town large, chance or a head start decides which one.
    There is no exit, no cooperation and no policy here.

    Parameters
    ----------
    spill_over
        s, strength of spill-overs, at least 0; 0 = company does not attract.
    crowding
        c, strength of crowding, at least 0.
    head_start
        Firms that are in town 1 before the others choose.
    firms, towns
        How many firms choose among how many towns.
    seeds
        One seed a run; each gives the same run every time.

    Returns
    -------
    LocationGrowth
        Firms a town and run, and the share of the largest town.

    Raises
    ------
    ValueError
        If a strength is negative, a count is no whole number, or there is no seed.

    Examples
    --------
    >>> round(location_growth().mean_largest_share, 2), round(location_growth(0).mean_largest_share, 2)
    (0.5, 0.13)
    >>> (location_growth(head_start=5).largest_town == 1).sum()
    np.int64(60)

    References
    ----------
    Menzel, M.-P. & Fornahl, D. (2010). Cluster life cycles: dimensions and rationales of cluster evolution.
    Industrial and Corporate Change 19(1): 205-238.
    Arthur, W. B. (1989). Competing technologies, increasing returns, and lock-in by historical events.
    Economic Journal 99(394): 116-131.
    """
    s, c = check_amount("spill_over", spill_over), check_amount("crowding", crowding)
    choosing = check_whole("firms", firms, at_least=1)
    runs = [check_whole("seeds", seed) for seed in seeds]
    if not runs:
        raise ValueError("`seeds` must hold at least one seed, got none. Give for example range(1, 61).")
    n = np.zeros((len(runs), check_whole("towns", towns, at_least=2)))
    n[:, 0] = check_whole("head_start", head_start)
    draws = np.column_stack([np.random.default_rng(seed).random(choosing) for seed in runs])

    for draw in draws:
        pull = s * np.log(1 + n) - c * n / CAPACITY
        weight = np.exp(pull - pull.max(axis=1, keepdims=True))
        reach = weight.cumsum(axis=1) / weight.sum(axis=1, keepdims=True)
        chosen = (draw[:, np.newaxis] >= reach[:, :-1]).sum(axis=1)
        n[np.arange(len(runs)), chosen] += 1
    index, columns = pd.Index(runs, name="seed"), pd.RangeIndex(1, n.shape[1] + 1, name="town")
    table = pd.DataFrame(n.astype(int), index=index, columns=columns)
    table.attrs["synthetic"] = True
    return LocationGrowth(table)

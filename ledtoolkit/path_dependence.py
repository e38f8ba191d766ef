"""Path dependence: a Pólya urn, in which early accidents decide where a place ends up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_positive, check_share, check_whole

__all__ = ["PolyaRuns", "UrnDistribution", "polya_distribution", "polya_urn"]

# shares such as 46/115 and a limit of 0.4 are equal on paper but not in binary
ROUNDING = 1e-12


@dataclass(frozen=True)
class UrnDistribution:
    """Exact chances of an urn after all draws.

    Attributes
    ----------
    probability
        Chance of k draws of the first colour (index: k = 0 … draws).
    share
        Share of the first colour among all balls after k such draws (same index), 0-1.
    expected_share
        Mean of the share: that of the start, whatever the number of draws.
    """

    probability: pd.Series[float]
    share: pd.Series[float]
    expected_share: float

    @property
    def spread(self) -> float:
        """Standard deviation of the share over all possible histories."""
        return float(np.sqrt((self.probability * (self.share - self.expected_share) ** 2).sum()))

    def inside(self, low: float, high: float) -> float:
        """Return the chance that the share ends between `low` and `high`, both included."""
        return float(self.probability[_between(self.share, low, high)].sum())

    def outside(self, low: float, high: float) -> float:
        """Return the chance that the share ends below `low` or above `high`."""
        return 1 - self.inside(low, high)


def polya_distribution(first: float = 1, second: float = 1, *, added: float = 1, draws: int = 200) -> UrnDistribution:
    r"""Compute how likely each end is when every ball drawn goes back with more of its colour.

    :math:`P(k) = \binom{n}{k} \frac{B(k + r/c, \, n - k + b/c)}{B(r/c, \, b/c)}`, the beta-binomial distribution,
    for r and b balls at the start and c added. The expected share never changes, r/(r + b), yet single histories
    settle far from it: from 1 + 1 balls every end is equally likely.

    Parameters
    ----------
    first, second
        Balls of each colour at the start, r and b, above 0.
    added
        Balls added at each draw, c, above 0.
    draws
        Number of draws n, at least 0.

    Returns
    -------
    UrnDistribution
        Chances of all ends, the expected share and its spread.

    Raises
    ------
    ValueError
        If a number of balls is not above 0.

    Examples
    --------
    >>> polya_distribution(1, 1, draws=4).probability.round(6).to_list()
    [0.2, 0.2, 0.2, 0.2, 0.2]
    >>> round(polya_distribution(1, 1).outside(0.25, 0.75), 3), round(polya_distribution(10, 10).outside(0.25, 0.75), 3)
    (0.498, 0.011)

    References
    ----------
    Eggenberger, F. & Pólya, G. (1923). Über die Statistik verketteter Vorgänge.
    Zeitschrift für Angewandte Mathematik und Mechanik 3(4): 279-289.
    Arthur, W. B., Ermoliev, Y. M. & Kaniovski, Y. M. (1987). Path-dependent processes and the emergence of
    macro-structure. European Journal of Operational Research 30(3): 294-303.
    """
    from scipy.stats import betabinom

    r, b, c = check_positive("first", first), check_positive("second", second), check_positive("added", added)
    n = check_whole("draws", draws)
    k = np.arange(n + 1)

    P = betabinom.pmf(k, n, r / c, b / c)
    share = (r + c * k) / (r + b + c * n)
    index = pd.Index(k, name="draws of the first colour")
    return UrnDistribution(pd.Series(P, index=index), pd.Series(share, index=index), r / (r + b))


@dataclass(frozen=True)
class PolyaRuns:
    """Histories that began alike.

    Attributes
    ----------
    paths
        Share of the first colour among all balls, after each draw (rows, 0 = start) in each run (columns).
    """

    paths: pd.DataFrame

    @property
    def shares(self) -> pd.Series[float]:
        """Share of the first colour after the last draw, one a run."""
        return self.paths.iloc[-1].rename("share")

    @property
    def mean(self) -> float:
        """Mean of the last shares."""
        return float(self.shares.mean())

    @property
    def spread(self) -> float:
        """Standard deviation of the last shares over the runs."""
        return float(self.shares.std(ddof=0))

    def inside(self, low: float, high: float) -> float:
        """Return the share of runs that end between `low` and `high`, both included."""
        return float(_between(self.shares, low, high).mean())

    def outside(self, low: float, high: float) -> float:
        """Return the share of runs that end below `low` or above `high`."""
        return 1 - self.inside(low, high)


def polya_urn(
    first: float = 1, second: float = 1, *, added: float = 1, draws: int = 200, runs: int = 200, seed: int = 0
) -> PolyaRuns:
    r"""Draw from many urns that begin alike, and see how differently they end.

    The chance of the first colour is its share among all balls, :math:`P = r_t / (r_t + b_t)`; each ball drawn goes
    back with `added` more of its colour. Firms that settle where firms are behave so. Averaging runs hides the
    point: every single history settles down, each somewhere else.

    Parameters
    ----------
    first, second
        Balls of each colour at the start, above 0.
    added
        Balls added at each draw, above 0.
    draws, runs
        Draws in each run and number of runs, at least 1.
    seed
        Start of the random numbers; the same seed gives the same histories.

    Returns
    -------
    PolyaRuns
        All paths, the last shares, their mean and spread.

    Raises
    ------
    ValueError
        If a number of balls is not above 0 or a count is below 1.

    Examples
    --------
    >>> runs = polya_urn(seed=7)
    >>> runs.paths.shape, 0.4 < runs.mean < 0.6, runs.outside(0.25, 0.75) > 0.4
    ((201, 200), True, True)

    References
    ----------
    Arthur, W. B. (1989). Competing technologies, increasing returns, and lock-in by historical events.
    Economic Journal 99(394): 116-131.
    Arthur, W. B., Ermoliev, Y. M. & Kaniovski, Y. M. (1987). Path-dependent processes and the emergence of
    macro-structure. European Journal of Operational Research 30(3): 294-303.
    """
    r, b, c = check_positive("first", first), check_positive("second", second), check_positive("added", added)
    n, m = check_whole("draws", draws, at_least=1), check_whole("runs", runs, at_least=1)
    luck = np.random.default_rng(check_whole("seed", seed)).random((n, m))
    paths = np.empty((n + 1, m))
    paths[0] = r / (r + b)

    balls = np.full(m, r)
    for t in range(n):
        balls = balls + c * (luck[t] < paths[t])
        paths[t + 1] = balls / (r + b + c * (t + 1))
    index, columns = pd.RangeIndex(n + 1, name="draw"), pd.RangeIndex(1, m + 1, name="run")
    return PolyaRuns(pd.DataFrame(paths, index=index, columns=columns))


def _between(shares: pd.Series[float], low: float, high: float) -> pd.Series[bool]:
    low, high = check_share("low", low), check_share("high", high)
    if not low <= high:
        raise ValueError(f"`low` must not be above `high`, got {low:g} and {high:g}.")
    return shares.between(low - ROUNDING, high + ROUNDING)

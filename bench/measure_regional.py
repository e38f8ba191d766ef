"""Location quotients, shift-share and Gini at full size, each beside plain numpy."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import numpy as np
import pandas as pd

from bench.ratio import Ratio, seconds
from ledtoolkit.economic_base import location_quotient
from ledtoolkit.gini import gini
from ledtoolkit.shift_share import classic_shift_share

REGIONS, BRANCHES, VALUES = 3_000, 1_000, 1_000_000


def measure() -> list[Ratio]:
    """Return the ratios of the three measures and, for Gini, how time grows with the number of values."""
    rng = np.random.default_rng(4)
    before, after = (pd.DataFrame(rng.uniform(1, 1000, (REGIONS, BRANCHES))) for _ in range(2))
    values = rng.lognormal(10, 1, VALUES)
    table = f"{REGIONS:,} regions x {BRANCHES:,} branches"
    e, e_end = before.to_numpy(), after.to_numpy()
    return [
        _beside(f"location quotients, {table}", lambda: location_quotient(before), lambda: _quotients(e)),
        _beside(
            f"classic shift-share, {table}", lambda: classic_shift_share(before, after), lambda: _components(e, e_end)
        ),
        _beside(f"Gini of {VALUES:,} values", lambda: gini(values), lambda: _gini(values)),
        _growth_of_gini(rng),
    ]


def _beside(what: str, ours: Callable[[], object], plain: Callable[[], object]) -> Ratio:
    note = f"peak memory {_peak(ours):.0f} MB, plain numpy {_peak(plain):.0f} MB"
    return Ratio(what, "plain numpy", seconds(ours) * 1000, seconds(plain) * 1000, "ms", 2.0, note)


def _growth_of_gini(rng: np.random.Generator) -> Ratio:
    """Compare four times the values with four times the time: n log n stays near 1.1, a quadratic method near 4.

    Both sizes are large on purpose: near 100,000 values the cost of a value jumps two- to threefold, in plain numpy
    just as here, and stays level above; that step belongs to the machine's memory, not to the method.
    """
    values = rng.lognormal(10, 1, 4 * VALUES)
    few = values[:VALUES]
    return Ratio(
        f"Gini of {len(values):,} values",
        f"four times the Gini of {VALUES:,}",
        seconds(lambda: gini(values)) * 1000,
        seconds(lambda: gini(few)) * 4000,
        "ms",
        2.0,
        "a quadratic method would give 4",
    )


def _quotients(e: np.ndarray) -> np.ndarray:
    return (e / e.sum(axis=1, keepdims=True)) / (e.sum(axis=0) / e.sum())


def _components(e: np.ndarray, e_end: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    g, g_i = e_end.sum() / e.sum() - 1, e_end.sum(axis=0) / e.sum(axis=0) - 1
    return e * g, e * (g_i - g), (e_end - e) - e * g_i


def _gini(values: np.ndarray) -> float:
    x, n = np.sort(values), len(values)
    return 2 * (np.arange(1.0, n + 1) @ x) / (n * x.sum()) - (n + 1) / n


def _peak(work: Callable[[], object]) -> float:
    """Return the peak memory of one untimed run, in megabytes."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6

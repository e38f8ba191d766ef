"""Complexity and proximity of 250 places x 5,000 products beside ecomplexity; a Leontief inverse of 500 branches.

Where ecomplexity is not installed (`pip install --no-deps ecomplexity`, because it asks for an older pandas; it needs
scikit-learn too) its algorithm stands in, written in plain numpy and named so: the second eigenvector of the
5,000 x 5,000 matrix of products. Both sides start from the same presences and end with the same numbers.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd

from bench.ratio import Ratio, seconds
from ledtoolkit.comparative_advantage import presence, revealed_comparative_advantage
from ledtoolkit.complexity import economic_complexity
from ledtoolkit.input_output import leontief_inverse
from ledtoolkit.product_space import proximity

PLACES, PRODUCTS, BRANCHES = 250, 5_000, 500


def measure() -> list[Ratio]:
    """Measure complexity, proximity and the Leontief inverse."""
    exports = pd.DataFrame(np.random.default_rng(1).lognormal(sigma=2, size=(PLACES, PRODUCTS)))
    present = presence(revealed_comparative_advantage(exports))
    return [_complexity(present), _proximity(present), _leontief()]


def _complexity(present: pd.DataFrame) -> Ratio:
    peer, work = _peer_complexity(present)
    # the eigenvectors of 5,000 products take the peer minutes: one run is enough to see the order
    started = time.perf_counter()
    eci = np.asarray(work()[0])
    theirs = time.perf_counter() - started
    ours = economic_complexity(present).eci.to_numpy()
    agreement = float(np.corrcoef(eci, ours)[0, 1])
    return Ratio(
        f"ECI and PCI, {PLACES} places x {PRODUCTS:,} products",
        peer,
        seconds(lambda: economic_complexity(present)),
        theirs,
        "s",
        goal=1.0,
        note=f"correlation of both {agreement:.6f}; {_peak(lambda: economic_complexity(present))}",
    )


def _peer_complexity(present: pd.DataFrame) -> tuple[str, Callable[[], Any]]:
    M = present.to_numpy()
    D, U = M.sum(axis=1), M.sum(axis=0)
    try:
        from ecomplexity.ecomplexity import calc_eci_pci
    except ImportError:
        return "its algorithm in plain numpy (ecomplexity is not installed)", lambda: _second_of_products(M, D, U)
    data = SimpleNamespace(mcp_t=M, diversity_t=D, ubiquity_t=U, t=2020)
    return "ecomplexity's calc_eci_pci", lambda: calc_eci_pci(data)


def _second_of_products(M: Any, D: Any, U: Any) -> tuple[Any, Any]:
    values, vectors = np.linalg.eig((M / U).T @ (M / D[:, np.newaxis]))
    k_p = vectors[:, np.argsort(values)[-2]].real
    k_c = M @ k_p / D
    sign = np.sign(np.corrcoef(D, k_c)[0, 1])
    return sign * k_c, sign * k_p


def _proximity(present: pd.DataFrame) -> Ratio:
    M = present.to_numpy()
    U = M.sum(axis=0)
    try:
        from ecomplexity.calc_proximity import calc_discrete_proximity as theirs

        peer = "ecomplexity's calc_discrete_proximity"
    except ImportError:
        theirs, peer = _discrete_proximity, "its algorithm in plain numpy (ecomplexity is not installed)"
    largest = float(np.abs(theirs(M, U) - proximity(present).to_numpy()).max())
    return Ratio(
        f"proximity of {PRODUCTS:,} products",
        peer,
        seconds(lambda: proximity(present), repeat=3),
        seconds(lambda: theirs(M, U), repeat=1),
        "s",
        goal=1.0,
        note=f"largest difference {largest:.1e}; {_peak(lambda: proximity(present))}",
    )


def _discrete_proximity(M: Any, U: Any) -> Any:
    phi = M.T @ M / U[np.newaxis, :]
    return np.minimum(phi, phi.T)


def _leontief() -> Ratio:
    A = np.random.default_rng(2).random((BRANCHES, BRANCHES)) / BRANCHES
    identity, table = np.eye(BRANCHES), pd.DataFrame(A)
    ours, theirs = _fastest_in_turn(
        lambda: leontief_inverse(table), lambda: np.linalg.solve(identity - A, identity), repeat=60
    )
    return Ratio(
        f"Leontief inverse of {BRANCHES} branches, fastest of 60",
        "numpy.linalg.solve(I - A, I)",
        ours,
        theirs,
        "s",
        goal=1.2,
        note=_peak(lambda: leontief_inverse(table)),
    )


def _fastest_in_turn(*works: Callable[[], object], repeat: int) -> list[float]:
    """Time short works in turn and take the fastest run of each: other work on the machine only adds time."""
    fastest = [float("inf")] * len(works)
    for _ in range(repeat):
        for place, work in enumerate(works):
            started = time.perf_counter()
            work()
            fastest[place] = min(fastest[place], time.perf_counter() - started)
    return fastest


def _peak(work: Callable[[], object]) -> str:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return f"our peak memory {peak / 2**20:.0f} MiB"

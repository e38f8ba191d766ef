"""Random index: how inconsistent random comparisons are, by size of the matrix and by author."""

from __future__ import annotations

from collections.abc import Mapping

from ledtoolkit.checks import check_choice, check_whole

__all__ = ["RANDOM_INDICES", "random_index_of"]

SMALLEST = 3

# Mean consistency index of random reciprocal matrices, n = 3, 4, 5 …
RANDOM_INDICES: Mapping[str, tuple[float, ...]] = {
    "saaty": (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49),
    "alonso_lamata": (
        *(0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854),
        *(1.5140, 1.5365, 1.5551, 1.5713, 1.5838),
    ),
    "donegan_dodd": (
        *(0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055),
        *(1.4213, 1.4497, 1.4643, 1.4822, 1.4969),
    ),
}


def random_index_of(criteria: int, table: str = "saaty") -> float:
    """Look up the random index for a number of criteria in the table of a named author.

    The tables differ because each rests on its own random matrices: for three criteria 0.58, 0.52 or 0.49.
    The same judgements can pass with one table and fail with another, so always name the table.

    Parameters
    ----------
    criteria
        Number of criteria compared, n.
    table
        "saaty" (n up to 10), "alonso_lamata" or "donegan_dodd" (both up to 15).

    Returns
    -------
    float
        Random index; 0 for one or two criteria, which cannot contradict each other.

    Raises
    ------
    ValueError
        If the table is unknown or ends before n.

    Examples
    --------
    >>> random_index_of(7), random_index_of(7, "donegan_dodd")
    (1.32, 1.2519)

    References
    ----------
    Saaty, T. L. (1980). The analytic hierarchy process. New York: McGraw-Hill.
    Alonso, J. A. & Lamata, M. T. (2006). Consistency in the analytic hierarchy process: a new approach.
    International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4): 445-459.
    Donegan, H. A. & Dodd, F. J. (1991). A note on Saaty's random indexes.
    Mathematical and Computer Modelling 15(10): 135-137.
    """
    n = check_whole("criteria", criteria, at_least=1)
    RI = RANDOM_INDICES[check_choice("table", table, RANDOM_INDICES)]
    largest = SMALLEST + len(RI) - 1
    if n > largest:
        raise ValueError(
            f"The table {table!r} ends at {largest} criteria, got {n}. "
            "Group the criteria into a hierarchy, or give the random index itself."
        )

    return RI[n - SMALLEST] if n >= SMALLEST else 0.0

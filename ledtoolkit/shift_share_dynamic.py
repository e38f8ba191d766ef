"""Dynamic shift-share: split each year anew and add the years up."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from ledtoolkit.checks import check_same_labels
from ledtoolkit.shift_share import Jobs, ShiftShare, classic_shift_share

__all__ = ["DynamicShiftShare", "dynamic_shift_share"]


@dataclass(frozen=True)
class DynamicShiftShare:
    """Components of every interval.

    Attributes
    ----------
    intervals
        (start, end) to the components of that interval, in order.
    """

    intervals: Mapping[tuple[Hashable, Hashable], ShiftShare]

    @property
    def total(self) -> ShiftShare:
        """Components summed over all intervals; they add up to the change from the first to the last date."""
        first, *others = self.intervals.values()
        return ShiftShare(
            {name: sum((other.parts[name] for other in others), start=table) for name, table in first.parts.items()}
        )

    def by_interval(self, region: Any) -> pd.DataFrame:
        """Components and total change of one region, one row an interval (labelled by its end)."""
        rows = {end: result.by_region.loc[region] for (_, end), result in self.intervals.items()}
        return pd.DataFrame(rows).T.rename_axis(index="period")


def dynamic_shift_share(
    jobs: Mapping[Hashable, Jobs],
    *,
    reference: pd.DataFrame | None = None,
    decompose: Callable[..., ShiftShare] = classic_shift_share,
) -> DynamicShiftShare:
    r"""Apply shift-share between every two neighbouring dates and add the components up.

    :math:`NS = \sum_t \sum_i e_{ir,t} \, g_t`, and so on: weights and rates are renewed at each date, so that a mix
    that changes on the way counts. Static (first to last date) and dynamic results differ for good reasons.

    Parameters
    ----------
    jobs
        Date to jobs, in order of time: regions (rows) by branches (columns), or one region as a Series.
    reference
        Jobs of the reference area, dates (rows, same labels) by branches (columns). By default the listed regions
        together.
    decompose
        The static method: `classic_shift_share`, `esteban_marquillas` or `arcelus`.

    Returns
    -------
    DynamicShiftShare
        Components of every interval and in total.

    Raises
    ------
    ValueError
        If there are fewer than two dates, dates of `jobs` and `reference` differ, or a table is refused by `decompose`.

    Examples
    --------
    >>> jobs = {0: [90, 20, 10, 60], 1: [100, 40, 10, 55], 2: [105, 45, 15, 60]}
    >>> nation = pd.DataFrame([[400, 150, 150, 400], [440, 210, 135, 480], [460, 230, 155, 500]])
    >>> result = dynamic_shift_share({t: pd.Series(row, name="A") for t, row in jobs.items()}, reference=nation)
    >>> result.total.by_region.loc["A"].round(3).to_dict()
    {'national share': 39.964, 'industry mix': 0.164, 'regional share': 4.872, 'total change': 45.0}

    References
    ----------
    Barff, R. A. & Knight, P. L. (1988). Dynamic shift-share analysis. Growth and Change 19(2): 1-10.
    """
    if len(jobs) < 2:
        raise ValueError(f"`jobs` must hold at least two dates, got {len(jobs)}. Add the jobs at a later date.")
    if reference is not None:
        check_same_labels("jobs", list(jobs), "reference", list(reference.index))

    return DynamicShiftShare(
        {(t0, t1): decompose(jobs[t0], jobs[t1], **_at(reference, t0, t1)) for t0, t1 in pairwise(jobs)}
    )


def _at(reference: pd.DataFrame | None, t0: Any, t1: Any) -> dict[str, Any]:
    if reference is None:
        return {}
    return {"reference_start": reference.loc[t0], "reference_end": reference.loc[t1]}

"""Difference-in-differences: did the treated places change more than the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amounts, check_vector

__all__ = ["DifferenceInDifferences", "difference_in_differences", "difference_in_relative_changes"]


@dataclass(frozen=True)
class DifferenceInDifferences:
    """Change of the treated less change of the control.

    Attributes
    ----------
    means
        Mean outcome, groups (control, treated) by times (before, after).
    se
        Standard error of the estimate; None where each cell holds one mean only, so that it is unknown.
    r2
        Share of the variation that groups, time and treatment account for, 0-1; None as above.
    """

    means: pd.DataFrame
    se: float | None
    r2: float | None

    @property
    def change_treated(self) -> float:
        """T1 - T0."""
        T0, T1 = self.means.loc["treated"].to_numpy(float)
        return float(T1 - T0)

    @property
    def change_control(self) -> float:
        """C1 - C0: what the treated are taken to have done without the treatment."""
        C0, C1 = self.means.loc["control"].to_numpy(float)
        return float(C1 - C0)

    @property
    def effect(self) -> float:
        """(T1 - T0) - (C1 - C0), unit of the outcome."""
        return self.change_treated - self.change_control


def difference_in_differences(
    *, control_before: Any, control_after: Any, treated_before: Any, treated_after: Any
) -> DifferenceInDifferences:
    r"""Subtract the change of the control group from the change of the treated group.

    :math:`DiD = (\bar T_1 - \bar T_0) - (\bar C_1 - \bar C_0)`, the coefficient of treated x after in a regression
    on both dummies and their product. It is an effect only if both groups would have changed alike; two dates
    cannot show that. The standard error takes every observation as independent and equally uncertain
    (homoskedastic): with few places watched for long it is too small.

    Parameters
    ----------
    control_before, control_after, treated_before, treated_after
        Outcomes of the single observations in each cell, or one mean; same unit.

    Returns
    -------
    DifferenceInDifferences
        Means, changes, estimate, and its standard error where there are more than four observations.

    Raises
    ------
    ValueError
        If a cell is empty or an outcome is missing.

    Examples
    --------
    Fast-food jobs a restaurant, New Jersey (treated) and Pennsylvania before and after the minimum wage of 1992:

    >>> jobs = difference_in_differences(
    ...     control_before=[23.38], control_after=[21.097], treated_before=[20.431], treated_after=[20.898]
    ... )
    >>> round(jobs.change_treated, 2), round(jobs.change_control, 2), round(jobs.effect, 2)
    (0.47, -2.28, 2.75)

    References
    ----------
    Card, D. & Krueger, A. B. (1994). Minimum wages and employment: a case study of the fast-food industry in
    New Jersey and Pennsylvania. American Economic Review 84(4): 772-793.
    """
    cells = [
        check_vector(name, np.atleast_1d(np.asarray(values, dtype=object)))
        for name, values in (
            ("control_before", control_before),
            ("control_after", control_after),
            ("treated_before", treated_before),
            ("treated_after", treated_after),
        )
    ]

    means = pd.DataFrame(
        np.reshape([cell.mean() for cell in cells], (2, 2)),
        index=pd.Index(["control", "treated"], name="group"),
        columns=pd.Index(["before", "after"], name="time"),
    )
    return DifferenceInDifferences(means, *_inference(cells))


def difference_in_relative_changes(before: Any, after: Any, *, treated: Any) -> DifferenceInDifferences:
    r"""Compare the mean relative change of treated and control places.

    Each place's change is :math:`y_1 / y_0 - 1`; the estimate is the mean over the treated less the mean over the
    control. Every place counts alike, large or small. Run on two dates before the treatment it is a placebo:
    then it should be near 0.

    Parameters
    ----------
    before, after
        Outcome of each place at the two dates, amounts above 0 before.
    treated
        Whether each place was treated, True or False.

    Returns
    -------
    DifferenceInDifferences
        Means as 1 before and 1 + mean change after, so that the changes are shares; standard error of the
        difference of two means with a common variance (None with two places).

    Raises
    ------
    ValueError
        If the lists differ in length, a figure before is 0, or there is no treated or no control place.

    Examples
    --------
    >>> zones = difference_in_relative_changes([100, 200, 80], [40, 120, 44], treated=[True, False, False])
    >>> round(zones.change_treated, 3), round(zones.change_control, 3), round(zones.effect, 3)
    (-0.6, -0.425, -0.175)

    References
    ----------
    Papke, L. E. (1994). Tax policy and urban development: evidence from the Indiana enterprise zone program.
    Journal of Public Economics 54(1): 37-49.
    """
    y0, y1 = check_amounts("before", before), check_amounts("after", after)
    zone = np.asarray(treated)
    if not (y0.size == y1.size == zone.size and zone.dtype == bool and 0 < zone.sum() < zone.size and y0.min() > 0):
        raise ValueError(
            f"`before` ({y0.size}, smallest {y0.min():g}), `after` ({y1.size}) and `treated` ({zone.size}, "
            f"{np.count_nonzero(zone)} treated) must have one entry a place, figures above 0 before, "
            "and True or False with at least one of each."
        )

    g = y1 / y0
    means = pd.DataFrame(
        {"before": [1.0, 1.0], "after": [g[~zone].mean(), g[zone].mean()]},
        index=pd.Index(["control", "treated"], name="group"),
    ).rename_axis(columns="time")
    return DifferenceInDifferences(means, *_inference([g[~zone], g[zone]]))


def _inference(cells: list[Floats]) -> tuple[float | None, float | None]:
    """Return the standard error of the contrast of cell means and the share explained, or None if unknown."""
    sizes = np.array([cell.size for cell in cells])
    spare = sizes.sum() - len(cells)
    if not spare > 0:
        return None, None
    everything = np.concatenate(cells)
    SSR = float(sum(((cell - cell.mean()) ** 2).sum() for cell in cells))
    SST = float(((everything - everything.mean()) ** 2).sum())

    se = float(np.sqrt(SSR / spare * (1 / sizes).sum()))
    return se, (1 - SSR / SST if SST > 0 else None)

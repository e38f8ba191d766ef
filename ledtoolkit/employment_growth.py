"""Growth of branches in regions and in a reference area, checked once for the whole shift-share family."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amounts_of, check_number, check_same_labels, check_table

__all__ = ["EmploymentGrowth", "employment_growth"]


@dataclass(frozen=True)
class EmploymentGrowth:
    """Jobs at two dates in the notation of shift-share, and the growth rates between them.

    Attributes
    ----------
    e, e_end
        Jobs at the start and at the end, regions (rows) by branches (columns).
    E_i, E_i_end
        Jobs of the reference area at both dates, one a branch.
    regions, branches
        Labels of rows and columns.
    """

    e: Floats
    e_end: Floats
    E_i: Floats
    E_i_end: Floats
    regions: pd.Index[Any]
    branches: pd.Index[Any]

    @property
    def g(self) -> float:
        """Growth rate of all jobs in the reference area."""
        return float(self.E_i_end.sum() / self.E_i.sum() - 1)

    @property
    def g_i(self) -> Floats:
        """Growth rate of each branch in the reference area."""
        g_i: Floats = self.E_i_end / self.E_i - 1
        return g_i

    @property
    def E_r(self) -> Floats:  # noqa: N802 - the field's notation
        """All jobs of each region at the start, as a column."""
        E_r: Floats = self.e.sum(axis=1, keepdims=True)
        return E_r

    @property
    def change(self) -> Floats:
        """Change of jobs, regions by branches."""
        return self.e_end - self.e

    @property
    def homothetic(self) -> Floats:
        """Jobs the region would have with the branch shares of the reference area, h = E_r E_i / E."""
        h: Floats = self.E_r * (self.E_i / self.E_i.sum())
        return h

    def rates(self, growth_from_zero: float | None) -> Floats:
        """Return g_ir, the growth rate of each branch in each region.

        A branch without jobs at the start has none: it gets `growth_from_zero`, or is refused where that is None.
        """
        new = ~(self.e > 0)
        if growth_from_zero is None and new.any():
            at_region, at_branch = divmod(int(np.argmax(new)), new.shape[1])
            raise ValueError(
                f"{self.regions[at_region]} has no jobs in {self.branches[at_branch]} at the start, so the growth "
                "rate is undefined. Merge the branch with a related one, or set `growth_from_zero=0.0` as other "
                "software does."
            )
        rate = 0.0 if growth_from_zero is None else check_number("growth_from_zero", growth_from_zero)

        with np.errstate(divide="ignore", invalid="ignore"):
            g_ir: Floats = np.where(new, rate, self.e_end / self.e - 1)
        return g_ir

    def regional_growth(self) -> Floats:
        """Return g_r, the growth rate of all jobs of each region, as a column."""
        E_r = self.E_r
        if not E_r.min() > 0:
            empty = self.regions[int(np.argmin(E_r))]
            raise ValueError(f"{empty} has no jobs at all at the start, so it has no growth rate. Leave it out.")

        g_r: Floats = self.e_end.sum(axis=1, keepdims=True) / E_r - 1
        return g_r

    def frame(self, values: Floats) -> pd.DataFrame:
        """Label an array of regions by branches."""
        return pd.DataFrame(values, index=self.regions, columns=self.branches, copy=False)


def employment_growth(
    start: pd.DataFrame | pd.Series[float],
    end: pd.DataFrame | pd.Series[float],
    *,
    reference_start: Any = None,
    reference_end: Any = None,
) -> EmploymentGrowth:
    r"""Put jobs at two dates beside those of a reference area.

    :math:`g = E'/E - 1`, :math:`g_i = E_i'/E_i - 1`, :math:`g_{ir} = e_{ir}'/e_{ir} - 1`.
    Without a reference the listed regions together are the reference area; totals are always the sum of the
    listed branches, or the parts of a decomposition would not add up.

    Parameters
    ----------
    start, end
        Jobs at both dates, regions (rows) by branches (columns), any one unit; or one region as a Series
        (index: branch), which needs a reference.
    reference_start, reference_end
        Jobs of the reference area, one a branch, same unit; it contains the regions.

    Returns
    -------
    EmploymentGrowth
        The checked tables and their growth rates.

    Raises
    ------
    ValueError
        If tables do not match, a figure is negative or missing, a branch has no jobs in the reference area at
        the start, a region exceeds the reference, or one region has no reference.

    Examples
    --------
    >>> before = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> after = pd.DataFrame({"farms": [27.0, 9.0], "shops": [14.0, 34.0]}, index=["here", "there"])
    >>> growth = employment_growth(before, after)
    >>> round(growth.g, 3), growth.g_i.round(3).tolist()
    (0.05, [-0.1, 0.2])

    References
    ----------
    Dunn, E. S. (1960). A statistical and analytical technique for regional analysis.
    Papers and Proceedings of the Regional Science Association 6: 97-112.
    """
    before, after = _as_table("start", start), _as_table("end", end)
    check_same_labels("start", list(before.columns), "end", list(after.columns))
    check_same_labels("start", list(before.index), "end", list(after.index))
    if (reference_start is None) != (reference_end is None):
        raise ValueError("Give both `reference_start` and `reference_end`, or neither.")
    if reference_start is None and len(before) == 1:
        raise ValueError(
            "One region alone is its own reference area, so all differences are 0. "
            "Give `reference_start` and `reference_end`, or a table of several regions."
        )

    E_i = _reference("reference_start", reference_start, before)
    _refuse_new_branches(E_i, before.columns)
    E_i_end = _reference("reference_end", reference_end, after)
    return EmploymentGrowth(before.to_numpy(), after.to_numpy(), E_i, E_i_end, before.index, before.columns)


def _as_table(name: str, jobs: pd.DataFrame | pd.Series[float]) -> pd.DataFrame:
    if isinstance(jobs, pd.Series):
        label = "region" if jobs.name is None else jobs.name
        jobs = pd.DataFrame(jobs.to_numpy()[np.newaxis], index=[label], columns=jobs.index)
    return check_table(name, jobs, rows="region", columns="branch")


def _reference(name: str, jobs: Any, regions: pd.DataFrame) -> Floats:
    if jobs is None:
        total: Floats = regions.to_numpy().sum(axis=0)
        return total
    given = check_amounts_of(name, jobs, regions.columns, of="branch", labels_of="start")
    E_i: Floats = np.asarray(given, dtype=float)
    largest = regions.to_numpy().max(axis=0)
    if not (largest <= E_i * (1 + 1e-9)).all():
        place = int(np.argmax(largest - E_i))
        raise ValueError(
            f"`{name}` must contain every region, but {regions.columns[place]} has {E_i[place]:g} jobs there and "
            f"{largest[place]:g} in one region. Use the same unit and a larger area."
        )
    return E_i


def _refuse_new_branches(E_i: Floats, branches: pd.Index[Any]) -> None:
    if not E_i.min() > 0:
        raise ValueError(
            f"The branch {branches[int(np.argmin(E_i))]!r} has no jobs in the reference area at the start, so its "
            "growth rate is undefined. Leave it out or merge it with a related branch."
        )

"""PACA filter: what a place can start itself, soon, and see the result of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledtoolkit.checks import check_number, check_share, check_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["PacaLimits", "paca_filter", "paca_filter_of_marks"]

FACTS = ("local_means_share", "weeks_to_start", "months_to_result")


@dataclass(frozen=True)
class PacaLimits:
    """Limits that make the three criteria countable (set by us).

    Attributes
    ----------
    local_means_share
        More than this share of the means is in local hands, 0-1.
    weeks_to_start
        It starts within so many weeks; exactly as many still passes.
    months_to_result
        A result shows within so many months; exactly as many still passes.
    """

    local_means_share: float = 0.5
    weeks_to_start: float = 4
    months_to_result: float = 6


def paca_filter(projects: pd.DataFrame, *, limits: PacaLimits | None = None) -> pd.DataFrame:
    """Keep the projects that local means can carry, that start soon and show a result soon.

    PACA prefers proposals that are feasible with local resources, apt for quick implementation and for quick
    results, so that a first success builds trust. A project that fails one criterion may be phase two.

    Parameters
    ----------
    projects
        Projects (rows) by local_means_share (0-1), weeks_to_start and months_to_result.
    limits
        By default more than half of the means local, start within 4 weeks, result within 6 months.

    Returns
    -------
    DataFrame
        local_means, quick_start, visible_result and passes, all True or False.

    Raises
    ------
    ValueError
        If a column is missing, a figure is missing or negative, or a share is a percentage.

    Examples
    --------
    >>> import pandas as pd
    >>> projects = pd.DataFrame(
    ...     {"local_means_share": [0.8, 0.5], "weeks_to_start": [4, 2], "months_to_result": [6, 3]},
    ...     index=["repair café", "business park"],
    ... )
    >>> paca_filter(projects)["passes"].to_dict()
    {'repair café': True, 'business park': False}

    References
    ----------
    Meyer-Stamer, J. (2003). Participatory appraisal of competitive advantage (PACA): effectively launching local
    economic development initiatives. Mesopartner working paper 01/2003 (2nd rev. 2005). Duisburg: mesopartner.
    """
    import pandas as pd

    facts = check_table("projects", projects, rows="project", columns="fact")
    missing = [name for name in FACTS if name not in facts.columns]
    if missing:
        raise ValueError(f"`projects` has no column {missing[0]!r}. It needs: {', '.join(FACTS)}.")
    for share in facts["local_means_share"]:
        check_share("local_means_share", share)
    limit = PacaLimits() if limits is None else limits

    tests = pd.DataFrame(
        {
            "local_means": facts["local_means_share"] > limit.local_means_share,
            "quick_start": facts["weeks_to_start"] <= limit.weeks_to_start,
            "visible_result": facts["months_to_result"] <= limit.months_to_result,
        }
    )
    return tests.assign(passes=tests.all(axis=1))


def paca_filter_of_marks(marks: pd.DataFrame, *, at_least: float = 4) -> pd.DataFrame:
    """Keep the projects with enough marks on each PACA criterion, where only marks are known.

    One low mark cannot be made good by two high ones: the filter is not a weighted sum.

    Parameters
    ----------
    marks
        Projects (rows) by the criteria that must all be met (columns), for example marks 0-10.
    at_least
        Lowest mark that passes; 4 of 10 by default (set by us).

    Returns
    -------
    DataFrame
        True or False for each criterion, and passes.

    Raises
    ------
    ValueError
        If a mark is missing or negative.

    Examples
    --------
    >>> import pandas as pd
    >>> marks = pd.DataFrame(
    ...     {"local means": [10, 5], "quick start": [2, 4], "visible result": [10, 9]},
    ...     index=["market hall", "processing hub"],
    ... )
    >>> paca_filter_of_marks(marks)["passes"].to_dict()
    {'market hall': False, 'processing hub': True}

    References
    ----------
    Meyer-Stamer, J. (2003). Participatory appraisal of competitive advantage (PACA): effectively launching local
    economic development initiatives. Mesopartner working paper 01/2003 (2nd rev. 2005). Duisburg: mesopartner.
    """
    table = check_table("marks", marks, rows="project", columns="criterion")
    lowest = check_number("at_least", at_least)

    tests = table >= lowest
    return tests.assign(passes=tests.all(axis=1))

"""Three indicators of the Dutch provinces, from three published tables: what they earn, have and know."""

from __future__ import annotations

from math import fsum, isnan
from typing import TYPE_CHECKING

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.words import mark, say

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["INDICATORS", "KNOWLEDGE_BRANCHES", "TABLES", "indicator_figures", "indicator_names", "province_indicators"]

INDICATORS = {
    "output": mark("Output (GDP) per head"),
    "income": mark("Household income per head"),
    "knowledge": mark("Jobs in knowledge branches"),
}
KNOWLEDGE_BRANCHES = ("J", "M_N")
TABLES = ("nl_provinces_gdp", "nl_provinces_income", "nl_provinces_employment_2018")


def province_indicators() -> pd.DataFrame:
    """Put output, income and knowledge side by side for the ten provinces that have all three.

    Knowledge is read off the branches that sell it: information and communication, and business services.
    Two provinces have no GDP per head for 2019: they are left out, not guessed.

    Returns
    -------
    DataFrame
        Provinces (index "province") by indicators (columns "indicator"): `output` in euro (2019), `income` in
        purchasing power standards (2019), `knowledge` as a share of all jobs (2018), 0-1, to four decimals.

    Examples
    --------
    >>> province_indicators().loc["Groningen"].to_dict()
    {'output': 42174.0, 'income': 16800.0, 'knowledge': 0.231}
    """
    return indicator_figures().frame().rename_axis(index="province", columns="indicator")


def indicator_figures() -> Figures:
    """Return the same three indicators as plain floats.

    Examples
    --------
    >>> indicator_figures()["knowledge"]["Groningen"]
    0.231
    """
    jobs = datasets.employment_figures("nl_provinces_employment_2018")
    output = datasets.read_figures("nl_provinces_gdp", index="province", codes=["nuts2"])["gdp_pc_2019"]
    income = datasets.read_figures("nl_provinces_income", index="province", codes=["nuts2_2016"])["income_pps_2019"]
    # By name: learners draw from this order.
    complete = sorted(province for province in jobs.labels if not isnan(output[province]))
    all_jobs = jobs.row_totals()
    return Figures(
        {
            "output": {province: output[province] for province in complete},
            "income": {province: income[province] for province in complete},
            "knowledge": {
                province: round(fsum(jobs[branch][province] for branch in KNOWLEDGE_BRANCHES) / all_jobs[province], 4)
                for province in complete
            },
        }
    )


def indicator_names() -> dict[str, str]:
    """Return the names of the three indicators by key, to rename the columns of a table.

    Examples
    --------
    >>> indicator_names()["output"]
    'Output (GDP) per head'
    """
    return {key: say(name) for key, name in INDICATORS.items()}

"""Local government: who spends, who raises, who depends on grants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.datasets.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "load_imf_decentralisation_2016",
    "load_oecd_decentralisation",
    "load_sweden_municipalities_1979_1987",
    "load_un_habitat_own_source_revenue",
]


def load_imf_decentralisation_2016() -> pd.DataFrame:
    """Load the subnational share in spending, revenue and taxes of 50 countries, 2016 (IMF, grade B).

    Shares 0-1. The imbalance cannot be recomputed from the two shares, whose denominators differ.

    Returns
    -------
    DataFrame
        50 countries (index "country", "year"; two are of 2015) by 4 measures.

    Examples
    --------
    >>> load_imf_decentralisation_2016().loc[("Netherlands", "2016"), "vertical_fiscal_imbalance"]
    np.float64(0.726)

    References
    ----------
    IMF, Fiscal Decentralization Dataset (Government Finance Statistics), 1972-2017;
    method: Dziobek, Gutierrez Mangas & Kufa (2011), IMF Working Paper 11/126.
    """
    return read_table("imf_decentralisation_2016", index=["country", "year"])


def load_oecd_decentralisation() -> pd.DataFrame:
    """Load subnational spending in OECD averages and some countries, 2014, 2016 and 2018 (grade A).

    Per cent of GDP and per cent of public spending, as printed in the running text; two blanks (NaN) were
    not printed. Definitions differ from those of the IMF.

    Returns
    -------
    DataFrame
        14 rows (index "year", "area") by 2 measures.

    Examples
    --------
    >>> load_oecd_decentralisation().loc[("2018", "OECD"), "subnational_spending_pct_public"]
    np.float64(40.5)

    References
    ----------
    OECD, Regions at a Glance 2016; OECD Regions and Cities at a Glance 2018 and 2020.
    """
    return read_table("oecd_decentralisation", index=["year", "area"])


def load_sweden_municipalities_1979_1987() -> pd.DataFrame:
    """Load spending, own revenue and grants per inhabitant of 33 Swedish municipalities, 1979 and 1987 (grade B).

    Kronor at 1985 prices. The source has codes only; the names were added afterwards.

    Returns
    -------
    DataFrame
        33 municipalities (index "code", "municipality") by 3 measures in 2 years.

    Examples
    --------
    >>> load_sweden_municipalities_1979_1987().loc[("K2584", "Kiruna"), "grants_1987"]
    np.float64(8722.0)

    References
    ----------
    Dahlberg, M. & Johansson, E. (2000). An examination of the dynamic behavior of local governments using GMM
    bootstrapping methods. Journal of Applied Econometrics 15(4): 401-416.
    """
    return read_table("sweden_municipalities_1979_1987", index=["code", "municipality"])


def load_un_habitat_own_source_revenue() -> pd.DataFrame:
    """Load local own-source revenue in 36 countries, about 2016-2018 (grade C: lesson text only).

    Shares 0-1; own-source revenue per head in current US dollars. No data dictionary: source and years are
    inferred from the labels.

    Returns
    -------
    DataFrame
        36 countries (index "country") by 4 measures.

    Examples
    --------
    >>> load_un_habitat_own_source_revenue().loc["Kenya", "own_source_share_of_local_revenue"]
    np.float64(0.091)

    References
    ----------
    UN-Habitat, Rapid Own Source Revenue Analysis (ROSRA), benchmarking table.
    """
    return read_table("un_habitat_own_source_revenue", index=["country"])

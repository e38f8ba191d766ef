"""Employment by region and branch: the Dutch provinces, the German Länder, European countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.checks import check_choice
from ledtoolkit.datasets.figures import Figures, read_figures
from ledtoolkit.datasets.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "employment_figures",
    "load_de_laender_employment_2008",
    "load_de_laender_employment_2014",
    "load_eu_employees_2016",
    "load_goettingen_germany_2008_2017",
    "load_nl_provinces_employment_2008",
    "load_nl_provinces_employment_2018",
    "published_national_row",
]

# table -> (column of names, column of codes, name of the national row)
NATIONAL = {
    "nl_provinces_employment_2008": ("province", ["nuts2"], "Netherlands"),
    "nl_provinces_employment_2018": ("province", ["nuts2"], "Netherlands"),
    "de_laender_employment_2008": ("land", [], "Germany"),
    "de_laender_employment_2014": ("land", [], "Germany"),
}


def load_nl_provinces_employment_2008() -> pd.DataFrame:
    """Load jobs in the 12 Dutch provinces by branch, 2008, in thousand persons (Eurostat, grade A).

    The reference area is the sum of the provinces, so that parts add up; the published national row
    is kept apart in `published_national_row`. Employees and self-employed, at the place of work.

    Returns
    -------
    DataFrame
        12 provinces (index "region") by 10 branches (columns "branch": A, B-E, F, G-I, J, K, L, M_N, O-Q, R-U).

    Examples
    --------
    >>> load_nl_provinces_employment_2008().loc["Groningen", "O-Q"]
    np.float64(93.6)

    References
    ----------
    Eurostat, Employment by NUTS 3 region and NACE activity, dataset NAMA_10R_3EMPERS.
    """
    return _regions("nl_provinces_employment_2008")


def load_nl_provinces_employment_2018() -> pd.DataFrame:
    """Load jobs in the 12 Dutch provinces by branch, 2018, in thousand persons (Eurostat, grade A).

    The reference area is the sum of the provinces; the published national row (`published_national_row`)
    holds extra-regio jobs as well, 0.7 in B-E and 2.0 in O-Q, and shift-share would not add up with it.

    Returns
    -------
    DataFrame
        12 provinces (index "region") by 10 branches (columns "branch": A, B-E, F, G-I, J, K, L, M_N, O-Q, R-U).

    Examples
    --------
    >>> jobs = load_nl_provinces_employment_2018()
    >>> jobs.loc["Groningen", "O-Q"], round(jobs.loc["Groningen"].sum(), 1)
    (np.float64(105.7), np.float64(292.2))

    References
    ----------
    Eurostat, Employment by NUTS 3 region and NACE activity, dataset NAMA_10R_3EMPERS.
    """
    return _regions("nl_provinces_employment_2018")


def load_de_laender_employment_2008() -> pd.DataFrame:
    """Load employees in the 16 German Länder by branch, 30 June 2008, in persons (grade B).

    Employees liable to social insurance: no self-employed, no civil servants. The Länder add up to Germany;
    the published row is kept apart in `published_national_row`.

    Returns
    -------
    DataFrame
        16 Länder (index "region", ASCII spelling) by 10 branches (columns "branch").

    Examples
    --------
    >>> load_de_laender_employment_2008().loc["Berlin", "J"]
    np.float64(56021.0)

    References
    ----------
    Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland, table 254-74-4-B.
    """
    return _regions("de_laender_employment_2008")


def load_de_laender_employment_2014() -> pd.DataFrame:
    """Load employees in the 16 German Länder by branch, 30 June 2014, in persons (grade B).

    Employees liable to social insurance: no self-employed, no civil servants. The Länder add up to Germany;
    the published row is kept apart in `published_national_row`.

    Returns
    -------
    DataFrame
        16 Länder (index "region", ASCII spelling) by 10 branches (columns "branch").

    Examples
    --------
    >>> load_de_laender_employment_2014().loc["Berlin", "J"]
    np.float64(70532.0)

    References
    ----------
    Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland, table 254-74-4-B.
    """
    return _regions("de_laender_employment_2014")


def employment_figures(table: str) -> Figures:
    """Return jobs by region and branch as plain floats, without the national row; the loaders give the same as frames.

    Examples
    --------
    >>> employment_figures("nl_provinces_employment_2018")["O-Q"]["Groningen"]
    105.7
    """
    names, codes, nation = NATIONAL[table]
    return read_figures(table, index=names, codes=codes).without(nation)


def published_national_row(table: str) -> pd.Series[float]:
    """Return the national row as published, which is left out of the regions.

    The Dutch row of 2018 includes the extra-regio territory and is larger than the sum of the provinces.
    Use it to say what was published, not as the reference area of a calculation.

    Parameters
    ----------
    table
        One of the four employment tables, for example ``"nl_provinces_employment_2018"``.

    Returns
    -------
    Series
        Jobs by branch (index "branch"), in the unit of the table.

    Raises
    ------
    ValueError
        If the table is not one of the four.

    Examples
    --------
    >>> published_national_row("nl_provinces_employment_2018")["O-Q"]
    np.float64(2555.7)

    References
    ----------
    Eurostat, Employment by NUTS 3 region and NACE activity, dataset NAMA_10R_3EMPERS.
    Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland, table 254-74-4-B.
    """
    check_choice("table", table, NATIONAL)
    rows, nation = _rows(table)
    return rows.T[nation]


def load_eu_employees_2016() -> pd.DataFrame:
    """Load employees in 19 European countries by branch, 2016, in thousand persons (Eurostat, grade B).

    No self-employed. Countries with complete rows only, largest first; EL is Greece.

    Returns
    -------
    DataFrame
        19 countries (index "country", two-letter codes) by 10 branches (columns "branch").

    Examples
    --------
    >>> load_eu_employees_2016().loc["DE", "A"]
    np.float64(348.8)

    References
    ----------
    Eurostat, namq_10_a10_e, unit THS_PER, item SAL_DC.
    """
    table = read_table("eu_employees_2016", index=["geo"])
    return table.rename_axis(index="country", columns="branch")


def load_goettingen_germany_2008_2017() -> pd.DataFrame:
    """Load employees by section in the city of Göttingen and in Germany, 2008, 2013 and 2017 (grade B).

    Row "A-R" is the published total. The city's total is larger than the sum of its 15 listed sections:
    say which one is used.

    Returns
    -------
    DataFrame
        Total and 15 sections (index "section") by place and year, persons.

    Examples
    --------
    >>> load_goettingen_germany_2008_2017().loc["A-R", "Goettingen2017"]
    np.float64(69403.0)

    References
    ----------
    Bundesagentur für Arbeit, Beschäftigte am Arbeitsort; Stadt Göttingen, Statistisches Informationssystem.
    """
    return read_table("goettingen_germany_2008_2017", index=["wz"]).rename_axis(index="section")


def _regions(table: str) -> pd.DataFrame:
    rows, nation = _rows(table)
    return rows.drop(index=nation)


def _rows(table: str) -> tuple[pd.DataFrame, str]:
    names, codes, nation = NATIONAL[table]
    rows = read_table(table, index=[names], codes=codes)
    return rows.rename_axis(index="region", columns="branch"), nation

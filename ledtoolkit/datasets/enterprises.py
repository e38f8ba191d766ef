"""Firms: how many there are, how many are born, how many survive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.datasets.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "load_de_laender_employed_2015",
    "load_de_laender_firms_2015",
    "load_nl_business_births_deaths_2013",
    "load_nl_businesses_by_size_2022",
    "load_nl_horeca_births_2007_2020",
    "load_nl_neighbourhoods_businesses_2019",
    "load_uk_business_demography_2024",
    "load_uk_survival_by_industry_2019",
    "load_wb_new_business_density",
    "load_wb_new_business_density_middle_income",
]


def load_uk_business_demography_2024() -> pd.DataFrame:
    """Load active, born, closed and high-growth enterprises 2024 and survivors of 2019, UK regions (ONS, grade A).

    Row "United Kingdom" is the sum of the 12 regions. VAT/PAYE enterprises only, rounded to 5; deaths are
    provisional; the pandemic falls in years 1-2 of the cohort.

    Returns
    -------
    DataFrame
        12 regions and United Kingdom (index "region") by 11 counts.

    Examples
    --------
    >>> load_uk_business_demography_2024().loc["North East", "births_2024"]
    np.float64(9030.0)

    References
    ----------
    Office for National Statistics, Business demography, UK: 2024.
    """
    return read_table("uk_business_demography_2024", index=["region"])


def load_uk_survival_by_industry_2019() -> pd.DataFrame:
    """Load enterprises born in 2019 and those alive 1 to 5 years later by industry, UK (ONS, grade A).

    Row "Total" is the sum of the 15 industries. Rounded to 5; the pandemic falls in years 1-2.

    Returns
    -------
    DataFrame
        15 industries and Total (index "industry") by births and survivors.

    Examples
    --------
    >>> load_uk_survival_by_industry_2019().loc["Construction", "alive_5y"]
    np.float64(21050.0)

    References
    ----------
    Office for National Statistics, Business demography, UK: 2024, table 4.2.
    """
    return read_table("uk_survival_by_industry_2019", index=["industry"])


def load_nl_businesses_by_size_2022() -> pd.DataFrame:
    """Load Dutch businesses by number of working persons and by legal form, 1 January 2022 (CBS, grade A).

    Rounded to 5. Row "A-U" is the published total and includes sections P-U, which are not listed.
    A size class is a proxy of growth or survival entrepreneurship, not a measurement.

    Returns
    -------
    DataFrame
        15 sections and the total (index "sbi") by 4 size classes and 4 legal forms.

    Examples
    --------
    >>> load_nl_businesses_by_size_2022().loc["A-U", "persons_1"]
    np.float64(1687915.0)

    References
    ----------
    CBS StatLine, Bedrijven; bedrijfsgrootte en rechtsvorm, table 81644NED.
    """
    return read_table("nl_businesses_by_size_2022", index=["sbi"])


def load_nl_business_births_deaths_2013() -> pd.DataFrame:
    """Load births, deaths and takeovers of Dutch businesses by section, 2013 (CBS, grade A).

    Rounded to 5, provisional; sections A-I only. The stock of 2022 is another year: a ratio across the two
    tables only shows the idea.

    Returns
    -------
    DataFrame
        9 sections (index "sbi") by 13 counts.

    Examples
    --------
    >>> load_nl_business_births_deaths_2013().loc["I", "births"]
    np.float64(6020.0)

    References
    ----------
    CBS StatLine, Bedrijven; oprichtingen, opheffingen, fusies en overnames, table 81566NED.
    """
    return read_table("nl_business_births_deaths_2013", index=["sbi"])


def load_nl_horeca_births_2007_2020() -> pd.DataFrame:
    """Load new establishments in Dutch hospitality, 2007-2020 (CBS, grade A).

    Rounded to 5. The jump in 2019 is partly a change of method; the last years are provisional.

    Returns
    -------
    DataFrame
        14 years (index "year", whole numbers), column `births`.

    Examples
    --------
    >>> load_nl_horeca_births_2007_2020().loc[2020, "births"]
    np.float64(7540.0)

    References
    ----------
    CBS StatLine, Vestigingen van bedrijven; oprichtingen, table 83631NED.
    """
    return _by_year("nl_horeca_births_2007_2020")


def load_nl_neighbourhoods_businesses_2019() -> pd.DataFrame:
    """Load establishments by branch group and distance to services in 12 Dutch areas, 2019 (CBS, grade A).

    Rounded to 5, which matters in small areas; sections O, P and Q are not counted by branch.

    Returns
    -------
    DataFrame
        12 areas (index "area", "level": gemeente, wijk or buurt) by total, 7 branch groups, 3 distances in km.

    Examples
    --------
    >>> load_nl_neighbourhoods_businesses_2019().loc[("Altena", "gemeente"), "businesses"]
    np.float64(6090.0)

    References
    ----------
    CBS StatLine, Kerncijfers wijken en buurten 2019, table 84583NED.
    """
    return read_table("nl_neighbourhoods_businesses_2019", index=["area", "level"])


def load_de_laender_firms_2015() -> pd.DataFrame:
    """Load firms by section, population and area of the 16 German Länder, 2015 (grade B).

    Nine of 17 sections. The city states stand out in anything divided by area.

    Returns
    -------
    DataFrame
        16 Länder (index "land") by `pop` (persons), `area_sqkm` and 9 sections (firms).

    Examples
    --------
    >>> load_de_laender_firms_2015()["pop"].sum()
    np.float64(82175684.0)

    References
    ----------
    Statistisches Bundesamt (Destatis), tables 52111-0004, 12411-0010 and 11111-0001.
    """
    return read_table("de_laender_firms_2015", index=["land"])


def load_de_laender_employed_2015() -> pd.DataFrame:
    """Load employed persons by section of the 16 German Länder, 2015, rounded to 100 (grade B).

    From the national accounts, not from the business register: not the size of the firms in
    `load_de_laender_firms_2015` without saying so.

    Returns
    -------
    DataFrame
        16 Länder (index "land") by 9 sections, persons.

    Examples
    --------
    >>> load_de_laender_employed_2015().loc["Berlin", "C"]
    np.float64(119700.0)

    References
    ----------
    Statistisches Bundesamt (Destatis), table 13311-0002.
    """
    return read_table("de_laender_employed_2015", index=["land"])


def load_wb_new_business_density() -> pd.DataFrame:
    """Load new limited-liability firms per 1,000 adults in 21 countries, 2012-2014 (grade C: lesson text only).

    Countries A to C by accident of the alphabet, not a sample. Registration is not entrepreneurship.

    Returns
    -------
    DataFrame
        21 rows (index "country", "year") by density and count.

    Examples
    --------
    >>> load_wb_new_business_density().loc[("Chile", "2014"), "new_firms_per_1000_adults"]
    np.float64(8.03)

    References
    ----------
    World Bank, indicators IC.BUS.NDNS.ZS and IC.BUS.NREG.
    """
    return read_table("wb_new_business_density", index=["country", "year"])


def load_wb_new_business_density_middle_income() -> pd.DataFrame:
    """Load new business density in middle-income countries, 2010-2020 (grade C: lesson text only).

    Newly registered limited-liability firms per 1,000 adults of 15-64, taken from an aggregator's page.

    Returns
    -------
    DataFrame
        11 years (index "year", whole numbers), column `middle_income`.

    Examples
    --------
    >>> load_wb_new_business_density_middle_income().loc[2020, "middle_income"]
    np.float64(3.4)

    References
    ----------
    World Bank, World Development Indicators, IC.BUS.NDNS.ZS.
    """
    return _by_year("wb_new_business_density_middle_income")


def _by_year(name: str) -> pd.DataFrame:
    table = read_table(name, index=["year"])
    return table.set_axis(table.index.astype(int), axis=0)

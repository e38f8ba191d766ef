"""Income, output and competitiveness of regions, and what a zone or a trade shock did to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.datasets.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "load_eu_rci_2010_2019",
    "load_indiana_enterprise_zones",
    "load_mexico_states_gdp",
    "load_nl_neighbourhoods_income_2019",
    "load_nl_provinces_gdp",
    "load_nl_provinces_income",
    "load_us_china_shock_2000_2007",
    "load_us_state_income",
]


def load_nl_provinces_gdp() -> pd.DataFrame:
    """Load GDP, value added and employment of the Dutch provinces, 2004, 2019 and 2022 (CBS, grade A).

    Row "Netherlands" is the published national row and includes the extra-regio territory. Blank (NaN) is not
    available and never estimated, among others for Noord-Brabant and Limburg. Do not compute growth from 2004:
    the accounts changed. Units differ by column, see the card.

    Returns
    -------
    DataFrame
        Netherlands and 12 provinces (index "province") by measure and year.

    Examples
    --------
    >>> load_nl_provinces_gdp().loc["Groningen", "gdp_pc_2019"]
    np.float64(42174.0)

    References
    ----------
    CBS StatLine, tables 37054reg (2004) and 84432NED (2019, 2022).
    """
    return read_table("nl_provinces_gdp", index=["province"], codes=["nuts2"])


def load_nl_provinces_income() -> pd.DataFrame:
    """Load disposable household income per inhabitant of the Dutch provinces, 2009, 2014 and 2019 (grade B).

    Purchasing power standard (EU27 2020). Set it beside GDP per head: Groningen is among the highest in output
    and the lowest in income.

    Returns
    -------
    DataFrame
        12 provinces (index "province") by 3 years.

    Examples
    --------
    >>> load_nl_provinces_income()["income_pps_2019"].idxmin()
    'Groningen'

    References
    ----------
    Eurostat, tgs00026 (from nama_10r_2hhinc), unit PPS_EU27_2020_HAB.
    """
    return read_table("nl_provinces_income", index=["province"], codes=["nuts2_2016"])


def load_nl_neighbourhoods_income_2019() -> pd.DataFrame:
    """Load income and wealth in 11 Dutch municipalities, districts and neighbourhoods, 2019 (CBS, grade A).

    Blank (NaN) is not disclosed at CBS. Columns ending in _k are thousand euro; columns with pct are per cent
    as published. A centre full of students has low incomes without being deprived.

    Returns
    -------
    DataFrame
        11 areas (index "area") by 13 measures.

    Examples
    --------
    >>> load_nl_neighbourhoods_income_2019().loc["Altena", "income_per_inhabitant_k"]
    np.float64(25.9)

    References
    ----------
    CBS StatLine, Kerncijfers wijken en buurten 2019, table 84583NED.
    """
    return read_table("nl_neighbourhoods_income_2019", index=["area"])


def load_us_state_income() -> pd.DataFrame:
    """Load personal income per head in 48 US states, 1929, 1969, 1989 and 2009 (grade B).

    Current dollars: compare within a year, or as ratios to the mean.

    Returns
    -------
    DataFrame
        48 states (index "state") by 4 years.

    Examples
    --------
    >>> load_us_state_income().loc["Wyoming", "income_1929"]
    np.float64(675.0)

    References
    ----------
    U.S. Bureau of Economic Analysis, State Annual Personal Income (SA1-3).
    """
    return read_table("us_state_income", index=["state"], codes=["fips"])


def load_mexico_states_gdp() -> pd.DataFrame:
    """Load GDP per head of the 32 Mexican states, 1940, 1960, 1980 and 2000 (grade B).

    Pesos at constant prices of 2000, as the paper states it. Oil states distort levels.

    Returns
    -------
    DataFrame
        32 federal entities (index "state") by 4 years.

    Examples
    --------
    >>> load_mexico_states_gdp().loc["Aguascalientes", "pcgdp1940"]
    np.float64(10384.0)

    References
    ----------
    Rey, S. J. & Sastré-Gutiérrez, M. L. (2010). Interregional inequality dynamics in Mexico.
    Spatial Economic Analysis 5(3): 277-298.
    """
    return read_table("mexico_states_gdp", index=["state"])


def load_eu_rci_2010_2019() -> pd.DataFrame:
    """Load the EU Regional Competitiveness Index of 28 countries and 11 Dutch regions, 2010-2019 (grade B).

    A z-score with EU mean 0. Indicators differ a little between editions; Croatia has none in 2010 (NaN).
    NL00 is Flevoland and Noord-Holland merged.

    Returns
    -------
    DataFrame
        39 places (index "nuts", "name") by 4 editions.

    Examples
    --------
    >>> load_eu_rci_2010_2019().loc[("NL42", "Limburg"), "rci_2019"]
    np.float64(0.62)

    References
    ----------
    European Commission, DG REGIO, EU Regional Competitiveness Index, editions 2010, 2013, 2016 and 2019.
    """
    return read_table("eu_rci_2010_2019", index=["nuts", "name"])


def load_us_china_shock_2000_2007() -> pd.DataFrame:
    """Load Chinese import exposure and the change of manufacturing jobs in 50 US commuting zones (grade B).

    The slope over these zones is a correlation, not the published causal estimate. Names were added afterwards
    for the best-known zones only.

    Returns
    -------
    DataFrame
        50 commuting zones (index "czone", "state", "name"), largest first, by 4 measures; units on the card.

    Examples
    --------
    >>> load_us_china_shock_2000_2007().xs("Los Angeles", level="name")["import_exposure"].item()
    3.587

    References
    ----------
    Autor, D. H., Dorn, D. & Hanson, G. H. (2013). The China syndrome: local labor market effects of import
    competition in the United States. American Economic Review 103(6): 2121-2168.
    """
    return read_table("us_china_shock_2000_2007", index=["czone", "state", "name"])


def load_indiana_enterprise_zones() -> pd.DataFrame:
    """Load yearly unemployment claims in 22 Indiana cities and the start of their zones, 1981-1988 (grade B).

    A blank start (NaN) means that the city never had an enterprise zone. The source does not name the cities.

    Returns
    -------
    DataFrame
        22 cities (index "city", a label) by `zone_start` and 8 years of claims.

    Examples
    --------
    >>> int(load_indiana_enterprise_zones()["zone_start"].isna().sum())
    12

    References
    ----------
    Papke, L. E. (1994). Tax policy and urban development: evidence from the Indiana enterprise zone program.
    Journal of Public Economics 54(1): 37-49.
    """
    return read_table("indiana_enterprise_zones", index=["city"])

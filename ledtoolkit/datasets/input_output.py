"""Small input-output tables with which the multipliers can be computed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.datasets.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "load_io_chile_2013",
    "load_io_germany_1995",
    "load_io_netherlands_2000",
    "load_io_published_multipliers",
]


def load_io_netherlands_2000() -> pd.DataFrame:
    """Load an input-output table of the Netherlands, 6 branches, 2000, million euro (grade B).

    A teaching aggregation, not an official table of CBS. Domestic flows at basic prices; households are part of
    private consumption. Blank (NaN) is not applicable.

    Returns
    -------
    DataFrame
        6 branches and 7 rows of totals and inputs (index "row") by using branches and final uses.

    Examples
    --------
    >>> load_io_netherlands_2000().loc["agriculture", "manufacturing"]
    np.float64(8260.0)

    References
    ----------
    D'Hernoncourt, J., Cordier, M. & Hadley, D. (2011). Input-output multipliers: specification sheet and
    supporting material. Spicosa Project Report, Université Libre de Bruxelles.
    """
    return read_table("io_netherlands_2000", index=["row"])


def load_io_germany_1995() -> pd.DataFrame:
    """Load an input-output table of Germany, 6 branches, 1995, million euro (grade B).

    Domestic flows at basic prices; row EMP is thousand employed persons. Blank (NaN) is not applicable.

    Returns
    -------
    DataFrame
        6 branches and 8 rows of totals and inputs (index "row") by using branches and final uses.

    Examples
    --------
    >>> load_io_germany_1995().loc["EMP", "CPA_A"]
    np.float64(1096.0)

    References
    ----------
    Eurostat (2008), Eurostat Manual of Supply, Use and Input-Output Tables, table 15.4.
    """
    return read_table("io_germany_1995", index=["row"])


def load_io_chile_2013() -> pd.DataFrame:
    """Load an input-output table of Chile, 12 branches, 2013, thousand million pesos (grade B).

    With the wage bill, total demand (equal to output) and employees in persons.

    Returns
    -------
    DataFrame
        12 supplying branches (index "branch") by 12 using branches, `wage`, `total_demand`, `employees`.

    Examples
    --------
    >>> load_io_chile_2013().loc["mining", "total_demand"]
    np.float64(26338.4)

    References
    ----------
    Banco Central de Chile, Matriz de insumo-producto 2013; employment: INE.
    """
    return read_table("io_chile_2013", index=["branch"])


def load_io_published_multipliers() -> pd.DataFrame:
    """Load the published multipliers and forward linkages of the German table of 1995 (grade B).

    The forward linkage of branch_2 (1.6691) does not follow from the table (1.6910): do not use it.

    Returns
    -------
    DataFrame
        4 measures (index "table", "measure") by 6 branches in the order of `load_io_germany_1995`.

    Examples
    --------
    >>> load_io_published_multipliers().loc[("germany_1995", "output_multiplier"), "branch_1"]
    np.float64(1.7048)

    References
    ----------
    Eurostat (2008), Eurostat Manual of Supply, Use and Input-Output Tables, ch. 15.
    """
    return read_table("io_published_multipliers", index=["table", "measure"])

"""Exports by product group, shares in value chains, and local re-spending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.datasets.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "load_exports_by_hs_group_2021",
    "load_lm3_cases",
    "load_nl_clusters_gem_facts",
    "load_spain_provinces_exports_2022",
    "load_value_chain_shares",
]


def load_exports_by_hs_group_2021() -> pd.DataFrame:
    """Load goods exports of 16 countries and the world in 11 product groups, 2021, million US dollars (grade B).

    Row "World" sums 226 exporters. Re-exports matter, above all for the Netherlands. The year is inferred.

    Returns
    -------
    DataFrame
        17 rows (index "country") by 11 groups (columns "product group").

    Examples
    --------
    >>> load_exports_by_hs_group_2021().loc["Netherlands", "animal"]
    np.float64(27243.0)

    References
    ----------
    CEPII, BACI (Gaulier & Zignago 2010), HS 1992; through the Observatory of Economic Complexity.
    """
    return read_table("exports_by_hs_group_2021", index=["country"]).rename_axis(columns="product group")


def load_spain_provinces_exports_2022() -> pd.DataFrame:
    """Load goods exports of 17 Spanish provinces and Spain in 11 product groups, 2022, in millions (grade B).

    The source does not state the currency. Row "Spain (all provinces)" includes provinces that are not listed.
    It is the exporter's province, not always that of production.

    Returns
    -------
    DataFrame
        18 rows (index "province") by 11 groups (columns "product group").

    Examples
    --------
    >>> load_spain_provinces_exports_2022().loc["Barcelona", "animal"]
    np.float64(2863.9)

    References
    ----------
    Agencia Tributaria / DataComex; through the Observatory of Economic Complexity.
    """
    return read_table("spain_provinces_exports_2022", index=["province"]).rename_axis(columns="product group")


def load_value_chain_shares() -> pd.DataFrame:
    """Load who gets what of the price of a banana, T-shirt, coffee, chocolate, iPod (grade C: lesson text only).

    Per cent of the final price as published. Only the banana is complete: show the gaps of the others as
    "not reported" and do not fill them.

    Returns
    -------
    DataFrame
        27 rows (index "product", "case", "stage"), column `share_percent`.

    Examples
    --------
    >>> load_value_chain_shares().xs("t_shirt", level="product")["share_percent"].sum().round(1)
    np.float64(96.6)

    References
    ----------
    Several sources, one a product: see ``card("value_chain_shares").source``.
    """
    return read_table("value_chain_shares", index=["product", "case", "stage"])


def load_lm3_cases() -> pd.DataFrame:
    """Load figures of local-multiplier studies (grade C: lesson text only, taken from summaries).

    "1.76 pounds against 36 pence" compares 1 + re-spending with re-spending alone: read it critically.

    Returns
    -------
    DataFrame
        13 rows (index "case", "study", "measure", "unit"), column `value`.

    Examples
    --------
    >>> load_lm3_cases().xs("Northumberland", level="case")["value"].iloc[:2].to_list()
    [0.76, 0.36]

    References
    ----------
    New Economics Foundation (2002), nef & Northumberland County Council (2005), Kersley / nef (2011).
    """
    return read_table("lm3_cases", index=["case", "study", "measure", "unit"])


def load_nl_clusters_gem_facts() -> pd.DataFrame:
    """Load single figures on the Brainport region and Dutch early-stage activity (grade C: lesson text only).

    Press-level sources, for colour in a lesson.

    Returns
    -------
    DataFrame
        11 rows (index "area", "measure", "unit", "reported_by"), column `value`.

    Examples
    --------
    >>> load_nl_clusters_gem_facts().xs("private R&D", level="measure")["value"].item()
    1.7

    References
    ----------
    Brainport Development, Brainport Monitor; ESB / CBS (2022); Global Entrepreneurship Monitor, the Netherlands.
    """
    return read_table("nl_clusters_gem_facts", index=["area", "measure", "unit", "reported_by"])

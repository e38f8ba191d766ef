"""Fiscal decentralisation: what a place may spend, and how much of it it pays itself."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.checks import check_amount, check_number, check_positive, check_share, check_table
from ledtoolkit.words import mark

__all__ = [
    "QUADRANTS",
    "fiscal_ratios",
    "grant_dependence",
    "spending_imbalance_quadrant",
    "vertical_fiscal_imbalance",
]

# Names of the four fields of spending share against imbalance (cuts and names set by us).
QUADRANTS = {
    ("high", "low"): mark("large and self-paid"),
    ("high", "high"): mark("large and dependent"),
    ("low", "low"): mark("small and self-paid"),
    ("low", "high"): mark("small and dependent"),
}

BUDGET = ("own_revenue", "grants", "spending")


def vertical_fiscal_imbalance(own_revenue: float, own_spending: float) -> float:
    r"""Compute the share of own spending that own revenue does not pay.

    :math:`VFI = 1 - R / G`. Grants or borrowing fill the rest; a surplus makes it negative, it never exceeds 1.
    Own revenue excludes grants. Whether shared taxes are own revenue is a matter of definition: say which.
    For a group of places divide sums, do not average ratios.

    Parameters
    ----------
    own_revenue
        R, taxes and fees the place raises itself, money, grants left out.
    own_spending
        G, all it spends except transfers to other levels, same unit, above 0.

    Returns
    -------
    float
        Up to 1 (nothing is paid from own revenue); 0 when own revenue pays all.

    Raises
    ------
    ValueError
        If an amount is negative or missing, or spending is 0.

    Examples
    --------
    Kiruna in 1979, kronor per inhabitant:

    >>> round(vertical_fiscal_imbalance(15_628, 23_766), 3)
    0.342

    References
    ----------
    Eyraud, L. & Lusinyan, L. (2013). Vertical fiscal imbalances and fiscal performance in advanced economies.
    Journal of Monetary Economics 60(5): 571-587.
    """
    R = check_amount("own_revenue", own_revenue)
    G = check_positive("own_spending", own_spending)

    return 1 - R / G


def grant_dependence(own_revenue: float, grants: float) -> float:
    r"""Compute the share of grants in what comes in: :math:`grants / (R + grants)`.

    It differs from the imbalance, which divides by spending: borrowing and reserves lie between the two.

    Parameters
    ----------
    own_revenue
        R, revenue the place raises itself, money.
    grants
        Transfers from other levels, same unit.

    Returns
    -------
    float
        0 (no grants) to 1 (grants only).

    Raises
    ------
    ValueError
        If an amount is negative or missing, or both are 0.

    Examples
    --------
    Kiruna in 1979, kronor per inhabitant:

    >>> round(grant_dependence(15_628, 8_380), 3)
    0.349

    References
    ----------
    Boadway, R. & Shah, A. (2009). Fiscal federalism: principles and practice of multiorder governance.
    Cambridge: Cambridge University Press.
    """
    R, grant = check_amount("own_revenue", own_revenue), check_amount("grants", grants)
    if not R + grant > 0:
        raise ValueError("`own_revenue` and `grants` are both 0, so their shares are 0/0. Give the revenue of a year.")

    return grant / (R + grant)


def fiscal_ratios(budgets: pd.DataFrame) -> pd.DataFrame:
    """Compute imbalance and grant dependence of many places, one row each.

    The formulas are those of `vertical_fiscal_imbalance` and `grant_dependence`.

    Parameters
    ----------
    budgets
        Places (rows) by own_revenue, grants and spending, one unit of money.

    Returns
    -------
    DataFrame
        vertical_fiscal_imbalance (up to 1) and grant_dependence (0-1), same index.

    Raises
    ------
    ValueError
        If a column is missing, a figure is missing or negative, or a place spends or receives nothing.

    Examples
    --------
    >>> budgets = pd.DataFrame(
    ...     {"own_revenue": [15_628, 14_704], "grants": [8_380, 8_722], "spending": [23_766, 24_242]},
    ...     index=["Kiruna 1979", "Kiruna 1987"],
    ... )
    >>> fiscal_ratios(budgets).round(3).to_dict("list")
    {'vertical_fiscal_imbalance': [0.342, 0.393], 'grant_dependence': [0.349, 0.372]}

    References
    ----------
    Eyraud, L. & Lusinyan, L. (2013). Vertical fiscal imbalances and fiscal performance in advanced economies.
    Journal of Monetary Economics 60(5): 571-587.
    """
    table = check_table("budgets", budgets, rows="place", columns="amount")
    missing = [name for name in BUDGET if name not in table.columns]
    if missing:
        raise ValueError(f"`budgets` has no column {missing[0]!r}. It needs: {', '.join(BUDGET)}.")
    own_revenue, grants, spending = (table[name] for name in BUDGET)
    for amounts, what in ((spending, "spending"), (own_revenue + grants, "revenue")):
        if not (amounts > 0).all():
            raise ValueError(f"{amounts.idxmin()} has no {what} at all, so its ratio is x/0. Leave that place out.")

    imbalance = 1 - own_revenue / spending
    dependence = grants / (own_revenue + grants)
    ratios = {"vertical_fiscal_imbalance": imbalance, "grant_dependence": dependence}
    return pd.DataFrame(ratios).rename_axis(columns="ratio")


def spending_imbalance_quadrant(
    spending_share: float, imbalance: float, *, spending_cut: float = 0.25, imbalance_cut: float = 0.5
) -> str:
    """Say how much a local level decides and how much of it it pays itself, in one of four fields.

    A large spending share alone is not autonomy: with a high imbalance the money, and often the say, is another's.
    Cuts are set by us; a value equal to the cut counts as high.

    Parameters
    ----------
    spending_share
        Share of the local level in government spending, 0-1.
    imbalance
        Its vertical fiscal imbalance, up to 1; take it as published, it does not follow from the two shares.
    spending_cut, imbalance_cut
        From here on a value is high.

    Returns
    -------
    str
        "large and self-paid", "large and dependent", "small and self-paid" or "small and dependent".

    Raises
    ------
    ValueError
        If a share is a percentage, or the imbalance exceeds 1.

    Examples
    --------
    Kenya in 2016:

    >>> spending_imbalance_quadrant(0.150, 0.885)
    'small and dependent'

    References
    ----------
    Eyraud, L. & Lusinyan, L. (2013). Vertical fiscal imbalances and fiscal performance in advanced economies.
    Journal of Monetary Economics 60(5): 571-587.
    """
    share, VFI = check_share("spending_share", spending_share), check_number("imbalance", imbalance)
    if not VFI <= 1:
        raise ValueError(f"`imbalance` must be at most 1, got {VFI:g}. It is 1 - own revenue / own spending.")
    cuts = check_share("spending_cut", spending_cut), check_number("imbalance_cut", imbalance_cut)

    large, dependent = ("high" if value >= cut else "low" for value, cut in zip((share, VFI), cuts, strict=True))
    return QUADRANTS[large, dependent]

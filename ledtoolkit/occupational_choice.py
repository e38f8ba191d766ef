"""Occupational choice: talent decides who would run a firm, assets decide who can."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amount, check_frame, check_number, check_positive
from ledtoolkit.words import mark

__all__ = ["DECISIONS", "OccupationalChoice", "decision_shares", "occupational_choice", "occupational_map"]

DECISIONS = (mark("firm"), mark("worker"), mark("kept out by finance"))


@dataclass(frozen=True)
class OccupationalChoice:
    """What a person would do, and can.

    Attributes
    ----------
    wanted_capital
        Capital k* that would make the profit largest, money.
    usable_capital
        The smaller of k* and what the person's own assets and credit allow, money.
    wanted_profit
        Profit at the wanted capital, money.
    profit
        Profit at the usable capital, money.
    wage
        What the person would earn as a worker, money.
    """

    wanted_capital: float
    usable_capital: float
    wanted_profit: float
    profit: float
    wage: float

    @property
    def decision(self) -> str:
        """Decision: "firm", "worker" or "kept out by finance"; a profit equal to the wage means firm."""
        if self.profit >= self.wage:
            return "firm"
        return "kept out by finance" if self.wanted_profit >= self.wage else "worker"


def occupational_choice(
    talent: float, assets: float, *, alpha: float, interest: float, wage: float, credit_limit: float
) -> OccupationalChoice:
    r"""Compare the best profit a person can reach with the wage.

    A firm if :math:`\max_{0 \le k \le \lambda a} \theta k^\alpha - r k \ge w`, with
    :math:`k^* = (\alpha \theta / r)^{1 / (1 - \alpha)}`. Kept out by finance: the profit at k* would reach the wage,
    that at :math:`\lambda a` does not. There is no risk and no informal credit; talent is given.

    Parameters
    ----------
    talent
        θ, above 0.
    assets
        a, own assets, money.
    alpha
        α, how output rises with capital, between 0 and 1 (both excluded).
    interest
        r, what a unit of capital costs in the period, repayment included (1.1 for 10 per cent), above 0.
    wage
        w, earnings of a worker, money.
    credit_limit
        λ, capital that a person may use for each unit of own assets, at least 1 (1 = no credit).

    Returns
    -------
    OccupationalChoice
        Wanted and usable capital, both profits, and the decision.

    Raises
    ------
    ValueError
        If talent or interest is 0, alpha is not between 0 and 1, or the limit is below 1.

    Examples
    --------
    >>> person = occupational_choice(4, 1, alpha=0.5, interest=1, wage=2.5, credit_limit=1.5)
    >>> person.wanted_capital, person.usable_capital, round(person.profit, 3), person.decision
    (4.0, 1.5, 3.399, 'firm')
    >>> occupational_choice(3.5, 0.2, alpha=0.5, interest=1, wage=2.5, credit_limit=1.5).decision
    'kept out by finance'

    References
    ----------
    Evans, D. S. & Jovanovic, B. (1989). An estimated model of entrepreneurial choice under liquidity constraints.
    Journal of Political Economy 97(4): 808-827.
    """
    theta, a, w = check_positive("talent", talent), check_amount("assets", assets), check_amount("wage", wage)
    exponent, r, lam = _check_economy(alpha, interest, credit_limit)

    k_star = (exponent * theta / r) ** (1 / (1 - exponent))
    k = min(k_star, lam * a)
    wanted, reached = (theta * capital**exponent - r * capital for capital in (k_star, k))
    return OccupationalChoice(k_star, k, wanted, reached, w)


def _check_economy(alpha: float, interest: float, credit_limit: float) -> tuple[float, float, float]:
    r, exponent = check_positive("interest", interest), check_number("alpha", alpha)
    if not 0 < exponent < 1:
        raise ValueError(f"`alpha` must lie between 0 and 1, got {exponent:g}. At 1 or more no size is large enough.")
    lam = check_number("credit_limit", credit_limit)
    if not lam >= 1:
        raise ValueError(f"`credit_limit` must be at least 1, got {lam:g}. A person may always use the own assets.")
    return exponent, r, lam


def occupational_map(*, credit_limit: float, wage: float, alpha: float = 0.5, interest: float = 1.1) -> pd.DataFrame:
    """Compute the decision of everybody on a grid of talents and assets (grid set by us).

    Talents 0.5 to 5 and assets 0.1 to 4, in steps of 0.1, equally many people at each point.

    Parameters
    ----------
    credit_limit, wage, alpha, interest
        As `occupational_choice` takes them.

    Returns
    -------
    DataFrame
        Decisions as text, talents (rows) by assets (columns).

    Raises
    ------
    ValueError
        As `occupational_choice`.

    Examples
    --------
    >>> occupational_map(credit_limit=1.5, wage=2).loc[4.0, 0.1]
    'kept out by finance'

    References
    ----------
    Evans, D. S. & Jovanovic, B. (1989). An estimated model of entrepreneurial choice under liquidity constraints.
    Journal of Political Economy 97(4): 808-827.
    """
    w = check_amount("wage", wage)
    exponent, r, lam = _check_economy(alpha, interest, credit_limit)
    talents, assets = np.arange(5, 51) / 10, np.arange(1, 41) / 10
    theta, a = talents[:, None], assets[None, :]

    k_star = (exponent * theta / r) ** (1 / (1 - exponent))
    k = np.minimum(k_star, lam * a)
    wanted, reached = (theta * capital**exponent - r * capital for capital in (k_star, k))
    decisions = np.where(reached >= w, "firm", np.where(wanted >= w, "kept out by finance", "worker"))
    rows, columns = pd.Index(talents, name="talent"), pd.Index(assets, name="assets")
    return pd.DataFrame(decisions.astype(object), index=rows, columns=columns)


def decision_shares(decisions: pd.DataFrame) -> pd.Series[float]:
    """Count how large a share of the people on a map takes each decision.

    Parameters
    ----------
    decisions
        Result of `occupational_map`.

    Returns
    -------
    Series
        Share of "firm", "worker" and "kept out by finance" (index "decision"), summing to 1.

    Raises
    ------
    ValueError
        If the table holds another word.

    Examples
    --------
    >>> decision_shares(occupational_map(credit_limit=1.5, wage=2)).round(3).to_dict()
    {'firm': 0.427, 'worker': 0.543, 'kept out by finance': 0.029}

    References
    ----------
    Evans, D. S. & Jovanovic, B. (1989). An estimated model of entrepreneurial choice under liquidity constraints.
    Journal of Political Economy 97(4): 808-827.
    """
    words = check_frame("decisions", decisions).to_numpy().ravel()
    strange = [word for word in words if word not in DECISIONS]
    if strange:
        raise ValueError(f"`decisions` holds {strange[0]!r}. It may hold: {', '.join(DECISIONS)}.")

    shares = {decision: float((words == decision).mean()) for decision in DECISIONS}
    return pd.Series(shares, name="share").rename_axis("decision")

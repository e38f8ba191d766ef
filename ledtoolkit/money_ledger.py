"""A ledger of money: what an organisation spends, on whom, and what these spend in the place again."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.checks import check_amount, check_amounts, check_label, check_positive, check_share
from ledtoolkit.multipliers import lm3

__all__ = ["MoneyLedger", "money_ledger", "moved_to"]


@dataclass(frozen=True)
class MoneyLedger:
    """Three rounds of the spending of one organisation.

    Attributes
    ----------
    total
        R1, all that the organisation spends, money.
    received
        What local people and firms get of it (index: recipient), money.
    kept_shares
        Share of it that each of them spends locally again (same index), 0-1.
    """

    total: float
    received: pd.Series[float]
    kept_shares: pd.Series[float]

    @property
    def second_round(self) -> float:
        """R2, what goes to local recipients."""
        return float(self.received.sum())

    @property
    def third_round(self) -> float:
        """R3, what local recipients spend locally again."""
        return float((self.received * self.kept_shares).sum())

    @property
    def lm3(self) -> float:
        """Local multiplier of three rounds."""
        return lm3(self.total, self.second_round, self.third_round)


def money_ledger(total: float, received: pd.Series[float], kept_shares: pd.Series[float]) -> MoneyLedger:
    r"""Follow what an organisation spends through three rounds.

    :math:`R_2` is what goes to local recipients, :math:`R_3 = \sum_j s_j R_{2j}` what these spend locally again, with
    :math:`s_j` the share that recipient j keeps here. Money that comes back through recipients elsewhere is left out.

    Parameters
    ----------
    total
        All that the organisation spends, money, above 0.
    received
        Money of local recipients (index: recipient), 0 or more, together no more than `total`.
    kept_shares
        Share that each spends locally again (same index), 0-1.

    Returns
    -------
    MoneyLedger
        The three rounds and their multiplier.

    Raises
    ------
    ValueError
        If recipients get more than is spent, an amount is negative, or a share is not between 0 and 1.

    Examples
    --------
    >>> received = pd.Series({"staff": 90_000, "growers": 36_000, "builder": 14_000})
    >>> canteen = money_ledger(240_000, received, pd.Series({"staff": 0.40, "growers": 0.55, "builder": 0.45}))
    >>> canteen.second_round, round(canteen.third_round), round(canteen.lm3, 3)
    (140000.0, 62100, 1.842)

    References
    ----------
    Sacks, J. (2002). The money trail: measuring your impact on the local economy using LM3.
    London: New Economics Foundation.
    """
    r1, amounts = check_positive("total", total), check_amounts("received", received)
    kept = {name: kept_shares[str(check_label("kept_shares", name, kept_shares.index))] for name in received.index}
    shares = [check_share(f"kept_shares of {name}", share) for name, share in kept.items()]
    if not amounts.sum() <= r1:
        raise ValueError(f"`received` adds up to {amounts.sum():g}, more than `total`, {r1:g}. Count local money once.")

    return MoneyLedger(r1, pd.Series(amounts, received.index), pd.Series(shares, received.index, dtype=float))


def moved_to(ledger: MoneyLedger, recipient: str, amount: float) -> MoneyLedger:
    """Let a local recipient get money that used to leave: a leak is plugged.

    Parameters
    ----------
    ledger
        Result of `money_ledger`.
    recipient
        Who gets it, one of the index.
    amount
        Money that left so far, 0 or more, at most all that leaves.

    Returns
    -------
    MoneyLedger
        The same spending, with more of it here.

    Raises
    ------
    KeyError
        If there is no such recipient.
    ValueError
        As `money_ledger`.

    Examples
    --------
    >>> received = pd.Series({"staff": 90_000, "growers": 36_000, "builder": 14_000})
    >>> canteen = money_ledger(240_000, received, pd.Series({"staff": 0.40, "growers": 0.55, "builder": 0.45}))
    >>> round(moved_to(canteen, "growers", 24_000).lm3, 3)
    1.997

    References
    ----------
    Ward, B. & Lewis, J. (2002). Plugging the leaks: making the most of every pound that enters your local economy.
    London: New Economics Foundation.
    """
    known, more = check_label("recipient", recipient, ledger.received.index), check_amount("amount", amount)

    received = ledger.received + more * (ledger.received.index == known)
    return money_ledger(ledger.total, received, ledger.kept_shares)

"""Local currency: how fast it circulates and what trade it keeps in the place."""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.checks import check_amount, check_positive, check_share

__all__ = ["CurrencyCircuit", "currency_circuit", "currency_velocity"]


def currency_velocity(volume: float, *, stock: float) -> float:
    r"""Divide the trade of a year by the money in circulation: :math:`V = T / M`, times a year.

    Transactions velocity counts every purchase; income velocity counts final goods only and is much smaller, so
    compare like with like. Issue and redemption are not trade, and the stock is the mean over the year, not its end.

    Parameters
    ----------
    volume
        Payments in the currency during one year, money.
    stock
        Mean amount in circulation during that year, money, same unit, above 0.

    Returns
    -------
    float
        How often a unit changes hands, per year.

    Raises
    ------
    ValueError
        If the volume is negative or the stock is not above 0.

    Examples
    --------
    A local currency of 2016 (the Swiss WIR has 2.6, the Belgian RES 1.9):

    >>> round(currency_velocity(975_603.85, stock=101_781.15), 2)
    9.59

    References
    ----------
    Fisher, I. (1911). The purchasing power of money. New York: Macmillan.
    de la Rosa, J. L. & Stodder, J. (2015). On velocity in several complementary currencies. International Journal of
    Community Currency Research 19(D): 114-127. https://doi.org/10.15133/j.ijccr.2015.012
    """
    T, M = check_amount("volume", volume), check_positive("stock", stock)

    return T / M


@dataclass(frozen=True)
class CurrencyCircuit:
    """A currency that only local sellers take.

    Attributes
    ----------
    stock
        Mean amount in circulation, money.
    velocity
        How often it changes hands, per year.
    leak_share
        Share of that trade that would have gone to sellers elsewhere, 0-1.
    """

    stock: float
    velocity: float
    leak_share: float

    @property
    def trade(self) -> float:
        """Payments a year, M V, money."""
        return self.stock * self.velocity

    @property
    def kept(self) -> float:
        """Trade a year that would have leaked, money."""
        return self.leak_share * self.trade


def currency_circuit(stock: float, velocity: float, *, leak_share: float) -> CurrencyCircuit:
    r"""Follow a local currency for a year: trade :math:`T = M V`, kept :math:`\ell T`.

    The same stock keeps twice as much when it circulates twice as fast. The share that would have leaked is the weak
    link: it is a guess about what people would have bought otherwise. Kept trade is not new income.

    Parameters
    ----------
    stock
        Mean amount in circulation, money, 0 or more.
    velocity
        How often it changes hands, per year, 0 or more.
    leak_share
        Share of the trade that would otherwise have gone elsewhere, 0-1.

    Returns
    -------
    CurrencyCircuit
        Trade a year and what of it is kept.

    Raises
    ------
    ValueError
        If an amount is negative or the share is a percentage.

    Examples
    --------
    >>> circuit = currency_circuit(100_000, 9.6, leak_share=0.3)
    >>> round(circuit.trade), round(circuit.kept)
    (960000, 288000)

    References
    ----------
    Fisher, I. (1911). The purchasing power of money. New York: Macmillan.
    Gómez, G. M. & Helmsing, A. H. J. (2008). Selective spatial closure and local economic development: what do we
    learn from the Argentine local currency systems? World Development 36(11): 2489-2511.
    https://doi.org/10.1016/j.worlddev.2007.11.015
    """
    M, V = check_amount("stock", stock), check_amount("velocity", velocity)

    return CurrencyCircuit(M, V, check_share("leak_share", leak_share))

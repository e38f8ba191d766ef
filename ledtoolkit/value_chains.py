"""Value chains: who earns what of a final price, with losses and conversion on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amounts, check_amounts_of, check_number, check_share

__all__ = ["ChainMargins", "ValueChain", "consumer_price_change", "margins", "value_chain"]


@dataclass(frozen=True)
class ChainMargins:
    """Prices along a chain and what lies between them.

    Attributes
    ----------
    actors
        One row for each actor after the producer: `buying_price`, `selling_price`, `gross_margin` (money),
        `margin_share` (of the selling price), `mark_up` (on the buying price), `share_of_consumer_price`, and, if
        costs are known, `cost` and `net_margin`.
    """

    actors: pd.DataFrame

    @property
    def producer_price(self) -> float:
        """What the producer gets for one unit."""
        return float(self.actors["buying_price"].iloc[0])

    @property
    def consumer_price(self) -> float:
        """What the consumer pays for one unit."""
        return float(self.actors["selling_price"].iloc[-1])

    @property
    def price_spread(self) -> float:
        """Consumer price less producer price."""
        return self.consumer_price - self.producer_price

    @property
    def producer_share(self) -> float:
        """Producer price as a share of the consumer price."""
        return self.producer_price / self.consumer_price

    @property
    def total_gross_marketing_margin(self) -> float:
        """TGMM: what all actors after the producer take together, as a share of the consumer price."""
        return self.price_spread / self.consumer_price


@dataclass(frozen=True)
class ValueChain:
    """A chain told for one unit of the final product.

    Attributes
    ----------
    stages
        One row for each actor: `quantity` sold, `revenue`, `raw_product` (what is paid to the actor before),
        `other_inputs` bought in, and `value_added` = revenue - raw product - other inputs; money of one final unit.
    """

    stages: pd.DataFrame

    @property
    def producer_share(self) -> float:
        """Revenue of the first actor as a share of the consumer price, losses and conversion included."""
        revenue = self.stages["revenue"]
        return float(revenue.iloc[0] / revenue.iloc[-1])

    @property
    def value_added_share(self) -> pd.Series[float]:
        """Value added of each actor as a share of the consumer price; bought-in inputs take the rest."""
        earned: pd.Series[float] = self.stages["value_added"]
        return (earned / float(self.stages["revenue"].iloc[-1])).rename("value added share")

    @property
    def margins(self) -> ChainMargins:
        """Margins and mark-ups, on what is paid for the raw product inside one unit of the final product."""
        return margins(self.stages["revenue"])


def margins(selling_prices: Any, *, costs: Any = None) -> ChainMargins:
    r"""Split a final price into what each actor adds to it.

    Margin :math:`m = (p_s - p_b) / p_s` on the selling price, mark-up :math:`(p_s - p_b) / p_b` on the buying price;
    a gross margin is no profit, because it pays wages, losses and rent too. The producer's share is farm gate price /
    consumer price, and TGMM = 1 - that share. All prices are for the same unit: with losses or conversion use
    `value_chain`.

    Parameters
    ----------
    selling_prices
        Price at which each actor sells, from the producer to the last seller, money for one unit, at least two.
    costs
        Own costs of each actor after the producer (transport, packing, losses), same unit; then net margins follow.

    Returns
    -------
    ChainMargins
        Margins of the actors after the producer, producer share, price spread, TGMM.

    Raises
    ------
    ValueError
        If there are fewer than two actors, a price is 0 or less, or costs do not fit the actors.

    Examples
    --------
    >>> tomato = margins(pd.Series({"farmer": 12.0, "wholesaler": 19.92, "retailer": 28.32}))
    >>> tomato.actors["margin_share"].round(3).to_dict(), tomato.actors["mark_up"].round(3).to_dict()
    ({'wholesaler': 0.398, 'retailer': 0.297}, {'wholesaler': 0.66, 'retailer': 0.422})
    >>> round(tomato.producer_share, 3), round(tomato.price_spread, 2), round(tomato.total_gross_marketing_margin, 3)
    (0.424, 16.32, 0.576)

    References
    ----------
    Kaplinsky, R. & Morris, M. (2001). A handbook for value chain research.
    Ottawa: International Development Research Centre.
    Mendoza, G. (1995). A primer on marketing channels and margins. In G. J. Scott (ed.), Prices, products, and people:
    analyzing agricultural markets in developing countries. Boulder: Lynne Rienner, 257-275.
    """
    p = _check_prices(selling_prices)
    p_s, p_b = p.iloc[1:], pd.Series(p.iloc[:-1].to_numpy(), index=p.index[1:])
    c = None if costs is None else check_amounts_of("costs", costs, p_s.index, of="actor after the producer")

    gross = p_s - p_b
    actors = pd.DataFrame(
        {
            "buying_price": p_b,
            "selling_price": p_s,
            "gross_margin": gross,
            "margin_share": gross / p_s,
            "mark_up": gross / p_b,
            "share_of_consumer_price": gross / p_s.iloc[-1],
        }
    )
    return ChainMargins(actors if c is None else actors.assign(cost=c, net_margin=gross - c))


def value_chain(
    selling_prices: Any, *, loss_shares: Any = None, raw_per_unit: Any = None, other_inputs: Any = None
) -> ValueChain:
    r"""Follow one unit of the final product back through losses and conversion.

    An actor who loses the share l and needs c units of raw product for one sold unit buys
    :math:`q_{k-1} = q_k \, c_k / (1 - l_k)` from the one before. Value added is sales - bought-in inputs; wages are
    paid out of it and not taken off. Adding up sales instead would count the raw product again at every step.

    Parameters
    ----------
    selling_prices
        Price at which each actor sells, from the producer to the last seller, money for one unit of what that actor
        sells, at least two.
    loss_shares
        Share of what is bought that is lost, one figure for each actor after the producer, 0 to below 1; default 0.
    raw_per_unit
        Units of raw product in one unit sold, one figure for each actor after the producer, above 0; default 1.
    other_inputs
        Other bought-in inputs for one unit sold, one figure for each actor (the producer too), money; default 0.

    Returns
    -------
    ValueChain
        Quantities, revenue, inputs and value added of each actor for one unit of the final product.

    Raises
    ------
    ValueError
        If there are fewer than two actors, a price is 0 or less, or a share or list does not fit.

    Examples
    --------
    The trader loses a tenth, the processor needs 2 kg raw and 0.30 of other inputs for one kg (set by us):

    >>> chain = value_chain(
    ...     pd.Series({"grower": 0.40, "trader": 0.60, "processor": 2.00, "shop": 3.20}),
    ...     loss_shares=[0.10, 0, 0], raw_per_unit=[1, 2, 1], other_inputs=[0, 0, 0.30, 0],
    ... )
    >>> chain.stages["revenue"].round(3).to_dict()
    {'grower': 0.889, 'trader': 1.2, 'processor': 2.0, 'shop': 3.2}
    >>> round(chain.producer_share, 3)
    0.278
    >>> chain.margins.actors.loc["processor", ["margin_share", "mark_up"]].round(3).to_list()
    [0.4, 0.667]
    >>> chain.stages["value_added"].round(3).to_dict()
    {'grower': 0.889, 'trader': 0.311, 'processor': 0.5, 'shop': 1.2}

    References
    ----------
    Kaplinsky, R. & Morris, M. (2001). A handbook for value chain research.
    Ottawa: International Development Research Centre.
    """
    p = _check_prices(selling_prices)
    later = p.index[1:]
    l = _check_losses(loss_shares, later)  # noqa: E741 - l is the loss, as in the formula
    c = _check_conversion(raw_per_unit, later)
    o = 0 * p if other_inputs is None else check_amounts_of("other_inputs", other_inputs, p.index, of="actor")

    needed = c / (1 - l)
    q = pd.Series(np.append(np.cumprod(needed.to_numpy()[::-1])[::-1], 1.0), index=p.index)
    revenue = p * q
    raw_product = revenue.shift(1, fill_value=0.0)
    stages = {"quantity": q, "revenue": revenue, "raw_product": raw_product, "other_inputs": o * q}
    return ValueChain(pd.DataFrame(stages).assign(value_added=revenue - raw_product - o * q))


def consumer_price_change(share: float, *, income_change: float) -> float:
    r"""Compute what a raise for one actor adds to the consumer price if all others take the same money as before.

    :math:`\Delta p / p = s \cdot \Delta y / y`: a small share makes a large raise cheap for the consumer.

    Parameters
    ----------
    share
        The actor's share of the consumer price, 0-1.
    income_change
        Change of what the actor gets, as a share of it (0.5 = half as much again), at least -1.

    Returns
    -------
    float
        Change of the consumer price as a share of it.

    Raises
    ------
    ValueError
        If the share is a percentage, or more is taken away than there is.

    Examples
    --------
    Banana workers get 3 % of the price in the United Kingdom; half as much again costs 1.5 %:

    >>> consumer_price_change(0.03, income_change=0.5)
    0.015

    References
    ----------
    Kaplinsky, R. & Morris, M. (2001). A handbook for value chain research.
    Ottawa: International Development Research Centre.
    """
    s, change = check_share("share", share), check_number("income_change", income_change)
    if not change >= -1:
        raise ValueError(f"`income_change` must be at least -1 (all of it), got {change:g}. Divide percentages by 100.")

    return s * change


def _check_prices(selling_prices: Any) -> pd.Series[float]:
    values = check_amounts("selling_prices", selling_prices)
    labels = selling_prices.index if isinstance(selling_prices, pd.Series) else pd.RangeIndex(len(values))
    if len(values) < 2:
        raise ValueError(f"A chain needs a producer and a seller, got {len(values)} price. Add the consumer price.")
    if not (values > 0).all():
        raise ValueError(
            f"`selling_prices` must be above 0, but {labels[int(np.argmin(values))]} sells at 0. "
            "Leave out who does not sell."
        )
    return pd.Series(values, index=labels.rename("actor"))


def _check_losses(loss_shares: Any, actors: pd.Index[Any]) -> pd.Series[float]:
    if loss_shares is None:
        return pd.Series(0.0, index=actors)
    losses = check_amounts_of("loss_shares", loss_shares, actors, of="actor after the producer")
    for actor, share in losses.items():
        check_share(f"loss_shares of {actor}", share)
    if not losses.max() < 1:
        raise ValueError(f"{losses.idxmax()} loses all, so nothing reaches the consumer. Give a share below 1.")
    return losses


def _check_conversion(raw_per_unit: Any, actors: pd.Index[Any]) -> pd.Series[float]:
    if raw_per_unit is None:
        return pd.Series(1.0, index=actors)
    units = check_amounts_of("raw_per_unit", raw_per_unit, actors, of="actor after the producer")
    if not units.min() > 0:
        raise ValueError(
            f"{units.idxmin()} needs 0 raw product for one unit. Give the units that are in one unit sold."
        )
    return units

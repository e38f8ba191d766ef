"""The adapters of chains compute: other lengths, units, orders, and the optional costs."""

import pytest

from tests.published.adapters import ADAPTERS

margins, governance = ADAPTERS["value_chain_margins"], ADAPTERS["gereffi_governance"]
PRICES, COSTS = [12.0, 15.36, 19.92, 28.32], [1.2, 1.92, 3.6]


def test_shares_do_not_depend_on_the_currency_and_margins_scale_with_it():
    here = margins({"selling_price": PRICES, "cost": COSTS})
    there = margins({"selling_price": [100 * p for p in PRICES], "cost": [100 * c for c in COSTS]})
    assert there["producer_share_pct"] == pytest.approx(here["producer_share_pct"])
    assert there["net_margin"] == pytest.approx(100 * here["net_margin"])


def test_a_chain_of_two_without_costs_is_served():
    short = margins({"selling_price": [25, 100]})
    assert short["margin_pct_of_selling_price"] == pytest.approx([75])
    assert (short["total_gross_margin_pct"], short["price_spread"]) == pytest.approx((75, 75))
    assert "net_margin" not in short


def test_governance_types_follow_the_order_of_the_combinations():
    assert governance({"combinations": [["high", "low", "low"], ["low", "high", "low"], ["low", "high", "high"]]}) == {
        "types": ["hierarchy", "excluded", "market"]
    }

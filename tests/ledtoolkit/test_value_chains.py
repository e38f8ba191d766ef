"""Margins and value added: the worked chain of week 6, identities, and what is refused."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.datasets import load_value_chain_shares
from ledtoolkit.value_chains import consumer_price_change, margins, value_chain

PRICES = pd.Series({"grower": 0.40, "trader": 0.60, "processor": 2.00, "shop": 3.20})
LOSSES, RAW, OTHERS = [0.10, 0, 0], [1, 2, 1], [0, 0, 0.30, 0]
prices = arrays(float, 5, elements=st.floats(0.1, 100))
shares = arrays(float, 4, elements=st.floats(0, 0.9))
units = arrays(float, 4, elements=st.floats(0.2, 5))


def test_the_grower_sells_more_than_one_kilo_for_each_final_kilo():
    chain = value_chain(PRICES, loss_shares=LOSSES, raw_per_unit=RAW, other_inputs=OTHERS)
    assert chain.stages["quantity"].to_list() == pytest.approx([2 / 0.9, 2, 1, 1])
    assert chain.stages.loc["grower", "revenue"] == pytest.approx(0.40 * 2 / 0.9)


def test_ignoring_losses_and_conversion_halves_the_growers_share():
    adjusted = value_chain(PRICES, loss_shares=LOSSES, raw_per_unit=RAW).producer_share
    assert (round(adjusted, 3), margins(PRICES).producer_share) == (0.278, 0.125)


def test_the_processors_margin_is_on_the_selling_price_and_the_mark_up_on_the_buying_price():
    chain = value_chain(PRICES, loss_shares=LOSSES, raw_per_unit=RAW, other_inputs=OTHERS)
    processor = chain.margins.actors.loc["processor"]
    assert processor["margin_share"] == pytest.approx(0.80 / 2.00)
    assert processor["mark_up"] == pytest.approx(0.80 / 1.20)
    assert chain.stages.loc["processor", "value_added"] == pytest.approx(2.00 - 1.20 - 0.30)


@given(prices)
def test_gross_margins_and_the_producer_price_add_up_to_the_consumer_price(p):
    split = margins(p)
    assert split.actors["gross_margin"].sum() + split.producer_price == pytest.approx(split.consumer_price)
    assert split.producer_share + split.total_gross_marketing_margin == pytest.approx(1)
    assert split.actors["share_of_consumer_price"].sum() == pytest.approx(split.total_gross_marketing_margin)


@given(prices)
def test_a_mark_up_is_the_margin_seen_from_the_buying_price(p):
    actors = margins(p).actors
    assert (actors["mark_up"] / (1 + actors["mark_up"])).to_numpy() == pytest.approx(actors["margin_share"].to_numpy())


@given(prices, shares, units, arrays(float, 5, elements=st.floats(0, 1)))
def test_value_added_and_other_inputs_add_up_to_the_consumer_price(p, losses, raw, others):
    chain = value_chain(p, loss_shares=losses, raw_per_unit=raw, other_inputs=others)
    paid = chain.stages[["value_added", "other_inputs"]].to_numpy().sum()
    assert paid == pytest.approx(p[-1], abs=1e-6 * chain.stages["revenue"].max())


@given(prices)
def test_without_losses_and_conversion_the_chain_is_that_of_the_prices(p):
    pd.testing.assert_frame_equal(value_chain(p).margins.actors, margins(p).actors)


@given(prices, st.floats(0.01, 100))
def test_shares_do_not_depend_on_the_currency(p, rate):
    assert margins(rate * p).producer_share == pytest.approx(margins(p).producer_share)


def test_costs_of_the_actors_leave_net_margins():
    with_costs = margins([12.0, 15.36, 19.92], costs=[1.2, 1.92])
    assert with_costs.actors["net_margin"].to_list() == pytest.approx([2.16, 2.64])


def test_half_as_much_again_for_banana_workers_is_one_and_a_half_pence_in_the_pound():
    shares = load_value_chain_shares().xs("UK, 2006 scenario 1", level="case")["share_percent"] / 100
    assert consumer_price_change(shares[("banana", "workers")], income_change=0.5) == pytest.approx(0.015)


def test_banana_workers_can_get_two_thirds_more_for_less_than_two_per_cent():
    assert consumer_price_change(0.03, income_change=0.66) < 0.02 < consumer_price_change(0.03, income_change=0.67)


def test_one_price_is_no_chain():
    with pytest.raises(ValueError) as refusal:
        margins([12.0])
    assert str(refusal.value) == "A chain needs a producer and a seller, got 1 price. Add the consumer price."


def test_an_actor_who_sells_at_nothing_is_refused():
    with pytest.raises(ValueError) as refusal:
        margins(pd.Series({"farmer": 0.0, "shop": 3.0}))
    assert str(refusal.value) == "`selling_prices` must be above 0, but farmer sells at 0. Leave out who does not sell."


def test_a_loss_in_per_cent_is_answered_with_the_share_it_means():
    with pytest.raises(ValueError) as refusal:
        value_chain(PRICES, loss_shares=[10, 0, 0])
    assert str(refusal.value) == (
        "`loss_shares of trader` must be a share between 0 and 1, got 10. Divide the percentage by 100: 0.1."
    )


def test_an_actor_who_loses_all_is_refused():
    with pytest.raises(ValueError) as refusal:
        value_chain(PRICES, loss_shares=[0, 1, 0])
    assert str(refusal.value) == "processor loses all, so nothing reaches the consumer. Give a share below 1."


def test_no_raw_product_in_a_unit_is_refused():
    with pytest.raises(ValueError) as refusal:
        value_chain(PRICES, raw_per_unit=[1, 0, 1])
    assert str(refusal.value) == (
        "processor needs 0 raw product for one unit. Give the units that are in one unit sold."
    )


def test_costs_for_the_producer_too_are_refused():
    with pytest.raises(ValueError) as refusal:
        margins([12.0, 15.0], costs=[1.0, 2.0])
    assert str(refusal.value) == (
        "`costs` must hold one figure for each actor after the producer: 1 are asked for, got 2. "
        "Give them in the order of the labels."
    )


def test_taking_away_more_than_all_is_refused():
    with pytest.raises(ValueError) as refusal:
        consumer_price_change(0.03, income_change=-50)
    assert str(refusal.value) == (
        "`income_change` must be at least -1 (all of it), got -50. Divide percentages by 100."
    )

"""Ladders of a price: each rung starts where the one before ended, and all reach the consumer price."""

import pandas as pd
import pytest

from ledtoolkit.plots.value_chains import picture_margins, picture_value_chain
from ledtoolkit.value_chains import margins, value_chain

PRICES = pd.Series({"grower": 0.40, "trader": 0.60, "processor": 2.00, "shop": 3.20})


def rungs(picture):
    return [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in picture.figure.axes[0].patches]


@pytest.mark.parametrize(
    "picture",
    [
        picture_margins(margins(PRICES), product="fruit"),
        picture_value_chain(value_chain(PRICES, loss_shares=[0.1, 0, 0], other_inputs=[0, 0, 0.3, 0]), product="fruit"),
    ],
    ids=["margins", "value added"],
)
def test_each_rung_starts_where_the_one_before_ended(picture):
    starts, ends = zip(*rungs(picture), strict=True)
    assert starts == pytest.approx((0, *ends[:-1]))
    assert ends[-1] == pytest.approx(1)


def test_the_producers_rung_is_the_farm_gate_price():
    assert rungs(picture_margins(margins(PRICES), product="fruit"))[0] == pytest.approx((0, 0.125))


def test_without_inputs_from_outside_no_rung_is_drawn_for_them():
    picture = picture_value_chain(value_chain(pd.Series({"grower": 1.0, "shop": 4.0})), product="fruit")
    assert len(rungs(picture)) == 2
    assert picture.alt == "Of the consumer price of fruit grower adds 25.0%, shop adds 75.0%."

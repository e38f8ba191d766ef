"""PRODY and EXPY, by hand and by their bounds."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.comparative_advantage import revealed_comparative_advantage
from ledtoolkit.export_sophistication import expy, prody

EXPORTS = pd.DataFrame({"fruit": [80.0, 100.0], "cars": [20.0, 900.0]}, index=["poor", "rich"])
INCOME = pd.Series({"poor": 1000.0, "rich": 10_000.0})
tables = arrays(float, (3, 4), elements=st.floats(1, 1e6))
incomes = arrays(float, 3, elements=st.floats(100, 1e5))


def test_prody_weighs_incomes_by_the_share_of_the_product_in_each_basket():
    assert prody(EXPORTS, INCOME)["fruit"] == pytest.approx((0.8 * 1000 + 0.1 * 10_000) / 0.9)


def test_by_value_large_sellers_count_more():
    assert prody(EXPORTS, INCOME, weights="value")["fruit"] == pytest.approx((80 * 1000 + 100 * 10_000) / 180)


@given(tables, incomes)
def test_weights_of_unrounded_rca_give_the_same_prody(x, y):
    rca = revealed_comparative_advantage(pd.DataFrame(x))
    by_rca = (rca / rca.sum()).mul(y, axis=0).sum()
    assert prody(pd.DataFrame(x), y).to_numpy() == pytest.approx(by_rca.to_numpy())


@given(tables, incomes)
def test_expy_stays_between_the_lowest_and_the_highest_income(x, y):
    exports = pd.DataFrame(x)
    level = expy(exports, prody(exports, y))
    assert (level >= y.min() * (1 - 1e-9)).all()
    assert (level <= y.max() * (1 + 1e-9)).all()


def test_a_basket_of_one_product_has_the_income_of_that_product():
    assert expy(pd.DataFrame({"fruit": [5.0], "cars": [0.0]}), [2000, 8000]).to_list() == [2000.0]


def test_a_product_that_nobody_sells_is_refused():
    with pytest.raises(ValueError) as refusal:
        prody(EXPORTS.assign(gold=0.0), INCOME)
    assert str(refusal.value) == "The product 'gold' has no exports at all. Leave it out."

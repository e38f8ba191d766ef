"""Span of control: the closed form clears the labour market and leaves the last manager indifferent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import minimize_scalar

from ledtoolkit.span_of_control import span_of_control

SETTINGS = [(0.4, 3.0, 1.0), (0.2, 1.6, 1.0), (0.6, 4.0, 2.5), (0.75, 6.0, 0.3)]


@pytest.mark.parametrize(("alpha", "shape", "lowest"), SETTINGS)
def test_the_last_manager_earns_just_the_wage(alpha, shape, lowest):
    economy = span_of_control(alpha=alpha, pareto_shape=shape, pareto_min=lowest)
    best = minimize_scalar(
        lambda n: economy.wage * n - economy.cutoff_ability * n**alpha, bounds=(1e-9, 1e3), method="bounded",
        options={"xatol": 1e-10},
    )  # fmt: skip
    assert -best.fun == pytest.approx(economy.wage, rel=1e-6)


@pytest.mark.parametrize(("alpha", "shape", "lowest"), SETTINGS)
def test_managers_hire_exactly_those_who_do_not_manage(alpha, shape, lowest):
    economy = span_of_control(alpha=alpha, pareto_shape=shape, pareto_min=lowest)
    z0, w = economy.cutoff_ability, economy.wage

    def hired(u):  # u runs over the managers, from the most able to the last
        z = z0 * u ** (-1 / shape)
        return (alpha * z / w) ** (1 / (1 - alpha))

    demand = economy.entrepreneur_share * quad(hired, 0, 1, limit=200)[0]
    assert demand == pytest.approx(1 - economy.entrepreneur_share, rel=1e-5)


@given(st.floats(0.05, 0.9), st.floats(0.01, 20))
def test_the_cutoff_leaves_the_stated_share_above_it(alpha, above):
    shape = 1 / (1 - alpha) + above
    economy = span_of_control(alpha=alpha, pareto_shape=shape, pareto_min=2)
    assert 0 < economy.entrepreneur_share < 1
    assert (2 / economy.cutoff_ability) ** shape == pytest.approx(economy.entrepreneur_share)
    assert economy.workers_per_firm * economy.entrepreneur_share == pytest.approx(1 - economy.entrepreneur_share)


def test_too_thick_a_tail_is_refused():
    with pytest.raises(ValueError) as refusal:
        span_of_control(alpha=0.5, pareto_shape=2)
    assert str(refusal.value) == (
        "`pareto_shape` must exceed 1 / (1 - alpha) = 2, got 2. "
        "Otherwise the most able would want infinitely many workers."
    )


def test_constant_returns_are_refused():
    with pytest.raises(ValueError) as refusal:
        span_of_control(alpha=1, pareto_shape=2)
    assert str(refusal.value) == (
        "`alpha` must lie between 0 and 1, got 1. At 1 or more one firm would employ everybody."
    )


@pytest.mark.parametrize("ability", [1.4, 2.0, 5.0])
def test_profit_is_the_best_that_a_manager_of_that_ability_can_make(ability):
    economy = span_of_control(alpha=0.4, pareto_shape=3)
    best = minimize_scalar(lambda n: economy.wage * n - ability * n**0.4, bounds=(1e-9, 100), method="bounded")
    assert economy.profit(ability) == pytest.approx(-best.fun, rel=1e-6)

"""Core and periphery, held to the numbers of the lesson and to what break and sustain point mean."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledtoolkit.core_periphery import break_point, core_periphery, short_run, sustain_point

shares, costs = st.floats(0.02, 0.98), st.floats(1.05, 4)


def message_of(function, *args, **kwargs):
    with pytest.raises(ValueError) as refusal:
        function(*args, **kwargs)
    return str(refusal.value)


def real_wage_gap(share, cost, **preferences):
    first, second = short_run(share, cost, **preferences).real_wages
    return first - second


def test_dear_transport_evens_regions_out_by_default():
    assert core_periphery(2.1).end == pytest.approx(0.5, abs=1e-6)


def test_cheap_transport_makes_a_core():
    assert core_periphery(1.5).end >= 0.98


@pytest.mark.parametrize(("speed", "end"), [(0.5, 0.987), (1, 1.000)])
def test_the_core_grows_to_the_stated_share_at_each_speed(speed, end):
    assert core_periphery(1.5, speed=speed).end == pytest.approx(end, abs=0.0005)


def test_below_a_speed_of_048_the_stated_core_is_not_reached():
    assert core_periphery(1.5, speed=0.47).end < 0.98


def test_in_between_the_start_decides():
    assert core_periphery(1.7, start=0.80).end == pytest.approx(0.5, abs=0.006)
    assert core_periphery(1.7, start=0.95).end > 0.99


@pytest.mark.parametrize("start", [0.52, 0.80, 0.95])
def test_only_the_middle_cost_lets_history_decide(start):
    assert core_periphery(1.5, start=start).end > 0.98
    assert core_periphery(2.1, start=start).end == pytest.approx(0.5, abs=1e-6)


def test_the_path_counts_steps_from_the_start():
    path = core_periphery(2.1, start=0.7, steps=50).share
    assert (path.index.name, path.index[-1], path.iloc[0]) == ("step", 50, 0.7)


def test_points_of_the_lesson():
    assert (round(break_point(), 3), round(sustain_point(), 3)) == (1.627, 1.807)


@given(shares, costs)
def test_wages_solve_the_equations_of_the_model(share, cost):
    state = short_run(share, cost)
    (wage1, wage2), (price1, price2), (income1, income2) = state.wages, state.price_indices, state.incomes
    demand1, demand2, arriving = income1 * price1**4, income2 * price2**4, cost**-4
    assert wage1**5 == pytest.approx(demand1 + demand2 * arriving)
    assert wage2**5 == pytest.approx(demand1 * arriving + demand2)
    assert price1**-4 == pytest.approx(share * wage1**-4 + (1 - share) * (wage2 * cost) ** -4)
    assert sum(state.incomes) == pytest.approx(1)
    assert state.real_wages == pytest.approx((wage1 * price1**-0.4, wage2 * price2**-0.4))


@given(shares, costs)
def test_naming_the_regions_the_other_way_round_mirrors_the_result(share, cost):
    assert short_run(1 - share, cost).wages == pytest.approx(short_run(share, cost).wages[::-1])


@given(shares)
def test_without_transport_cost_place_does_not_matter(share):
    assert real_wage_gap(share, 1.0) == pytest.approx(0, abs=1e-9)


@given(st.floats(2, 8), st.floats(0.05, 0.8))
def test_at_the_break_point_a_small_move_earns_nothing(sigma, mu):
    assume(mu < 0.9 * (sigma - 1) / sigma)
    T, step = break_point(sigma, mu), 1e-4
    slope = real_wage_gap(0.5 + step, T, sigma=sigma, mu=mu) / step
    assert slope == pytest.approx(0, abs=1e-4)


@given(st.floats(2, 8), st.floats(0.05, 0.8))
def test_at_the_sustain_point_the_empty_region_could_pay_the_same(sigma, mu):
    assume(mu < 0.9 * (sigma - 1) / sigma)
    cost = sustain_point(sigma, mu)
    assert real_wage_gap(1.0, cost, sigma=sigma, mu=mu) == pytest.approx(0, abs=1e-7)
    assert cost > break_point(sigma, mu)


def test_a_black_hole_has_neither_point():
    assert (
        message_of(break_point, 3, 0.7)
        == message_of(sustain_point, 3, 0.7)
        == (
            "With `mu` 0.7 not below rho = (sigma - 1)/sigma = 0.666667 manufacturing gathers at any transport cost, "
            "so there is no such point. Choose a smaller `mu` or a larger `sigma`."
        )
    )


def test_the_share_that_arrives_is_refused_as_transport_cost():
    assert message_of(core_periphery, 0.6) == (
        "`transport_cost` must be at least 1, got 0.6. It counts units sent for one that arrives: "
        "1 / the share that arrives."
    )


def test_varieties_that_are_no_substitutes_are_refused():
    assert message_of(core_periphery, 1.5, sigma=1) == (
        "`sigma` must be above 1, got 1. Varieties must be substitutes for each other."
    )


def test_an_economy_of_one_sector_is_refused():
    assert message_of(core_periphery, 1.5, mu=1) == "`mu` must lie between 0 and 1, got 1. Both sectors must exist."

"""The adapters of entrepreneurship compute: other sizes, units and orders give what the definitions demand."""

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS


def lives(firms, seed):
    random = np.random.default_rng(seed)
    return np.column_stack([random.integers(1, 20, firms), random.integers(0, 2, firms)]).tolist()


@pytest.mark.parametrize("firms", [1, 7, 200])
def test_survival_of_any_number_of_firms_follows_the_product_rule(firms):
    rows = lives(firms, seed=firms)
    curve = ADAPTERS["kaplan_meier"]({"groups": {"only": rows}})["groups"]["only"]
    left = 1.0
    for time, survival in zip(curve["time"], curve["survival"], strict=True):
        at_risk = sum(t >= time for t, _ in rows)
        exits = sum(t == time and event for t, event in rows)
        left *= 1 - exits / at_risk
        assert survival == pytest.approx(left)


def test_survival_does_not_depend_on_the_order_of_firms_nor_on_the_unit_of_time():
    rows = lives(30, seed=3)
    curve = ADAPTERS["kaplan_meier"]({"groups": {"a": rows}})["groups"]["a"]
    other = ADAPTERS["kaplan_meier"]({"groups": {"a": [[12 * t, e] for t, e in reversed(rows)]}})["groups"]["a"]
    assert other["survival"] == pytest.approx(curve["survival"])
    assert other["std_error"] == pytest.approx(curve["std_error"], nan_ok=True)
    assert other["time"] == [12 * time for time in curve["time"]]


def test_groups_are_read_by_name_in_any_number_and_order():
    groups = {"x": lives(9, seed=1), "y": lives(14, seed=2), "z": lives(5, seed=4)}
    forward = ADAPTERS["kaplan_meier"]({"groups": groups})["groups"]
    backward = ADAPTERS["kaplan_meier"]({"groups": dict(reversed(groups.items()))})["groups"]
    assert forward.keys() == groups.keys()
    assert all(forward[name]["survival"] == backward[name]["survival"] for name in groups)


def test_swapping_the_two_groups_keeps_the_statistic():
    a, b = lives(25, seed=5), lives(31, seed=6)
    one = ADAPTERS["logrank_test"]({"groups": {"first": a, "second": b}})
    two = ADAPTERS["logrank_test"]({"groups": {"second": b, "first": a}})
    assert one["chisq"] == pytest.approx(two["chisq"])
    assert one["expected"] == pytest.approx(two["expected"])
    assert sum(one["observed"].values()) == pytest.approx(sum(one["expected"].values()))


def test_a_stretched_time_axis_keeps_the_test():
    a, b = lives(25, seed=7), lives(31, seed=8)
    years = ADAPTERS["logrank_test"]({"groups": {"a": a, "b": b}})
    months = ADAPTERS["logrank_test"]({"groups": {n: [[12 * t, e] for t, e in g] for n, g in (("a", a), ("b", b))}})
    assert months["chisq"] == pytest.approx(years["chisq"])


@pytest.mark.parametrize("firms", [3, 40])
def test_another_unit_of_size_moves_only_the_intercept(firms):
    random = np.random.default_rng(firms)
    start, end = random.lognormal(3, 1, firms), random.lognormal(3, 1, firms)
    euro = ADAPTERS["gibrat_law"]({"size_t0": start, "size_t1": end})
    cent = ADAPTERS["gibrat_law"]({"size_t0": 100 * start, "size_t1": 100 * end})
    shift = (1 - euro.pop("beta")) * np.log(100)
    assert cent.pop("intercept") - euro.pop("intercept") == pytest.approx(shift)
    cent.pop("beta")
    assert cent == pytest.approx(euro)


def test_the_order_of_firms_does_not_matter_to_gibrat():
    random = np.random.default_rng(9)
    start, end = random.lognormal(3, 1, 12), random.lognormal(3, 1, 12)
    order = random.permutation(12)
    straight = ADAPTERS["gibrat_law"]({"size_t0": start, "size_t1": end})
    assert ADAPTERS["gibrat_law"]({"size_t0": start[order], "size_t1": end[order]}) == pytest.approx(straight)


@pytest.mark.parametrize(("alpha", "shape"), [(0.4, 3), (0.2, 1.5), (0.7, 6), (0.85, 10)])
def test_twice_the_ability_doubles_wage_and_cutoff_and_keeps_the_share(alpha, shape):
    case = {"alpha": alpha, "pareto_shape": shape, "pareto_min": 1}
    once = ADAPTERS["lucas_span_of_control"](case)
    twice = ADAPTERS["lucas_span_of_control"]({**case, "pareto_min": 2})
    assert twice["wage"] == pytest.approx(2 * once["wage"])
    assert twice["cutoff_ability"] == pytest.approx(2 * once["cutoff_ability"])
    assert twice["entrepreneur_share"] == pytest.approx(once["entrepreneur_share"])


def test_bounds_of_tea_follow_the_rates_in_any_order_and_number():
    nascent, new = [3.0, 60.0, 0.0, 5.5], [4.0, 55.0, 2.0, 5.5]
    bounds = ADAPTERS["gem_tea"]({"labels": list("abcd"), "nascent_rate": nascent, "new_business_owner_rate": new})
    assert bounds["tea_lower_bound"] == pytest.approx([4, 60, 2, 5.5])
    # more than all adults cannot be active
    assert bounds["tea_upper_bound"] == pytest.approx([7, 100, 2, 11])
    unlabelled = ADAPTERS["gem_tea"]({"nascent_rate": nascent[::-1], "new_business_owner_rate": new[::-1]})
    assert unlabelled["tea_upper_bound"] == pytest.approx(bounds["tea_upper_bound"][::-1])

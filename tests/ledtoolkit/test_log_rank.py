"""Log-rank test, held to a case computed by hand, to identities and to the other groups' view."""

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.log_rank import log_rank_test

GROUP = st.lists(st.tuples(st.integers(1, 8), st.integers(0, 1)), min_size=4, max_size=30).map(
    lambda rows: ([time for time, _ in rows] + [1, 9], [event for _, event in rows] + [1, 1])
)


def test_two_groups_of_two_by_hand():
    # times 1, 2, 3 have at risk 2 of 4, 1 of 3, 1 of 2; at 4 only the village is left
    test = log_rank_test({"town": ([1, 3], [1, 1]), "village": ([2, 4], [1, 1])})
    expected, variance = 1 / 2 + 1 / 3 + 1 / 2, 1 / 4 + 2 / 9 + 1 / 4
    assert test.table.loc["town"].to_list() == pytest.approx([2, expected])
    assert test.chisq == pytest.approx((2 - expected) ** 2 / variance)
    assert test.degrees_of_freedom == 1


@given(GROUP, GROUP)
def test_exits_expected_add_up_to_exits_seen(a, b):
    table = log_rank_test({"a": a, "b": b}).table
    assert table["expected"].sum() == pytest.approx(table["observed"].sum())


@given(GROUP, GROUP, GROUP)
def test_the_order_of_three_groups_does_not_matter(a, b, c):
    one = log_rank_test({"a": a, "b": b, "c": c})
    two = log_rank_test({"c": c, "a": a, "b": b})
    assert one.chisq == pytest.approx(two.chisq, rel=1e-6, abs=1e-8)
    assert one.degrees_of_freedom == 2


@given(GROUP)
def test_a_group_compared_with_itself_does_not_differ(a):
    test = log_rank_test({"a": a, "same": a})
    assert test.chisq == pytest.approx(0, abs=1e-12)
    assert test.p_value == pytest.approx(1)


def test_the_p_value_is_that_of_a_squared_normal_number():
    random = np.random.default_rng(1)
    groups = {name: (random.integers(1, 9, 40), np.ones(40)) for name in "ab"}
    test = log_rank_test(groups)
    assert test.p_value == pytest.approx(2 * (1 - NormalDist().cdf(test.chisq**0.5)))


def test_a_single_group_is_refused():
    with pytest.raises(ValueError) as refusal:
        log_rank_test({"a": ([1], [1])})
    assert str(refusal.value) == "`groups` must hold at least two groups to compare, got 1."


def test_groups_without_exits_are_refused():
    with pytest.raises(ValueError) as refusal:
        log_rank_test({"a": ([1], [0]), "b": ([2], [0])})
    assert str(refusal.value) == ("Nobody exits in any group, so nothing can be compared. Follow the firms for longer.")


def test_groups_that_are_never_at_risk_together_are_refused():
    with pytest.raises(ValueError) as refusal:
        log_rank_test({"a": ([1], [0]), "b": ([2, 3], [1, 1])})
    assert str(refusal.value) == (
        "A group is never at risk together with another one when somebody exits, so its variance is 0 and the "
        "test is 0/0. Leave that group out."
    )


@given(GROUP, GROUP)
def test_expected_exits_agree_with_counting_one_firm_at_a_time(a, b):
    (ta, ea), (tb, eb) = a, b
    expected = 0.0
    for moment in sorted({t for t, e in [*zip(ta, ea, strict=True), *zip(tb, eb, strict=True)] if e}):
        at_risk_a, at_risk_b = sum(t >= moment for t in ta), sum(t >= moment for t in tb)
        exits = [sum(e for t, e in zip(*group, strict=True) if t == moment) for group in (a, b)]
        expected += sum(exits) * at_risk_a / (at_risk_a + at_risk_b)
    assert log_rank_test({"a": a, "b": b}).table.loc["a", "expected"] == pytest.approx(expected)

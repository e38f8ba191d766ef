"""A box beside a sign of percent takes what people type there, as its hint says."""

import pytest

from ledtoolkit.capstone.reading import RATE, SHARE, as_computed
from ledtoolkit.widgets import capstone_fields


@pytest.mark.parametrize(
    ("typed", "share"),
    [("1", 0.01), ("1%", 0.01), ("1.5", 0.015), ("60", 0.6), ("60%", 0.6), ("100", 1), ("0.6", 0.6), ("0,6", 0.6)],
)
def test_beside_a_sign_of_percent_one_is_one_percent_and_a_number_below_it_a_share(typed, share):
    assert SHARE.read(typed) == pytest.approx(share)


@pytest.mark.parametrize(
    ("typed", "rate"), [("1", 0.01), ("3.5", 0.035), ("0.035", 0.035), ("0,5%", 0.005), ("0.3", 0.003), ("12", 0.12)]
)
def test_a_discount_rate_is_a_percentage_unless_it_is_a_small_share(typed, rate):
    assert RATE.read(typed) == pytest.approx(rate)


def test_the_hints_say_what_the_boxes_do():
    hints = [capstone_fields.options()["hint"], capstone_fields.money()["deadweight_hint"]]
    assert all("1 is 1%" in hint and "below 1 you write a share" in hint for hint in hints)
    assert capstone_fields.money()["rate_hint"].endswith("for example 3.5; as a share 0.035.")
    assert (SHARE.read("0.3"), SHARE.read("30"), RATE.read("3.5")) == (0.3, 0.3, 0.035)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (94.07, "94.1"),
        (4.43, "4.4"),
        (0.96, "0.96"),
        (0.0384, "0.038"),
        (-0.00714, "-0.0071"),
        (0.0, "0.0"),
        (-1e-14, "0.0"),
    ],
)
def test_two_digits_that_count_are_shown_of_a_small_value(value, shown):
    assert as_computed(value) == shown

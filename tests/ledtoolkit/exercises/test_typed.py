"""Numbers are read as people type them, in any of the usual ways, and never guessed."""

import math

import numpy as np
import pytest

from ledtoolkit.exercises.definition import RATIO, SHARE, Field
from ledtoolkit.exercises.typed import TypedError, as_typed, parse_typed, parse_value


def field(kind="ratio", bounds=(0.01, 50), digits=2, unit=""):
    tolerance = SHARE if kind == "share" else RATIO
    return Field("x", "x", kind, digits, bounds, tolerance, lambda _inputs, _earlier: 1.0, "next", unit)


AMOUNT = field("money", (100, 1_000_000))


@pytest.mark.parametrize("text", ["1.96", "1,96", " 1.96 ", "+1.96", "196%", "196 %", "１．９６", "1.96\n"])
def test_one_ratio_in_many_spellings(text):
    assert parse_typed(field(), text) == pytest.approx(1.96)


@pytest.mark.parametrize(
    "text",
    [
        "12500",
        "12 500",
        "12.500",
        "12,500",
        "12'500",
        "12\u00a0500",
        "12\u202f500",
        "€ 12500",
        "12.500,0",
        "12,500.00",
        "12500 euro",
        "12500EUR",
    ],
)
def test_one_amount_in_many_spellings(text):
    assert parse_typed(AMOUNT, text) == 12500


@pytest.mark.parametrize("text", ["", "  ", "\t\n"])
def test_blank_is_no_answer(text):
    assert parse_typed(field(), text) is None


def test_zero_is_an_answer():
    assert parse_typed(field(), "0") == 0


@pytest.mark.parametrize("text", ["-3", "−3", "–3"])
def test_a_minus_may_be_typed_in_any_way(text):
    assert parse_typed(field(), text) == -3


@pytest.mark.parametrize("text", ["12.5", "12,5", "12.5%", "12,5 %"])
def test_a_share_is_typed_in_percent(text):
    assert parse_typed(field("share", (0, 1)), text) == pytest.approx(0.125)


def test_a_group_of_three_is_read_as_what_is_plausible():
    assert (parse_typed(field(), "1,234"), parse_typed(AMOUNT, "1,234")) == (1.234, 1234)


@pytest.mark.parametrize(("text", "meant"), [("1,445", 1445), ("-29.954", -29954), ("65,000", 65000)])
def test_a_field_of_whole_units_takes_the_mark_for_one_of_thousands(text, meant):
    assert parse_typed(field("money", (-5_000_000, 5_000_000), digits=0), text) == meant


def test_a_plausible_range_stands_over_whole_units():
    assert parse_typed(field("money", (3, 20_000), digits=0), "93.260") == 93.26


def test_a_number_that_may_mean_two_is_asked_for_again():
    with pytest.raises(TypedError) as refusal:
        parse_typed(field(bounds=(0, 1_000_000)), "1,234")
    assert str(refusal.value) == "“1,234” can mean 1.234 or 1234. Type it without the mark for thousands."


@pytest.mark.parametrize(
    "text",
    ["abc", "1.2.3", "1,2,3", "12 apples", "1e400", "nan", "inf", "--1", "1/3", "=1+1", "<script>", "%", ",", "-"],
)
def test_text_is_told_from_numbers(text):
    with pytest.raises(TypedError) as refusal:
        parse_typed(field(), text)
    assert str(refusal.value) == f"We cannot read “{text}” as a number. Type digits only, for example 1.96 or 1,96."


@pytest.mark.parametrize(
    ("kind", "unit", "text", "meant"),
    [
        ("money", "million euro", "10.4 million", 10.4),
        ("money", "million euro", "€ 10,4 mln", 10.4),
        ("money", "million euro", "10.4 million euros", 10.4),
        ("money", "thousand euro", "53.3k", 53.3),
        ("money", "euro", "EUR 12,500", 12_500),
        ("money", "jobs", "1,445 jobs", 1445),
        ("money", "persons", "12 people", 12),
        ("money", "firms", "1 firm", 1),
        ("ratio", "years", "6.19 years", 6.19),
        ("ratio", "standard deviations", "-0.37 standard deviations", -0.37),
        ("ratio", "percentage points", "-3.32 percentage points", -3.32),
        ("ratio", "percentage points", "-3.32%", -3.32),
        ("share", "percentage points", "−11,3 pp", -0.113),
        ("share", "percentage points", "-11.3%", -0.113),
        ("share", "", "12.5 percent", 0.125),
        ("share", "% a year", "1.65 per cent per year", 0.0165),
    ],
)
def test_the_words_of_the_own_unit_may_stand_beside_the_number(kind, unit, text, meant):
    asked = field(kind, (-1_000_000, 1_000_000), digits=0 if meant == 1445 else 2, unit=unit)
    asked = asked if meant != 12_500 else field(kind, (100, 1_000_000), unit=unit)
    assert parse_typed(asked, text) == pytest.approx(meant)


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("million euro", "10.4 thousand"),
        ("million euro", "10.4 euro"),
        ("million euro", "€ 10,400,000"),
        ("thousand euro", "0.0533 mln"),
        ("euro", "12 thousand"),
        ("jobs", "12%"),
        ("jobs", "12 firms"),
        ("jobs", "€ 12"),
    ],
)
def test_the_words_of_another_unit_are_told_in_one_sentence(unit, text):
    with pytest.raises(TypedError) as refusal:
        parse_typed(field("money", (0, 100), unit=unit), text)
    assert str(refusal.value) == (
        f"This box asks for “{unit}”, and “{text}” says something else. "
        "Work it out in this unit and type the number alone."
    )


def test_a_unit_where_none_is_asked_for_is_told_as_well():
    with pytest.raises(TypedError) as refusal:
        parse_typed(field(), "1.5 million")
    assert str(refusal.value) == "This box asks for a number alone. Type “1.5 million” without the words."


def test_ten_megabytes_are_refused_in_one_short_sentence():
    with pytest.raises(TypedError) as refusal:
        parse_typed(field(), "9" * 10_000_000)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize("value", [2, 2.0, np.float64(2), np.int64(2), np.float32(2), "2", "2,0"])
def test_code_may_give_any_kind_of_number(value):
    assert parse_value(field(), value) == 2.0


def test_code_gives_a_share_as_a_share():
    assert parse_value(field("share", (0, 1)), 0.125) == 0.125


@pytest.mark.parametrize("value", [math.nan, math.inf, True, np.True_, [1], {"a": 1}, object(), 1j])
def test_what_is_no_finite_number_is_refused(value):
    with pytest.raises(TypedError, match="^For x we need one number and got "):
        parse_value(field(), value)


@pytest.mark.parametrize(
    ("kind", "value", "text"), [("ratio", 1.96, "1.96"), ("share", 0.125, "12.5"), ("money", 12500.0, "12500")]
)
def test_a_value_comes_back_from_its_text(kind, value, text):
    asked = field(kind, (0, 1_000_000))
    assert as_typed(asked, value) == text
    assert parse_typed(asked, text) == value

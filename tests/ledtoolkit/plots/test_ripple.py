"""A ripple is drawn branch by branch, with and without what the suppliers add."""

import pandas as pd
import pytest

from ledtoolkit.plots.ripple import RippleDrawing, RippleReading

BRANCHES = ["farms", "mills", "shops"]
# 10 units more for farms: 300 jobs there directly and 20 through the others, 150 in mills, 5 in shops.
DIRECT = pd.Series([300.0, 0.0, 0.0], index=BRANCHES)
INDIRECT = pd.Series([20.0, 150.0, 5.0], index=BRANCHES)


def reading(measure="jobs"):
    each, own = pd.Series([47.5, 40, 30], index=BRANCHES), pd.Series([30.0, 35, 20], index=BRANCHES)
    return RippleReading("farms", 10, measure, DIRECT, INDIRECT, each, own, "own")


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def test_bars_are_direct_and_indirect_effects_together_the_largest_first():
    picture = RippleDrawing(3).whole(reading())
    bars = picture.figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == [320, 150, 5]
    assert [bar.get_hatch() for bar in bars] == [None, "///", "///"]
    assert {"320 (300 directly)", "150", "5.0", "In all: 475 jobs"} <= set(words_of(picture))


def test_before_the_guess_nothing_of_the_suppliers_is_drawn():
    picture = RippleDrawing(3).own_part(reading())
    assert [bar.get_width() for bar in picture.figure.axes[0].patches if bar.get_visible()] == [300]
    shown = [*words_of(picture), picture.alt, picture.table()]
    assert not any(number in words for words in shown for number in ("320", "150", "475"))


def test_the_alt_text_says_all_own_and_the_largest_supplier():
    assert RippleDrawing(3).whole(reading()).alt == (
        "10 thousand million pesos more for “farms” brings 475 jobs, 300 of them directly. "
        "The supplier that feels most of it is “mills” with 150."
    )


def test_the_table_adds_up_row_by_row():
    numbers = RippleDrawing(3).whole(reading()).numbers
    assert numbers.loc["farms"].to_list() == ["300", "20.0", "320"]
    assert numbers.loc["mills"].to_list() == ["0", "150", "150"]


@pytest.mark.parametrize(
    ("measure", "title", "whole"),
    [
        ("output", "farms: output, thousand million pesos", "In all: 475 thousand million pesos of output"),
        ("wages", "farms: wages, thousand million pesos", "In all: 475 thousand million pesos of wages"),
    ],
)
def test_what_is_counted_is_said_above_and_below(measure, title, whole):
    assert {title, whole} <= set(words_of(RippleDrawing(3).whole(reading(measure))))


def test_one_type_1_multiplier_is_all_divided_by_the_direct_part():
    assert reading().words()["type_1"] == "1.58"

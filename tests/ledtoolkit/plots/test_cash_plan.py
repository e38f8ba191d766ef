"""The picture of a cash plan shows where most must be advanced."""

import pytest

from ledtoolkit.cash_plan import cash_plan
from ledtoolkit.plots.cash_plan import picture_cash_plan


def test_bars_and_line_are_the_flows_and_the_balance():
    axes = picture_cash_plan(cash_plan([40, 60, 50, 30], [30, 15, 60, 30])).figure.axes[0]
    assert [bar.get_height() for bar in axes.patches] == [40, 60, 50, 30, 30, 15, 60, 30]
    assert list(axes.lines[0].get_ydata()) == [-10, -55, -45, -45]
    assert axes.texts[0].get_text() == "advance 55.0"


def test_a_plan_that_needs_no_advance_says_so():
    picture = picture_cash_plan(cash_plan([10, 10], [20, 0]))
    assert picture.alt == "The project costs 20.0 and brings in 20.0, a gap of 0.0. Nothing must be advanced."
    assert not picture.figure.axes[0].texts


def test_quarters_are_called_quarters():
    picture = picture_cash_plan(cash_plan([40, 60], [30, 15]), period="quarter")
    assert picture.alt.endswith("In quarter 2 most must be advanced: 55.0.")
    assert (picture.figure.axes[0].get_xlabel(), picture.numbers.index.name) == ("Quarter", "Quarter")


def test_another_word_is_refused_with_those_that_there_are():
    with pytest.raises(ValueError, match="must be one of 'period', 'quarter', 'year', got 'month'"):
        picture_cash_plan(cash_plan([40], [30]), period="month")


def test_the_table_has_one_row_a_period():
    numbers = picture_cash_plan(cash_plan([40, 60], [30, 15])).numbers
    assert numbers["Balance so far"].to_dict() == {1: -10, 2: -55}

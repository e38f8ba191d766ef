"""Bars of exposure add up to what is said."""

import pandas as pd
import pytest

from ledtoolkit.exposure import bartik_exposure
from ledtoolkit.plots.exposure import ShockDrawing, ShockReading, picture_exposure

JOBS = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["north", "south"])
EXPOSURE = bartik_exposure(JOBS, [-0.2, 0.1])


def test_the_bars_add_up_to_the_predicted_change():
    bars = picture_exposure(EXPOSURE, "north").figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == pytest.approx([1.0, -6.0])
    assert [bar.get_hatch() for bar in bars] == [None, "///"]


def test_the_alt_text_says_sum_share_and_largest_part():
    assert picture_exposure(EXPOSURE, "north").alt == (
        "The branches of north predict a change of -5.00 jobs (unit of the table), -12.5% of all. "
        "The largest part is farms with -6.00."
    )


def test_a_unit_stands_on_the_axis_and_in_the_alt_text():
    picture = picture_exposure(EXPOSURE, "north", unit="thousand persons")
    assert picture.figure.axes[0].get_xlabel() == "Predicted change of jobs (thousand persons)"
    assert "-5.00 jobs (thousand persons)" in picture.alt


@pytest.mark.parametrize(
    ("shock", "words"), [([-0.2, 0.1], ["gain", "loss"]), ([-0.2, 0.0], ["loss"]), ([0.2, 0.1], ["gain"])]
)
def test_only_what_is_there_is_explained(shock, words):
    (legend,) = picture_exposure(bartik_exposure(JOBS, shock), "north").figure.legends
    assert [text.get_text() for text in legend.get_texts()] == words


def reading(change=-0.1, region="north"):
    # farms: 30 of 40 jobs in the north, 20 of 100 in the south, each a tenth of it
    jobs = pd.Series({"south": 200 * change, "north": 30 * change})
    shares = pd.Series({"south": 0.2 * change, "north": 0.75 * change})
    return ShockReading(region, "Land", "farms", change, 0.75, jobs, shares, "own")


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def test_before_the_guess_bars_are_jobs_in_the_order_of_the_table():
    picture = ShockDrawing().jobs(reading())
    assert [bar.get_width() for bar in picture.figure.axes[0].patches] == pytest.approx([20, 3])
    assert {"-20.00", "-3.00", "farms -10%: jobs, in thousand"} <= set(words_of(picture))
    assert picture.numbers.columns.to_list() == ["Change of jobs, thousand"]


def test_after_the_guess_bars_are_shares_the_largest_first():
    picture = ShockDrawing().shares(reading())
    assert [bar.get_width() for bar in picture.figure.axes[0].patches] == pytest.approx([0.075, 0.02])
    assert {"-7.50% (-3.00)", "-2.00% (-20.00)", "Hit hardest for its size: north, 7.50%"} <= set(words_of(picture))
    assert picture.numbers.loc["north"].to_list() == ["-7.50%", pytest.approx(-3)]


def test_losses_are_hatched_and_gains_filled():
    drawing = ShockDrawing()
    for change, hatch in ((-0.1, "///"), (0.1, None)):
        axes = drawing.shares(reading(change)).figure.axes[0]
        assert [bar.get_hatch() for bar in axes.patches] == [hatch, hatch]


def test_the_alt_text_of_a_shock_says_jobs_share_and_who_feels_it_most():
    assert ShockDrawing().shares(reading(region="south")).alt == (
        "farms -10% in every region (Land): for south that is 20.00 thousand jobs, 2.00% of all. "
        "It is most for north: 7.50%."
    )
    assert ShockDrawing().jobs(reading(0.1, "south")).alt == (
        "farms +10% in every region (Land): for south that is 20.00 thousand jobs. "
        "What that is of all its jobs is still open."
    )


def test_gains_and_no_change_are_called_so():
    assert "Gains most for its size: north, 7.50%" in words_of(ShockDrawing().shares(reading(0.1)))
    still = ShockDrawing().shares(reading(0.0))
    assert "Nothing changes" in words_of(still)
    assert not any("-" in words for words in words_of(still))


def test_a_share_that_rounds_to_nothing_has_no_minus():
    assert "0.00% (-0.01)" in words_of(ShockDrawing().shares(reading(-0.00005)))

"""The picture of incubators names gap and true effect."""

import pytest

from ledtoolkit.incubator import IncubatorOdds, incubator_selection
from ledtoolkit.plots.incubator import OddsDrawing, OddsReading, picture_incubator

ODDS = incubator_selection(0.5, 0, seed=5)


def test_bars_are_the_two_groups():
    heights = [bar.get_height() for bar in picture_incubator(ODDS).figure.axes[0].patches]
    assert heights == [ODDS.graduates, ODDS.others]


def test_title_words_and_table_say_synthetic():
    picture = picture_incubator(ODDS)
    assert picture.figure.get_suptitle().startswith("SYNTHETIC")
    assert picture.alt.startswith("SYNTHETIC: 48.0% of the graduates survive and 36.7% of the others")
    assert picture.numbers.index.name == "SYNTHETIC"


def reading(graduates=0.5, others=0.4, effect=0.0):
    return OddsReading(IncubatorOdds(graduates, others, effect), 0.05, 50)


def widths(picture):
    return [bar.get_width() for bar in picture.figure.axes[0].patches]


def test_the_moving_bars_are_both_groups_the_gap_its_mean_and_the_effect():
    assert widths(OddsDrawing().both(reading(effect=0.02))) == pytest.approx([0.4, 0.5, 0.1, 0.05, 0.02])


def test_a_gap_below_zero_is_hatched():
    gap = OddsDrawing().both(reading(graduates=0.3)).figure.axes[0].patches[2]
    assert (gap.get_hatch(), gap.get_width()) == ("///", pytest.approx(0.1))


def test_before_the_guess_only_the_others_and_the_effect_are_drawn():
    picture = OddsDrawing().others(reading())
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches] == [True, False, False, False, True]
    assert picture.numbers["Value"].to_list() == ["40.0%", "0.0"]


def test_the_alt_text_of_the_odds_says_gap_mean_and_effect():
    assert OddsDrawing().both(reading()).alt == (
        "SYNTHETIC: 50.0% of the graduates survive and 40.0% of the others, a gap of 10.0 points. "
        "Over 50 draws the gap is 5.0 points on average. The true effect put in is 0.0."
    )

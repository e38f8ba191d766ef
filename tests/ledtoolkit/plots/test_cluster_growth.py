"""Bars of a run show its firms and say that they are synthetic."""

import pytest

from ledtoolkit.cluster_growth import location_growth
from ledtoolkit.plots.cluster_growth import GrowthDrawing, picture_location_growth

GROWTH = location_growth(seeds=[1, 2])
PICTURE = picture_location_growth(GROWTH, seed=2)


def test_the_bars_are_the_firms_of_the_towns():
    assert [bar.get_height() for bar in PICTURE.figure.axes[0].patches] == GROWTH.firms.loc[2].to_list()


def test_only_the_largest_town_is_full():
    hatches = [bar.get_hatch() for bar in PICTURE.figure.axes[0].patches]
    assert hatches.index(None) + 1 == GROWTH.largest_town[2]
    assert hatches.count(None) == 1


def test_title_and_alt_text_say_synthetic():
    assert PICTURE.figure.get_suptitle().startswith("SYNTHETIC")
    assert PICTURE.alt.startswith("SYNTHETIC")


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def by_rank(growth):
    """Sort each run by hand, and take the mean of what stands at the same rank."""
    runs = [sorted((firms / run.sum() for firms in run), reverse=True) for _, run in growth.firms.iterrows()]
    return [sum(ranks) / len(runs) for ranks in zip(*runs, strict=True)]


def test_the_moving_bars_are_mean_shares_from_the_largest_to_the_smallest():
    picture = GrowthDrawing().whole(GROWTH)
    assert [bar.get_height() for bar in picture.figure.axes[0].patches] == pytest.approx(by_rank(GROWTH))
    assert picture.numbers.iloc[0, 0] == f"{by_rank(GROWTH)[0]:.1%}"
    assert picture.alt.startswith(f"SYNTHETIC: on average over 2 runs the largest town has {by_rank(GROWTH)[0]:.1%} of")


def test_before_the_guess_no_share_of_a_run_is_drawn_or_said():
    drawing = GrowthDrawing()
    drawing.whole(GROWTH)
    picture = drawing.open(GROWTH)
    assert {bar.get_height() for bar in picture.figure.axes[0].patches} == {0}
    assert "?" in words_of(picture)
    assert not any("%" in words for words in words_of(picture))
    assert picture.alt == "SYNTHETIC: spread evenly each town had 10.0% of the firms. What they do is still open."


def test_the_moving_drawing_says_synthetic_and_keeps_one_figure():
    drawing = GrowthDrawing()
    assert drawing.whole(GROWTH).figure is drawing.open(GROWTH).figure
    assert "SYNTHETIC: where firms settle" in words_of(drawing.whole(GROWTH))


def test_no_number_stands_on_the_line_of_an_even_spread():
    labels = GrowthDrawing().whole(GROWTH).figure.axes[0].texts[:10]
    assert min(label.get_position()[1] for label in labels) > 0.1

"""Bars of a run show its firms and say that they are synthetic."""

from ledtoolkit.cluster_growth import location_growth
from ledtoolkit.plots.cluster_growth import picture_location_growth

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

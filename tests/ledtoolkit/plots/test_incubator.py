"""The picture of incubators names gap and true effect."""

from ledtoolkit.incubator import incubator_selection
from ledtoolkit.plots.incubator import picture_incubator

ODDS = incubator_selection(0.5, 0, seed=5)


def test_bars_are_the_two_groups():
    heights = [bar.get_height() for bar in picture_incubator(ODDS).figure.axes[0].patches]
    assert heights == [ODDS.graduates, ODDS.others]


def test_title_words_and_table_say_synthetic():
    picture = picture_incubator(ODDS)
    assert picture.figure.get_suptitle().startswith("SYNTHETIC")
    assert picture.alt.startswith("SYNTHETIC: 48.0% of the graduates survive and 36.7% of the others")
    assert picture.numbers.index.name == "SYNTHETIC"

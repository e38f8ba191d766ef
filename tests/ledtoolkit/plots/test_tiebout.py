"""The picture of sorting follows the rounds and says that it is synthetic."""

from ledtoolkit.plots.tiebout import picture_tiebout_sorting
from ledtoolkit.tiebout import tiebout_sorting


def test_the_line_is_the_history():
    sorting = tiebout_sorting(3, 0, seed=7)
    picture = picture_tiebout_sorting(sorting)
    assert list(picture.figure.axes[0].lines[0].get_ydata()) == sorting.history["within_share"].to_list()
    assert len(picture.numbers) == 7


def test_title_and_words_say_synthetic():
    picture = picture_tiebout_sorting(tiebout_sorting(3, 5, seed=7))
    assert picture.figure.get_suptitle().startswith("SYNTHETIC")
    assert picture.alt == (
        "SYNTHETIC: none of 300 households moves between 3 towns. The variety left inside towns stays at 99.9%."
    )

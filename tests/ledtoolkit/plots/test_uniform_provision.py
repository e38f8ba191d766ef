"""The picture of uniform provision shows own levels, the line and the losses."""

import pytest

from ledtoolkit.plots.uniform_provision import LevelsDrawing, LevelsReading, picture_uniform_provision
from ledtoolkit.uniform_provision import spread_of_tastes


def test_bars_are_own_levels_and_the_line_is_the_uniform_one():
    axes = picture_uniform_provision(spread_of_tastes(20)).figure.axes[0]
    assert [bar.get_height() for bar in axes.patches] == [40, 60, 80]
    assert list(axes.lines[0].get_ydata()) == [54, 54]


def test_losses_stand_in_the_table_and_on_the_bars():
    picture = picture_uniform_provision(spread_of_tastes(20))
    assert picture.numbers["Loss per person"].to_list() == [98, 18, 338]
    assert [text.get_text() for text in picture.figure.axes[0].texts] == [
        "loses 98.0 a person",
        "loses 18.0 a person",
        "loses 338.0 a person",
    ]


def reading(spread=20, saving=60):
    return LevelsReading(spread_of_tastes(spread), saving)


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def test_before_the_guess_bars_are_levels_and_the_dashed_line_is_the_one_for_all():
    picture = LevelsDrawing().levels(reading())
    axes = picture.figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [40, 60, 80]
    assert [segment[0][0] for segment in axes.collections[0].get_segments()] == [54, 54, 54]
    assert picture.numbers["Units"].to_list() == [40, 60, 80, 54]
    assert picture.alt == (
        "SYNTHETIC: three groups want 40.0, 60.0 and 80.0 units; one level for all is 54.0. "
        "What it costs them is still open."
    )


def test_after_the_guess_bars_are_losses_their_mean_and_the_saving():
    picture = LevelsDrawing().losses(reading())
    bars = picture.figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == pytest.approx([98, 18, 338, 122, 60])
    assert [bar.get_hatch() for bar in bars] == ["///"] * 4 + [None]
    assert picture.numbers["Loss of a person (euro)"].to_list() == pytest.approx([98, 18, 338, 122])
    assert picture.alt == (
        "SYNTHETIC: one level of 54.0 units costs a person 122.00 euro on average and saves 60 euro. "
        "Three groups want 40.0, 60.0 and 80.0 units."
    )


@pytest.mark.parametrize(
    ("saving", "said"),
    [
        (60, "Own levels are better, by 62.00 euro a person"),
        (122, "Both are equally good"),
        (200, "One level is better, by 78.00 euro a person"),
    ],
)
def test_the_line_in_bold_says_who_wins(saving, said):
    assert said in words_of(LevelsDrawing().losses(reading(saving=saving)))

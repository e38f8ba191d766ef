"""The picture of uniform provision shows own levels, the line and the losses."""

from ledtoolkit.plots.uniform_provision import picture_uniform_provision
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

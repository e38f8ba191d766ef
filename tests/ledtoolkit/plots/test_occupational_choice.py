"""The map of decisions has as much of each field as the shares say."""

import numpy as np
import pytest

from ledtoolkit.occupational_choice import occupational_map
from ledtoolkit.plots.occupational_choice import MapDrawing, MapReading, picture_occupational_map


def test_fields_on_the_map_have_the_stated_shares():
    picture = picture_occupational_map(occupational_map(credit_limit=1, wage=2), credit_limit=1, wage=2)
    codes = np.asarray(picture.figure.axes[0].collections[0].get_array()).ravel()
    drawn = [float((codes == code).mean()) for code in range(3)]
    assert drawn == pytest.approx(picture.numbers["Share of people"].to_list())
    assert picture.alt == (
        "SYNTHETIC grid, credit up to 1.0 times own assets, wage 2.0: 40.9% run a firm, 54.3% work for others, "
        "and 4.8% would run a firm but are kept out by finance."
    )


def test_the_title_says_synthetic():
    picture = picture_occupational_map(occupational_map(credit_limit=1, wage=2), credit_limit=1, wage=2)
    assert picture.figure.get_suptitle().startswith("SYNTHETIC")


def reading(credit=1.5, wage=2, shown="all"):
    return MapReading(occupational_map(credit_limit=credit, wage=wage), credit, wage, shown)


def area(polygon):
    """Return the area inside a closed border."""
    x, y = polygon.get_xy()[:-1].T
    return abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2


@pytest.mark.parametrize(("credit", "wage"), [(1, 2), (1.5, 3), (5, 1)])
def test_the_moving_fields_cover_as_much_of_the_grid_as_the_shares_say(credit, wage):
    here = reading(credit, wage)
    firm, kept = MapDrawing().whole(here).figure.axes[0].patches
    # A person stands on a square of 0.1 by 0.1, 1,840 of them on the grid.
    assert [area(firm) / 18.4, area(kept) / 18.4] == pytest.approx([here.shares["firm"], here.kept_out])


def test_whom_finance_keeps_out_are_hatched_and_can_be_shown_alone():
    firm, kept = MapDrawing().whole(reading(shown="kept_out")).figure.axes[0].patches
    assert (firm.get_facecolor()[3], kept.get_hatch()) == (0, "///")


def test_before_the_guess_no_field_and_no_share_is_shown():
    picture = MapDrawing().open(reading(wage=3))
    assert [field.get_visible() for field in picture.figure.axes[0].patches] == [False, False]
    texts = [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]
    assert "?" in texts
    assert not any("%" in words for words in [*texts, picture.alt, picture.table()])


def test_the_moving_map_keeps_one_figure_and_says_its_economy():
    drawing = MapDrawing()
    first = drawing.whole(reading()).figure
    second = drawing.whole(reading(2.6, 2)).figure
    assert first is second
    assert "credit limit 2.6, wage 2.0" in [text.get_text() for text in second.texts]


def test_the_alt_text_and_the_table_of_the_moving_map_say_all_shares():
    picture = MapDrawing().whole(reading())
    assert picture.alt == (
        "SYNTHETIC grid, credit up to 1.5 times own assets, wage 2.0: 42.7% run a firm, 54.3% work for others, "
        "and 2.9% would run a firm but are kept out by finance."
    )
    assert picture.numbers["Share of people"].to_list() == ["42.7%", "54.3%", "2.9%", "45.7%"]

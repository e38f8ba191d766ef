"""An export basket is drawn as bars or as rows of numbers, with and without what is to be guessed."""

import pandas as pd
import pytest

from ledtoolkit.plots.export_basket import BasketDrawing, BasketReading

# Half of the exports against a fifth elsewhere is 2.5; 0.5**2 + 0.3**2 + 0.2**2 = 0.38, and 1/0.38 = 2.63.
SHARES = pd.Series({"cars": 0.3, "coffee": 0.5, "paper": 0.2})
EVERYWHERE = pd.Series({"cars": 0.6, "coffee": 0.2, "paper": 0.2})


def reading(view="bars", cut_off=1.0):
    rca = pd.Series({"cars": 0.5, "coffee": 2.5, "paper": 1.0})
    return BasketReading("Here", "the world", SHARES, EVERYWHERE, rca, rca >= cut_off, cut_off, 1 / 0.38, view, "own")


def words_of(picture):
    figure = picture.figure
    return [text.get_text() for text in (*figure.texts, *figure.axes[0].texts)]


def test_bars_are_the_rca_highest_first():
    axes = BasketDrawing(3).basket(reading()).figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [2.5, 1.0, 0.5]
    assert [bar.get_hatch() for bar in axes.patches] == [None, None, "///"]


def test_rows_of_numbers_say_how_the_rca_comes_about():
    picture = BasketDrawing(3).basket(reading("table"))
    assert "RCA 2.50 = 50.00% here / 20.00% in the world" in words_of(picture)
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches] == [False, False, False]


@pytest.mark.parametrize("view", ["bars", "table"])
def test_before_the_guess_neither_shares_nor_the_effective_number_are_drawn(view):
    picture = BasketDrawing(3).advantages(reading(view))
    assert not any("2.63" in words or "%" in words for words in [*words_of(picture), picture.alt, picture.table()])
    assert "Effective number of groups: your guess" in words_of(picture)


def test_the_alt_text_says_extremes_cut_off_and_effective_number():
    assert BasketDrawing(3).basket(reading()).alt == (
        "The RCA of Here is highest in “coffee” with 2.50 and lowest in “cars” with 0.50. "
        "2 of 3 groups reach the cut-off of 1.0. The basket counts like 2.63 equally large groups."
    )


def test_the_table_holds_shares_rca_and_who_reaches_the_cut_off():
    numbers = BasketDrawing(3).basket(reading(cut_off=2.0)).numbers
    assert numbers.index.to_list() == ["coffee", "paper", "cars"]
    assert numbers.loc["coffee"].to_list() == ["50.00%", "20.00%", 2.5, "yes"]
    assert numbers["Reaches the cut-off"].to_list() == ["yes", "no", "no"]

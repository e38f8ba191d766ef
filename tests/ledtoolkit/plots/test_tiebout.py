"""The picture of sorting follows the rounds and says that it is synthetic."""

import numpy as np
import pytest

from ledtoolkit.plots.tiebout import SortingDrawing, TownsReading, picture_tiebout_sorting
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


def reading(towns=3, cost=0, seed=7):
    return TownsReading(cost, tiebout_sorting(towns, 101, seed=seed), tiebout_sorting(towns, cost, seed=seed))


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def strokes_of(picture):
    (strokes,) = picture.figure.axes[0].patches
    return np.array(strokes.get_path().vertices).reshape(-1, 2, 2)


def test_each_household_is_a_stroke_at_its_wish_in_the_row_of_its_town():
    run = reading()
    strokes = strokes_of(SortingDrawing().sorted(run))
    assert strokes[:, 0, 0] == pytest.approx(run.end.ideals.to_numpy())
    rows = run.end.towns.map({town: row for row, town in enumerate(run.end.offers.sort_values().index)})
    assert strokes[:, :, 1].mean(axis=1) == pytest.approx(rows.to_numpy())


def test_diamonds_are_the_offers_the_lowest_on_top():
    run = reading()
    offers = SortingDrawing().sorted(run).figure.axes[0].lines[0]
    assert list(offers.get_xdata()) == sorted(run.end.offers)
    assert list(offers.get_ydata()) == [0, 1, 2]


def test_after_the_guess_the_words_say_what_is_left_and_how_long_it_took():
    assert {"Variety left inside towns: 10.6% (start: 99.9%)", "After round 6 nobody moves any more."} <= set(
        words_of(SortingDrawing().sorted(reading()))
    )
    assert "Nobody moves." in words_of(SortingDrawing().sorted(reading(cost=5)))


def test_before_the_guess_everybody_is_where_they_start():
    run, drawing = reading(cost=1), SortingDrawing()
    picture = drawing.unsorted(run)
    assert "Variety left inside towns: ? (start: 99.9%)" in words_of(picture)
    assert len(picture.numbers) == 1
    assert picture.alt == (
        "SYNTHETIC: 300 households start in 3 towns at random. The variety inside towns is 99.9%. "
        "Who moves is still open."
    )
    open_strokes = strokes_of(picture)
    assert (open_strokes != strokes_of(drawing.sorted(run))).any()


def test_an_empty_town_stands_below_without_an_offer():
    run = reading(seed=6)
    assert len(run.end.offers) == 2
    picture = SortingDrawing().sorted(run)
    assert len(picture.figure.axes[0].lines[0].get_xdata()) == 2
    assert "0" in words_of(picture)


def test_fewer_towns_leave_no_rows_of_more_behind():
    drawing = SortingDrawing()
    drawing.sorted(reading(towns=8))
    assert "8" not in words_of(drawing.sorted(reading(towns=3)))

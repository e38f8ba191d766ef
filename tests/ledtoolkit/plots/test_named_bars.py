"""Bars with names above them are moved, not drawn again, and a number never stands on the dashed line."""

import pytest

from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar

FULL, HATCHED = NamedBar("coffee", 4.0, "4.00"), NamedBar("cars", 0.5, "0.50", is_full=False, is_bold=True)


def artists(bars, *, cut_off=None):
    figure = NamedBars(len(bars), 2).show("Title", bars, ("first", "second"), cut_off=cut_off)
    return figure, figure.axes[0]


def test_lengths_and_hatching_are_those_of_the_rows():
    _, axes = artists([FULL, HATCHED])
    assert [bar.get_width() for bar in axes.patches] == [4.0, 0.5]
    assert [bar.get_hatch() for bar in axes.patches] == [None, "///"]
    assert [text.get_fontweight() for text in axes.texts[:2]] == ["normal", "bold"]


def test_a_label_stands_behind_its_bar_or_behind_the_cut_off():
    _, axes = artists([FULL, HATCHED], cut_off=1.0)
    assert [text.get_position()[0] for text in axes.texts[2:]] == pytest.approx([4.08, 1.08])


def test_a_cut_off_beyond_every_bar_is_still_in_sight():
    _, axes = artists([HATCHED], cut_off=3.0)
    assert axes.get_xlim()[1] > 3.0
    assert axes.collections[0].get_visible()


def test_without_a_cut_off_there_is_no_line():
    _, axes = artists([FULL])
    assert not axes.collections[0].get_visible()


def test_a_row_without_a_length_draws_no_bar():
    _, axes = artists([open_bar("coffee"), FULL])
    assert [bar.get_visible() for bar in axes.patches] == [False, True]
    assert axes.texts[2].get_text() == "?"


def test_rows_of_zeros_only_can_be_shown():
    _, axes = artists([NamedBar("coffee", 0.0, "0.00")])
    assert axes.get_xlim() == (0, 1.6)


def test_the_figure_is_kept_and_every_word_replaced():
    drawing = NamedBars(1, 2)
    first = drawing.show("One", [FULL], ("a", "b"))
    second = drawing.show("Two", [HATCHED], ("c", "d"))
    assert first is second
    assert [text.get_text() for text in second.texts] == ["Two", "c", "d"]


def test_a_long_title_breaks_once():
    figure = NamedBars(1, 1).show("A very long title " * 9, [FULL], ("a",))
    assert figure.texts[0].get_text().count("\n") == 1

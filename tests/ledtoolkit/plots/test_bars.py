"""Bars carry their numbers and say by hatching what colour says too."""

import pandas as pd

from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes

VALUES = pd.Series({"farms": 2.0, "shops": -1.0})
MARKED = pd.Series({"farms": True, "shops": False})


def drawn(**more):
    figure, axes = new_bar_axes("A long title", 2)
    draw_bars(axes, VALUES, labels=["two", "minus one"], marked=MARKED, **more)
    return figure, axes


def test_what_is_not_marked_is_hatched():
    _, axes = drawn()
    assert [bar.get_hatch() for bar in axes.patches] == [None, "///"]


def test_the_first_entry_stands_on_top():
    _, axes = drawn()
    assert axes.yaxis_inverted()
    assert [name.get_text() for name in axes.get_yticklabels()] == ["farms", "shops"]


def test_numbers_stand_beyond_what_else_is_in_the_row():
    _, axes = drawn(beyond=pd.Series({"farms": 5.0, "shops": -3.0}))
    assert [text.xy for text in axes.texts] == [(5.0, 0), (-1.0, 1)]


def test_nothing_is_explained_where_no_bar_has_a_meaning():
    figure, _ = drawn()
    explain_bars(figure, full="", hatched="")
    assert figure.legends == []


def test_the_meaning_of_hatching_is_said_below():
    figure, _ = drawn()
    explain_bars(figure, full="gain", hatched="loss")
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["gain", "loss"]

"""Bars of EXPY beside the own income."""

import pandas as pd

from ledtoolkit.plots.export_sophistication import picture_export_sophistication

PICTURE = picture_export_sophistication(pd.Series({"a": 3200.0, "b": 8000.0}), pd.Series({"a": 1000.0, "b": 9000.0}))


def test_bars_are_baskets_and_diamonds_own_incomes():
    axes = PICTURE.figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [8000.0, 3200.0]
    assert list(axes.lines[-1].get_xdata()) == [9000.0, 1000.0]


def test_the_table_holds_both():
    assert PICTURE.numbers.loc["a"].to_dict() == {"EXPY": 3200.0, "Own income": 1000.0}

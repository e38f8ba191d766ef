"""Bars of comparative advantage show the quotients and the cut-off."""

import pandas as pd

from ledtoolkit.plots.comparative_advantage import picture_comparative_advantage

RCA = pd.Series({"cars": 0.5, "fruit": 1.0, "wine": 3.0})


def test_the_bars_are_the_quotients_highest_first():
    axes = picture_comparative_advantage(RCA, place="Here").figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [3.0, 1.0, 0.5]


def test_what_stays_below_the_cut_off_is_hatched():
    axes = picture_comparative_advantage(RCA, place="Here", at_least=2).figure.axes[0]
    assert [bar.get_hatch() for bar in axes.patches] == [None, "///", "///"]


def test_the_alt_text_counts_a_value_of_exactly_the_cut_off():
    assert picture_comparative_advantage(RCA, place="Here").alt == (
        "Here has a comparative advantage in 2 of 3 products. The highest is wine with 3.00, the lowest cars with 0.50."
    )

"""A chain is drawn as a ladder of shares, as types of governance, and as a row of branches."""

from dataclasses import replace

import pandas as pd
import pytest

from ledtoolkit.plots.chain_ladder import ChainDrawing, LadderReading
from ledtoolkit.upstreamness import SmileCurve

SHARES = pd.Series({"Shop": 0.6, "Ship": 0.2, "Not reported": 0.1, "Farm": 0.06, "Hands": 0.04})
READING = LadderReading(
    "tea", "ladder", SHARES, "Hands", 0.5, 0.02, "captive", frozenset({"Not reported"}), frozenset({"Farm", "Hands"})
)
CURVE = SmileCurve(pd.DataFrame({"upstreamness": [1.0, 3.0], "value added share": [0.25, 0.5]}, index=["bread", "ore"]))


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def widths(picture):
    return [bar.get_width() for bar in picture.figure.axes[0].patches if bar.get_visible()]


def test_the_bars_are_shares_and_only_the_moved_income_differs():
    picture = ChainDrawing().ladder(READING)
    assert widths(picture) == pytest.approx([0.6, 0.2, 0.1, 0.06, 0.06])
    assert {"6.0% (today 4.0%)", "Income +50%: price +2.00%"} <= set(words_of(picture))


def test_what_nobody_in_the_chain_earns_is_hatched():
    bars = ChainDrawing().ladder(READING).figure.axes[0].patches
    assert [bar.get_hatch() for bar in bars] == [None, None, "///", None, None]


def test_without_a_change_the_share_itself_stands_below():
    picture = ChainDrawing().ladder(replace(READING, change=0, price_change=0))
    assert "“Hands”: 4.0% of the price" in words_of(picture)


def test_the_table_has_the_shares_of_today():
    assert ChainDrawing().ladder(READING).numbers["Share of the price"].to_list() == [
        "60.0%",
        "20.0%",
        "10.0%",
        "6.0%",
        "4.0%",
    ]


def test_before_the_guess_what_is_asked_cannot_be_found_by_subtraction():
    picture = ChainDrawing().open_ladder(READING)
    assert widths(picture) == pytest.approx([0.6, 0.2, 0.1])
    assert picture.numbers.index.to_list() == ["Shop", "Ship", "Not reported"]
    assert not any(share in words for words in [*words_of(picture), picture.alt] for share in ("4.0%", "6.0%", "2.00%"))


def test_the_alt_text_says_the_largest_of_the_others_the_earner_and_the_price():
    assert ChainDrawing().ladder(READING).alt == (
        "Of the price of “tea”, 60.0% goes to “Shop” and 4.0% to “Hands”. "
        "A change of +50% in this income changes the price by +2.00%."
    )


def test_the_type_that_fits_is_filled_and_the_others_are_hatched():
    picture = ChainDrawing().governance(READING)
    assert [bar.get_hatch() for bar in picture.figure.axes[0].patches] == ["///", "///", "///", None, "///"]
    assert picture.alt.endswith("Our reading of “tea”: Captive, rung 4 of 5.")
    assert picture.numbers.loc["Captive"].to_list() == ["high", "high", "low"]


def test_no_type_is_filled_where_it_is_left_to_the_learner():
    picture = ChainDrawing().governance(replace(READING, governance=""))
    assert {bar.get_hatch() for bar in picture.figure.axes[0].patches} == {"///"}
    assert picture.alt.endswith("Which of them fits “tea” is left to you.")


def test_branches_stand_from_far_to_near_the_final_user():
    picture = ChainDrawing().smile(CURVE)
    assert widths(picture) == [0.5, 0.25]
    assert {"ore (3.00 steps)", "bread (1.00 steps)", "Correlation of steps and share: 1.00"} <= set(words_of(picture))
    assert picture.alt == (
        "Steps to the final user and value-added share of 2 branches correlate with 1.00. "
        "Farthest is “ore” (3.00 steps, 50.0%), nearest “bread” (1.00 steps, 25.0%)."
    )


def test_a_chain_of_the_same_length_moves_the_same_figure():
    drawing = ChainDrawing()
    assert drawing.ladder(READING).figure is drawing.open_ladder(READING).figure

"""The picture of an index ranks as the index does, and hides it before the guess."""

import pandas as pd
import pytest

from ledtoolkit.plots.composite_index import IndexDrawing, IndexReading

Z = pd.DataFrame(
    {"output": [1.0, 0.0, 0.5], "income": [0.0, 1.0, 0.5], "knowledge": [0.0, 0.5, 1.0]}, index=["here", "there", "far"]
)


def reading(aggregation="additive"):
    weights = pd.Series({"output": 0.2, "income": 0.2, "knowledge": 0.6})
    index = pd.Series({"here": 0.2, "there": 0.5, "far": 0.8})
    rank = pd.Series({"here": 3, "there": 2, "far": 1})
    return IndexReading("here", Z, weights, index, rank, aggregation, False, "own")


def words_of(picture):
    return [text.get_text() for text in (*picture.figure.texts, *picture.figure.axes[0].texts)]


def test_bars_are_the_index_the_highest_first_and_the_place_looked_at_is_filled():
    picture = IndexDrawing(3).ranking(reading())
    patches = picture.figure.axes[0].patches
    assert [bar.get_width() for bar in patches] == pytest.approx([0.8, 0.5, 0.2])
    assert [bar.get_hatch() for bar in patches] == ["///", "///", None]
    assert {"1. 0.800", "3. 0.200", "here: rank 3 of 3"} <= set(words_of(picture))
    assert picture.numbers["Rank"].to_dict() == {"far": 1, "there": 2, "here": 3}


def test_before_the_guess_only_the_ingredients_are_shown():
    picture = IndexDrawing(3).ingredients(reading())
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches] == [False, False, False]
    assert "output 0.50 · income 0.50 · knowledge 1.00" in words_of(picture)
    assert picture.numbers.columns.to_list() == ["Output", "Income", "Knowledge"]


def test_the_weights_are_said():
    assert "Weights: output 20%, income 20%, knowledge 60%" in words_of(IndexDrawing(3).ranking(reading()))


def test_the_title_says_how_parts_are_put_together():
    drawing = IndexDrawing(3)
    assert "Index, weighted parts added" in words_of(drawing.ranking(reading()))
    assert "Index, weighted parts multiplied" in words_of(drawing.ranking(reading("geometric")))


def test_the_alt_text_says_weights_leader_and_own_rank():
    assert IndexDrawing(3).ranking(reading()).alt == (
        "With weights of 20% for output, 20% for income and 60% for knowledge far leads with 0.800; "
        "here has rank 3 of 3 with 0.200."
    )
    assert IndexDrawing(3).ingredients(reading()).alt == (
        "Three indicators of 3 provinces, from 0 (lowest) to 1 (highest). "
        "here: output 1.00, income 0.00, knowledge 0.00. Its rank is still open."
    )

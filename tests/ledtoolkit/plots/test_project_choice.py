"""Projects are drawn by score or by year, with and without what is to be guessed."""

import pandas as pd
import pytest

from ledtoolkit.plots.project_choice import ChoiceDrawing, ChoiceReading

SCORES = pd.Series({"hall": 6.5, "hub": 7.0})
PASSES = pd.Series({"hall": False, "hub": True})


def reading(flow=(-100.0, 110.0)):
    return ChoiceReading("scores", 0.25, SCORES, PASSES, 0.05, pd.Series(flow), 0.093, 1.1)


def words_of(picture):
    figure = picture.figure
    return [text.get_text() for text in (*figure.texts, *figure.axes[0].texts)]


def test_scores_stand_highest_first_and_who_fails_the_filter_is_hatched():
    picture = ChoiceDrawing(2, 2).scores(reading())
    bars = picture.figure.axes[0].patches
    assert [(bar.get_width(), bar.get_hatch()) for bar in bars] == [(7.0, None), (6.5, "///")]
    assert "First: hub, 0.50 ahead of hall" in words_of(picture)
    assert picture.alt == "Long-run jobs weigh 25%. hub comes first with 7.00, 0.50 ahead of hall."
    assert picture.numbers["Passes the filter"].to_list() == ["yes", "no"]


def test_before_the_guess_no_score_is_drawn_nor_said():
    picture = ChoiceDrawing(2, 2).unscored(reading())
    said = [*words_of(picture), picture.alt, picture.table()]
    assert not any("7.0" in words or "6.5" in words for words in said)
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches] == [False, False]


@pytest.mark.parametrize(
    ("flow", "said"),
    [
        ((-100.0, 110.0), "Worth 10.0 thousand euro more than it costs"),
        ((-100.0, 95.0), "Costs 5.0 thousand euro more than it is worth"),
    ],
)
def test_years_that_cost_are_hatched_and_the_sum_is_said(flow, said):
    picture = ChoiceDrawing(2, 2).money(reading(flow))
    assert [bar.get_hatch() for bar in picture.figure.axes[0].patches] == ["///", None]
    assert said in words_of(picture)
    assert picture.alt.startswith("SYNTHETIC project at a discount rate of 5.0%. ")
    assert picture.numbers.iloc[:, 0].to_list() == list(flow)

"""Voting with the feet to move: the numbers of the curriculum, what a cost does left open before the guess."""

import pytest

from ledtoolkit.tiebout import tiebout_sorting
from ledtoolkit.widgets.tiebout import TieboutTownExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = TieboutTownExplorer

WHY = (
    "A random start makes all towns nearly alike, so no other town is 5 points better for anybody: "
    "99.9% of the variety stays inside towns. Somebody has to go first, and for nobody it pays."
)
SEEDS = range(1, 51)


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("towns", 1, 8, 3),
        ("moving_cost", 0, 30, 0),
        ("seed", 1, 50, 7),
    ]


def test_free_moves_sort_three_towns_in_six_rounds(explorer):
    assert explorer.stage.finding == (
        "Households sort: in 6 rounds the variety of wishes left inside the 3 towns falls from 99.9% to 10.6%."
    )
    history = explorer.model(towns=3, moving_cost=0, seed=7).end.history["within_share"]
    assert (history.iloc[0], history.iloc[-1]) == pytest.approx((0.999, 0.106), abs=0.0005)


def test_what_a_cost_does_is_left_open_until_the_guess(explorer):
    assert move(explorer, moving_cost=5) == "When moves cost something, who still moves is your guess."
    assert "Who moves is still open." in explorer.stage.drawing
    assert "Nobody moves" not in explorer.stage.drawing


def test_before_the_guess_nothing_depends_on_who_moves_at_a_cost(explorer):
    few, many = (explorer.model(towns=8, moving_cost=5, seed=seed) for seed in (7, 8))
    others = type(few)(few.moving_cost, few.start, many.end)
    assert explorer.before_guess(few).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(few).shown() != explorer.after_guess(others).shown()


def test_a_small_cost_keeps_everybody_where_they_are(explorer):
    explorer.prediction.skip()
    assert move(explorer, moving_cost=5) == (
        "Nobody moves: the 3 towns offer nearly the same, and no move is worth 5 points. "
        "99.9% of the variety of wishes stays inside towns."
    )


def test_a_cost_of_five_stops_half_of_the_lands():
    assert sum(tiebout_sorting(3, 5, seed=seed).rounds == 0 for seed in SEEDS) == 25


def test_the_guess_says_what_was_chosen_what_it_is_and_why(explorer):
    explorer.prediction.guess("half", "middle")
    assert explorer.prediction.outcome == (
        f"You chose “They sort about half as far” (fairly sure). It is “Nobody moves at all”. {WHY} "
        "Move the cost from 0 up, one step at a time."
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("nobody", "low")
    assert explorer.prediction.outcome == f"You chose “Nobody moves at all” (just guessing): well seen. {WHY}"


def test_eight_towns_meet_the_challenge_and_three_do_not(explorer):
    explorer.prediction.skip()
    assert move(explorer, towns=8, moving_cost=10).endswith("falls from 97.4% to 7.0%.")
    assert tiebout_sorting(8, 10, seed=7).within_share == pytest.approx(0.070, abs=0.0005)
    assert sum(tiebout_sorting(8, 10, seed=seed).within_share < 0.10 for seed in SEEDS) == 30
    assert all(tiebout_sorting(3, 10, seed=seed).within_share >= 0.10 for seed in SEEDS)


def test_one_town_has_nobody_to_choose(explorer):
    assert move(explorer, towns=1) == (
        "With one town nobody can vote with their feet: all of the variety stays inside it."
    )


@pytest.mark.parametrize("towns", [1, 8])
@pytest.mark.parametrize("cost", [0, 30])
@pytest.mark.parametrize("seed", [1, 50])
def test_every_corner_of_the_controls_can_be_shown(explorer, towns, cost, seed):
    explorer.prediction.skip()
    move(explorer, towns=towns, moving_cost=cost, seed=seed)
    assert explorer.stage.table.count("<tr>") >= 2


def test_the_picture_and_its_limits_say_that_the_numbers_are_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    move(explorer, towns=5, moving_cost=3, seed=9)
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

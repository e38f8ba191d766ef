"""One level for all to move: the numbers of the curriculum, and no loss before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.widgets.uniform_provision import UniformOrLocalExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = UniformOrLocalExplorer

NEXT = "Move the spread of tastes: at half the spread a quarter of the loss is left."


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("spread", 0, 40, 20),
        ("slope", 0.25, 2, 1),
        ("saving", 0, 200, 60),
    ]


def test_at_the_start_own_levels_win(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "One level for all costs a person 122.00 euro and saves 60 euro: own levels are better by 62.00 euro."
    )


def test_before_the_guess_levels_are_seen_and_no_loss(explorer):
    assert explorer.stage.finding == (
        "Groups want 40.0, 60.0 and 80.0 units; one level for all is 54.0 and saves 60 euro a person. "
        "What it costs them is your guess."
    )
    reading = explorer.model(spread=20, slope=1, saving=60)
    dearer = replace(reading.provision, loss_per_person=3 * reading.provision.loss_per_person)
    other = replace(reading, provision=dearer)
    assert explorer.before_guess(reading).shown() == explorer.before_guess(other).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(other).shown()


# 14 and 26 units too many, 26 too few: half of the squares is 98, 18 and 338, their mean over people 122.
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("120", f"You guessed 120.00 euro (very sure). It is 122.00 euro: well seen. {NEXT}"),
        ("60", f"You guessed 60.00 euro (very sure). It is 122.00 euro, that is 62.00 euro more. {NEXT}"),
    ],
)
def test_the_guess_is_set_beside_the_break_even(explorer, typed, said):
    explorer.prediction.guess(typed, "high")
    assert explorer.prediction.outcome == said


def test_fifteen_is_the_smallest_whole_spread_of_the_challenge(explorer):
    gains = {spread: explorer.model(spread=spread, slope=1, saving=60).gain for spread in (14, 15)}
    assert gains[14] < 0 < gains[15]


@pytest.mark.parametrize(("spread", "slope"), [(20, 1), (40, 0.25), (5, 2)])
def test_the_loss_grows_with_the_square_of_the_spread(explorer, spread, slope):
    loss = explorer.model(spread=spread, slope=slope, saving=0).provision.mean_loss
    assert loss == pytest.approx(0.305 * spread**2 / slope)


def test_one_level_can_win_and_both_can_be_equally_good(explorer):
    explorer.prediction.skip()
    assert move(explorer, saving=150) == (
        "One level for all costs a person 122.00 euro and saves 150 euro: one level is better by 28.00 euro."
    )
    assert move(explorer, spread=0, saving=0) == (
        "One level for all costs a person 0.00 euro and saves as much: both are equally good."
    )


@pytest.mark.parametrize("spread", [0, 40])
@pytest.mark.parametrize("slope", [0.25, 2])
@pytest.mark.parametrize("saving", [0, 200])
def test_every_corner_of_the_controls_can_be_shown(explorer, spread, slope, saving):
    explorer.prediction.skip()
    move(explorer, spread=spread, slope=slope, saving=saving)
    assert explorer.stage.table.count("<tr>") == 5


def test_the_picture_and_its_limits_say_that_the_numbers_are_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    move(explorer, spread=30, slope=2, saving=100)
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

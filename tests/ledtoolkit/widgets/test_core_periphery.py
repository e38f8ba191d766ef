"""Core and periphery to move: the numbers of the lesson, the better road left open before the guess, the challenge."""

import pytest

from ledtoolkit.widgets.core_periphery import CorePeripheryExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = CorePeripheryExplorer

NEXT = "Move the transport cost from 2.10 down, and watch."


def end_of(explorer, cost, start=0.52, steps=400):
    return explorer.model(transport_cost=cost, start=start, steps=steps).end


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("transport_cost", 1.2, 2.5, 2.1),
        ("start", 0.50, 0.99, 0.52),
        ("steps", 50, 400, 400),
    ]


def test_the_start_returns_to_one_half(explorer):
    assert end_of(explorer, 2.1) == pytest.approx(0.5, abs=1e-6)
    assert explorer.stage.finding == "Manufacturing spreads out: region 1 starts with 52% and ends with 50.0%."


def test_a_better_road_is_left_open_until_the_guess(explorer):
    finding = move(explorer, transport_cost=1.5)
    assert finding == "With cheaper transport than at the start, where manufacturing goes is your guess."
    assert "100" not in explorer.stage.table
    # The line that is drawn ends where it starts, and no share stands at its end.
    assert "100.0%" not in explorer.stage.drawing
    assert "Where it goes is still open." in explorer.stage.drawing


def test_after_the_guess_a_better_road_makes_a_core(explorer):
    assert end_of(explorer, 1.5) >= 0.98
    explorer.prediction.skip()
    assert move(explorer, transport_cost=1.5) == (
        "Manufacturing gathers in region 1: from 52% to 100.0%. Region 2 becomes the periphery."
    )


def test_the_guess_says_what_was_chosen_what_it_is_and_why(explorer):
    explorer.prediction.guess("same", "high")
    assert explorer.prediction.outcome == (
        "You chose “It keeps about half: the better road helps both alike” (very sure). "
        "It is “It loses its manufacturing to the larger one”. "
        "With dear transport each region makes what it needs; with cheap transport firms serve both from the larger "
        f"market, workers follow, and region 1 ends with 100.0%. {NEXT}"
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("loses", "low")
    assert explorer.prediction.outcome.startswith(
        "You chose “It loses its manufacturing to the larger one” (just guessing): well seen. With dear transport"
    )


def test_history_decides_at_the_cost_of_the_challenge_only_in_between(explorer):
    # Between the break point 1.627 and the sustain point 1.807 (Fujita, Krugman & Venables 1999).
    assert end_of(explorer, 1.7, 0.80) == pytest.approx(0.5, abs=0.006)
    assert end_of(explorer, 1.7, 0.95) > 0.98
    assert end_of(explorer, 1.6, 0.80) > 0.98
    assert end_of(explorer, 1.82, 0.95) < 0.98


def test_two_equal_regions_stay_equal_and_the_break_point_says_how_firmly(explorer):
    explorer.prediction.skip()
    assert move(explorer, start=0.5, transport_cost=1.62) == (
        "Two exactly equal regions stay equal; but here a small push would make one of them a core."
    )
    assert move(explorer, transport_cost=1.63) == (
        "Two equal regions stay equal, and after a small push they would come back to it."
    )


@pytest.mark.parametrize(
    ("cost", "start", "said"),
    [
        (1.61, 0.52, "Manufacturing is gathering: region 1 goes from 52% to 57.2% in 400 steps, so far."),
        (1.63, 0.52, "Manufacturing is spreading out: region 1 goes from 52% to 51.6% in 400 steps, so far."),
    ],
)
def test_what_is_under_way_is_not_called_the_end(explorer, cost, start, said):
    explorer.prediction.skip()
    assert move(explorer, transport_cost=cost, start=start) == said


def test_fewer_steps_are_the_beginning_of_the_same_path(explorer):
    whole = explorer.model(transport_cost=1.7, start=0.8, steps=400).share
    part = explorer.model(transport_cost=1.7, start=0.8, steps=50).share
    assert part.tolist() == whole.iloc[:51].tolist()


@pytest.mark.parametrize("cost", [1.2, 2.5])
@pytest.mark.parametrize("start", [0.5, 0.99])
@pytest.mark.parametrize("steps", [50, 400])
def test_every_corner_of_the_controls_can_be_shown(explorer, cost, start, steps):
    explorer.prediction.skip()
    move(explorer, transport_cost=cost, start=start, steps=steps)
    assert explorer.stage.table.count("<tr>") == 12


def test_the_picture_and_its_limits_say_that_the_numbers_are_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")

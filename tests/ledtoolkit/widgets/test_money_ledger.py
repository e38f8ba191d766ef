"""A ledger to move: the numbers of the curriculum, and no multiplier of a move before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.widgets.money_ledger import MoneyLedgerExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = MoneyLedgerExplorer


def test_the_start_is_the_ledger_of_the_lesson(explorer):
    assert explorer.stage.finding == (
        "Of 240,000 euro 100,000 leaves at once. People and firms here get 140,000 and spend 44.4% of it here again: "
        "LM3 is 1.84."
    )


def test_a_move_stays_open_until_the_guess(explorer):
    assert move(explorer, moved=24_000) == "What LM3 becomes when money is moved is your guess."
    first, to_builder = (explorer.model(moved=24_000, recipient=who) for who in ("growers", "builder"))
    other = replace(first, after=to_builder.after)
    assert explorer.before_guess(first).shown() == explorer.before_guess(other).shown()
    assert "2.00" not in explorer.stage.drawing


def test_a_move_to_growers_gives_the_numbers_of_the_curriculum(explorer):
    explorer.prediction.skip()
    assert move(explorer, moved=24_000) == (
        "24,000 euro moved to “Growers here” raises LM3 from 1.84 to 2.00: "
        "164,000 euro now stays at first, and 75,300 euro of it is spent here again."
    )
    assert explorer.model(moved=24_000, recipient="growers").after.lm3 == pytest.approx(1.997, abs=0.0005)


def test_the_guess_is_told_what_it_is(explorer):
    explorer.prediction.guess("1.9", "low")
    assert "2.00" in explorer.prediction.outcome


def test_growers_reach_two_with_the_smallest_move(explorer):
    def smallest(recipient):
        return next(m for m in range(0, 101_000, 1_000) if explorer.model(moved=m, recipient=recipient).after.lm3 >= 2)

    assert {who: smallest(who) for who in ("growers", "staff", "builder")} == {
        "growers": 25_000,
        "staff": 28_000,
        "builder": 27_000,
    }


@pytest.mark.parametrize("recipient", ["growers", "staff", "builder"])
@pytest.mark.parametrize("moved", [0, 100_000])
def test_every_corner_of_the_controls_can_be_shown(explorer, moved, recipient):
    explorer.prediction.skip()
    move(explorer, moved=moved, recipient=recipient)
    assert explorer.stage.table.count("<tr>") == 4


def test_the_picture_and_its_limits_say_that_the_numbers_are_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    move(explorer, moved=50_000, recipient="staff")
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

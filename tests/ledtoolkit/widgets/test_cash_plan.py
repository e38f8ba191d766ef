"""The plan board to move: the worked example, the challenge, and no balance in sight before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.cash_plan import CashPlan
from ledtoolkit.widgets.cash_plan import PlanBoardExplorer

EXPLORER = PlanBoardExplorer


def test_the_controls_are_those_of_the_curriculum(explorer):
    found = {c.name: (c.lowest, c.highest, c.start) for c in explorer.controls}
    assert found == {"quarter": (1, 4, 3), "deadweight": (0, 0.9, 0.3), "displacement": (0, 0.9, 0.25)}


def test_the_start_is_the_worked_example(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "With the largest source in quarter 3, 55 thousand euro must be advanced in quarter 2; the gap is 45. "
        "Of 20 gross jobs 10.5 are net, at 17.1 thousand euro each."
    )


# By hand: 30, 15, 60, 30 with 60 and the amount of that quarter swapped, less 40, 60, 50, 30.
@pytest.mark.parametrize(
    ("quarter", "balances"),
    [
        (1, [20, -25, -45, -45]),
        (2, [-10, -10, -45, -45]),
        (3, [-10, -55, -45, -45]),
        (4, [-10, -55, -75, -45]),
    ],
)
def test_the_cash_box_follows_the_quarter_of_the_largest_source(explorer, quarter, balances):
    reading = explorer.model(quarter=quarter, deadweight=0.3, displacement=0.25)
    assert reading.plan.table["cumulative"].to_list() == balances


def test_the_challenge_is_met_in_the_first_two_quarters_alone(explorer):
    needs = [explorer.model(quarter=q, deadweight=0.3, displacement=0.25).plan.peak_need for q in (1, 2, 3, 4)]
    assert needs == [45, 45, 55, 75]


def test_without_deadweight_and_displacement_every_job_is_net(explorer):
    explorer.prediction.skip()
    explorer.inputs["deadweight"].value = explorer.inputs["displacement"].value = 0
    assert explorer.stage.finding.endswith("Of 20 gross jobs 20.0 are net, at 9.0 thousand euro each.")


def test_before_the_guess_no_balance_is_shown(explorer):
    reading = explorer.model(quarter=3, deadweight=0.3, displacement=0.25)
    others = replace(
        reading, plan=CashPlan(reading.plan.table.assign(balance=0.0, cumulative=[-1.0, -2.0, -3.0, -4.0]))
    )
    assert explorer.before_guess(reading).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(others).shown()


def test_a_guess_is_told_how_low_the_cash_box_was(explorer):
    explorer.prediction.guess("4", "middle")
    assert "At the end of quarter 2 the cash box stands at minus 55; the gap in the end is 45." in (
        explorer.prediction.outcome
    )


def test_the_picture_says_that_it_is_fictional(explorer):
    explorer.prediction.skip()
    assert "FICTIONAL" in explorer.stage.drawing
    assert explorer.view().picture.alt.startswith("FICTIONAL. Four quarters cost 180 and bring in 135 thousand euro")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("quarter", 1), ("deadweight", 0.9), ("displacement", 0.9)):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

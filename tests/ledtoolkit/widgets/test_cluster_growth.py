"""A growing cluster to move: the numbers of the curriculum, and no share of the largest town before the guess."""

import pytest

from ledtoolkit.widgets.cluster_growth import ClusterGrowthExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = ClusterGrowthExplorer


def largest(explorer, spill_over=1.5, crowding=0.5, head_start=0):
    return explorer.model(spill_over=spill_over, crowding=crowding, head_start=head_start).mean_largest_share


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("spill_over", 0, 2, 1.5),
        ("crowding", 0, 2, 0.5),
        ("head_start", 0, 20, 0),
    ]


# Over 60 seeds, as the curriculum states them.
@pytest.mark.parametrize(
    ("state", "share"), [({}, 0.50), ({"spill_over": 0}, 0.13), ({"crowding": 2}, 0.26), ({"crowding": 1.7}, 0.28)]
)
def test_the_largest_town_has_the_share_of_the_curriculum(explorer, state, share):
    assert largest(explorer, **state) == pytest.approx(share, abs=0.005)


def test_the_start_says_the_mean_and_that_chance_decides_which_town(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "On average over 60 runs the largest town has 50.0% of the firms. Town 1 is the largest in 7."
    )


def test_a_head_start_of_five_makes_town_1_the_largest_in_every_run(explorer):
    explorer.prediction.skip()
    assert move(explorer, head_start=5).endswith("Town 1 is the largest in 60.")


def test_before_the_guess_the_finding_is_that_of_chance_wherever_the_controls_stand(explorer):
    before = explorer.stage.finding
    assert before == (
        "If firms did not attract firms, the largest of ten towns would have 12.9% of them by chance. "
        "What attraction makes of it is your guess."
    )
    assert "50" not in explorer.stage.drawing + explorer.stage.table
    assert move(explorer, crowding=1.0, head_start=3) == before
    assert "?" in explorer.stage.drawing


def test_the_guess_is_compared_with_the_mean(explorer):
    explorer.prediction.guess("20", "middle")
    assert explorer.prediction.outcome == (
        "You guessed 20 firms (fairly sure). It is 50 firms, that is 30 firms more. "
        "Take the spill-over down to 0, and give town 1 a head start of five firms."
    )


def test_the_challenge_is_met_by_strong_crowding_only(explorer):
    assert largest(explorer, crowding=2) < 0.30 < largest(explorer, crowding=1)


@pytest.mark.parametrize("spill_over", [0, 2])
@pytest.mark.parametrize("crowding", [0, 2])
@pytest.mark.parametrize("head_start", [0, 20])
def test_every_corner_of_the_controls_can_be_shown(explorer, spill_over, crowding, head_start):
    explorer.prediction.skip()
    move(explorer, spill_over=spill_over, crowding=crowding, head_start=head_start)
    assert explorer.stage.table.count("<tr>") == 11


def test_the_picture_and_its_limits_say_that_the_firms_are_synthetic_and_how_they_choose(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")
    assert "proportional to exp(s ln(1 + n) - c n / 40)" in explorer.limits


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    move(explorer, spill_over=0.2, crowding=1.5, head_start=9)
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

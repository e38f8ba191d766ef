"""Path dependence to move: the numbers of the curriculum, no end before the guess, the challenge."""

import pytest

from ledtoolkit.widgets.path_dependence import HistoryMattersExplorer

EXPLORER = HistoryMattersExplorer


def read(explorer, **moved):
    return explorer.model(**({"start": 1, "draws": 200, "runs": 200} | moved))


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("start", 1, 20, 1),
        ("draws", 10, 500, 200),
        ("runs", 1, 2_000, 200),
    ]


# From 1 + 1 balls every end is equally likely: (201 - 101) / 201 = 0.4975; 10 + 10: a beta-binomial, 0.0113.
def test_about_half_of_the_towns_end_far_from_half_and_of_ten_and_ten_about_one_in_a_hundred(explorer):
    one, ten = read(explorer), read(explorer, start=10)
    assert one.exact.outside(0.25, 0.75) == pytest.approx(100 / 201)
    assert ten.exact.outside(0.25, 0.75) == pytest.approx(0.011, abs=5e-4)
    assert one.runs.mean == pytest.approx(0.5, abs=0.03)
    assert one.runs.outside(0.25, 0.75) == pytest.approx(0.498, abs=0.05)
    assert ten.runs.outside(0.25, 0.75) == pytest.approx(0.011, abs=0.02)


def test_the_start_shows_simulated_and_exact_shares(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding.startswith("200 towns began with 1 + 1 balls: ")
    assert " ended outside 25 to 75% (exactly 49.8%), " in explorer.stage.finding
    assert explorer.stage.finding.endswith(" inside 40 to 60% (exactly 20.4%).")


def test_before_the_guess_no_end_is_shown(explorer):
    assert explorer.stage.finding == "All towns begin with 1 + 1 balls. Where they end is your guess."
    assert "exactly" not in explorer.stage.drawing
    explorer.inputs["start"].value = 10
    assert explorer.stage.finding == "All towns begin with 10 + 10 balls. Where they end is your guess."


@pytest.mark.parametrize(("chosen", "opening"), [("apart", "well seen. "), ("alike", "(very sure). It is “on average")])
def test_the_guess_is_answered_with_mean_and_spread(explorer, chosen, opening):
    explorer.prediction.guess(chosen, "high")
    assert opening in explorer.prediction.outcome
    assert "(exactly 49.8%), the mean is " in explorer.prediction.outcome


@pytest.mark.parametrize(("start", "draws"), [(20, 75), (16, 38)])
def test_the_challenge_is_met_with_many_balls_and_few_draws(explorer, start, draws):
    assert read(explorer, start=start, draws=draws).exact.inside(0.4, 0.6) >= 0.9
    assert read(explorer, start=start, draws=draws).runs.inside(0.4, 0.6) >= 0.9


@pytest.mark.parametrize(("start", "draws"), [(20, 76), (16, 39), (20, 200)])
def test_with_more_draws_it_is_out_of_reach(explorer, start, draws):
    assert read(explorer, start=start, draws=draws).exact.inside(0.4, 0.6) < 0.9


def test_few_towns_are_not_judged(explorer):
    explorer.prediction.skip()
    explorer.inputs["runs"].value = 199
    assert explorer.stage.finding == (
        "Towns that begin with 1 + 1 balls end outside 25 to 75% in 49.8% of all histories "
        "and inside 40 to 60% in 20.4%. "
        "Fewer than 200 towns are too few to judge."
    )


@pytest.mark.parametrize("start", [1, 20])
@pytest.mark.parametrize("draws", [10, 500])
@pytest.mark.parametrize("runs", [1, 2_000])
def test_every_corner_of_the_controls_can_be_shown(explorer, start, draws, runs):
    explorer.prediction.skip()
    for name, value in (("start", start), ("draws", draws), ("runs", runs)):
        explorer.inputs[name].value = value
    assert explorer.stage.table.count("<tr>") == 1 + min(runs, 20)


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    explorer.inputs["start"].value = 10
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before


def test_the_picture_and_its_limits_say_that_the_numbers_are_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")

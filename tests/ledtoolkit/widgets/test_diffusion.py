"""Diffusion to move: the numbers of the curriculum, and no peak before the guess."""

import math
from types import SimpleNamespace

import pytest

from ledtoolkit.widgets.diffusion import DiffusionCurveExplorer

EXPLORER = DiffusionCurveExplorer


def test_the_controls_are_those_of_the_curriculum(explorer):
    found = {control.name: (control.lowest, control.highest, control.start) for control in explorer.controls}
    assert found == {"p": (0.001, 0.1, 0.03), "q": (0.1, 0.8, 0.38), "m": (50, 5000, 500)}


def test_the_start_has_the_peak_and_the_adopters_of_the_curriculum(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "Most firms take it up around year 6.19; 165.6 of 500 (33.1%) have it by year 5, 406.4 by year 10."
    )


def test_peak_and_adopters_follow_from_the_formula_by_hand(explorer):
    curve = explorer.model(p=0.03, q=0.38, m=500)
    decay = math.exp(-0.41 * 5)
    assert curve.peak_time == pytest.approx(math.log(0.38 / 0.03) / 0.41)
    assert curve.table["cumulative"][5] == pytest.approx(500 * (1 - decay) / (1 + 0.38 / 0.03 * decay))


def test_before_the_guess_nothing_depends_on_the_peak(explorer):
    curve = explorer.model(p=0.03, q=0.38, m=500)
    other = SimpleNamespace(table=curve.table, m=500, peak_time=1.0, has_later_peak=True)
    assert explorer.before_guess(curve).shown() == explorer.before_guess(other).shown()
    assert explorer.after_guess(curve).shown() != explorer.after_guess(other).shown()


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding == (
        "165.6 of 500 firms have it by year 5, 406.4 by year 10. When most of them take it up is your guess."
    )
    assert "6.19" not in explorer.stage.drawing + explorer.stage.table


def test_a_guess_within_a_year_is_well_seen(explorer):
    explorer.prediction.guess("7", "middle")
    assert explorer.prediction.outcome.startswith("You guessed 7.00 years (fairly sure). It is 6.19 years: well seen.")


def test_the_challenge_is_met_at_056_and_not_a_thousandth_before(explorer):
    reached = {p: explorer.model(p=p, q=0.38, m=500).table["cumulative"][5] for p in (0.055, 0.056)}
    assert reached[0.055] < 250 <= reached[0.056]


def test_without_a_later_peak_none_is_named(explorer):
    explorer.prediction.skip()
    explorer.inputs["p"].value, explorer.inputs["q"].value = 0.1, 0.1
    assert explorer.stage.finding == (
        "Nobody waits for others here (q is not above p): adoption only falls. "
        "231.1 of 500 firms (46.2%) have it by year 5, 380.8 by year 10."
    )
    assert "No later peak: adoption only falls" in explorer.stage.drawing


def test_made_up_firms_are_called_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert "made-up firms" in explorer.question
    assert explorer.limits.startswith("SYNTHETIC")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("p", 0.05), ("q", 0.5), ("m", 1000)):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

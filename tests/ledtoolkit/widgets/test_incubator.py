"""The odds of an incubator to move: the numbers of the curriculum, and no gap before the guess."""

from dataclasses import replace

import numpy as np
import pytest

from ledtoolkit.incubator import IncubatorOdds
from ledtoolkit.widgets.incubator import IncubatorOddsExplorer

EXPLORER = IncubatorOddsExplorer


def by_the_rule_of_the_curriculum(s, effect, seed):
    """Play the draw with the words of the rule, in plain numpy: quality, noise, survival."""
    random = np.random.default_rng(seed)
    quality, noise, luck = random.standard_normal(2000), random.standard_normal(2000), random.uniform(size=2000)
    enters = np.argsort(s * quality + (1 - s**2) ** 0.5 * noise)[-200:]
    inside = np.isin(np.arange(2000), enters)
    survives = luck < np.clip(0.38 + 0.12 * quality + effect * inside, 0, 1)
    return survives[inside].mean(), survives[~inside].mean()


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("selection", 0, 0.9, 0.5),
        ("effect", 0, 0.2, 0),
        ("seed", 1, 50, 5),
    ]


@pytest.mark.parametrize(("selection", "effect", "seed"), [(0.5, 0, 5), (0, 0.1, 1), (0.9, 0.2, 50)])
def test_a_draw_follows_the_rule_to_the_letter(explorer, selection, effect, seed):
    odds = explorer.model(selection=selection, effect=effect, seed=seed).odds
    assert (odds.graduates, odds.others) == by_the_rule_of_the_curriculum(selection, effect, seed)


def test_the_start_shows_a_gap_where_the_true_effect_is_zero(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "48.0% of the graduates survive and 36.7% of the others: a raw gap of 11.3 points, "
        "11.4 on average over 50 draws, where the true effect is 0.0."
    )


def test_before_the_guess_graduates_and_gap_change_nothing(explorer):
    reading = explorer.model(selection=0.5, effect=0, seed=5)
    other = replace(reading, odds=IncubatorOdds(0.9, reading.odds.others, 0), mean_gap=0.5)
    assert explorer.before_guess(reading).shown() == explorer.before_guess(other).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(other).shown()


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding == (
        "36.7% of the firms that were not admitted survive, and the true effect of the incubator is 0.0 points. "
        "How large the gap looks is your guess."
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10", "It is 11.3 percentage points: well seen."),
        ("0", "It is 11.3 percentage points, that is 11.3 percentage points more."),
    ],
)
def test_a_guess_within_three_points_is_well_seen(explorer, typed, said):
    explorer.prediction.guess(typed, "low")
    assert said in explorer.prediction.outcome
    assert explorer.prediction.outcome.endswith("Lower how well it chooses to 0, and try other draws.")


@pytest.mark.parametrize("effect", [0, 0.1, 0.2])
def test_without_selection_the_gap_is_the_true_effect_on_average_and_one_draw_may_still_mislead(explorer, effect):
    readings = [explorer.model(selection=0, effect=effect, seed=seed) for seed in range(1, 51)]
    assert readings[0].mean_gap == pytest.approx(effect, abs=0.005)
    errors = [abs(reading.odds.gap - effect) for reading in readings]
    assert 0.08 < max(errors) < 0.105


def test_the_mean_is_that_of_the_draws_of_the_slider(explorer):
    gaps = [explorer.model(selection=0.3, effect=0.05, seed=seed).odds.gap for seed in range(1, 51)]
    assert explorer.model(selection=0.3, effect=0.05, seed=1).mean_gap == pytest.approx(sum(gaps) / 50)


def test_the_better_it_chooses_the_larger_the_gap_looks(explorer):
    means = [explorer.model(selection=s, effect=0, seed=1).mean_gap for s in (0, 0.3, 0.6, 0.9)]
    assert means == sorted(means)


@pytest.mark.parametrize("selection", [0, 0.9])
@pytest.mark.parametrize("effect", [0, 0.2])
@pytest.mark.parametrize("seed", [1, 50])
def test_every_corner_of_the_controls_can_be_shown(explorer, selection, effect, seed):
    explorer.prediction.skip()
    for name, value in (("selection", selection), ("effect", effect), ("seed", seed)):
        explorer.inputs[name].value = value
    assert explorer.stage.table.count("<tr>") == 6


def test_the_card_of_limits_says_the_rule_and_that_all_is_synthetic(explorer):
    assert explorer.limits.startswith("SYNTHETIC")
    assert "s x quality + square root of (1 - s squared) x noise" in explorer.limits
    assert "SYNTHETIC" in explorer.stage.drawing

"""Exposure to move: the numbers of the curriculum, and no share of all jobs before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.datasets import load_nl_provinces_employment_2018
from ledtoolkit.widgets.exposure import ShockExposureExplorer

EXPLORER = ShockExposureExplorer

INDUSTRY = "Industry (B-E)"


def test_the_controls_are_those_of_the_curriculum(explorer):
    region, branch, change = explorer.controls
    assert (len(region.options), region.start) == (28, "nl/Noord-Brabant")
    assert (len(branch.options), branch.start) == (10, "B-E")
    assert (change.lowest, change.highest, change.start, change.scale) == (-0.30, 0.30, -0.10, 100)


def test_the_start_shows_what_industry_costs_noord_brabant(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        f"{INDUSTRY} has 11.68% of the jobs of Noord-Brabant: a change of -10% costs it 16.67 thousand jobs directly, "
        "1.17% of all. Hit hardest for its size is Zeeland, with 1.19%."
    )


def test_the_numbers_of_the_start_follow_from_the_published_table():
    jobs = load_nl_provinces_employment_2018()
    share = jobs["B-E"] / jobs.sum(axis=1)
    assert share["Noord-Brabant"] == pytest.approx(0.1168, abs=5e-5)
    assert share["Zeeland"] == pytest.approx(0.1188, abs=5e-5)
    assert share["Groningen"] == pytest.approx(0.0815, abs=5e-5)
    assert share.idxmax() == "Zeeland"
    assert 0.1 * jobs.loc["Noord-Brabant", "B-E"] == pytest.approx(16.67, abs=5e-3)


@pytest.mark.parametrize(
    ("region", "share", "loss"), [("nl/Zeeland", "11.88%", "1.19%"), ("nl/Groningen", "8.15%", "0.81%")]
)
def test_other_provinces_are_told_by_their_share(explorer, region, share, loss):
    explorer.prediction.skip()
    explorer.inputs["region"].value = region
    assert explorer.stage.finding.startswith(f"{INDUSTRY} has {share} of the jobs of {region[3:]}")
    assert f" {loss} of all." in explorer.stage.finding


@pytest.mark.parametrize("region", ["nl/Noord-Brabant", "de/Bayern"])
def test_before_the_guess_nothing_depends_on_shares_of_all_jobs(explorer, region):
    reading = explorer.model(region=region, branch="B-E", change=-0.1)
    others = replace(reading, shares=reading.shares.iloc[::-1].set_axis(reading.shares.index) / 3, branch_share=0.9)
    assert explorer.before_guess(reading).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(others).shown()


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding == (
        f"A change of -10% in {INDUSTRY} costs Noord-Brabant 16.67 thousand jobs directly. "
        "Which region feels it most for its size is your guess."
    )


def test_most_jobs_lost_is_not_hit_hardest(explorer):
    explorer.prediction.guess("Noord-Brabant", "high")
    assert explorer.prediction.outcome == (
        "You chose “Noord-Brabant” (very sure). It is “Zeeland”. "
        "It loses 1.19% of all its jobs, your choice 1.17%. "
        "Many jobs lost are not yet a large share: divide by all jobs of the region."
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("Zeeland", "low")
    assert explorer.prediction.outcome == (
        "You chose “Zeeland” (just guessing): well seen. "
        "It loses 1.19% of all its jobs, the largest share of the 12 regions."
    )


@pytest.mark.parametrize(
    ("region", "branch", "change"), [("nl/Noord-Brabant", "B-E", -0.26), ("nl/Groningen", "O-Q", -0.09)]
)
def test_the_challenge_is_met_and_a_hundredth_less_does_not_meet_it(explorer, region, branch, change):
    def share(by):
        reading = explorer.model(region=region, branch=branch, change=by)
        return float(reading.shares[reading.region])

    assert share(change) <= -0.03 < share(change + 0.01)


def test_a_german_region_is_set_beside_the_sixteen(explorer):
    explorer.prediction.skip()
    explorer.inputs["region"].value = "de/Bayern"
    assert explorer.stage.finding.endswith("Hit hardest for its size is Baden-Wuerttemberg, with 3.15%.")
    assert explorer.stage.table.count("<tr>") == 17


def test_a_gain_and_no_change_are_told_as_such(explorer):
    explorer.inputs["change"].value = 0.10
    assert explorer.stage.finding.startswith(f"A change of +10% in {INDUSTRY} brings Noord-Brabant 16.67 thousand jobs")
    explorer.prediction.skip()
    assert explorer.stage.finding.endswith("Most for its size gains Zeeland, with 1.19%.")
    assert explorer.model(region="nl/Zeeland", branch="A", change=-5e-17).change == 0
    explorer.inputs["change"].value = 0
    assert explorer.stage.finding == (
        f"{INDUSTRY} has 11.68% of the jobs of Noord-Brabant. Without a change nothing happens."
    )


def test_figures_carry_their_source(explorer):
    assert explorer.stage.source.startswith("Figures: Eurostat, Employment by NUTS 3 region")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("region", "de/Berlin"), ("branch", "K"), ("change", 0.2)):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

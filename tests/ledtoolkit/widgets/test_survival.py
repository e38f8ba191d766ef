"""The survival ladder to climb down: the numbers of the curriculum, and no worst year before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.datasets import load_uk_survival_by_industry_2019
from ledtoolkit.survival import survival_table
from ledtoolkit.widgets.survival import SurvivalLadderExplorer

EXPLORER = SurvivalLadderExplorer

TRANSPORT = "Transport and storage (inc. postal)"


def test_the_controls_are_those_of_the_curriculum(explorer):
    industry, born, view = explorer.controls
    assert (len(industry.options), industry.start) == (16, "Total")
    assert (born.lowest, born.highest, born.start) == (100, 10_000, 1_000)
    assert ([key for key, _ in view.options], view.start) == (["survivors", "hazard"], "survivors")


def test_the_numbers_of_the_start_follow_from_the_published_table():
    total = load_uk_survival_by_industry_2019().loc["Total"]
    assert 1000 * total["alive_5y"] / total["births_2019"] == pytest.approx(384, abs=0.5)
    assert 1 - total["alive_3y"] / total["alive_2y"] == pytest.approx(0.2517, abs=5e-5)


def test_after_the_guess_the_start_says_who_is_left_and_which_year_is_worst(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "All industries: of 1,000 new firms 384 are left after 5 years; "
        "the worst is year 3, in which 25.2% of those left closed."
    )


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding == (
        "All industries: of 1,000 new firms 384 are left after 5 years. Which year is the worst is your guess."
    )


@pytest.mark.parametrize("view", ["survivors", "hazard"])
def test_before_the_guess_the_years_between_change_nothing(explorer, view):
    reading = explorer.model(industry="Total", born=1000, view=view)
    other = replace(reading, cohort=survival_table([363_825, 200_000, 190_000, 180_000, 170_000, 139_845]))
    assert other.cohort.worst_age != reading.cohort.worst_age
    assert explorer.before_guess(reading).shown() == explorer.before_guess(other).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(other).shown()


def test_a_right_guess_is_praised_with_the_reason(explorer):
    explorer.prediction.guess("3", "middle")
    assert explorer.prediction.outcome == (
        "You chose “The third year” (fairly sure): well seen. 25.2% of the firms left closed in that year."
    )


def test_a_wrong_guess_is_told_both_hazards(explorer):
    explorer.prediction.guess("1", "high")
    assert explorer.prediction.outcome == (
        "You chose “The first year” (very sure). It is “The third year”. "
        "25.2% of the firms left closed in that year, 5.4% in your choice. "
        "Look at the hazard: each year begins with fewer firms than the one before, "
        "so a few closures can be a large part of them."
    )


def test_the_challenge_is_met_by_transport_alone(explorer):
    options = [key for key, _ in explorer.controls[0].options]
    third = {key: explorer.model(industry=key, born=1000, view="hazard").cohort.hazard(3) for key in options}
    assert [key for key, hazard in third.items() if hazard > 0.40] == [TRANSPORT]


@pytest.mark.parametrize(("industry", "share"), [(TRANSPORT, "20.5%"), ("Health", "56.1%")])
def test_industries_differ_as_in_the_worked_example(explorer, industry, share):
    explorer.prediction.skip()
    explorer.inputs["industry"].value = industry
    assert share in explorer.stage.table


def test_a_larger_cohort_lives_as_the_small_one_did(explorer):
    explorer.prediction.skip()
    explorer.inputs["born"].value = 10_000
    assert "3,844 (38.4%)" in explorer.stage.drawing


def test_the_hazard_is_drawn_for_five_years(explorer):
    explorer.prediction.skip()
    explorer.inputs["view"].value = "hazard"
    assert "Closed in year 5" in explorer.stage.drawing
    assert "Closed in year 0" not in explorer.stage.drawing


def test_every_industry_says_where_its_figures_come_from(explorer):
    assert explorer.stage.source.startswith("Figures: Office for National Statistics, Business demography, UK: 2024")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("industry", TRANSPORT), ("born", 200), ("view", "hazard")):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

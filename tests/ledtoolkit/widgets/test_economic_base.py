"""The economic base to move: the numbers of the lesson, any place at the start, nothing told before the guess."""

import pandas as pd
import pytest

from ledtoolkit.place import own_place, place_ids, place_named
from ledtoolkit.widgets.economic_base import BaseExplorer

PUBLIC = "Public services, education and health (O-Q)"


def shown(place=None):
    explorer = BaseExplorer(place)
    assert explorer.panel
    return explorer


@pytest.fixture
def explorer():
    return shown()


def village(*, name="Here", unit="jobs"):
    jobs = pd.DataFrame({"farms": [30.0], "shops": [70.0]}, index=[2024])
    everywhere = pd.DataFrame({"farms": [1200.0], "shops": [8800.0]}, index=[2024])
    return own_place(name, jobs, everywhere, reference="the province", unit=unit, source="own count")


def test_the_controls_are_those_of_the_curriculum(explorer):
    region, branch, extra = explorer.controls
    assert (len(region.options), region.start) == (28, "nl/Groningen")
    assert (len(branch.options), branch.start) == (10, "O-Q")
    assert (extra.lowest, extra.highest, extra.step, extra.start, extra.unit) == (0, 10, 0.5, 1, "thousand")


def test_the_start_shows_that_one_public_branch_holds_nearly_all_basic_jobs(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        f"25.97 of the 26.17 basic jobs of Groningen (thousand jobs) are in {PUBLIC}, "
        "with a location quotient of 1.33. For each basic job there are 11.17 jobs in all."
    )


def test_one_thousand_more_basic_jobs_go_by_k(explorer):
    explorer.prediction.skip()
    assert "By the multiplier 11.17, 1.0 more basic jobs would make 11.2." in explorer.stage.drawing
    explorer.inputs["extra"].value = 2.5
    # 2.5 * 11.17 = 27.9
    assert "By the multiplier 11.17, 2.5 more basic jobs would make 27.9." in explorer.stage.drawing


def test_before_the_guess_no_quotient_and_no_basic_branch_is_told(explorer):
    assert explorer.stage.finding == (
        "Groningen has 292.2 thousand jobs, 26.17 of them basic: 11.17 jobs in all for each basic one. "
        "Which branch stands out is your guess."
    )
    for told in ("1.33", "25.97", "LQ", "otient"):
        assert told not in explorer.stage.drawing + explorer.stage.table


def test_before_the_guess_bars_and_labels_do_not_depend_on_the_reference(explorer):
    reading = explorer.model(region="nl/Groningen", branch="O-Q", extra=1)
    picture = explorer.before_guess(reading).picture
    jobs = [6.4, 23.8, 12.7, 58.5, 8.7, 3.4, 2.3, 58.8, 105.7, 11.9]
    axes = picture.figure.axes[0]
    visible = [bar.get_width() for bar in axes.patches if bar.get_visible()]
    assert visible == pytest.approx(jobs)
    ends = [text.get_position()[0] for text in axes.texts[10:]]
    assert ends == pytest.approx([value + 0.02 * 105.7 for value in jobs])


def test_a_wrong_guess_is_told_what_it_is_and_why(explorer):
    explorer.prediction.guess("B-E", "low")
    assert explorer.prediction.outcome == (
        f"You chose “Industry (B-E)” (just guessing). It is “{PUBLIC}”. "
        "Its location quotient is 1.33, that of your choice 0.99. "
        "Look at the share of a branch here beside its share elsewhere: many or few jobs alone do not tell."
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("O-Q", "high")
    assert explorer.prediction.outcome == (
        f"You chose “{PUBLIC}” (very sure): well seen. "
        "Its share of the jobs is 1.33 times its share in the reference area."
    )


def multipliers(explorer):
    regions = [option[0] for option in explorer.controls[0].options]
    return {region: explorer.model(region=region, branch="A", extra=0).base.multiplier for region in regions}


def test_the_challenge_is_met_by_hamburg_and_berlin_alone(explorer):
    low = {region: round(k, 2) for region, k in multipliers(explorer).items() if k < 7}
    assert low == {"de/Hamburg": 5.41, "de/Berlin": 6.11}


def test_the_limits_name_the_range_of_k(explorer):
    found = multipliers(explorer).values()
    assert f"k runs from {min(found):.1f} to {max(found):.1f} over the {len(found)} regions" in explorer.limits


def test_a_region_like_its_reference_area_says_that_k_means_little(explorer):
    explorer.prediction.skip()
    explorer.inputs["region"].value = "de/Nordrhein-Westfalen"
    assert explorer.stage.finding == (
        "Nordrhein-Westfalen is so much like its reference area that only 95.00 of 6,284.6 thousand jobs are basic. "
        "A multiplier of 66.16 then says very little."
    )


def test_a_branch_without_basic_jobs_is_said_to_have_none(explorer):
    explorer.prediction.skip()
    explorer.inputs["branch"].value = "K"
    assert explorer.stage.finding == (
        "Finance (K) has no basic jobs in Groningen: its location quotient is 0.54. "
        "For each basic job elsewhere there are 11.17 jobs in all."
    )


def test_figures_carry_their_source(explorer):
    assert explorer.stage.source.startswith("Figures: Eurostat, Employment by NUTS 3 region")


def test_reset_brings_region_branch_and_jobs_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("region", "de/Berlin"), ("branch", "K"), ("extra", 7)):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before


def test_another_real_place_stands_first_and_its_country_next():
    explorer = shown(place_named("de/Berlin"))
    options = explorer.controls[0].options
    assert options[0] == ("de/Berlin", "Berlin", "Germany")
    assert [group for _, _, group in options] == ["Germany"] * 16 + ["Netherlands"] * 12
    assert "the jobs of Berlin" in explorer.prediction.question


@pytest.mark.parametrize("place", [place for place in place_ids() if place.startswith("fiction/")])
def test_a_fictional_place_stands_before_the_28(place):
    explorer = shown(place_named(place))
    assert explorer.controls[0].options[0] == (place, place_named(place).name, "")
    assert len(explorer.controls[0].options) == 29
    assert place_named(place).name in explorer.stage.finding


def test_an_own_place_brings_its_branches_and_its_unit():
    explorer = shown(village())
    explorer.prediction.skip()
    # 100 jobs at 12 % farms are 12 expected; 30 - 12 = 18 basic; 100 / 18 = 5.56; (30/100) / (1200/10000) = 2.5
    assert explorer.stage.finding == (
        "18 of the 18 basic jobs of Here (jobs) are in farms, with a location quotient of 2.50. "
        "For each basic job there are 5.56 jobs in all."
    )
    assert explorer.inputs["branch"].options == [["farms", "farms"], ["shops", "shops"]]
    assert explorer.inputs["extra"].unit == "jobs"


def test_beside_an_own_place_a_region_counts_in_the_same_unit_with_its_own_branches():
    explorer = shown(village())
    explorer.prediction.skip()
    explorer.inputs["region"].value = "nl/Groningen"
    assert explorer.inputs["branch"].value == "A"
    explorer.inputs["branch"].value = "O-Q"
    assert explorer.stage.finding.startswith("25,969 of the 26,171 basic jobs of Groningen (jobs)")


def test_the_guess_belongs_to_the_place():
    shown(village()).prediction.guess("farms", "low")
    assert not shown().prediction.settled
    assert shown(village()).prediction.settled


def test_words_of_a_learner_are_words_and_nothing_else():
    explorer = shown(village(name="{x} <b>'s", unit="{jobs}"))
    explorer.prediction.skip()
    assert "{x} <b>'s" in explorer.stage.finding
    assert "<b>" not in explorer.stage.drawing + explorer.stage.table


def test_of_many_branches_the_largest_are_drawn_and_all_are_in_the_table():
    names = [f"branch {number}" for number in range(1, 41)]
    jobs = pd.DataFrame([range(1, 41)], columns=names, index=[2024], dtype=float)
    place = own_place("Here", jobs, jobs * 3 + 50, reference="all", unit="jobs", source="own")
    explorer = shown(place)
    explorer.prediction.skip()
    assert explorer.stage.table.count("<tr>") == 41
    assert ">branch 40<" in explorer.stage.drawing
    assert ">branch 3<" not in explorer.stage.drawing

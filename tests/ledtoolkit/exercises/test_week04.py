"""Week 4: answers held to numbers worked out by hand, and known wrong roads recognised from what they give."""

import pandas as pd
import pytest

from ledtoolkit.datasets import load_nl_provinces_employment_2008, load_nl_provinces_employment_2018
from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.normalisation import min_max
from ledtoolkit.province_indicators import province_indicators
from tests.ledtoolkit.exercises.drawn import result, variant

SHIFT = exercise("week04/shift-share")
INDEX = exercise("week04/composite-index")
RANK = exercise("week04/competitiveness-rank")
DIFFUSION = exercise("week04/diffusion")
LEVELS = exercise("week04/competitiveness")


# 28 regions; ten provinces, eight sets of weights; 27 countries; 4 x 4 x 3 x 2 made-up markets.
@pytest.mark.parametrize(
    ("topic", "size"),
    [("shift-share", 28), ("composite-index", 80), ("competitiveness-rank", 27), ("diffusion", 96)],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week04/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week04")] == [2, 2, 1, 1, 1, 3]


def test_noord_brabant_splits_as_in_the_worked_example():
    answers = variant(SHIFT, region="Noord-Brabant").answers()
    # Growth is printed with four decimals: 1,333,300 jobs leave a few tens of them open.
    assert answers["national_share"] == pytest.approx(65_820, abs=60)
    assert answers["industry_mix"] == pytest.approx(-6_500, abs=80)
    assert answers["regional_share"] == pytest.approx(34_980, abs=80)


def test_the_three_parts_add_up_to_the_change_of_every_region():
    for place in range(pool_size(SHIFT)):
        drawn = variant_at(SHIFT, place)
        parts = [drawn.answers()[name] for name in ("national_share", "industry_mix", "regional_share")]
        assert sum(parts) == pytest.approx(drawn.inputs.change)


def test_the_last_column_of_the_sheet_needs_only_to_be_added():
    """As the curriculum's short route: the industry mix is the sum of jobs times growth, less the national share."""
    for place in range(pool_size(SHIFT)):
        drawn = variant_at(SHIFT, place)
        *branches, everything = drawn.inputs.given().rows
        added = sum(float(row[4].replace(",", "")) for row in branches)
        answers = drawn.answers()
        assert added - answers["national_share"] == pytest.approx(answers["industry_mix"], abs=0.06)
        assert everything[4] == ""


# Berlin: NS 107,174, IM 24,869, RS 55,622, change 187,665; all jobs of 2014 times 0.0991 are 125,772.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("national_share", "187665", "regional_growth"),
        ("national_share", "125772", "end_year_weights"),
        ("national_share", "10717397", "growth_in_percent"),
        ("industry_mix", "80491", "regional_rates"),
        ("industry_mix", "55622", "parts_swapped"),
        ("regional_share", "24869", "parts_swapped"),
        ("regional_share", "80491", "mix_left_in"),
    ],
)
def test_a_wrong_road_of_shift_share_is_recognised_from_its_value(field, value, misconception):
    typed = {"national_share": "107174", "industry_mix": "24869", field: value}
    assert result(variant(SHIFT, region="Berlin"), field, **typed).misconception == misconception


@pytest.mark.parametrize(
    ("chosen", "misconception"), [("skill", "residual_read_as_proof"), ("mix", "residual_read_as_mix")]
)
def test_a_remainder_is_taken_neither_for_proof_nor_for_the_mix(chosen, misconception):
    assert result(variant_at(SHIFT, 0), "reading", reading=chosen).misconception == misconception


def test_the_region_of_a_learner_is_that_of_the_other_weeks():
    others = (exercise("week01/location-quotients"), exercise("week02/predicted-growth"))
    assert {other.family for other in others} == {SHIFT.family}


# Utrecht has z of 0.8483, 1 and 0.8696; Groningen 0.3423, 0 and 0.5201.
@pytest.mark.parametrize(
    ("province", "weights", "answers"),
    [
        ("Groningen", (0.6, 0.2, 0.2), {"z": 0.342, "index": 0.309, "rank": 4}),
        ("Groningen", (0.2, 0.6, 0.2), {"z": 0.0, "index": 0.172, "rank": 9}),
        ("Utrecht", (0.2, 0.6, 0.2), {"z": 1.0, "index": 0.944, "rank": 1}),
        ("Flevoland", (0.1, 0.2, 0.7), {"z": 0.552, "index": 0.440, "rank": 4}),
    ],
)
def test_weights_decide_index_and_rank_as_in_the_explorer(province, weights, answers):
    found = variant(INDEX, province=province, weights=weights).answers()
    assert found == pytest.approx(answers, abs=0.0006)


def test_every_z_is_that_of_the_centre():
    expected = min_max(province_indicators())
    drawn = [variant_at(INDEX, place).inputs for place in range(10)]
    found = {inputs.province: {key: inputs.normalised(key) for key in expected.columns} for inputs in drawn}
    pd.testing.assert_frame_equal(pd.DataFrame(found).T, expected, check_names=False)


def test_the_z_with_the_largest_weight_is_asked_and_the_other_two_are_printed():
    asked = {inputs.weights: inputs.asked for inputs in (variant_at(INDEX, place).inputs for place in range(80))}
    assert asked == {
        (0.6, 0.2, 0.2): "output",
        (0.2, 0.6, 0.2): "income",
        (0.2, 0.2, 0.6): "knowledge",
        (0.4, 0.2, 0.4): "output",
        (0.45, 0.35, 0.2): "output",
        (0.7, 0.2, 0.1): "output",
        (0.1, 0.2, 0.7): "knowledge",
        (0.2, 0.7, 0.1): "income",
    }
    rows = variant(INDEX, province="Utrecht", weights=(0.6, 0.2, 0.2)).inputs.given().rows
    printed = next(list(row[1:-1]) for row in rows if row[0] == "z")
    assert printed == ["?", "1.0000", "0.8696"]


# Groningen, weights 0.6, 0.2, 0.2: 42,174 / 62,005; the plain mean of 0.342, 0 and 0.520.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [("z", "0.680", "share_of_highest"), ("index", "0.287", "weights_left_out"), ("rank", "7", "worst_first")],
)
def test_a_wrong_road_of_the_index_is_recognised_from_its_value(field, value, misconception):
    typed = {"z": "0.342", "index": "0.309", field: value}
    drawn = variant(INDEX, province="Groningen", weights=(0.6, 0.2, 0.2))
    assert result(drawn, field, **typed).misconception == misconception


def test_an_index_that_follows_from_a_wrong_z_counts():
    # 0.6 x 0.5 + 0.2 x 0 + 0.2 x 0.5201
    drawn = variant(INDEX, province="Groningen", weights=(0.6, 0.2, 0.2))
    assert result(drawn, "index", z="0.5", index="0.404").credit == 1


def test_croatia_and_the_dutch_regions_have_no_rank():
    countries = {variant_at(RANK, place).inputs.country for place in range(pool_size(RANK))}
    assert "Croatia" not in countries
    assert "Utrecht" not in countries
    assert "Netherlands" in countries


def test_ranks_of_every_year_run_from_1_to_27_without_a_tie():
    for year in ("rank_2010", "rank_2019"):
        ranks = sorted(variant_at(RANK, place).answers()[year] for place in range(27))
        assert ranks == list(range(1, 28))


def test_a_rank_that_is_100_times_too_large_is_not_called_a_percentage():
    asked = variant_at(RANK, 0)
    far = result(asked, "rank_2019", rank_2019=f"{100 * asked.answers()['rank_2019']:.0f}")
    assert (far.credit, far.misconception) == (0.0, "")


def test_the_spread_of_the_worked_example_is_fastest_after_six_years():
    assert variant(DIFFUSION, p=0.03, q=0.38).answers()["peak"] == pytest.approx(6.19, abs=0.005)


def test_what_supports_one_branch_is_not_taken_for_what_firms_do():
    # First hand: the province opens a test centre.
    told = result(variant_at(LEVELS, 0), "measure_3", measure_3="micro")
    assert told.misconception == "meso_and_micro_mixed"


def test_government_is_no_corner_of_the_diamond():
    told = result(variant_at(LEVELS, 0), "fact_1", fact_1="government")
    assert told.misconception == "government_as_corner"


def test_the_figures_of_the_example_text_are_those_of_the_tables():
    before, after = load_nl_provinces_employment_2008(), load_nl_provinces_employment_2018()
    drenthe = before.loc["Drenthe"], after.loc["Drenthe"]
    growth = after.sum() / before.sum() - 1
    overall = after.to_numpy().sum() / before.to_numpy().sum() - 1
    mix = (drenthe[0] * (growth - overall)).sum()
    remainder = (drenthe[1] - drenthe[0] * (1 + growth)).sum()
    text = exercise("week04/innovation-here").model_answer
    for told in (
        f"lost {-(drenthe[1] - drenthe[0]).sum():.1f} thousand jobs",
        f"grew by {overall:.1%}",
        f"({mix:.1f} thousand)",
        f"regional share is {remainder:.1f} thousand",
    ):
        assert told in text

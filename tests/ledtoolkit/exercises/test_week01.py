"""Week 1: answers held to numbers worked out by hand, and known wrong roads recognised from what they give."""

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.judge import judge_typed

LM3 = exercise("week01/lm3")
QUOTIENTS = exercise("week01/location-quotients")


def lm3_of(injection, local_share):
    variants = [variant_at(LM3, index) for index in range(pool_size(LM3))]
    return next(v for v in variants if (v.inputs.injection, v.inputs.local_share) == (injection, local_share))


def quotients_of(region, branches):
    variants = [variant_at(QUOTIENTS, index) for index in range(pool_size(QUOTIENTS))]
    return next(v for v in variants if v.inputs.region == region and set(branches) <= set(v.inputs.branches))


def result(variant, field, **typed):
    return next(found for found in judge_typed(variant, typed).fields if found.name == field)


def test_the_public_services_of_groningen_have_the_quotient_of_the_worked_example():
    variant = quotients_of("Groningen", ["O-Q"])
    name = variant.inputs.aliases()["O-Q"]
    assert variant.answers()[name] == pytest.approx((105.7 / 292.2) / (2553.7 / 9356.1), abs=0.0005)


@pytest.mark.parametrize(
    ("topic", "size"),
    [
        ("location-quotients", 280),
        ("basic-jobs", 280),
        ("output-income-gap", 10),
        ("lm3", 96),
        ("reading-quotients", 924),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week01/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week01")] == [1.5, 1.5, 1, 2, 1, 3]


def test_groningen_has_the_basic_jobs_of_the_worked_example():
    answers = variant_at(exercise("week01/basic-jobs"), 0).answers()
    assert answers["basic_total"] == pytest.approx(26_170, abs=50)
    assert answers["k"] == pytest.approx(11.17, abs=0.005)


def test_three_rounds_of_a_third_variant_worked_out_by_hand():
    assert lm3_of(40_000, 0.25).answers() == pytest.approx(
        {"r1": 40_000, "r2": 10_000, "r3": 2_500, "lm3": 1.3125, "limit": 4 / 3}
    )


@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("r2", "30000", "leak_as_share"),
        ("r3", "7500", "leak_as_share"),
        ("lm3", "0,3125", "without_first_round"),
        ("lm3", "1.05", "divided_by_two_rounds"),
        ("lm3", "1.333", "all_rounds_as_lm3"),
        ("limit", "1.3125", "lm3_as_limit"),
        ("limit", "4", "leak_as_share"),
        ("lm3", "131.25", "unit_percent"),
    ],
)
def test_a_wrong_road_of_lm3_is_recognised_from_its_value(field, value, misconception):
    assert result(lm3_of(40_000, 0.25), field, **{field: value}).misconception == misconception


def test_each_triple_lies_on_both_sides_of_one():
    for index in range(pool_size(QUOTIENTS)):
        values = variant_at(QUOTIENTS, index).answers().values()
        assert min(values) <= 0.98
        assert max(values) >= 1.02

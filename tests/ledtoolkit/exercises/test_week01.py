"""Week 1: answers held to numbers worked out by hand, and every known wrong road recognised."""

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.judge import judge, judge_typed, live_misconceptions

LM3 = exercise("week01/lm3")
QUOTIENTS = exercise("week01/location-quotients")
VARIANTS = [(asked, index) for asked in exercises_of("week01") for index in range(pool_size(asked))]


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


def test_every_wrong_road_that_can_be_told_apart_is_recognised_in_every_variant():
    for asked, index in VARIANTS:
        variant = variant_at(asked, index)
        answers = variant.answers()
        live = live_misconceptions(variant)
        assert live, f"{asked.id} {index} tells nothing apart"
        for road in live:
            judged = judge(variant, {**answers, road.field: road.value(variant.inputs, answers)})
            found = next(field for field in judged.fields if field.name == road.field)
            assert (found.misconception, found.credit) == (road.id, 0.0), f"{asked.id} {index} {road.id}"


def test_the_answer_of_every_variant_earns_all_points():
    for asked, index in VARIANTS:
        variant = variant_at(asked, index)
        assert judge(variant, variant.answers()).points == asked.points


def test_an_answer_rounded_as_asked_earns_all_points():
    for asked, index in VARIANTS:
        variant = variant_at(asked, index)
        rounded = {field.name: f"{variant.answers()[field.name]:.{field.digits}f}" for field in asked.fields}
        assert judge_typed(variant, rounded).points == asked.points, f"{asked.id} {index} {rounded}"


def test_no_message_gives_the_answer_away():
    for asked, index in VARIANTS:
        variant = variant_at(asked, index)
        judged = judge_typed(variant, {field.name: "77777" for field in asked.fields})
        words = " ".join(f"{found.why_not} {found.next_step}" for found in judged.fields)
        for field in asked.fields:
            assert f"{variant.answers()[field.name]:.2f}" not in words


def test_each_triple_lies_on_both_sides_of_one():
    for index in range(pool_size(QUOTIENTS)):
        values = variant_at(QUOTIENTS, index).answers().values()
        assert min(values) <= 0.98
        assert max(values) >= 1.02


@pytest.mark.parametrize("exercise_id", ["week01/lm3", "week01/location-quotients"])
def test_the_model_answer_takes_another_road_to_all_points(exercise_id):
    from ledtoolkit.exercises.check import check
    from ledtoolkit.exercises.learner import working_as

    asked = exercise(exercise_id)
    for learner in ("j.smit", "p.jansen", "m.müller"):
        with working_as(learner):
            names = {}
            exec(asked.model_answer, names)
            assert check(exercise_id, names[asked.answer_name]).points == asked.points

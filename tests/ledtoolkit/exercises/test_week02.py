"""Week 2: answers held to numbers worked out by hand, and known wrong roads recognised from what they give."""

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from tests.ledtoolkit.exercises.drawn import result, variant

ADVANTAGE = exercise("week02/comparative-advantage")
CONCENTRATION = exercise("week02/export-concentration")
GROWTH = exercise("week02/predicted-growth")
EXPOSURE = exercise("week02/high-and-low-exposure")
EMBEDDEDNESS = exercise("week02/embeddedness")


# 33 exporters, six triples each; 28 regions; five of each half of 50 areas.
@pytest.mark.parametrize(
    ("topic", "size"),
    [
        ("comparative-advantage", 33 * 6),
        ("export-concentration", 33),
        ("predicted-growth", 28),
        ("high-and-low-exposure", 53_130**2),
        ("embeddedness", 84),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week02/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week02")] == [1.5, 1, 1.5, 1.5, 1.5, 3]


def test_the_vegetables_of_kenya_have_the_advantage_of_the_worked_example():
    drawn = next(
        v
        for v in (variant_at(ADVANTAGE, place) for place in range(pool_size(ADVANTAGE)))
        if v.inputs.place == "Kenya" and "vegetable" in v.inputs.groups
    )
    name = drawn.inputs.aliases()["vegetable"]
    assert drawn.answers()[name] == pytest.approx((3_087 / 7_137) / (641_940 / 21_062_980), abs=0.005)


@pytest.mark.parametrize(
    ("place", "answers"),
    [
        ("Kenya", {"herfindahl": 0.234, "effective_number": 4.28}),
        ("Bangladesh", {"herfindahl": 0.882, "effective_number": 1.13}),
    ],
)
def test_baskets_are_as_concentrated_as_in_the_worked_example(place, answers):
    assert variant(CONCENTRATION, place=place).answers() == pytest.approx(answers, abs=0.005)


def test_groningen_grew_more_than_its_branches_predict_as_in_the_worked_example():
    answers = {"predicted": 0.0497, "actual": 0.0637, "difference": 0.0140}
    assert variant(GROWTH, region="Groningen").answers() == pytest.approx(answers, abs=0.00005)


def test_the_basket_and_the_advantage_of_a_learner_belong_to_the_same_exporter():
    for place in range(pool_size(ADVANTAGE)):
        basket = variant_at(CONCENTRATION, place % pool_size(CONCENTRATION))
        assert variant_at(ADVANTAGE, place).inputs.place == basket.inputs.place


def test_each_triple_lies_on_both_sides_of_one_and_none_is_too_small_to_tell():
    for place in range(pool_size(ADVANTAGE)):
        values = variant_at(ADVANTAGE, place).answers().values()
        assert 0.1 <= min(values) <= 0.95
        assert max(values) >= 1.05


# First variant: highly exposed -2.122, -2.880, -2.756, -1.958, -0.546; the others -1.580 ... -1.265, sum -12.831.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("mean_high", "-10.262", "sum_for_mean"),
        ("mean_high", "2.052", "sign_lost"),
        ("mean_low", "-12.831", "sum_for_mean"),
        ("difference", "-0.514", "order_reversed"),
        ("difference", "-2.052", "high_only"),
    ],
)
def test_a_wrong_road_of_exposure_is_recognised_from_its_value(field, value, misconception):
    typed = {"mean_high": "-2.052", "mean_low": "-2.566", field: value}
    assert result(variant_at(EXPOSURE, 0), field, **typed).misconception == misconception


def test_a_foreign_owner_is_not_taken_for_a_firm_without_roots():
    told = result(variant_at(EMBEDDEDNESS, 0), "firm_3", firm_3="network")
    assert told.misconception == "foreign_means_not_embedded"


def test_value_that_is_made_is_not_taken_for_value_that_stays():
    told = result(variant_at(EMBEDDEDNESS, 0), "value_1", value_1="capture")
    assert told.misconception == "creation_read_as_capture"

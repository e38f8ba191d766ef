"""Week 3: answers held to numbers worked out by hand, and known wrong roads recognised from what they give."""

from collections import Counter
from statistics import median

import pytest

from ledtoolkit.datasets import load_imf_decentralisation_2016
from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from tests.ledtoolkit.exercises.drawn import result, variant

REVENUE = exercise("week03/own-revenue")
ROOM = exercise("week03/room-to-decide")
UNIFORM = exercise("week03/uniform-or-local")
GRANTS = exercise("week03/equalisation")
INSTITUTIONS = exercise("week03/institutions")


# 33 municipalities; 50 countries, six draws each; 400 made-up sets of towns and of places; 210 hands.
@pytest.mark.parametrize(
    ("topic", "size"),
    [
        ("own-revenue", 33),
        ("room-to-decide", 300),
        ("uniform-or-local", 400),
        ("equalisation", 400),
        ("institutions", 210),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week03/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week03")] == [1.5, 1, 2, 1.5, 1, 3]


@pytest.mark.parametrize(
    ("name", "imbalance", "dependence"),
    [("Kiruna", (0.342, 0.393), (0.349, 0.372)), ("Danderyd", (0.143, 0.059), (4109 / 20769, 4022 / 22180))],
)
def test_municipalities_have_the_ratios_of_the_worked_example(name, imbalance, dependence):
    found = variant(REVENUE, name=name).answers()
    assert (found["imbalance_1979"], found["imbalance_1987"]) == pytest.approx(imbalance, abs=0.0005)
    assert (found["dependence_1979"], found["dependence_1987"]) == pytest.approx(dependence, abs=0.0005)


def test_the_change_of_kiruna_is_counted_in_points():
    assert variant(REVENUE, name="Kiruna").answers()["change"] == pytest.approx(0.051, abs=0.0005)


# First variant: 22,974 spent, 18,177 raised, 5,443 granted in 1979; the imbalance grew from 20.9% to 22.2%.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("imbalance_1979", "-2.8", "total_revenue"),
        ("imbalance_1979", "79.1", "own_share"),
        ("dependence_1979", "23.7", "grants_of_spending"),
        ("dependence_1979", "29.9", "grants_to_own"),
        ("change", "6.4", "percent_of_1979"),
        ("change", "-1.3", "sign_reversed"),
    ],
)
def test_a_wrong_road_of_own_revenue_is_recognised_from_its_value(field, value, misconception):
    typed = {"imbalance_1979": "20.88", "imbalance_1987": "22.22", field: value}
    assert result(variant_at(REVENUE, 0), field, **typed).misconception == misconception


def test_countries_fill_the_four_fields_as_the_curriculum_counts():
    drawn = {variant_at(ROOM, place).inputs.countries[0].name: variant_at(ROOM, place) for place in range(50)}
    fields = Counter(found.inputs.countries[0].quadrant for found in drawn.values())
    assert sorted(fields.values()) == [10, 10, 15, 15]
    assert drawn["Kenya"].inputs.countries[0].quadrant == "low dependent"


def test_the_published_imbalance_does_not_follow_from_the_two_shares():
    table = load_imf_decentralisation_2016()
    computed = 1 - table["own_revenue_share"] / table["expenditure_share"]
    errors = (computed - table["vertical_fiscal_imbalance"]).abs()
    assert (median(errors), errors.max()) == pytest.approx((0.024, 0.21), abs=0.005)


# First variant: Albania does little (15.9%) and depends (75.0%); Australia does much (45.4%) and pays (39.2%).
@pytest.mark.parametrize(
    ("field", "chosen", "misconception"),
    [("country_2", "low dependent", "axes_swapped"), ("country_1", "high own", "axes_swapped")],
)
def test_two_questions_exchanged_are_recognised(field, chosen, misconception):
    assert result(variant_at(ROOM, 0), field, **{field: chosen}).misconception == misconception


def test_who_divides_the_two_shares_is_told_so():
    places = (variant_at(ROOM, place) for place in range(pool_size(ROOM)))
    misled = next(v for v in places if v.inputs.countries[0].quadrant_of_shares != v.inputs.countries[0].quadrant)
    told = result(misled, "country_1", country_1=misled.inputs.countries[0].quadrant_of_shares)
    assert told.misconception == "ratio_of_shares"


# First variant: levels 40, 60 and 80, people 50, 30 and 20, slope 0.5; uniform level 54, losses 49, 9 and 169.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("uniform", "60", "unweighted_mean"),
        ("loss_3", "338", "no_half"),
        ("loss_3", "6.5", "no_square"),
        ("mean_loss", "75.67", "unweighted_mean"),
    ],
)
def test_a_wrong_road_of_uniform_supply_is_recognised_from_its_value(field, value, misconception):
    typed = {"wanted_1": "40", "wanted_2": "60", "wanted_3": "80", "uniform": "54"}
    typed |= {"loss_1": "49", "loss_2": "9", "loss_3": "169", field: value}
    assert result(variant_at(UNIFORM, 0), field, **typed).misconception == misconception


def test_losses_follow_from_a_learners_own_uniform_level():
    typed = {"wanted_1": "40", "wanted_2": "60", "wanted_3": "80", "uniform": "60", "loss_1": "100"}
    assert result(variant_at(UNIFORM, 0), "loss_1", **typed).status == "correct"


# First variant: standard 36.5, of place C the base per head is 40; place A raises 4.8 really, at 2% 6.0.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("standard", "33.75", "mean_of_ratios"),
        ("grant_1", "2.5", "actual_revenue"),
        ("grant_3", "-2.8", "negative_grant"),
        ("grant_2", "0.33", "grant_per_head"),
        ("standard", "36500", "in_euro"),
        ("grant_2", "6600", "in_thousand_euro"),
    ],
)
def test_a_wrong_road_of_equalisation_is_recognised_from_its_value(field, value, misconception):
    typed = {"standard": "36.5", field: value}
    assert result(variant_at(GRANTS, 0), field, **typed).misconception == misconception


def test_an_office_nearby_is_not_taken_for_a_local_decision():
    told = result(variant_at(INSTITUTIONS, 0), "form_1", form_1="devolution")
    assert told.misconception == "deconcentration_read_as_devolution"


def test_an_unwritten_rule_is_not_taken_for_a_breach_of_law():
    told = result(variant_at(INSTITUTIONS, 0), "rule_2", rule_2="breach of law")
    assert told.misconception == "informal_read_as_illegal"

"""Power-interest grid and salience: every field, every class, and the cut itself."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.stakeholders import salience, stakeholder_map, stakeholder_quadrant

SCORE = st.floats(0, 10)


@pytest.mark.parametrize(
    ("power", "interest", "quadrant"),
    [(9, 9, "manage closely"), (7, 3, "keep satisfied"), (2, 8, "keep informed"), (1, 1, "monitor")],
)
def test_each_field_of_the_grid_has_its_advice(power, interest, quadrant):
    assert stakeholder_quadrant(power, interest) == quadrant


def test_a_score_equal_to_the_cut_counts_as_high():
    assert stakeholder_quadrant(5, 5) == "manage closely"
    assert stakeholder_quadrant(5, 5, cut=5.1) == "monitor"


@given(SCORE, SCORE, st.floats(3, 7))
def test_swapping_power_and_interest_mirrors_the_grid(power, interest, cut):
    mirror = {"keep satisfied": "keep informed", "keep informed": "keep satisfied"}
    quadrant = stakeholder_quadrant(power, interest, cut=cut)
    assert stakeholder_quadrant(interest, power, cut=cut) == mirror.get(quadrant, quadrant)


@given(SCORE, SCORE, SCORE)
def test_more_power_never_makes_an_actor_less_important(power, more, interest):
    low, high = sorted((power, more))
    powerful = {"manage closely", "keep satisfied"}
    if stakeholder_quadrant(low, interest) in powerful:
        assert stakeholder_quadrant(high, interest) in powerful


def test_a_table_of_actors_keeps_names_and_scores():
    actors = pd.DataFrame({"power": [9, 2], "interest": [4, 8], "note": ["x", "y"]}, index=["province", "residents"])
    placed = stakeholder_map(actors, cut=4)
    assert placed["quadrant"].to_dict() == {"province": "manage closely", "residents": "keep informed"}
    assert list(placed.columns) == ["power", "interest", "quadrant"]


@pytest.mark.parametrize(
    ("attributes", "group"),
    [
        ([], "not a stakeholder"),
        (["power"], "dormant"),
        (["legitimacy"], "discretionary"),
        (["urgency"], "demanding"),
        (["legitimacy", "power"], "dominant"),
        (["urgency", "power"], "dangerous"),
        (["urgency", "legitimacy"], "dependent"),
        (["urgency", "power", "legitimacy"], "definitive"),
    ],
)
def test_attributes_make_the_eight_classes_in_any_order(attributes, group):
    assert salience(attributes) == salience(reversed(attributes)) == group


def test_a_score_out_of_ten_is_expected():
    with pytest.raises(ValueError) as refusal:
        stakeholder_quadrant(70, 3)
    assert str(refusal.value) == "`power` must be a score from 0 to 10, got 70. Rescale it: score / highest * 10."


def test_a_table_without_interest_is_refused():
    with pytest.raises(ValueError) as refusal:
        stakeholder_map(pd.DataFrame({"power": [1]}))
    assert str(refusal.value) == "`actors` has no column 'interest'. It needs: power, interest."


def test_an_unknown_attribute_is_refused():
    with pytest.raises(ValueError) as refusal:
        salience(["money"])
    assert str(refusal.value) == "`attributes` must be one of 'power', 'legitimacy', 'urgency', got 'money'."


def test_a_single_word_is_refused_with_the_list_it_means():
    with pytest.raises(TypeError) as refusal:
        salience("power")
    assert str(refusal.value) == "`attributes` must be a list of words, got 'power'. Write ['power']."

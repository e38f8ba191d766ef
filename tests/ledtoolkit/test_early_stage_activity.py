"""TEA counts people once: held to a hand-checked survey, to sets of people and to bounds."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.early_stage_activity import early_stage_activity, necessity_share, tea_bounds

PEOPLE = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=60)


def test_who_is_both_counts_once():
    survey = early_stage_activity(2000, nascent=150, new=110, both=20)
    assert (survey.nascent_only, survey.both, survey.new_only) == (130, 20, 90)
    assert survey.people == 240
    assert survey.tea == 0.12


@given(PEOPLE)
def test_tea_is_the_share_of_people_who_are_either(people):
    nascent, new = (sum(who) for who in zip(*people, strict=True))
    survey = early_stage_activity(len(people), nascent=nascent, new=new, both=sum(all(who) for who in people))
    assert survey.tea == pytest.approx(sum(any(who) for who in people) / len(people))


@given(PEOPLE)
def test_tea_lies_within_the_bounds_of_its_parts(people):
    n = len(people)
    nascent, new = (sum(who) for who in zip(*people, strict=True))
    bounds = tea_bounds([nascent / n], [new / n]).iloc[0]
    tea = sum(any(who) for who in people) / n
    assert bounds["lower"] - 1e-12 <= tea <= bounds["upper"] + 1e-12


def test_bounds_keep_the_names_of_the_countries():
    rates = pd.Series({"Angola": 0.228, "Brazil": 0.017})
    bounds = tea_bounds(rates, [0.195, 0.164])
    assert bounds.loc["Angola"].to_list() == pytest.approx([0.228, 0.423])
    assert bounds.loc["Brazil"].to_list() == pytest.approx([0.164, 0.181])


def test_no_more_than_all_adults_can_be_active():
    assert tea_bounds([0.7], [0.6]).iloc[0].to_list() == [0.7, 1.0]


def test_necessity_is_a_share_of_the_active_people():
    assert necessity_share(60, 240) == 0.25


def test_more_overlap_than_founders_is_refused():
    with pytest.raises(ValueError) as refusal:
        early_stage_activity(2000, nascent=15, new=110, both=20)
    assert str(refusal.value) == (
        "`both` is 20, but only 15 are nascent and 110 new. People who are both stand in both counts."
    )


def test_more_active_people_than_adults_are_refused():
    with pytest.raises(ValueError) as refusal:
        early_stage_activity(200, nascent=150, new=110, both=20)
    assert str(refusal.value) == "240 people are active, more than the 200 adults asked. Check `adults`."


def test_rates_in_percent_are_refused_with_the_share_they_mean():
    with pytest.raises(ValueError) as refusal:
        tea_bounds([22.8], [0.195])
    assert str(refusal.value) == (
        "`nascent_rate` must be a share between 0 and 1, got 22.8. Divide the percentage by 100: 0.228."
    )


def test_rates_of_different_length_are_refused():
    with pytest.raises(ValueError) as refusal:
        tea_bounds([0.1, 0.2], [0.1])
    assert str(refusal.value) == "`nascent_rate` and `new_rate` must be of equal length, got 2 and 1."


def test_more_necessity_than_activity_is_refused():
    with pytest.raises(ValueError) as refusal:
        necessity_share(300, 240)
    assert str(refusal.value) == ("`necessity` is 300, more than the 240 people it is a part of. Check both counts.")

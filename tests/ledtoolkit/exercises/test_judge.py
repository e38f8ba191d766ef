"""Judging: unattempted is never wrong, one slip costs once, and each lost point has a reason and a next step."""

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import variant_at
from ledtoolkit.exercises.judge import judge_typed

# 20,000 euro, of which 30 % stay: 20,000, 6,000, 1,800; LM3 1.39; limit 1.4286
VARIANT = variant_at(exercise("week01/lm3"), 3)
RIGHT = {"r1": "20000", "r2": "6000", "r3": "1800", "lm3": "1.39", "limit": "1.43"}


def judged(**changed):
    return judge_typed(VARIANT, {**RIGHT, **changed})


def statuses(judgement):
    return {found.name: found.status for found in judgement.fields}


def test_a_right_answer_has_all_points_and_says_so():
    assert (judged().points, judged().status) == (2.0, "correct")
    assert judged().headline == "All right: 2.00 of 2.00 points."


def test_an_empty_form_is_unattempted_and_not_wrong():
    judgement = judge_typed(VARIANT, {})
    assert (judgement.points, judgement.status) == (0.0, "unattempted")
    assert judgement.headline == "Not answered yet. This question gives up to 2.00 points."


def test_one_blank_field_makes_the_answer_incomplete():
    assert judged(limit="").status == "incomplete"


def test_points_divide_equally_over_the_fields():
    assert judged(lm3="2.9").points == 1.6


def test_a_slip_costs_once_when_the_rest_follows_from_it():
    judgement = judged(r2="7000", r3="2100", lm3="1.455")
    assert statuses(judgement) == {
        "r1": "correct",
        "r2": "wrong",
        "r3": "correct",
        "lm3": "correct",
        "limit": "correct",
    }


def test_what_does_not_follow_from_the_slip_is_right_as_well():
    assert statuses(judged(r2="7000"))["lm3"] == "correct"


@pytest.mark.parametrize("degenerate", ["0", "-6000", "99999999"])
def test_a_degenerate_slip_is_not_carried_on(degenerate):
    judgement = judged(r2=degenerate, r3="0", lm3="1")
    assert statuses(judgement)["r3"] == "wrong"


def test_own_values_that_do_not_fit_together_are_judged_by_the_inputs():
    assert statuses(judged(r1="200", r2="6000"))["lm3"] == "correct"


def test_a_percentage_earns_half_the_field():
    judgement = judged(lm3="139")
    assert judgement.points == 1.8
    assert statuses(judgement)["lm3"] == "partly"


def test_text_in_a_number_is_no_attempt_and_is_told_what_to_type():
    found = next(field for field in judged(lm3="about two").fields if field.name == "lm3")
    assert found.status == "unreadable"
    assert found.what_you_have == (
        "We cannot read “about two” as a number. Type digits only, for example 1.96 or 1,96."
    )


def test_every_lost_point_has_a_reason_and_a_next_step():
    for found in judged(r1="1", r2="2", r3="3", lm3="4", limit="5").fields:
        assert found.status == "wrong"
        assert found.what_you_have
        assert found.why_not
        assert found.next_step


def test_a_value_at_the_edge_of_the_tolerance_is_right_and_beyond_is_not():
    assert statuses(judged(r3="1809"))["r3"] == "correct"
    assert statuses(judged(r3="1810"))["r3"] == "wrong"


def test_what_only_follows_from_a_slip_is_told_apart_from_what_is_right():
    follows = next(field for field in judged(r2="7000", r3="2100").fields if field.name == "r3")
    assert follows.what_you_have == "2,100 follows rightly from your earlier values."
    assert follows.next_step == "Work it out again once those are right."


def test_money_is_no_percentage():
    assert statuses(judged(r3="180000"))["r3"] == "wrong"


@pytest.mark.parametrize("wrong", ["1", "49"])
def test_no_jobs_have_no_hundredfold(wrong):
    # The first two branches of this variant, counted in single persons, have no basic jobs.
    variant = variant_at(exercise("week01/basic-jobs"), 279)
    judgement = judge_typed(variant, {"basic_2": wrong})
    assert statuses(judgement)["basic_2"] == "wrong"


def test_a_percentage_is_shown_with_the_digits_that_were_typed():
    variant = variant_at(exercise("week01/output-income-gap"), 0)
    (found,) = judge_typed(variant, {"gap": "-11.6"}).fields
    assert found.what_you_have == "You have -11.6%."

"""Judging: unattempted is never wrong, one slip costs once, and each lost point has a reason and a next step."""

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import variant_at
from ledtoolkit.exercises.judge import judge, judge_typed
from ledtoolkit.exercises.week08.theory_of_change import THEORY_OF_CHANGE

# 20,000 euro, of which 30 % stay: 20,000, 6,000, 1,800; LM3 1.39; limit 1.4286
VARIANT = variant_at(exercise("week01/lm3"), 3)
RIGHT = {"r1": "20000", "r2": "6000", "r3": "1800", "lm3": "1.39", "limit": "1.43"}


def judged(**changed):
    return judge_typed(VARIANT, {**RIGHT, **changed})


def statuses(judgement):
    return {found.name: found.status for found in judgement.fields}


def test_a_right_answer_has_all_points_and_says_so():
    assert (judged().points, judged().status) == (2.0, "correct")
    assert judged().headline == "All right: 2 of 2 points."


def test_an_empty_form_is_unattempted_and_not_wrong():
    judgement = judge_typed(VARIANT, {})
    assert (judgement.points, judgement.status) == (0.0, "unattempted")
    assert judgement.headline == "Not answered yet. Points to gain: 2."


def test_one_blank_field_makes_the_answer_incomplete():
    assert judged(limit="").status == "incomplete"


def test_points_divide_equally_over_the_fields():
    assert judged(lm3="2.9").points == 1.6


def test_the_headline_counts_what_is_right_and_what_is_partly_right():
    # A percentage where a ratio was asked for gives half of its field: 0.2 of 0.4.
    only_partly = judge_typed(VARIANT, {"r1": "1", "lm3": "139"})
    assert only_partly.headline == "0 of 5 fields right, 1 partly right: 0.2 of 2 points."
    assert judged(lm3="2.9").headline == "4 of 5 fields right: 1.6 of 2 points."


def test_a_single_field_is_not_counted():
    variant = variant_at(exercise("week01/output-income-gap"), 0)
    assert judge_typed(variant, {"gap": "77777"}).headline == "Not right yet: 0 of 1 points."


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


def test_a_right_number_with_too_few_decimals_is_told_so():
    # An imbalance of 22.22 percent: 22 is rounded too far, 23 is another number.
    variant = variant_at(exercise("week03/own-revenue"), 0)
    rounded, other = (judge_typed(variant, {"imbalance_1987": typed}).fields[2] for typed in ("22", "23"))
    assert (rounded.status, rounded.why_not) == ("wrong", "This is the right number, rounded too far.")
    assert rounded.next_step == "Digits after the point that we ask for: 1. Keep more while you compute."
    assert other.why_not == "This is not the number that follows from the table."


def test_a_percentage_is_shown_with_the_digits_that_were_typed():
    variant = variant_at(exercise("week03/own-revenue"), 0)
    found = judge_typed(variant, {"imbalance_1987": "23.25"}).fields[2]
    assert found.what_you_have == "You have 23.25%."


def test_a_difference_of_shares_is_shown_in_percentage_points():
    variant = variant_at(exercise("week01/output-income-gap"), 0)
    (found,) = judge_typed(variant, {"gap": "-11.6"}).fields
    assert found.what_you_have == "You have -11.6 percentage points."


def test_a_number_with_a_unit_is_never_called_a_percentage():
    # The score of the first country rises by 0.15 standard deviations: 15 is wrong, but no percentage.
    variant = variant_at(exercise("week04/competitiveness-rank"), 0)
    change = variant.answers()["change"]
    found = judge_typed(variant, {"change": f"{100 * change:.6f}"}).fields[0]
    assert (found.status, found.misconception) == ("wrong", "")


# First story: the cards a to f are steps 1, 3, 4, 2, 6 and 5; its assumption stands on the fourth arrow.
STORY = variant_at(THEORY_OF_CHANGE, 0)
ORDER = {"place_a": "1", "place_b": "3", "place_c": "4", "place_d": "2", "place_e": "6", "place_f": "5", "arrow": "4"}


def ordered(**changed):
    return judge_typed(STORY, {**ORDER, **changed})


def test_the_right_order_has_all_points():
    assert (ordered().points, ordered().status) == (1.0, "correct")


def test_two_neighbours_swapped_keep_the_cards_that_still_follow_the_right_one():
    # 1, 3, 2, 4, 5, 6: the first card stands first, 5 follows 4, 6 follows 5.
    judgement = ordered(place_b="2", place_d="3")
    right = [name for name, status in statuses(judgement).items() if status == "correct"]
    assert right == ["place_a", "place_e", "place_f", "arrow"]
    assert judgement.points == 0.57


def test_an_order_that_begins_with_its_end_loses_the_ends_alone():
    # 6, 1, 2, 3, 4, 5
    judgement = ordered(place_a="2", place_b="4", place_c="5", place_d="3", place_e="1", place_f="6")
    wrong = [name for name, status in statuses(judgement).items() if status == "wrong"]
    assert wrong == ["place_a", "place_e"]


def test_a_card_that_follows_the_right_one_elsewhere_is_told_so():
    judgement = ordered(place_a="2", place_b="4", place_c="5", place_d="3", place_e="1", place_f="6")
    found = next(field for field in judgement.fields if field.name == "place_f")
    assert found.what_you_have == "“6th” comes directly after the card that leads to it."


def test_a_place_given_twice_counts_for_neither_card():
    judgement = ordered(place_d="3")
    assert [name for name, status in statuses(judgement).items() if status == "wrong"] == ["place_b", "place_d"]
    found = next(field for field in judgement.fields if field.name == "place_d")
    assert found.why_not == "You gave this place to another card as well."


def test_the_first_card_placed_alone_is_right_where_it_belongs():
    assert statuses(judge_typed(STORY, {"place_c": "4"}))["place_c"] == "correct"


@pytest.mark.parametrize("given", [int, float, str])
def test_places_may_be_given_as_numbers(given):
    assert judge(STORY, {name: given(place) for name, place in ORDER.items()}).points == 1.0


def test_an_output_placed_after_an_outcome_is_recognised():
    found = next(f for f in ordered(place_b="4", place_c="3").fields if f.name == "place_b")
    assert found.misconception == "output_placed_as_outcome"


def test_an_assumption_treated_as_a_result_is_recognised():
    found = next(f for f in ordered(arrow="none").fields if f.name == "arrow")
    assert found.misconception == "assumption_treated_as_result"

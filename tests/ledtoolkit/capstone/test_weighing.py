"""What follows from a draft's numbers is what the centre computes, and nothing where too little is known."""

import pytest

from ledtoolkit.capstone.weighing import appraisal_of, cash_of, filtered_of, jobs_of, quadrants_of, weighed_of
from tests.ledtoolkit.capstone.whole import WHOLE, drafted


def test_the_plan_of_week_8_has_its_known_numbers():
    draft = drafted()
    plan, jobs, value = cash_of(draft), jobs_of(draft), appraisal_of(draft)
    assert (plan.total_cost, plan.gap, plan.peak_need, plan.peak_period) == (180, 45, 55, 2)
    assert (jobs.gross, jobs.net, jobs.cost_each) == (20, pytest.approx(10.5), pytest.approx(17.142857))
    assert (value.net_present_value, value.benefit_cost_ratio) == (
        pytest.approx(53.3, abs=0.05),
        pytest.approx(1.081, abs=5e-4),
    )


def test_a_shorter_row_is_filled_up_with_nothing():
    money = WHOLE["money"] | {"benefits": ["0", "500"], "cash_incomings": ["30"]}
    draft = drafted(money=money)
    assert appraisal_of(draft).present_benefits == pytest.approx(500 / 1.05)
    assert cash_of(draft).gap == 150


def test_quadrants_need_both_scores_and_equal_counts_as_high():
    actors = [{"name": "a", "power": "5", "interest": "5"}, {"name": "b", "power": "5"}]
    found = quadrants_of(drafted(stakeholders={"cut": "5", "actors": actors}))
    assert [(actor.name, quadrant) for actor, quadrant in found] == [("a", "manage closely")]


def test_scores_and_rivals_after_a_shift_of_a_tenth():
    weighed = weighed_of(drafted())
    assert weighed.scores == (("ice store", 8.5), ("harbour", 3.5), ("do nothing", 2.5))
    assert (weighed.winner, weighed.lead, weighed.rivals) == ("ice store", 5.0, ())


def test_an_option_that_wins_when_a_weight_moves_is_a_rival():
    options = [{"name": "hall", "scores": ["9", "2"]}, {"name": "hub", "scores": ["1", "9"]}]
    weights = [{"name": "quick", "weight": "45"}, {"name": "jobs", "weight": "55"}]
    weighed = weighed_of(drafted(options={"criteria": weights, "options": options}))
    assert (weighed.winner, weighed.rivals) == ("hub", ("hall",))


def test_one_criterion_alone_has_rivals_only_where_marks_are_level():
    options = [{"name": "a", "scores": ["9"]}, {"name": "b", "scores": ["9"]}, {"name": "c", "scores": ["1"]}]
    weighed = weighed_of(drafted(options={"criteria": [{"name": "x", "weight": "1"}], "options": options}))
    assert (weighed.winner, weighed.rivals) == ("a", ("b",))


def test_options_without_all_marks_are_not_compared():
    options = WHOLE["options"]["options"]
    half = [options[0], options[1] | {"scores": ["3"]}, options[2] | {"scores": ["x", "1"]}]
    assert weighed_of(drafted(options=WHOLE["options"] | {"options": half})) is None


def test_the_filter_knows_its_limits():
    tests = {option.name: results for option, results in filtered_of(drafted())}
    assert tests == {"ice store": (True, True, True), "harbour": (False, False, False)}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"rate": ""}, appraisal_of),
        ({"costs": ["0"]}, appraisal_of),
        ({"benefits": []}, appraisal_of),
        ({"costs": ["x"]}, appraisal_of),
        ({"cash_costs": []}, cash_of),
        ({"cash_incomings": ["x"]}, cash_of),
        ({"deadweight": ""}, jobs_of),
    ],
)
def test_what_is_not_filled_in_gives_nothing(change, what):
    assert what(drafted(money=WHOLE["money"] | change)) is None


def test_no_net_job_has_no_cost():
    assert jobs_of(drafted(money=WHOLE["money"] | {"deadweight": "100"})).cost_each is None

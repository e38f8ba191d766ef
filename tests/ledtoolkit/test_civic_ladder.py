"""The ladder from prohibiting to co-owning."""

import pytest

from ledtoolkit.civic_ladder import QUESTIONS, STEPS, civic_ladder


@pytest.mark.parametrize("yes", range(5))
def test_each_yes_from_below_is_one_step_up(yes):
    found = civic_ladder({question: n < yes for n, question in enumerate(QUESTIONS)})
    assert (found.step, found.height, found.out_of_order) == (STEPS[yes], yes, ())


def test_at_the_top_no_question_is_left():
    assert civic_ladder(dict.fromkeys(QUESTIONS, True)).next_question is None


def test_a_yes_above_a_no_does_not_count_and_is_said():
    found = civic_ladder({"allowed": True, "helped": False, "agreed": True, "shared": False})
    assert (found.step, found.next_question, found.out_of_order) == ("tolerate", "helped", ("agreed",))


def test_a_question_left_open_is_refused():
    with pytest.raises(ValueError) as refusal:
        civic_ladder({"allowed": True})
    assert str(refusal.value) == (
        "`answers` has None for 'helped'. Answer True or False to each of: allowed, helped, agreed, shared."
    )

import pytest

from grading.feedback_page.words import of_total, said_of, with_stops
from grading.gradebook.scores import Question, Score

CODE, TEXT = Question(("nb", "t"), 2.0, by_hand=False), Question(("nb", "w"), 3.0, by_hand=True)


def score(auto=None, manual=None, extra=0.0, waits=False):
    return Score(auto, manual, extra, waits)


@pytest.mark.parametrize(
    ("question", "found", "state", "first"),
    [
        (CODE, score(2.0), "right", "Your answer passes all checks of this question."),
        (CODE, score(0.0), "wrong", "Why."),
        (CODE, score(1.0), "partly", "Why."),
        (CODE, score(waits=True), "open", "Your answer is read by a person, who gives its points."),
        (CODE, None, "open", "Your answer is read by a person, who gives its points."),
        (CODE, score(0.0, 1.5), "partly", "A person looked at it and gave these points."),
        (TEXT, score(None, 3.0), "right", "Read by a person."),
        (TEXT, score(None, 0.0), "wrong", "Read by a person."),
        (TEXT, score(0.0), "blank", "Nothing was written here."),
    ],
)
def test_each_state_of_a_question_has_its_words(question, found, state, first):
    said = said_of(question, found, {"reason": "Why.", "next_step": "Step."}, own_words="")
    assert (said.state, said.sentences[0]) == (state, first)
    lost = found is not None and not found.open and found.points < question.most
    assert any(sentence.startswith("Next: ") for sentence in said.sentences) == lost


def test_a_lost_point_without_a_reason_of_the_engine_still_has_one():
    said = said_of(CODE, score(0.0), None, own_words="")
    assert said.sentences == (
        "At least one check of this question does not hold for your answer.",
        "Next: Read the question again and compare it with your answer, part by part.",
    )


def test_a_form_of_which_nothing_is_filled_in_was_left_blank_and_is_not_wrong():
    blank = "<li><span>○</span> a</li>"
    assert said_of(CODE, score(0.0), {}, own_words=blank).state == "blank"
    assert said_of(CODE, score(0.0), {}, own_words=blank + "<li><span>✗</span> b</li>").state == "wrong"


def test_extra_points_are_said():
    assert "Among them are 0.5 extra points." in said_of(TEXT, score(None, 3.0, 0.5), None, own_words="").sentences


def test_a_cell_that_stops_after_a_right_answer_is_not_held_against_it():
    right = said_of(CODE, score(2.0), None, own_words="")
    assert with_stops(right, ["ZeroDivisionError"]) == right


def test_the_top_says_points_what_waits_and_what_lateness_costs():
    assert of_total(3.0, 4.0, costs=0.3, waiting=0) == [
        "You have 2.7 of 4 points.",
        "It was handed in late: 0.3 points are taken off.",
    ]
    assert of_total(0.0, 4.0, costs=0.0, waiting=1) == [
        "So far you have 0 of 4 points.",
        "1 question is still to be read by a person.",
    ]


def test_lateness_never_costs_more_than_there_is():
    assert of_total(1.0, 4.0, costs=2.0, waiting=0)[0] == "You have 0 of 4 points."

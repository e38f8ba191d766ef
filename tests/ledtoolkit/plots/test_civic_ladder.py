"""Steps climbed are filled, and the next question is asked."""

import pytest

from ledtoolkit.civic_ladder import QUESTIONS, civic_ladder
from ledtoolkit.plots.civic_ladder import picture_civic_ladder


@pytest.mark.parametrize("yes", range(5))
def test_as_many_steps_are_reached_as_answers_allow(yes):
    answers = {question: n < yes for n, question in enumerate(QUESTIONS)}
    reached = picture_civic_ladder(civic_ladder(answers)).numbers["Reached"].to_list()
    assert reached == ["yes"] * (yes + 1) + ["no"] * (4 - yes)


def test_the_name_of_the_step_is_bold():
    picture = picture_civic_ladder(civic_ladder(dict.fromkeys(QUESTIONS, False)))
    assert [text.get_text() for text in picture.figure.axes[0].texts if text.get_fontweight() == "bold"] == ["Prohibit"]


def test_the_top_asks_nothing_more():
    assert picture_civic_ladder(civic_ladder(dict.fromkeys(QUESTIONS, True))).alt == (
        "The municipality stands on the highest of 5 steps: Co-own."
    )

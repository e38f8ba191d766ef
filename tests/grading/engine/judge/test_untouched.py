import pytest

from grading.engine.judge.untouched import never_handed_in, untouched_forms
from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair import Mended, MendedCell, Read

FORM = 'from ledtoolkit import ask\nlm3 = ask("week01/lm3")\n# Or write your own answer here.'
OTHER = 'from ledtoolkit import ask\nlq = ask("week01/lq")'
PLAN = Plan(
    "assignment",
    (
        PlannedCell("lm3-answer", "answer", "code", FORM),
        PlannedCell("lq-answer", "answer", "code", OTHER),
        PlannedCell("text", "manual", "markdown", "Write here."),
    ),
)
CELLS = [{"cell_type": "code", "source": FORM}]
UNMARKED = Read(CELLS)
MARKED = Read(CELLS, metadata={"ledtoolkit": {"learner": "ann", "handed_in": "2026-09-07"}})
NAMED_BY_THE_INSTRUCTOR = Read(CELLS, metadata={"ledtoolkit": {"learner": "ann"}})


def mended(*, lm3=False, text=False, own=""):
    cells = [
        MendedCell("code", FORM, 0, answered=lm3),
        MendedCell("code", OTHER, 1),
        MendedCell("markdown", "Write here.", 2, answered=text),
    ]
    return Mended((*cells, MendedCell("code", own)) if own else tuple(cells))


@pytest.mark.parametrize("read", [UNMARKED, NAMED_BY_THE_INSTRUCTOR])
def test_a_notebook_of_which_every_form_stands_as_released_was_perhaps_never_handed_in(read):
    assert untouched_forms(PLAN, mended(), read) == ["lm3-answer", "lq-answer"]
    assert never_handed_in(PLAN, mended(), read)


def test_one_that_was_handed_in_blank_is_graded():
    assert untouched_forms(PLAN, mended(), MARKED) == []
    assert not never_handed_in(PLAN, mended(), MARKED)


def test_one_answer_is_enough_to_be_graded_and_the_other_forms_are_told():
    assert untouched_forms(PLAN, mended(lm3=True), UNMARKED) == ["lq-answer"]
    assert not never_handed_in(PLAN, mended(lm3=True), UNMARKED)


def test_a_text_is_an_answer():
    assert not never_handed_in(PLAN, mended(text=True), UNMARKED)


def test_code_below_that_gives_the_answer_counts():
    assert untouched_forms(PLAN, mended(own="lm3 = 1.96"), UNMARKED) == ["lq-answer"]
    assert not never_handed_in(PLAN, mended(own="lm3 = 1.96"), UNMARKED)


@pytest.mark.parametrize("own", ["print(lm3)", "notes = 1", "this is == no Python"])
def test_other_code_below_does_not(own):
    assert never_handed_in(PLAN, mended(own=own), UNMARKED)


def test_a_notebook_without_forms_is_never_held_for_this():
    plan = Plan("nb", (PlannedCell("a", "answer", "code", "# YOUR CODE HERE\nraise NotImplementedError()"),))
    assert not never_handed_in(plan, Mended((MendedCell("code", "", 0),)), UNMARKED)


def test_a_file_that_could_not_be_read_is_not_called_so():
    assert not never_handed_in(PLAN, mended(), Read())

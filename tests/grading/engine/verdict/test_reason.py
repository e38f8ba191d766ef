import pytest

from grading.engine.verdict import Reason, reason_of
from grading.engine.verdict.reason import without_hidden

SECRET = 48151623
SOURCE = f"""assert x > 0
assert x < 10, 'x is a share of ten'
### BEGIN HIDDEN TESTS
assert x == {SECRET}, 'it is {SECRET}'
y = {{}}[{SECRET}]
### END HIDDEN TESTS
z = len(x)"""


def reason(source, **names):
    try:
        exec(compile(source, "<ipython-input-1-abc>", "exec"), names)
    except Exception as problem:
        return reason_of(problem, source)
    return reason_of(None, source)


def test_a_check_that_the_learner_sees_is_quoted():
    assert reason(SOURCE, x=-1).sentence == "The check of your answer stopped here: assert x > 0"


def test_the_instructors_own_words_come_first():
    assert reason(SOURCE, x=11).sentence == "x is a share of ten"


def test_a_hidden_check_is_never_quoted():
    found = reason(SOURCE, x=5)
    assert found.sentence == "Your answer passes the checks that you see, but not a further one."
    assert str(SECRET) not in found.sentence + found.next_step


def test_of_an_error_in_a_hidden_check_only_the_kind_is_told():
    found = reason(SOURCE.replace(f"assert x == {SECRET}, 'it is {SECRET}'", ""), x=5)
    assert found.sentence == "Your code stops with KeyError in a check that you do not see."
    assert str(SECRET) not in found.next_step


def test_a_missing_name_is_named_with_what_to_do():
    found = reason(SOURCE)
    assert found == Reason(
        "The name x has no value.", "Give your answer this name, and run all cells from the top without an error."
    )


def test_nothing_lost_needs_no_reason():
    assert reason("1 + 1") == Reason()


@pytest.mark.parametrize("source", ["assert (\n    x\n    == 2\n)", "for n in [1]:\n    assert n == 2"])
def test_every_reason_ends_in_a_next_step(source):
    assert reason(source, x=1).next_step


def test_a_visible_line_that_speaks_of_a_hidden_value_is_as_secret_as_it():
    hidden = f"### BEGIN HIDDEN TESTS\nexpected = {SECRET}\n### END HIDDEN TESTS\nwanted = expected\n"
    found = reason(hidden + "assert x == wanted, f'it is {wanted}'", x=5)
    assert found.sentence == "Your answer passes the checks that you see, but not a further one."


def test_a_visible_check_of_several_lines_is_quoted_whole():
    assert reason("assert (\n    x\n    == 2\n)", x=1).sentence == (
        "The check of your answer stopped here: assert ( x == 2 )"
    )


def test_a_name_that_a_hidden_check_misses_is_not_named():
    found = reason("### BEGIN HIDDEN TESTS\nsecret_name\n### END HIDDEN TESTS")
    assert found.sentence == "A name that this question asks for has no value."


def test_hidden_tests_are_cut_out_with_their_marks():
    assert without_hidden("a\n### BEGIN HIDDEN TESTS\nb\n### END HIDDEN TESTS\nc") == "a\nc"

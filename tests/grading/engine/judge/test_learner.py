"""Exceptions of a learner's code, as the judge lets a test see them."""

import pytest

from grading.engine.judge.learner import as_ours


def raised(*family, do="call", text="words"):
    return as_ours({"raised": list(family), "text": text}, do)


def test_the_nearest_kind_of_pythons_own_stands_for_a_learners():
    found = raised("Mine", "KeyError", "LookupError", "Exception")
    assert (type(found), found.args) == (KeyError, ("words",))


def test_an_iterator_may_say_that_it_is_at_its_end():
    assert type(raised("StopIteration", "Exception", do="next")) is StopIteration


@pytest.mark.parametrize("do", ["call", "attribute", "item", "length", "iterate"])
def test_from_elsewhere_the_end_of_an_iterator_would_end_a_tests_own_loop_in_silence(do):
    found = raised("StopIteration", "Exception", do=do)
    assert (type(found), str(found)) == (RuntimeError, "the learner's code stopped: StopIteration")


def test_a_kind_of_ones_own_that_is_an_end_of_an_iterator_ends_no_loop_either():
    assert type(raised("Mine", "StopIteration", "Exception")) is RuntimeError
    assert type(raised("Mine", "StopIteration", "Exception", do="next")) is StopIteration


@pytest.mark.parametrize(
    "family", [["SystemExit"], ["KeyboardInterrupt"], ["GeneratorExit"], ["print"], [7], [], "ValueError"]
)
def test_what_is_no_exception_of_python_becomes_a_plain_error(family):
    assert type(as_ours({"raised": family, "text": "words"}, "call")) is RuntimeError


def test_a_kind_that_wants_more_than_a_text_gives_way_to_its_family():
    assert type(raised("UnicodeDecodeError", "UnicodeError", "ValueError", "Exception")) is UnicodeError

"""The last column of the table of `autograde`."""

from grading.autograde import said_once

LATE = "Your code took too long and was stopped."


def test_what_a_note_explains_is_not_said_again_as_an_error():
    assert said_once([LATE], ["lm3-answer stops with Stopped"]) == [LATE.removesuffix("."), "in lm3-answer"]


def test_the_same_error_in_several_cells_is_said_once():
    stops = ["a stops with OSError", "b stops with ValueError", "c stops with OSError"]
    assert said_once([], stops) == ["a, c stop with OSError", "b stops with ValueError"]


def test_the_same_note_and_the_same_stop_twice_are_said_once():
    assert said_once([LATE, LATE], ["a stops with OSError"] * 2) == [LATE.removesuffix("."), "a stops with OSError"]


def test_a_stop_without_a_note_is_never_lost():
    assert said_once([], ["a stops with Stopped"]) == ["a stops with Stopped"]


def test_a_cell_of_any_name_is_kept_whole():
    assert said_once([], ["it stops with me stops with OSError"]) == ["it stops with me stops with OSError"]


def test_a_note_alone_ends_with_its_full_stop():
    assert said_once([LATE], []) == [LATE]

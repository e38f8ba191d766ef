import signal

import pytest

from grading.engine.judge.ended import ended_step, ended_words, why_it_ended


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (0, "ended"),
        (1, "ended"),
        (-signal.SIGKILL, "ended"),
        (-signal.SIGSEGV, "crash"),
        (-signal.SIGABRT, "crash"),
        (-signal.SIGXCPU, "time"),
    ],
)
def test_the_code_of_a_process_says_how_it_ended(code, why):
    assert why_it_ended(code) == why


def test_only_what_took_too_long_is_told_to_look_for_a_loop():
    told = {why: ended_step(why) for why in ("time", "crash", "ended", "again", "talk")}
    assert [why for why, step in told.items() if "loop" in step] == ["time"]
    assert len(set(told.values())) == 5


def test_what_was_not_run_says_that_something_came_before():
    assert ended_words("again") == (
        "Your code was stopped or ended the program too often before, so this part was not run."
    )

"""The line on a terminal, and the line of JSON for a program."""

import io
import json
from threading import Event
from threading import enumerate as enumerate_threads

from grading.engine.progress import Shown, events, shown
from grading.engine.run import Graded


class Terminal(io.StringIO):
    def isatty(self):
        return True


def last_line(out):
    return out.getvalue().split("\r")[-1].strip()


class Clock:
    """Shows the time that a test sets."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def line_at(out, *moments, students=("anna", "ben", "carl", "dora", "eva", "finn")):
    """Tell a line at these moments of one result each; where the name is None, it goes on by itself."""
    clock = Clock()
    line = Shown(students, out, clock)
    for clock.now, name in moments:
        if name is None:
            line.tick()
        else:
            line.told(Graded(name))
    return line


def test_the_line_is_there_before_the_first_result():
    out = Terminal()
    line_at(out)
    assert last_line(out) == "[                    ] starting"


def test_the_line_says_how_far_it_is_and_what_is_left():
    out = Terminal()
    line_at(out, (3, "anna"), (5, "ben"))
    assert last_line(out) == "[██████              ] 2/6, about 8 s left, ben"


def test_starting_up_is_no_part_of_the_rate():
    out = Terminal()
    line_at(out, (60, "anna"), (62, "ben"), (64, "carl"))
    assert last_line(out) == "[██████████          ] 3/6, about 6 s left, carl"


def test_who_had_a_result_before_is_no_part_of_the_rate():
    out = Terminal()
    line_at(out, (1, "dora"), (4, "eva"))
    assert last_line(out) == "[████████████████    ] 5/6, about 3 s left, eva"


def test_nothing_is_said_of_what_is_left_before_there_is_a_rate():
    out = Terminal()
    line_at(out, (1, "anna"), (1.5, "ben"))
    assert last_line(out) == "[██████              ] 2/6, ben"


def test_a_long_time_is_told_in_minutes():
    out = Terminal()
    line_at(out, (0, "anna"), (50, "ben"))
    assert last_line(out) == "[██████              ] 2/6, about 3 min left, ben"


def test_the_line_goes_on_while_one_slow_submission_is_waited_for():
    out = Terminal()
    line_at(out, (0, "anna"), (2, "ben"), (12, None))
    assert last_line(out) == "[██████              ] 2/6, no new result for 10 s; what is too slow will be stopped, ben"


def test_the_line_goes_away_at_the_end():
    out = Terminal()
    line_at(out, (1, "anna")).ended()
    assert last_line(out) == ""


def test_where_there_is_no_terminal_a_plain_line_comes_every_ten_seconds():
    out = io.StringIO()
    line_at(out, (1, "anna"), (4, "ben"), (10, "carl"), (19, "dora"), (20, "eva"), (29, None), (31, None)).ended()
    assert out.getvalue() == (
        "3/6, about 14 s left\n5/6, about 5 s left\n5/6, no new result for 11 s; what is too slow will be stopped\n"
    )


def test_a_start_without_a_result_is_told_as_well():
    out = io.StringIO()
    line_at(out, (9, None), (11, None), (12, None), (22, None))
    assert out.getvalue() == "0/6, no result yet, 11 s\n0/6, no result yet, 22 s\n"


def test_a_short_run_writes_nothing_where_there_is_no_terminal():
    out = io.StringIO()
    line_at(out, (1, "anna"), (2, None), (3, "ben")).ended()
    assert out.getvalue() == ""


def test_the_line_goes_on_by_itself_until_the_run_is_over(monkeypatch):
    ticked = Event()
    monkeypatch.setattr(Shown, "tick", lambda _: ticked.set())
    with shown(["anna"]):
        assert ticked.wait(60)
    assert not [thread for thread in enumerate_threads() if "go_on" in thread.name]


def test_a_name_cannot_write_on_the_terminal():
    out = Terminal()
    Shown(["\x1b[2J"], out).told(Graded("\x1b[2J"))
    assert "\x1b" not in out.getvalue()


def test_an_event_is_one_line_with_what_it_took():
    result = Graded("anna", processor=1.23456, memory=2**20, notes=["a\nnote"], points={"nb": {"t": 1.0}})
    said = events(result)
    assert "\n" not in said
    found = json.loads(said)
    assert (found["event"], found["student"], found["points"]) == ("graded", "anna", {"nb": {"t": 1.0}})
    assert (found["processor_seconds"], found["peak_memory_bytes"]) == (1.235, 2**20)


def test_an_event_says_why_there_is_no_result():
    assert json.loads(events(Graded("anna", failed="lost")))["event"] == "failed"
    held = json.loads(events(Graded("anna", held="perhaps never handed in", points={"nb": {"t": 0.0}})))
    assert (held["event"], held["why"]) == ("held", "perhaps never handed in")
    assert held["points"] is None, "no result is no zero"

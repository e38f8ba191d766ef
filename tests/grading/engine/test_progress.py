"""The line on a terminal, and the line of JSON for a program."""

import io
import json

from grading.engine.progress import Shown, events
from grading.engine.run import Graded


class Terminal(io.StringIO):
    def isatty(self):
        return True


def last_line(out):
    return out.getvalue().split("\r")[-1].strip()


def test_the_line_says_how_far_it_is_and_what_is_left():
    moments = iter([100.0, 102.0, 104.0])
    out = Terminal()
    line = Shown(["anna", "ben", "carl", "dora"], out, lambda: next(moments))
    line.told(Graded("anna"))
    assert last_line(out) == "[█████               ] 1/4, 6 s left, anna"
    line.told(Graded("ben"))
    assert last_line(out) == "[██████████          ] 2/4, 4 s left, ben"


def test_who_had_a_result_before_counts_as_done():
    moments = iter([0.0, 3.0])
    out = Terminal()
    Shown(["anna", "ben", "carl", "dora"], out, lambda: next(moments)).told(Graded("carl"))
    assert last_line(out) == "[███████████████     ] 3/4, 3 s left, carl"


def test_the_line_goes_away_at_the_end():
    out = Terminal()
    line = Shown(["anna"], out)
    line.told(Graded("anna"))
    line.ended()
    assert last_line(out) == ""


def told_at(seconds):
    """Return what is written to a log when a class of five is told at these seconds."""
    moments = iter([0.0, *seconds])
    out = io.StringIO()
    line = Shown(["anna", "ben", "carl", "dora", "eva"], out, lambda: next(moments))
    for student in ["anna", "ben", "carl", "dora", "eva"][: len(seconds)]:
        line.told(Graded(student))
    line.ended()
    return out.getvalue()


def test_where_there_is_no_terminal_a_plain_line_comes_every_ten_seconds():
    assert told_at([4.0, 10.0, 19.0, 20.0]) == "2/5, 15 s left\n4/5, 5 s left\n"


def test_a_short_run_writes_nothing_where_there_is_no_terminal():
    assert told_at([1.0, 2.0]) == ""


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

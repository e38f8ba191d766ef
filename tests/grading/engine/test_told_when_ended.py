"""A submission whose process was ended: the learner reads what happened, the instructor what it tried."""

import pytest

from tests.grading.engine.small_course import NAME, SmallCourse, answer, check

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
TESTS = 6
BRIEFLY = {"limits": {"processor_seconds": 0.3}}
# Looks for the course before it is stopped, as somebody who searches all folders does.
THIEF = """
import glob, os, sys
def value(n):
    os.scandir('/root')
    while True: pass
def other(n):
    return 1
"""
LOOKS_BEFORE_IT_ENDS = """
import os
def value(n):
    try:
        open('/etc/shadow')
    except OSError:
        os._exit(0)
def other(n):
    return 1
"""
CRASH = "import ctypes\ndef value(n):\n    return ctypes.string_at(0)\ndef other(n):\n    return 1"
FRAMES = "import sys\ndef value(n):\n    return len(sys._getframe(1).f_locals)\ndef other(n):\n    return 1"
SOLUTION = "def value(n):\n    return n\ndef other(n):\n    return 1"
NAMES_OF_PLACES = """
from collections import namedtuple
from dataclasses import dataclass
import enum, logging, warnings
Place = namedtuple('Place', 'name')
def value(n):
    logging.getLogger('mine').warning('here')
    warnings.warn('there', stacklevel=2)
    return n
def other(n):
    return 1
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    tests = [
        *(check(f"t{n}", f"assert value({n}) == {n}") for n in range(TESTS)),
        check("last", "assert other(1) == 1"),
    ]
    for cell in tests:
        cell["metadata"]["grading"] = BRIEFLY
    made = SmallCourse(tmp_path_factory.mktemp("course"), [answer("a", SOLUTION), *tests])
    for name, source in [
        ("thief", THIEF),
        ("ends", LOOKS_BEFORE_IT_ENDS),
        ("crash", CRASH),
        ("frames", FRAMES),
        ("plain", NAMES_OF_PLACES),
    ]:
        made.hand_in(name, made.answered({"a": source}))
    return made.grade()


def test_what_it_tried_is_told_though_its_process_was_stopped(results):
    assert results["thief"].integrity == ["It tried to use a file outside its folder (os.scandir '/root')."]


def test_what_it_tried_is_told_though_it_ended_its_process(results):
    assert results["ends"].integrity == ["It tried to use a file outside its folder (open '/etc/shadow')."]


def test_a_look_into_the_frames_of_the_grader_is_told(results):
    assert results["frames"].integrity == ["It looked into the program that runs it (sys._getframe)."]


def test_libraries_that_look_at_frames_are_nothing_to_look_at(results):
    assert results["plain"].integrity == []
    assert set(results["plain"].points[NAME].values()) == {1.0}


def test_who_was_stopped_is_told_of_the_time_and_later_that_it_was_too_often(results):
    reasons = results["thief"].reasons
    assert reasons["t0"] == "Your code took too long and was stopped."
    assert reasons["last"] == "Your code was stopped or ended the program too often before, so this part was not run."


def test_an_end_of_the_program_is_no_loop_and_no_crash(results):
    assert results["ends"].reasons["t0"] == (
        "Your code ended the whole program (by an exit, or by using more memory than allowed)."
    )
    assert results["crash"].reasons["t0"] == "Your code made Python itself crash."

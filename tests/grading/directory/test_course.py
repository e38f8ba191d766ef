import os
import sys
from pathlib import Path

import pytest

from grading.directory.course import CourseError, open_course
from ledtoolkit.exercises.catalogue import weeks
from tests.grading.course_copy import copy_of_course


@pytest.fixture
def folder(tmp_path):
    return copy_of_course(tmp_path / "course")


def refusal(work):
    with pytest.raises(CourseError) as refused:
        work()
    return str(refused.value)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    assert refusal(lambda: open_course(tmp_path / "gone")) == (
        f"There is no folder {tmp_path / 'gone'}. Give the course directory with `--course DIR`."
    )


def test_a_folder_without_configuration_is_no_course(tmp_path):
    assert refusal(lambda: open_course(tmp_path)) == (
        f"{tmp_path} is no course directory: it holds no nbgrader_config.py. "
        "Give the folder of an nbgrader course with `--course DIR`."
    )


def test_the_programs_beside_python_are_found(folder, monkeypatch):
    monkeypatch.setenv("PATH", "/usr/bin")
    open_course(folder)
    open_course(folder)
    assert os.environ["PATH"] == f"{Path(sys.executable).parent}{os.pathsep}/usr/bin"


def test_an_unknown_week_is_refused_with_those_there_are(folder):
    course = open_course(folder)
    assert course.week("week01") == "week01"
    there = ", ".join([*weeks(), "capstone"])
    assert refusal(lambda: course.week("../x")) == f"{folder} has no source of a week '../x'. There is: {there}."


def test_a_course_without_sources_says_what_to_do_first(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    assert refusal(lambda: open_course(tmp_path).week("week01")) == (
        f"{tmp_path} has no source of a week 'week01'. There is none yet: run `python -m grading build` first."
    )


def test_learners_with_a_folder_of_the_week_are_listed_whatever_is_in_it(folder):
    for place in ("ann/week01", "bob/week02", ".part-x/week01"):
        (folder / "submitted" / place).mkdir(parents=True)
        (folder / "submitted" / place / "assignment.ipynb").write_text("{}")
    (folder / "submitted" / "eve" / "week01").mkdir(parents=True)
    assert open_course(folder).learners("week01") == ["ann", "eve"]

import json

import pytest

from grading.assignment.ours import check_asks_ours
from grading.directory.course import CourseError, open_course
from tests.grading.course_copy import copy_of_course, run


@pytest.fixture
def foreign(tmp_path):
    (tmp_path / "theirs" / "source" / "ps1").mkdir(parents=True)
    (tmp_path / "theirs" / "source" / "ps1" / "one.ipynb").write_text(json.dumps({"cells": []}))
    (tmp_path / "theirs" / "nbgrader_config.py").write_text("")
    return tmp_path / "theirs"


@pytest.mark.parametrize("command", ["lint", "build"])
def test_a_course_of_somebody_else_is_refused_and_not_written_to(foreign, command):
    done = run("grading", command, "--course", foreign, cwd=foreign)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"python -m grading {command}: lint and build know only the questions of this course, "
        f"which are defined in ledtoolkit/exercises/. {foreign} asks others (ps1): "
        "collect, autograde, feedback and export work on it.\n"
    )
    assert [path.name for path in (foreign / "source").iterdir()] == ["ps1"]


def test_a_week_of_theirs_with_the_name_of_ours_is_not_ours(foreign):
    (foreign / "source" / "week01").mkdir()
    (foreign / "source" / "week01" / "assignment.ipynb").write_text(json.dumps({"cells": []}))
    with pytest.raises(CourseError, match="lint and build know only"):
        check_asks_ours(open_course(foreign))


def test_our_course_and_one_without_assignments_are_welcome(tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "nbgrader_config.py").write_text("")
    check_asks_ours(open_course(tmp_path / "new"))
    check_asks_ours(open_course(copy_of_course(tmp_path / "ours")))

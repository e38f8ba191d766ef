"""Formgrader's own button, and nbgrader's own command, write our pages through configuration alone."""

import json

import pytest

from grading.assignment.student_version import make_student_version
from grading.directory.course import open_course
from tests.grading.course_copy import copy_of_course, handed_in, run, write

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
WEEK = "week01"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = copy_of_course(tmp_path_factory.mktemp("office") / "course")
    make_student_version(open_course(folder), WEEK)
    notebook = handed_in("anna", {"week01/lm3": {"r1": 1.0}}, code=[("lm3-answer", "print('<script>')\n1 / 0")])
    write(folder / "submitted" / "anna" / WEEK / "assignment.ipynb", notebook)
    assert run("grading", "autograde", WEEK, "--course", folder, cwd=folder).returncode == 0
    return open_course(folder)


@pytest.fixture(scope="module")
def ours(course):
    assert run("grading", "feedback", WEEK, "--course", course.folder, cwd=course.folder).returncode == 0
    return page(course).read_bytes()


def page(course):
    return course.folder / "feedback" / "anna" / WEEK / "assignment.html"


def test_the_button_writes_the_page_that_our_command_writes(course, ours):
    from nbgrader.apps.api import NbGraderAPI

    page(course).unlink()
    # What formgrader's button calls, with the settings that formgrader reads.
    done = NbGraderAPI(config=course.nbgrader.config).generate_feedback(WEEK, "anna")
    assert done["success"], done
    assert page(course).read_bytes() == ours


def test_so_does_the_command_of_nbgrader(course, ours):
    page(course).unlink()
    done = run("nbgrader", "generate_feedback", WEEK, "--force", cwd=course.folder, activated=True)
    assert done.returncode == 0, done.stderr
    assert page(course).read_bytes() == ours


def test_nbgraders_own_pages_show_what_ours_leave_out(course, ours):
    """The positive control: without our line in the configuration the traceback stands in the page."""
    place = course.folder / "nbgrader_config.py"
    kept = place.read_text("utf-8")
    place.write_text("\n".join(line for line in kept.splitlines() if "exporter_class" not in line))
    try:
        done = run("nbgrader", "generate_feedback", WEEK, "--force", cwd=course.folder, activated=True)
    finally:
        place.write_text(kept)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" in page(course).read_bytes()
    assert b"Traceback" not in ours
    assert "Traceback" in json.dumps(json.loads((course.autograded("anna", WEEK)).read_text("utf-8")))

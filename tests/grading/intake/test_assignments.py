import json
from datetime import UTC, datetime

import pytest

from grading.directory.course import Course
from grading.intake.assignments import Asked, asked_by, best_match, student_in
from grading.intake.found import Found
from grading.intake.names import student_folder
from grading.intake.submission import NoSubmissionError, read_submission

NOW = datetime(2026, 9, 8, 12, 30, 5, tzinfo=UTC)
ASKED = [Asked("ps1", "a", frozenset({"one", "two"})), Asked("ps1", "b", frozenset({"three", "one"}))]


def notebook(*names, source="x = 1", **metadata):
    cells = [{"cell_type": "code", "source": source, "metadata": {"nbgrader": {"grade_id": name}}} for name in names]
    return {"cells": [*cells, {"cell_type": "code", "source": "", "metadata": []}], "metadata": metadata}


def file(inside, *names, name="", **metadata):
    return Found(name or inside, json.dumps(notebook(*names, **metadata)).encode(), NOW, inside)


def test_a_notebook_is_known_by_its_cells_whatever_it_is_called():
    assert best_match(notebook("three"), "ann/homework.ipynb", ASKED) == ASKED[1]


def test_of_two_that_fit_the_one_that_the_path_names_is_taken():
    assert best_match(notebook("one"), "ann/b.ipynb", ASKED) == ASKED[1]
    assert best_match(notebook("one"), "ann/a.ipynb", ASKED) == ASKED[0]


def test_a_notebook_of_another_course_is_none_of_them():
    assert best_match(notebook("other"), "ps1/a.ipynb", ASKED) is None


@pytest.mark.parametrize(
    ("inside", "student"),
    [
        ("ann/ps1/a.ipynb", "ann"),
        ("all/ann/ps1/deep/a.ipynb", "ann"),
        ("ann/a.ipynb", "ann"),
        ("a.ipynb", None),
        ("ps1/a.ipynb", None),
    ],
)
def test_the_folder_above_the_assignment_names_the_student(inside, student):
    assert student_in(inside, "ps1") == student


def test_a_student_is_filed_by_folder_as_nbgrader_does():
    one = read_submission(file("Ben Bitdiddle/ps1/a.ipynb", "one", "two"), ["ps1"], asked=ASKED)
    assert (one.folder, one.week, one.notebook, one.marked) == ("Ben Bitdiddle", "ps1", "a", False)


def test_what_the_platform_wrote_into_the_name_comes_before_the_folder():
    name = "all.zip: Ann Ba_12_assignsubmission_file_/a.ipynb"
    one = read_submission(
        file("Ann Ba_12_assignsubmission_file_/a.ipynb", "one", "two", name=name), ["ps1"], asked=ASKED
    )
    assert one.folder == "Ann Ba"


def test_the_instructors_word_comes_first():
    assert read_submission(file("x/a.ipynb", "two"), ["ps1"], "cy", asked=ASKED).folder == "cy"


def test_a_file_that_nothing_names_is_held_with_what_to_do():
    with pytest.raises(NoSubmissionError) as refused:
        read_submission(file("a.ipynb", "two"), ["ps1"], asked=ASKED)
    assert str(refused.value) == (
        "nothing says whose it is: put it into a folder STUDENT/ASSIGNMENT/, or collect it with `--learner ID`"
    )


@pytest.mark.parametrize("name", ["../x", ".hidden", "-option", "=cmd()", "<script>", "a/b", "", "con"])
def test_a_folder_name_that_could_do_harm_is_changed(name):
    folder = student_folder(name or "?")
    assert folder not in {name, "", ".", ".."}
    assert folder[0].isalnum()
    assert not set(folder) & set('/\\<>=()"')


def test_only_notebooks_without_our_questions_are_filed_so(tmp_path):
    for name, source in (("ps1/a", "x = 1"), ("week01/assignment", 'from ledtoolkit import ask\nx = ask("week01/x")')):
        path = tmp_path / "source" / f"{name}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook("one", source=source)))
    (tmp_path / "source" / "ps1" / "torn.ipynb").write_text("{")
    assert asked_by(Course(tmp_path)) == [Asked("ps1", "a", frozenset({"one"})), Asked("ps1", "torn", frozenset())]

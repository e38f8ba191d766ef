"""Submissions to an ordinary nbgrader course, with several notebooks an assignment, filed as nbgrader has them."""

import json
import shutil
import zipfile

import pytest

from tests.grading.course_copy import run

CONFIG = "c = get_config()\n"


def notebook(*names, words=""):
    cells = [{"cell_type": "code", "source": words, "metadata": {"nbgrader": {"grade_id": name}}} for name in names]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content))


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    put(folder / "source" / "ps1" / "numbers.ipynb", notebook("one", "two"))
    put(folder / "source" / "ps1" / "words.ipynb", notebook("three"))
    (folder / "nbgrader_config.py").write_text(CONFIG)
    for student, words in (("Ann Ba", "mine"), ("bitdiddle", "his")):
        put(tmp_path / "inbox" / student / "ps1" / "numbers.ipynb", notebook("one", "two", words=words))
        put(tmp_path / "inbox" / student / "ps1" / "my words (2).ipynb", notebook("three", words=words))
    return folder


def collect(course, *words):
    return run("grading", "collect", *words, "--course", course, cwd=course.parent)


def filed(course, step="submitted"):
    return sorted(path.relative_to(course / step).as_posix() for path in (course / step).rglob("*.ipynb"))


def test_each_notebook_lies_under_its_student_with_the_name_of_its_source(course):
    done = collect(course, course.parent / "inbox")
    assert done.returncode == 0, done.stdout
    assert filed(course) == [
        "Ann Ba/ps1/numbers.ipynb",
        "Ann Ba/ps1/words.ipynb",
        "bitdiddle/ps1/numbers.ipynb",
        "bitdiddle/ps1/words.ipynb",
    ]
    assert (course / "submitted" / "Ann Ba" / "ps1" / "timestamp.txt").is_file()


def test_a_students_own_folder_can_be_given(course):
    assert collect(course, course.parent / "inbox" / "bitdiddle").returncode == 0
    assert filed(course) == ["bitdiddle/ps1/numbers.ipynb", "bitdiddle/ps1/words.ipynb"]


def test_a_later_attempt_takes_the_place_and_the_earlier_one_is_kept(course):
    collect(course, course.parent / "inbox")
    put(course.parent / "inbox" / "bitdiddle" / "ps1" / "numbers.ipynb", notebook("one", "two", words="better"))
    said = collect(course, course.parent / "inbox").stdout
    assert said.count("already collected") == 3
    assert said.count("new attempt; the earlier one is kept") == 1
    assert "better" in (course / "submitted" / "bitdiddle" / "ps1" / "numbers.ipynb").read_text()
    (earlier,) = filed(course, "earlier")
    assert earlier.startswith("bitdiddle/ps1/numbers/")


def test_a_zip_of_the_folders_does_the_same(course):
    packed = shutil.make_archive(str(course.parent / "all"), "zip", course.parent / "inbox")
    assert collect(course, packed).returncode == 0
    assert len(filed(course)) == 4


def test_a_mark_that_names_somebody_else_replaces_nobodys_work(course):
    collect(course, course.parent / "inbox")
    forged = notebook("one", "two", words="forged") | {"metadata": {"ledtoolkit": {"learner": "Ann Ba"}}}
    put(course.parent / "inbox" / "bitdiddle" / "ps1" / "numbers.ipynb", forged)
    done = collect(course, course.parent / "inbox")
    assert done.returncode == 1
    assert "HELD: it lies in the place of bitdiddle, but says it is by 'Ann Ba'; ask, then collect it" in done.stdout
    assert "mine" in (course / "submitted" / "Ann Ba" / "ps1" / "numbers.ipynb").read_text()


def test_a_file_alone_is_held_until_somebody_says_whose_it_is(course):
    path = course.parent / "inbox" / "bitdiddle" / "ps1" / "numbers.ipynb"
    held = collect(course, path)
    assert held.returncode == 1
    assert "HELD: nothing says whose it is" in held.stdout
    assert collect(course, path, "--learner", "bitdiddle").returncode == 0
    assert filed(course) == ["bitdiddle/ps1/numbers.ipynb"]


def test_who_sent_no_notebook_is_named_and_counted(course):
    with zipfile.ZipFile(course.parent / "all.zip", "w") as archive:
        archive.writestr("Ann Ba_1_assignsubmission_file_/numbers.ipynb", json.dumps(notebook("one", "two")))
        archive.writestr("Ann Ba_1_assignsubmission_file_/data.csv", "")
        archive.writestr("Eva Fox_2_assignsubmission_file_/essay.docx", "")
    done = collect(course, course.parent / "all.zip")
    assert done.returncode == 1
    assert "  Eva Fox sent essay.docx, no notebook\n" in done.stdout
    assert f"\n1 filed, 0 held in {course / 'held'}, 0 not read, 1 sent no notebook.\n" in done.stdout
    assert done.stdout.endswith("\nFiles that are no notebooks were left where they are: 2.\n")


def test_a_zip_without_any_notebook_is_said_to_have_none(course):
    with zipfile.ZipFile(course.parent / "all.zip", "w") as archive:
        archive.writestr("essay.docx", "")
    done = collect(course, course.parent / "all.zip")
    assert done.returncode == 1
    assert "NOT READ: there is no notebook in it\n" in done.stdout

"""Points as files: for a spreadsheet, for Moodle, for Canvas; what is open is said so and is never a 0."""

import csv
import io
import json

import pytest

from tests.grading.course_copy import run
from tests.grading.foreign_course import ASSIGNMENT, RIGHT, ForeignCourse

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
ALL = {("numbers", "squares-test"): 2.0, ("numbers", "mean-test"): 2.0, ("words", "squares-test"): 1.0}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Grades put straight into the gradebook: one complete and late, one to read, one without a result, one absent."""
    made = ForeignCourse(tmp_path_factory.mktemp("foreign") / "course")
    for student in ("ann", "to-read", "waits", "j-smit-3b3e1caa"):
        made.hand_in(student, numbers=RIGHT)
    for student, by_hand in (("ann", 1.5), ("to-read", None), ("j-smit-3b3e1caa", 3.0)):
        grade(made, student, by_hand)
    with made.api.gradebook as book:
        book.update_or_create_student("absent")
        book.find_submission_notebook("numbers", ASSIGNMENT, "ann").late_submission_penalty = 0.25
        book.db.commit()
    return made


def grade(course, student, by_hand):
    with course.api.gradebook as book:
        book.update_or_create_student(student)
        submission = book.update_or_create_submission(ASSIGNMENT, student)
        for notebook in submission.notebooks:
            for each in notebook.grades:
                each.auto_score = ALL.get((notebook.name, each.name))
                each.manual_score = by_hand if each.auto_score is None else None
                each.needs_manual_grade = each.auto_score is None and by_hand is None
        book.db.commit()
    folder = course.folder / "autograded" / student / ASSIGNMENT
    folder.mkdir(parents=True)
    (folder / "numbers.ipynb").write_text("{}")
    (folder / "timestamp.txt").write_text("2026-09-07 09:00:00 UTC")


def export(course, *words, out="-"):
    done = run("grading", "export", "--course", course.folder, "--out", out, *words, cwd=course.folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(text, delimiter=","):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


def test_each_question_and_each_state_is_written(course):
    text = export(course)
    header, *lines = rows(text)
    assert text.startswith("\ufeff")
    assert header == [
        "learner", "folder", "ps1 numbers: squares-test (of 2)", "ps1 numbers: mean-test (of 2)",
        "ps1 words: why (of 3)", "ps1 words: draw (of 3)", "ps1 words: squares-test (of 1)",
        "ps1 late", "ps1 points (of 11)", "ps1 state",
    ]  # fmt: skip
    assert [line[1:] for line in lines] == [
        ["absent", *["not handed in"] * 5, "0", "not handed in", "not handed in"],
        ["ann", "2", "2", "1.5", "1.5", "1", "-0.25", "7.75", "complete"],
        ["j-smit-3b3e1caa", "2", "2", "3", "3", "1", "0", "11", "complete"],
        ["to-read", "2", "2", "to read", "to read", "1", "0", "5 so far, 2 to read", "2 to read"],
        ["waits", *["no result"] * 5, "0", "no result", "no result"],
    ]


def test_moodle_gets_one_column_that_names_the_user_and_a_dash_for_no_grade(course):
    assert rows(export(course, "--format", "moodle")) == [
        ["ID number", "ps1"],
        ["absent", "-"],
        ["ann", "7.75"],
        ["j-smit-3b3e1caa", "11"],
        ["to-read", "-"],
        ["waits", "-"],
    ]


def test_canvas_gets_its_five_columns_and_the_row_of_points(course):
    header, most, *lines = rows(export(course, "--format", "canvas"))
    assert header == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "ps1"]
    assert most == ["    Points Possible", "", "", "", "", "11"]
    assert lines[1:4] == [
        ["ann", "", "", "ann", "", "7.75"],
        ["j-smit-3b3e1caa", "", "", "j-smit-3b3e1caa", "", "11"],
        ["to-read", "", "", "to-read", "", ""],
    ]


def test_a_decimal_comma_is_written_on_request(course):
    assert ["ann", "7,75"] in rows(export(course, "--format", "moodle", "--decimal-comma"), ";")


def test_the_id_as_typed_stands_beside_the_folder(course):
    path = course.folder / "submitted" / "waits" / ASSIGNMENT / "numbers.ipynb"
    kept = path.read_text()
    for typed, shown in (("  Waits ", "Waits"), ("somebody else", "waits")):
        path.write_text(json.dumps({**json.loads(kept), "metadata": {"ledtoolkit": {"learner": typed}}}))
        assert [line[:2] for line in rows(export(course))][-1] == [shown, "waits"]
    path.write_text(kept)


def test_the_file_is_written_and_what_is_open_is_counted(course, tmp_path):
    said = export(course, ASSIGNMENT, out=tmp_path / "p.csv")
    assert said.splitlines() == [
        f"{tmp_path / 'p.csv'}: 5 learners, ps1",
        "ps1: 1 × 2 to read",
        "ps1: 1 × no result",
        "ps1: 1 × not handed in",
    ]
    assert (tmp_path / "p.csv").read_bytes().startswith(b'\xef\xbb\xbf"learner"')


def test_a_week_that_the_gradebook_does_not_know_is_named(course):
    done = run("grading", "export", "week09", "--course", course.folder, cwd=course.folder)
    assert done.stderr == "python -m grading export: The gradebook does not know week09. It knows: ps1.\n"
    assert done.returncode == 1


def test_what_is_missing_is_not_handed_in_and_the_other_notebook_counts(course):
    try:
        noted = {"metadata": {"grading": {"notes": ["words: The notebook was not handed in."]}}}
        for student, scores in (("one", {("numbers", "squares-test"): 2.0}), ("none", {})):
            grade(course, student, None)
            with course.api.gradebook as book:
                for notebook in book.find_submission(ASSIGNMENT, student).notebooks:
                    for each in notebook.grades:
                        each.auto_score, each.needs_manual_grade = scores.get((notebook.name, each.name), 0.0), False
                book.db.commit()
            folder = course.folder / "autograded" / student / ASSIGNMENT
            if student == "none":
                noted["metadata"]["grading"]["notes"].append("numbers: The notebook was not handed in.")
                (folder / "timestamp.txt").unlink()
                (course.folder / "submitted" / student / ASSIGNMENT).mkdir(parents=True)
            for name in ("numbers", "words"):
                (folder / f"{name}.ipynb").write_text(json.dumps(noted))
        gone = "not handed in"
        found = {line[1]: line[2:] for line in rows(export(course))}
        assert found["one"] == ["2", "0", gone, gone, gone, "0", "2", "words not handed in"]
        assert found["none"] == [gone, gone, gone, gone, gone, "0", gone, gone]
        assert ["none", "-"] in rows(export(course, "--format", "moodle"))
    finally:
        with course.api.gradebook as book:
            for student in ("one", "none"):
                book.remove_student(student)


def refused(course, out):
    done = run("grading", "export", "--course", course.folder, "--out", out, cwd=course.folder)
    assert done.returncode == 1
    return done.stderr


def test_a_folder_that_is_not_there_is_named_and_not_made(course, tmp_path):
    place = tmp_path / "marks" / "points.csv"
    assert refused(course, place) == (
        f"python -m grading export: There is no folder {place.parent}. "
        "Make it first, or give another place with `--out FILE`.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_a_file_is_named(course, tmp_path):
    assert refused(course, tmp_path) == (
        f"python -m grading export: {tmp_path} is a folder. Give a file in it: `--out {tmp_path}/points-csv.csv`.\n"
    )

import json

from grading.directory.course import Course
from grading.gradebook.results import not_handed_in, result_of


def stamped(folder, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nb.ipynb").write_text("{}")
    (folder / "timestamp.txt").write_text(text)


def test_a_result_counts_for_the_attempt_that_it_was_made_of(tmp_path):
    course = Course(tmp_path)
    stamped(tmp_path / "submitted" / "ann" / "w", "monday\n")
    assert result_of(course, "w", "ann") == "none"
    stamped(tmp_path / "autograded" / "ann" / "w", "monday")
    assert result_of(course, "w", "ann") == "graded"
    stamped(tmp_path / "submitted" / "ann" / "w", "tuesday")
    assert result_of(course, "w", "ann") == "newer"


def test_a_result_without_stamps_counts(tmp_path):
    for step in ("submitted", "autograded"):
        stamped(tmp_path / step / "ann" / "w", "")
    assert result_of(Course(tmp_path), "w", "ann") == "graded"


def test_an_empty_folder_is_not_handed_in_and_a_file_of_another_name_may_be(tmp_path):
    folder = tmp_path / "submitted" / "ann" / "w"
    folder.mkdir(parents=True)
    assert not_handed_in(Course(tmp_path), "w", "ann", ["a", "b"]) == {"a", "b"}
    (folder / "my a.ipynb").write_text("{}")
    assert not_handed_in(Course(tmp_path), "w", "ann", ["a", "b"]) == set()


def test_after_grading_what_was_missed_is_known_by_notebook(tmp_path):
    folder = tmp_path / "autograded" / "ann" / "w"
    folder.mkdir(parents=True)
    whole = {"metadata": {"grading": {"notes": ["b: The notebook was not handed in."]}}}
    for name in "ab":
        (folder / f"{name}.ipynb").write_text(json.dumps(whole))
    assert not_handed_in(Course(tmp_path), "w", "ann", ["a", "b"]) == {"b"}

from grading.directory.course import Course
from grading.gradebook.results import result_of


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

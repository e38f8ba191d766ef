"""A result that cannot be written: its student has none, the others have theirs."""

import pytest

from tests.grading.engine.small_course import SmallCourse, answer, check

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


def test_one_folder_that_cannot_be_written_stops_nobody_else(tmp_path):
    course = SmallCourse(tmp_path / "course", [answer("a", "x = 1"), check("t", "assert x == 1")])
    for student in ("ann", "bob", "cem"):
        course.hand_in(student, course.answered({"a": "x = 1"}))
    in_the_way = course.folder / "autograded" / "bob"
    in_the_way.parent.mkdir(exist_ok=True)
    in_the_way.write_text("a file where a folder belongs")
    results = course.grade(["ann", "bob", "cem"])
    assert results["bob"].failed.startswith("The graded notebook cannot be written: [Errno 20] Not a directory: ")
    assert [results[student].failed for student in ("ann", "cem")] == ["", ""]
    assert [course.kept(student)["t"] for student in ("ann", "bob", "cem")] == [1.0, None, 1.0]
    in_the_way.unlink()
    assert course.grade(["ann", "bob", "cem"]).keys() == {"bob"}
    assert course.kept("bob")["t"] == 1.0

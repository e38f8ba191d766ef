"""Points that a person gave: they stand while the text is the one that was read, and are asked for again when not."""

import pytest

from grading.engine.gradebook import Book
from tests.grading.engine.small_course import NAME, WEEK, SmallCourse, answer, check, written

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def course(tmp_path):
    made = SmallCourse(tmp_path, [answer("a", "a = 1"), check("t", "assert a == 1"), written("text")])
    made.hand_in("ann", made.answered({"a": "a = 2", "text": "A harbour."}))
    made.grade()
    return made


def give(course, cell, points, said=None):
    with course.api.gradebook as book:
        grade = book.find_grade(cell, NAME, WEEK, "ann")
        grade.manual_score, grade.needs_manual_grade = points, False
        if said:
            book.find_comment(cell, NAME, WEEK, "ann").manual_comment = said
        book.db.commit()


def standing(course, cell):
    with course.api.gradebook as book:
        grade = book.find_grade(cell, NAME, WEEK, "ann")
        return grade.manual_score, grade.needs_manual_grade


def regrade(course, **answers):
    if answers:
        course.hand_in("ann", course.answered(answers))
    return course.grade(force=True)["ann"].changed


def test_what_was_read_stays_read_when_only_other_cells_change(course):
    give(course, "text", 2.0, "Well seen.")
    assert regrade(course) == 0
    assert standing(course, "text") == (2.0, False)
    assert regrade(course, a="a = 1", text="A harbour.") == 0
    assert standing(course, "text") == (2.0, False)
    with course.api.gradebook as book:
        assert book.find_comment("text", NAME, WEEK, "ann").manual_comment == "Well seen."


def test_a_changed_text_keeps_its_points_and_waits_until_it_is_read(course):
    give(course, "text", 2.0)
    assert regrade(course, a="a = 2", text="A mine.") == 1
    assert standing(course, "text") == (2.0, True)
    assert regrade(course) == 1, "nobody has read it yet"
    give(course, "text", 1.0)
    assert regrade(course) == 0
    assert standing(course, "text") == (1.0, False)


def test_points_given_on_a_test_stand_while_no_answer_changes(course):
    give(course, "t", 0.5)
    assert regrade(course) == 0
    assert standing(course, "t") == (0.5, False)
    assert regrade(course, a="a = 3", text="A harbour.") == 1
    assert standing(course, "t") == (0.5, True)


def test_a_graded_notebook_that_formgrader_took_away_changes_nothing(course):
    give(course, "text", 2.0)
    (course.folder / "autograded" / "ann" / WEEK / f"{NAME}.ipynb").unlink()
    assert regrade(course) == 0
    assert standing(course, "text") == (2.0, False)


def test_what_was_read_is_read_again_after_a_run_without_a_result(course):
    give(course, "text", 2.0)
    book = Book(course.database, "", WEEK)
    book.hold(["ann"])
    book.close()
    assert standing(course, "text") == (2.0, True)
    assert regrade(course) == 0
    assert standing(course, "text") == (2.0, False)

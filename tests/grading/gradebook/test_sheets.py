"""How a week stands in a file: what is read of it counts, what waits for a person does not."""

import pytest

from grading.gradebook import sheets
from grading.gradebook.scores import Question, Score, Standing, WeekScores
from grading.gradebook.sheets import Learner, Mark, for_spreadsheet
from grading.gradebook.spreadsheet import as_csv

READ, AGAIN, NEW = (
    Score(1.25, None, 0.0, open=False),
    Score(None, 3.0, 0.5, open=True),
    Score(None, None, 0.0, open=True),
)


def standing(*scores, late=0.0):
    return Standing({("nb", f"q{place}"): score for place, score in enumerate(scores)}, penalties={"nb": late})


@pytest.mark.parametrize(
    ("scores", "late", "points"),
    [((READ, AGAIN), 0.0, 1.25), ((READ, READ, NEW), 0.5, 2.0), ((READ, AGAIN), 2.0, 0.0), ((AGAIN, NEW), 0.0, 0.0)],
)
def test_points_so_far_are_those_of_what_is_read_less_what_lateness_costs(scores, late, points):
    assert standing(*scores, late=late).so_far == points


@pytest.fixture
def rows(monkeypatch, tmp_path):
    """The marks of one learner whose second answer was read, and then handed in anew with another text."""
    questions = tuple(Question(("nb", f"q{place}"), 4.0, by_hand=bool(place)) for place in range(2))
    week = WeekScores(questions, {"ann": standing(READ, AGAIN)})
    (tmp_path / "submitted" / "ann" / "week01").mkdir(parents=True)
    monkeypatch.setattr(sheets, "result_of", lambda *_: "graded")
    monkeypatch.setattr(sheets, "not_handed_in", lambda *_: frozenset())
    course = type("Course", (), {"folder": tmp_path})()
    mark = sheets._mark(course, "week01", week, "ann")
    return list(for_spreadsheet({"week01": week}, [Learner("ann", "ann", (mark,))]))[1:]


def test_points_of_a_question_that_waits_again_are_not_in_the_sum_so_far(rows):
    assert as_csv(rows) == b'"ann","ann","1.25","to read","0","1.25 so far, 1 to read","1 to read"\r\n'


def test_the_sum_so_far_has_the_decimal_comma_of_its_file(rows):
    assert as_csv(rows, decimal=",") == b'"ann";"ann";"1,25";"to read";"0";"1,25 so far, 1 to read";"1 to read"\r\n'


def test_the_sum_so_far_has_two_decimals_as_other_cells():
    mark = Mark((2 / 3,), 0.0, None, "1 to read", 2 / 3)
    assert as_csv([[mark.whole]]) == b'"0.67 so far, 1 to read"\r\n'

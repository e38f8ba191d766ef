"""What an odd graded notebook does to the pages of the others: nothing."""

import argparse
import json

import pytest

from grading import feedback
from grading.directory.course import Course
from grading.gradebook.scores import Question, Standing, WeekScores

ODD = {
    "cells": [None],
    "outputs": [{"cell_type": "code", "source": "x = 1", "metadata": {}, "outputs": [None]}],
    "metadata": [{"cell_type": "code", "source": "x = 1", "metadata": None}],
    "list": [{"cell_type": "code", "source": "x", "metadata": {"nbgrader": {"grade": True, "grade_id": ["a"]}}}],
}
GOOD = [{"cell_type": "code", "source": "x = 1", "metadata": {}, "outputs": []}]


@pytest.fixture
def course(tmp_path, monkeypatch):
    for learner, cells in (ODD | {"zoe": GOOD}).items():
        path = tmp_path / "autograded" / learner / "ps1" / "nb.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps({"cells": cells}))
    source = tmp_path / "source" / "ps1" / "nb.ipynb"
    source.parent.mkdir(parents=True)
    source.write_text(json.dumps({"cells": []}))
    made = Course(tmp_path)
    scores = WeekScores(
        (Question(("nb", "t"), 2.0, by_hand=False),), {learner: Standing({}) for learner in (*ODD, "zoe")}
    )
    monkeypatch.setattr(Course, "week", lambda _, week: week)
    monkeypatch.setattr(Course, "chosen", lambda _, week, students: students)
    monkeypatch.setattr(feedback, "open_course", lambda _: made)
    monkeypatch.setattr("grading.gradebook.points.knows", lambda *_: True)
    monkeypatch.setattr("grading.gradebook.scores.read_scores", lambda *_: scores)
    return made


def told(students, capsys):
    code = feedback.run(argparse.Namespace(course=None, week="ps1", student=students))
    return code, capsys.readouterr().out


@pytest.mark.parametrize("odd", ODD)
def test_one_odd_notebook_is_told_and_the_others_have_their_pages(course, capsys, odd):
    code, said = told([odd, "zoe"], capsys)
    assert code == 1
    assert said.startswith("1 pages written")
    assert "1 of 2 learners have no new page, for what is in their graded notebooks:\n" in said
    assert f"\n  {odd}: " in said
    assert (course.folder / "feedback" / "zoe" / "ps1" / "nb.html").is_file()


def test_where_all_pages_are_written_the_command_succeeds(course, capsys):
    code, said = told(["zoe"], capsys)
    assert code == 0
    assert "no new page" not in said

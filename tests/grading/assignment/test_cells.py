import ast
from dataclasses import replace

import pytest

from grading.assignment.cells import cells_of_week, question_cells
from ledtoolkit.exercises.catalogue import exercise, exercises_of, weeks
from ledtoolkit.exercises.definition import Written

# A written question with sentences that are known; its own are the matter of its definition.
PLACE = replace(
    exercise("week01/lm3"),
    topic="place",
    points=3.0,
    fields=(),
    model_answer="The place lives from cheese.",
    written=Written(150, 250, "place"),
)


@pytest.fixture
def task():
    return question_cells(2, exercise("week01/lm3"))[0]


@pytest.fixture
def answer():
    return question_cells(2, exercise("week01/lm3"))[1]


@pytest.fixture
def check():
    return question_cells(2, exercise("week01/lm3"))[2]


def marks(cell):
    return {name for name in ("grade", "locked", "solution", "task") if cell["metadata"]["nbgrader"][name]}


def test_a_question_takes_three_cells_named_after_its_topic():
    assert [cell["id"] for cell in question_cells(1, exercise("week01/lm3"))] == ["lm3-task", "lm3-answer", "lm3-check"]


def test_the_task_is_locked_text_with_points_and_criteria_and_without_a_word_of_code(task):
    assert (task["cell_type"], marks(task)) == ("markdown", {"locked"})
    assert task["source"].startswith("## Question 2: Local multiplier LM3\n\nMoney is spent in your place")
    assert "Up to 2 points. What counts:\n\n- Each round is right to half a euro" in task["source"]
    assert "code" not in task["source"]
    assert task["source"].endswith("[Read more in the lesson](lesson.ipynb#cell-id=leaky-bucket-theory)")


def test_the_answer_is_folded_and_its_ask_line_stands_above_the_solution(answer):
    assert answer["metadata"]["jupyter"] == {"source_hidden": True}
    assert marks(answer) == {"solution"}
    before, _, rest = answer["source"].partition("### BEGIN SOLUTION\n")
    assert before.splitlines()[:2] == ["from ledtoolkit import ask", 'lm3 = ask("week01/lm3")']
    assert rest.endswith("\n### END SOLUTION")


def test_the_answer_says_how_to_answer_by_code(answer):
    assert "# By code: give lm3 a dict with these names: r1, r2, r3, lm3, limit." in answer["source"].splitlines()
    line = '# Your numbers: from ledtoolkit import given, then given("week01/lm3").'
    assert line in answer["source"].splitlines()


def test_only_where_a_share_is_asked_code_hears_how_it_is_written():
    line = "# In code a share stands between 0 and 1: 12.5% is 0.125."
    with_line = [cell["id"] for cell in cells_of_week("week01", exercises_of("week01")) if line in cell["source"]]
    assert with_line == ["output-income-gap-answer"]


def test_the_check_is_exactly_two_lines_and_leaves_the_form_door(check):
    assert check["source"] == 'from ledtoolkit import check\ncheck("week01/lm3", lm3)'
    assert marks(check) == {"grade", "locked"}
    assert check["metadata"]["nbgrader"]["points"] == 2
    assert check["metadata"]["tags"] == ["form-door-hides"]


def test_a_written_question_is_read_by_a_person():
    task, form, answer = question_cells(1, PLACE)
    assert [cell["id"] for cell in (task, form, answer)] == ["place-task", "place-form", "place-answer"]
    assert form["source"] == 'from ledtoolkit import ask\nask("week01/place")'
    assert (marks(form), form["metadata"]["jupyter"]) == ({"locked"}, {"source_hidden": True})
    assert (answer["cell_type"], marks(answer)) == ("markdown", {"grade", "solution"})
    assert answer["metadata"]["nbgrader"]["points"] == 3
    assert answer["metadata"]["tags"] == ["form-door-hides"]
    assert answer["source"] == "### BEGIN SOLUTION\nThe place lives from cheese.\n### END SOLUTION"


def test_only_where_code_is_in_sight_the_page_says_where_to_write_it():
    with_code = [cell for cell in cells_of_week("week01", exercises_of("week01")) if "in code" in cell["source"]]
    assert [cell["id"] for cell in with_code] == ["opening-run-all"]


@pytest.mark.parametrize("week", weeks())
def test_a_week_begins_with_what_to_do_and_ends_with_handing_in(week):
    cells = cells_of_week(week, exercises_of(week))
    assert (cells[0]["id"], cells[-1]["id"]) == ("opening", "hand-in")
    assert "run all cells" in cells[1]["source"]
    assert cells[1]["metadata"]["tags"] == ["form-door-hides"]
    assert cells[-1]["source"] == f'from ledtoolkit import hand_in\nhand_in("{week}")'
    assert (marks(cells[-1]), cells[-1]["metadata"]["jupyter"]) == ({"locked"}, {"source_hidden": True})


@pytest.mark.parametrize("week", weeks())
def test_all_ids_differ_and_are_those_of_nbgrader(week):
    cells = cells_of_week(week, exercises_of(week))
    ids = [cell["id"] for cell in cells]
    assert len(set(ids)) == len(ids)
    assert ids == [cell["metadata"]["nbgrader"]["grade_id"] for cell in cells]


@pytest.mark.parametrize("week", weeks())
def test_all_code_is_python(week):
    for cell in cells_of_week(week, exercises_of(week)):
        if cell["cell_type"] == "code":
            ast.parse(cell["source"])

import re

import pytest

from grading.assignment.paper_cells import cells_of_paper
from ledtoolkit.capstone.rubric import CRITERIA


@pytest.fixture(scope="module")
def cells():
    return {cell["id"]: cell for cell in cells_of_paper()}


def marks(cell):
    return {name for name in ("grade", "locked", "solution", "task") if cell["metadata"]["nbgrader"][name]}


def test_eight_criteria_of_five_points_are_read_by_a_person(cells):
    read = [cell for name, cell in cells.items() if name.startswith("criterion-")]
    assert [cell["metadata"]["nbgrader"]["points"] for cell in read] == [5] * 8
    assert all(marks(cell) == {"locked", "task"} and cell["cell_type"] == "markdown" for cell in read)


def test_nothing_else_gives_points(cells):
    assert [name for name, cell in cells.items() if "points" in cell["metadata"]["nbgrader"]] == [
        f"criterion-{place}" for place in range(1, 9)
    ]


def test_a_criterion_says_what_earns_none_one_three_and_five(cells):
    steps = re.findall(r"^- (\d.*)$", cells["criterion-2"]["source"], re.MULTILINE)
    assert [re.findall(r"\b[0-5]\b", step) for step in steps] == [["0", "1"], ["3"], ["5"]]
    assert steps[0] == "0 absent, 1 named"
    assert steps[2].startswith("5 convincing to a sceptical councillor: All figures do,")


def test_every_criterion_says_its_own_three_and_five():
    told = [words for criterion in CRITERIA for words in (criterion.title, criterion.adequate, criterion.convincing)]
    assert len(set(told)) == 24


def test_the_paper_is_asked_as_a_question_is_and_its_ask_line_stands_above_the_solution(cells):
    asked = cells["paper-answer"]
    assert marks(asked) == {"solution"}
    assert asked["source"].splitlines()[:3] == [
        "from ledtoolkit import ask",
        'ask("capstone/paper")',
        "### BEGIN SOLUTION",
    ]


def test_the_page_ends_in_the_hand_in_of_the_capstone_and_what_a_reader_looks_for(cells):
    assert list(cells)[2:5] == ["paper-answer", "hand-in", "how-it-is-read"]
    assert cells["hand-in"]["source"] == 'from ledtoolkit import hand_in\nhand_in("capstone")'
    assert "8 criteria, 40 in all" in cells["how-it-is-read"]["source"]

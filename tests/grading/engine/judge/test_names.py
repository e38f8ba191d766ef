"""Whose value a test uses, read from the instructor's cells alone."""

import pytest

from grading.engine.judge.names import imports_of, taken_from_learner
from grading.engine.plan import Plan, PlannedCell


def taken(*cells):
    """Names that the last cell takes from the learner; cells are pairs of role and source."""
    planned = [
        PlannedCell(f"c{n}", role, "code", "" if role == "answer" else source, source if role == "answer" else "")
        for n, (role, source) in enumerate(cells)
    ]
    return taken_from_learner(Plan("p", tuple(planned)))[len(cells) - 1]


def test_a_name_that_the_solution_binds_is_fetched():
    assert taken(("answer", "x = 1"), ("test", "assert x == 1")) == ["x"]


def test_a_name_that_a_locked_cell_binds_is_the_judges_own_whatever_the_learner_does():
    assert taken(("setup", "expected = 3"), ("answer", "x = 1"), ("test", "assert x == expected")) == ["x"]


def test_a_name_that_a_locked_cell_binds_after_the_solution_is_the_judges_own():
    assert taken(("answer", "x = 1"), ("setup", "x = 2"), ("test", "assert x")) == []


@pytest.mark.parametrize(
    "change", ["d['z'] = 1", "d.append(4)", "d += [4]", "del d[0]", "random.shuffle(d)", "d.loc[0] = 1"]
)
def test_data_that_the_solution_changes_in_place_are_fetched(change):
    assert "d" in taken(("setup", "d = [1]"), ("answer", change), ("test", "assert d"))


@pytest.mark.parametrize("use", ["print(d)", "y = d[0]", "y = d.mean()", "len(d)"])
def test_data_that_the_solution_only_reads_stay_the_judges_own(use):
    assert "d" not in taken(("setup", "d = [1]"), ("answer", use), ("test", "assert d"))


def test_imports_and_builtins_are_the_judges_own():
    cells = [("plain", "import numpy as np"), ("answer", "np.seterr(all='ignore')\nx = 1")]
    assert taken(*cells, ("test", "assert np.isclose(abs(x), sum([1]))")) == ["x"]


def test_a_builtin_that_the_solution_replaces_is_fetched():
    assert taken(("answer", "def sum(x):\n    return 0"), ("test", "assert sum([1]) == 0")) == ["sum"]


def test_names_inside_an_earlier_function_of_the_instructor_are_fetched_too():
    cells = [("setup", "def grade():\n    return answer == 1"), ("answer", "answer = 1")]
    assert "answer" in taken(*cells, ("test", "assert grade()"))


def test_a_cell_that_is_no_python_takes_nothing():
    assert taken(("answer", "x = = 1"), ("test", "assert = x")) == []


def test_of_a_learners_cell_only_imports_run_here():
    source = "import math\nfrom os import path as p\nx = math.pi\ndef f():\n    import json\n%matplotlib inline"
    assert imports_of(source) == "import math\nfrom os import path as p"

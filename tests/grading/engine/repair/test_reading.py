import json

from hypothesis import given
from hypothesis import strategies as st

from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair import mend, read

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["cells", "worksheets", "metadata", "cell_type", "source", "nbgrader", "grade_id", "id", "x"]),
        inner, max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip
PLAN = Plan("p", (PlannedCell("a", "answer", "code", "# here"), PlannedCell("t", "test", "code", "assert x", points=1)))


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail_and_the_instructors_cells_are_there_in_order(content):
    mended = mend(read(content), PLAN)
    assert [cell.place for cell in mended.cells if cell.place is not None] == [0, 1]


@given(anything)
def test_no_json_makes_it_fail_and_the_test_is_the_instructors(whole):
    mended = mend(read(json.dumps(whole).encode("utf-8", "replace")), PLAN)
    assert [cell.source for cell in mended.cells if cell.place == 1] == ["assert x"]


def cell(name, source, kind="code"):
    return {"cell_type": kind, "source": source, "metadata": {"nbgrader": {"grade_id": name}}}


def mended(*cells):
    return mend(read(json.dumps({"cells": cells}).encode()), PLAN)


def test_the_learners_own_cells_stay_after_what_they_stood_after():
    done = mended(cell("", "first"), cell("a", "x = 1"), cell("", "x += 1"), cell("t", "assert x"), cell("", "last"))
    assert [each.source for each in done.cells] == ["first", "x = 1", "x += 1", "assert x", "last"]
    assert done.notes == ()


def test_of_two_copies_the_second_runs_in_its_place_as_a_plain_cell():
    done = mended(cell("a", "x = 1"), cell("a", "x = 2"), cell("t", "assert x"))
    assert [(each.source, each.place) for each in done.cells] == [("x = 1", 0), ("x = 2", None), ("assert x", 1)]
    assert done.notes == ("The cell a is there more than once.",)


def test_of_two_copies_the_answered_one_is_the_answer():
    done = mended(cell("a", "# here"), cell("a", "x = 2"), cell("t", "assert x"))
    assert [(each.source, each.place) for each in done.cells] == [("x = 2", 0), ("assert x", 1)]


def test_a_test_that_was_changed_is_put_back_and_noted():
    done = mended(cell("a", "x = 1"), cell("t", "pass"))
    assert done.cells[1].source == "assert x"
    assert done.notes == ("The locked cell t had been changed; the instructor's version was used.",)


def test_a_released_test_without_its_hidden_part_was_not_changed():
    hidden = "assert x\n### BEGIN HIDDEN TESTS\nassert x > 1\n### END HIDDEN TESTS"
    plan = Plan("p", (PlannedCell("t", "test", "code", hidden, points=1),))
    done = mend(read(json.dumps({"cells": [cell("t", "assert x")]}).encode()), plan)
    assert (done.cells[0].source, done.notes) == (hidden, ())

import json

import pytest

from grading.assignment.cells import cells_of_week
from grading.assignment.source import source_of, source_text
from grading.directory.course import CourseError
from ledtoolkit.exercises.catalogue import exercises_of

WEEK = cells_of_week("week01", exercises_of("week01"))


def own(name, text="mine", **more):
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text, **more}


def ids(notebook):
    return [cell["id"] for cell in notebook["cells"]]


def test_an_authors_own_cells_stay_where_they_stand():
    made = source_of(WEEK, {})
    cells = list(made["cells"])
    changed = {"cells": [own("before"), *cells[:2], own("hint-1"), own("hint-2"), *cells[2:], own("after")]}
    again = source_of(WEEK, changed)
    assert ids(again) == ["before", *ids(made)[:2], "hint-1", "hint-2", *ids(made)[2:], "after"]


def test_a_changed_cell_of_ours_is_made_anew():
    made = source_of(WEEK, {})
    changed = {"cells": [cell | {"source": "changed by hand"} for cell in made["cells"]]}
    assert source_of(WEEK, changed) == made


def test_a_cell_whose_exercise_is_gone_stays_for_the_author_to_decide():
    made = source_of(WEEK, {})
    again = source_of(WEEK, {"cells": [*made["cells"], own("gone-task")]})
    assert ids(again) == [*ids(made), "gone-task"]


def test_what_running_left_behind_is_taken_out(tmp_path):
    run = own("try", ["1 + ", "1"], cell_type="code", outputs=[{"output_type": "stream"}], execution_count=7)
    path = tmp_path / "assignment.ipynb"
    path.write_text(json.dumps({"cells": [run]}))
    kept = json.loads(source_text(WEEK, path))["cells"][0]
    assert (kept["source"], kept["outputs"], kept["execution_count"]) == (["1 + 1"], [], None)


def test_a_rebuilt_source_is_the_same_to_the_last_byte(tmp_path):
    path = tmp_path / "assignment.ipynb"
    text = source_text(WEEK, path)
    path.write_text(text, "utf-8")
    assert source_text(WEEK, path) == text


def test_the_notebooks_metadata_is_its_kernel_alone():
    assert list(source_of(WEEK, {})["metadata"]) == ["kernelspec"]


def test_a_source_that_is_no_notebook_is_not_overwritten(tmp_path):
    path = tmp_path / "assignment.ipynb"
    path.write_text("{")
    with pytest.raises(CourseError) as refused:
        source_text(WEEK, path)
    assert str(refused.value).endswith("Open and save it in Jupyter, or restore it from git, then build again.")
    assert str(refused.value).startswith(f"{path} cannot be read as a notebook of today's format (")


def test_a_source_with_cells_without_ids_is_not_overwritten(tmp_path):
    path = tmp_path / "assignment.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "metadata": {}, "source": ""}]}))
    with pytest.raises(CourseError, match="a cell has no id"):
        source_text(WEEK, path)

import json

from grading.directory.course import Course
from grading.feedback_page.writing import page_of
from grading.gradebook.scores import WeekScores


def waiting(folder, cells, **metadata):
    """What somebody reads who has no result yet."""
    path = folder / "submitted" / "ann" / "week01" / "assignment.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"cells": cells, "metadata": metadata}))
    scores = WeekScores((), {})
    return page_of(Course(folder), "week01", "ann", "assignment", scores=scores, result="none", whose="Ann").summary


FORM = [{"cell_type": "code", "source": 'x = ask("week01/lm3")'}]


def test_who_sent_empty_forms_without_handing_in_reads_what_to_do(tmp_path):
    assert waiting(tmp_path, FORM) == (
        "Your work has arrived. It has not been graded yet.",
        "It looks as if it was sent without handing in: its forms hold no answers.",
        "Open your assignment, press the button at its end that hands in, and send the file that it makes.",
    )


def test_who_handed_in_need_not_do_anything(tmp_path):
    assert waiting(tmp_path, FORM, ledtoolkit={"handed_in": "2026-09-07"})[1].endswith("You need not do anything now.")


def test_odd_notebooks_are_waited_for_like_others(tmp_path):
    for number, cells in enumerate(([None], [{"cell_type": "code", "source": 3}], "no list", {})):
        assert waiting(tmp_path / str(number), cells)[1].endswith("You need not do anything now.")

import json
from datetime import UTC, datetime

import pytest

from grading.intake.found import Found
from grading.intake.submission import NoSubmissionError, read_submission
from tests.grading.course_copy import handed_in, released

WEEKS = ["week01", "week02"]


def read(notebook, **more):
    content = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    return read_submission(Found("a.ipynb", content, datetime(2026, 9, 7, tzinfo=UTC)), WEEKS, **more)


def refusal(notebook):
    with pytest.raises(NoSubmissionError) as refused:
        read(notebook)
    return str(refused.value)


def marked(mark, **more):
    cells = [{"cell_type": "code", "source": 'check("week01/lm3", lm3)'}]
    return {"cells": cells, "metadata": {"ledtoolkit": mark}, "nbformat": 4, **more}


def test_a_handed_in_notebook_says_whose_it_is_which_week_and_when():
    one = read(handed_in("J.Smit", {}, when=datetime(2026, 9, 7, 9, tzinfo=UTC)))
    assert (one.learner, one.folder, one.week) == ("J.Smit", "j.smit", "week01")
    assert one.handed_in == datetime(2026, 9, 7, 9, tzinfo=UTC)


def test_the_file_is_kept_to_the_last_byte():
    content = json.dumps(handed_in("ann", {})).encode()
    assert read(content).found.content == content


def test_a_notebook_that_was_never_handed_in_is_named_as_that():
    assert refusal(released()) == (
        "it has no learner's id: it was never handed in with the button at its end; "
        "ask for that, or collect it again with `--learner ID`"
    )


def test_the_instructor_may_say_whose_it_is_and_the_check_will_find_it():
    one = read(released(), learner="../x")
    assert (one.learner, one.folder) == ("../x", "x-d6b96a97")
    assert json.loads(one.found.content)["metadata"]["ledtoolkit"] == {"learner": "../x"}


@pytest.mark.parametrize("content", [b"", b'{"cells": [', b"\xff\xfe", b"[" * 100_000, b"PK\x03\x04"])
def test_a_torn_file_is_no_notebook(content):
    assert refusal(content) == "it is no notebook, or only a part of one; ask for the file again"


@pytest.mark.parametrize("notebook", [[], 3, {"worksheets": []}, {"cells": {}}, {"cells": ["text"]}])
def test_an_older_or_foreign_format_is_refused(notebook):
    assert refusal(notebook) == "it is no notebook of today's format; ask for the file that hand-in made"


def test_broken_metadata_are_refused():
    assert refusal({"cells": [], "metadata": []}) == "its metadata are broken; ask for the file that hand-in made"


@pytest.mark.parametrize("learner", ["", "  ", 7, None, ["x"], "x" * 201])
def test_an_id_that_is_no_text_or_none_at_all_is_held(learner):
    assert refusal(marked({"learner": learner})) == (
        "its learner's id is empty, too long or no text; collect it again with `--learner ID`"
    )


def test_an_id_that_no_file_can_hold_is_held():
    assert refusal(marked({"learner": "\ud800"})) == (
        "its learner's id is broken text; collect it again with `--learner ID`"
    )


def test_a_notebook_of_another_course_is_held():
    other = marked({"learner": "ann"}, cells=[{"cell_type": "code", "source": "print('ask')"}, {}])
    assert refusal(other) == "it asks nothing of week01, week02; is it from another course?"


def test_a_notebook_of_two_weeks_is_held():
    both = [{"cell_type": "code", "source": ['ask("week01/a")\n', "ask('week02/b')"]}]
    assert refusal(marked({"learner": "ann"}, cells=both)) == "it asks questions of more than one week (week01, week02)"


def test_the_week_is_found_where_the_code_is_broken():
    broken = [{"cell_type": "code", "source": 'lm3 = (ask("week01/lm3")\nlm3 = = 2'}]
    assert read(marked({"learner": "ann"}, cells=broken)).week == "week01"


@pytest.mark.parametrize("when", [None, "yesterday", 7, ""])
def test_a_time_that_cannot_be_read_is_none(when):
    assert read(marked({"learner": "ann", "handed_in": when})).handed_in is None

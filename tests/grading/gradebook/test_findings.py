"""What was wrong with a submission: each thing once, and again at each later run."""

import json

import pytest

from grading.directory.course import Course
from grading.engine.run import Graded
from grading.gradebook.findings import Findings, findings_of, said_once

LATE = "Your code took too long and was stopped."


def test_what_a_note_explains_is_not_said_again_as_an_error():
    assert said_once([LATE], ["lm3-answer stops with Stopped"]) == [LATE.removesuffix("."), "in lm3-answer"]


def test_the_same_error_in_several_cells_is_said_once():
    stops = ["a stops with OSError", "b stops with ValueError", "c stops with OSError"]
    assert said_once([], stops) == ["a, c stop with OSError", "b stops with ValueError"]


def test_the_same_note_and_the_same_stop_twice_are_said_once():
    assert said_once([LATE, LATE], ["a stops with OSError"] * 2) == [LATE.removesuffix("."), "a stops with OSError"]


def test_a_stop_without_a_note_is_never_lost():
    assert said_once([], ["a stops with Stopped"]) == ["a stops with Stopped"]


def test_a_cell_of_any_name_is_kept_whole():
    assert said_once([], ["it stops with me stops with OSError"]) == ["it stops with me stops with OSError"]


def test_a_note_alone_ends_with_its_full_stop():
    assert said_once([LATE], []) == [LATE]


def kept(folder, learner, text):
    place = folder / "autograded" / learner / "ps1"
    place.mkdir(parents=True)
    (place / "problem.ipynb").write_text(text)


def test_who_was_graded_before_has_the_findings_of_then(tmp_path):
    said = {"notes": ["A note."], "stops": ["a stops with OSError"], "integrity": ["It tried."]}
    kept(tmp_path, "anna", json.dumps({"metadata": {"grading": said}}))
    now = Graded("ben", notes=["Another."])
    assert findings_of(Course(tmp_path), "ps1", ["anna", "ben"], {"ben": now}) == {
        "anna": Findings(["A note."], ["a stops with OSError"], ["It tried."], earlier=True),
        "ben": Findings(["Another."]),
    }


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"metadata": {"grading": 7}}', '{"metadata": {"grading": {"notes": 7}}}']
)
def test_a_graded_notebook_of_another_program_has_no_findings(tmp_path, text):
    kept(tmp_path, "anna", text)
    assert findings_of(Course(tmp_path), "ps1", ["anna"], {}) == {"anna": Findings(earlier=True)}

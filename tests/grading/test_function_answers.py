"""A function given as an answer earns what its values earn, though it never leaves the learner's own process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.hand_in import fill_notebook
from tests.grading.course_copy import MORNING, REPOSITORY, copy_of_course, run, write

pytestmark = pytest.mark.slow
ASKED = "week05/who-starts-a-firm"
HEAD = f"""from ledtoolkit import ask, given
choice = ask("{ASKED}")
mine = given("{ASKED}")

def profit(talent, capital):
    return talent * capital**0.5 - mine["interest"] * capital

"""
RIGHT = """def choice(talent, assets):
    wanted = (talent / (2 * mine["interest"])) ** 2
    usable = min(wanted, mine["credit"] * assets)
    if profit(talent, usable) >= mine["wage"]:
        decision = "firm"
    elif profit(talent, wanted) >= mine["wage"]:
        decision = "kept out by finance"
    else:
        decision = "worker"
    return wanted, usable, profit(talent, usable), decision"""
ODD = "def choice(talent, assets):\n    return choice, choice, object(), print"
BROKEN = "def choice(talent, assets):\n    return 1 / 0"


def test_a_right_function_earns_all_and_an_odd_or_broken_one_nothing(tmp_path: Path) -> None:
    course = copy_of_course(tmp_path / "course")
    released = REPOSITORY / "notebooks" / "week05" / "assignment.ipynb"
    for learner, function in {"right": RIGHT, "odd": ODD, "broken": BROKEN}.items():
        variants = {asked.id: variant_of(asked, learner).index for asked in exercises_of("week05")}
        made = fill_notebook(
            json.loads(released.read_text("utf-8")), {}, learner=learner, variants=variants, when=MORNING
        )
        (cell,) = [cell for cell in made.notebook["cells"] if cell["id"] == "who-starts-a-firm-answer"]
        cell["source"] = HEAD + function
        write(course / "submitted" / learner / "week05" / "assignment.ipynb", made.notebook)
    done = run("grading", "autograde", "week05", "--course", course, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {learner: points_of(course, learner) for learner in ("right", "odd", "broken")} == {
        "right": exercise(ASKED).points,
        "odd": 0.0,
        "broken": 0.0,
    }


def points_of(course: Path, learner: str) -> float:
    graded = json.loads((course / "autograded" / learner / "week05" / "assignment.ipynb").read_text("utf-8"))
    (cell,) = [cell for cell in graded["cells"] if cell["id"] == "who-starts-a-firm-check"]
    points: float = cell["metadata"]["grading"]["points"]
    return points

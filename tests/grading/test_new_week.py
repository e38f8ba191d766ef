"""A week from the template runs, is released, graded and tested, with no other edit."""

import json
import re
import shutil
import subprocess
import sys
from argparse import Namespace
from hashlib import sha256

import pytest

from grading import new_week
from grading.directory.course import CourseError
from ledtoolkit.exercises.catalogue import weeks
from ledtoolkit.widgets.course_weeks import weeks_in
from tests.grading.course_copy import OURS, REPOSITORY, run, write

WEEK = "week09"
NEW = {
    "grading/course/source/week09/assignment.ipynb",
    "grading/quality/by_hand/week09.toml",
    "ledtoolkit/exercises/week09/branch_share.py",
    "ledtoolkit/exercises/week09/own_place.py",
    "ledtoolkit/exercises/week09/reading_share.py",
    "ledtoolkit/exercises/week09/__init__.py",
    "notebooks/week09/assignment.ipynb",
    "notebooks/week09/lesson.ipynb",
    "tests/notebooks/numbers_of_week09.py",
}
# What nbgrader keeps for itself; none of it is in git.
KEPT_BY_NBGRADER = ("grading/course/release/", "grading/course/gradebook.db", "grading/course/.nbgrader.log")
# Every folder of tests that looks at weeks or exercises, but for those that drive a browser or grade whole classes.
TESTS = (
    "tests/notebooks",
    "tests/grading/assignment",
    "tests/grading/quality",
    "tests/grading/test_build_and_release.py",
    "tests/ledtoolkit/exercises",
    "tests/ledtoolkit/documents/test_sheet.py",
)

pytestmark = pytest.mark.skipif(not (REPOSITORY / ".git").exists(), reason="an unpacked archive has no list of files")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A copy of the repository with a new week in it: the folder, what it held before, and what the command said."""
    folder = tmp_path_factory.mktemp("copy") / "ledtoolkit"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout.split("\0"):
        if (REPOSITORY / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, folder / name)
    before = fingerprints(folder)
    with pytest.MonkeyPatch.context() as patch:
        # A kernel starts in the folder of its notebook, and must not find the package of the repository.
        patch.setenv("PYTHONPATH", str(folder))
        yield folder, before, run("grading", "new-week", WEEK, cwd=folder)


@pytest.fixture
def copy(made):
    return made[0]


def fingerprints(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and not {"__pycache__", ".cache"} & set(path.parts)]
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_it_says_what_it_wrote_and_what_comes_next(made):
    folder, _, said = made
    assert (said.returncode, said.stderr) == (0, "")
    assert (
        said.stdout
        == f"""\
week09: made from the template
week09: grading/quality/by_hand/week09.toml
week09: ledtoolkit/exercises/week09/__init__.py
week09: ledtoolkit/exercises/week09/branch_share.py
week09: ledtoolkit/exercises/week09/own_place.py
week09: ledtoolkit/exercises/week09/reading_share.py
week09: notebooks/week09/lesson.ipynb
week09: tests/notebooks/numbers_of_week09.py
week09: its line stands in README.md, its sentences stand in ledtoolkit/locale/ledtoolkit.pot
week09: {folder}/grading/course/source/week09/assignment.ipynb written
week09: {folder}/notebooks/week09/assignment.ipynb written

week09 runs as it is. Make it yours:
  1. ledtoolkit/exercises/week09/: the questions, step by step as their comments say. Their points add up to 10.
  2. grading/quality/by_hand/week09.toml: three variants of each question with numbers or choices, worked out by hand.
  3. notebooks/week09/lesson.ipynb: its notes to the author say what belongs where. README.md: its line.
     tests/notebooks/numbers_of_week09.py: the numbers in its text, computed.
  4. python -m grading build week09, then release week09, then lint week09.
  5. make words, then make test.
"""
    )


def test_it_adds_files_a_line_and_sentences_and_changes_nothing_else(made):
    folder, before, _ = made
    now = {path: print_ for path, print_ in fingerprints(folder).items() if not path.startswith(KEPT_BY_NBGRADER)}
    assert now.keys() - before.keys() >= NEW
    assert {path for path in before if now[path] != before[path]} == {"README.md", "ledtoolkit/locale/ledtoolkit.pot"}


def test_nothing_of_week_0_is_left_in_it(copy):
    for name in NEW:
        assert not re.search(r"week00|\b[Ww]eek 0\b", (copy / name).read_text("utf-8")), name


def test_the_welcome_page_finds_it(copy):
    week = weeks_in(copy / "notebooks")[-1]
    assert (week.folder, week.title) == (WEEK, "Week 9: The work of a place")
    assert (week.lesson, week.assignment) == ("week09/lesson.ipynb", "week09/assignment.ipynb")


@pytest.mark.slow
def test_lint_finds_nothing(copy):
    done = run("grading", "lint", WEEK, cwd=copy)
    first, *each, last = done.stdout.splitlines()
    assert (first, last, done.stderr) == ("week09 as a whole: fine", "week09: 3 exercises keep their promises.", "")
    assert [line.endswith(": fine") for line in each] == [True] * 4


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [("ruff", "check"), ("ruff", "format", "--check"), ("mypy", "--strict", "--cache-dir=/dev/null")],
    ids=" ".join,
)
def test_its_modules_are_as_clean_as_ours(copy, words):
    done = run(*words, *sorted(name for name in NEW if name.startswith("ledtoolkit/")), cwd=copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_its_tests_pass_and_its_lesson_runs_in_a_kernel(copy):
    """Every test that has the week in its name, found by folders and catalogue, and those of README and catalogue."""
    done = run("pytest", "-q", "-p", "no:cacheprovider", "-k", WEEK, *TESTS, cwd=copy)
    assert done.returncode == 0, done.stdout
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > 60
    rest = run("pytest", "-q", "-p", "no:cacheprovider", "tests/test_readme.py", "tests/ledtoolkit/locale", cwd=copy)
    assert rest.returncode == 0, rest.stdout


@pytest.mark.slow
def test_the_static_edition_has_its_pages(copy, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(copy / "notebooks" / WEEK, course / WEEK)
    shutil.copy(copy / "notebooks" / "index.ipynb", course)
    done = run("ledtoolkit.documents.static_edition", "--course", course, "--target", tmp_path / "static", cwd=copy)
    assert done.returncode == 0, done.stderr
    assert {path.stem for path in (tmp_path / "static" / WEEK).iterdir()} == {"lesson", "assignment", "sheet"}


BROKEN_OFF = """
import sys
from grading import {room}
from grading.__main__ import main
def stop(_):
    raise {kind}("in the middle")
{room}.run = stop
main(["new-week", "week19"])
"""


@pytest.mark.parametrize(("room", "kind"), [("build", "KeyboardInterrupt"), ("release", "OSError")])
def test_half_a_week_is_taken_away_again(copy, room, kind):
    before = fingerprints(copy)
    command = [sys.executable, "-c", BROKEN_OFF.format(room=room, kind=kind)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert "week19: grading/quality/by_hand/week19.toml" in done.stdout, "it had begun"
    assert done.stderr.startswith(
        "week19 was not made: what was begun is taken away again, and nothing has changed.\nTraceback"
    )
    assert f"{kind}: in the middle" in done.stderr or kind == "KeyboardInterrupt"
    assert fingerprints(copy) == before
    assert not list(copy.rglob("week19"))


@pytest.mark.slow
def test_its_model_answers_handed_in_earn_every_point_that_code_gives(copy, tmp_path):
    solved = json.loads((copy / "grading/course/source/week09/assignment.ipynb").read_text("utf-8"))
    solved["metadata"]["ledtoolkit"] = {"learner": "anna", "variant": {}, "handed_in": "2026-09-07T09:00:00+00:00"}
    collected = run("grading", "collect", write(tmp_path / "solved.ipynb", solved), cwd=copy)
    assert collected.returncode == 0, collected.stdout
    graded = run("grading", "autograde", WEEK, cwd=copy)
    assert graded.returncode == 0, graded.stdout + graded.stderr
    header, anna = (re.split(" {2,}", line.strip()) for line in graded.stdout.splitlines()[:2])
    assert dict(zip(header, anna, strict=False)) | {"what was wrong": ""} == {
        "learner": "anna",
        "branch-share (4)": "4",
        "reading-share (3)": "3",
        "own-place (3)": "to read",
        "points": "7",
        "what was wrong": "",
    }


def first_free():
    return next(week for week in (f"week{number:02}" for number in range(1, 100)) if week not in weeks())


def refusal(week):
    with pytest.raises(CourseError) as refused:
        new_week.run(Namespace(week=week, course=str(OURS)))
    return str(refused.value)


def test_a_week_that_is_there_is_left_alone():
    before = sha256((REPOSITORY / "README.md").read_bytes()).hexdigest()
    assert refusal("week01") == (
        f"week01 is there already: {REPOSITORY / 'notebooks' / 'week01'}. Nothing was written. "
        f"The first free week is {first_free()}; without a name you get that one."
    )
    assert sha256((REPOSITORY / "README.md").read_bytes()).hexdigest() == before


@pytest.mark.parametrize("name", ["week9", "9", "week00", "week009", "Week09", "../week09", "week09/x", "week٠٩"])
def test_another_name_is_refused_with_how_to_write_it(name):
    assert refusal(name) == f"{name!r} is no name of a week. Write `week` and two digits, for example {first_free()}."


@pytest.mark.parametrize("number", [2, 4, 9, 99])
def test_the_line_of_a_week_stands_where_its_number_belongs(tmp_path, number):
    readme = tmp_path / "README.md"
    readme.write_text("| week | question |\n| --- | --- |\n| 1 | a |\n| 5 | b |\n| 6–8 | later |\n", "utf-8")
    new_week.add_line(readme, f"| {number} | new |\n")
    lines = readme.read_text("utf-8").splitlines()
    assert lines[1] == "| --- | --- |"
    assert lines[-1] == "| 6–8 | later |"
    assert [int(line.split()[1]) for line in lines[2:-1]] == sorted([1, 5, number])

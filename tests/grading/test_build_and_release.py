"""Definition, source and student version hold together; the student version is nbgrader's own."""

import json

import pytest

from grading.assignment.source import source_text
from grading.build import assignments, cells_of
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from tests.grading.course_copy import OURS, REPOSITORY, copy_of_course, run


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """What `release` puts out, and what nbgrader's own command makes of a second copy of the course."""
    folder = tmp_path_factory.mktemp("made")
    ours, theirs = copy_of_course(folder / "ours"), copy_of_course(folder / "theirs")
    for name in ("my-work/record.jsonl", "picture.png"):
        (ours / "source" / "week01" / name).parent.mkdir(exist_ok=True)
        (ours / "source" / "week01" / name).write_text("an author's own")
    done = run("grading", "release", "--course", ours, "--to", folder / "notebooks", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for week in assignments():
        stock = run(
            "nbgrader", "generate_assignment", week, f"--CourseDirectory.root={theirs}", cwd=folder, activated=True
        )
        assert stock.returncode == 0, stock.stderr
    return folder


def found(week):
    """Where learners find an assignment: the capstone is part of the last week."""
    return "week08/capstone.ipynb" if week == "capstone" else f"{week}/assignment.ipynb"


@pytest.mark.parametrize("week", assignments())
def test_a_rebuilt_source_is_the_one_that_is_kept(week):
    path = OURS / "source" / week / "assignment.ipynb"
    assert source_text(cells_of(week), path) == path.read_text("utf-8"), "run: python -m grading build"


@pytest.mark.parametrize("week", assignments())
def test_the_student_version_is_the_one_that_is_kept(made, week):
    new, kept = (root / found(week) for root in (made / "notebooks", REPOSITORY / "notebooks"))
    assert new.read_bytes() == kept.read_bytes(), "run: python -m grading release"


@pytest.mark.parametrize("week", assignments())
def test_the_student_version_is_nbgraders_to_the_last_byte(made, week):
    stock = made / "theirs" / "release" / week / "assignment.ipynb"
    assert (made / "notebooks" / found(week)).read_bytes() == stock.read_bytes()


@pytest.mark.parametrize("week", weeks())
def test_no_solution_text_is_released(week):
    text = (REPOSITORY / "notebooks" / week / "assignment.ipynb").read_text("utf-8")
    assert "SOLUTION" not in text
    released = {line.strip() for cell in json.loads(text)["cells"] for line in cell["source"]}
    for asked in exercises_of(week):
        assert not {line.strip() for line in asked.model_answer.splitlines() if line.strip()} & released


@pytest.mark.parametrize("week", weeks())
def test_the_released_answer_cells_raise_nothing_and_invite_code(week):
    cells = json.loads((REPOSITORY / "notebooks" / week / "assignment.ipynb").read_text("utf-8"))["cells"]
    answers = [cell for cell in cells if cell["id"].endswith("-answer") and cell["cell_type"] == "code"]
    assert answers
    for cell in answers:
        assert cell["source"][-1] == "# Or write your own answer here; it counts instead of the form."
        assert not any("raise" in line for line in cell["source"])


def test_building_twice_says_that_nothing_changed(tmp_path):
    course = copy_of_course(tmp_path / "course")
    path = course / "source" / "week01" / "assignment.ipynb"
    path.unlink()
    first, second = (run("grading", "build", "week01", "--course", course, cwd=tmp_path) for _ in range(2))
    assert (first.stdout, first.stderr) == (f"week01: {path} written\n", "")
    assert second.stdout == f"week01: {path} is up to date\n"


def test_an_unknown_week_cannot_be_built(tmp_path):
    course = copy_of_course(tmp_path / "course")
    done = run("grading", "build", "week99", "--course", course, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == f"python -m grading build: There is no week 'week99'. The weeks are: {', '.join(weeks())}.\n"


def test_an_authors_own_work_beside_a_source_is_not_released(made):
    released = sorted(path.name for path in (made / "ours" / "release" / "week01").iterdir())
    assert released == ["assignment.ipynb", "picture.png"]


def test_a_student_version_that_somebody_worked_on_is_kept_beside_the_new_one(made, tmp_path):
    place = tmp_path / "week01" / "assignment.ipynb"
    place.parent.mkdir()
    place.write_text("my own notes", "utf-8")
    done = run("grading", "release", "week01", "--course", made / "ours", "--to", tmp_path, cwd=tmp_path)
    (kept,) = place.parent.glob("earlier-*-assignment.ipynb")
    assert kept.read_text("utf-8") == "my own notes"
    assert f"what stood there before is kept as {kept.name}" in done.stdout

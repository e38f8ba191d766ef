"""A newcomer's road: a demo class, graded, and formgrader opened on the result."""

import json
import re
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from grading.demo import next_commands
from tests.browser.servers import TOKEN, free_port, running
from tests.grading.course_copy import OURS, run
from tests.grading.foreign_course import ForeignCourse

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
SIZE = 24


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newcomer")
    made = run("grading", "demo", SIZE, cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder, made


@pytest.fixture(scope="module")
def graded(demo):
    """The next command, as it was printed."""
    folder, made = demo
    words = made.stdout.splitlines()[-4].removeprefix("python -m ").split()
    return folder / "demo-course", run(*words, cwd=folder)


def content(course):
    return {path.relative_to(course): path.read_bytes() for path in course.glob("submitted/**/*") if path.is_file()}


def test_it_says_how_many_who_is_who_and_what_comes_next(demo):
    folder, made = demo
    first, kinds, who, _, *following = made.stdout.splitlines()
    assert first == f"{SIZE} synthetic submissions of week01 in {folder / 'demo-course'}:"
    assert sum(map(int, re.findall(r"\d+", kinds))) == SIZE
    assert who == f"Who is who: {folder / 'demo-course' / 'ABOUT-THIS-CLASS.md'}"
    assert following == [
        "Next, in this order:",
        "python -m grading autograde week01 --course demo-course",
        "python -m grading feedback week01 --course demo-course",
        "python -m grading export --course demo-course",
        'jupyter lab --CourseDirectory.root="$PWD/demo-course"',
    ]


def test_what_comes_next_can_be_typed_wherever_the_class_lies():
    *_, elsewhere = next_commands("week01", Path("/data/my class"), Path("/srv/me"))
    assert elsewhere == "cd /data && jupyter lab --CourseDirectory.root='/data/my class'"
    *_, spaced = next_commands("week01", Path("/srv/me/my class"), Path("/srv/me"))
    assert spaced == """jupyter lab --CourseDirectory.root="$PWD/"'my class'"""


def test_who_is_who_is_written_for_each_submission(demo):
    text = (demo[0] / "demo-course" / "ABOUT-THIS-CLASS.md").read_text("utf-8")
    folders = {path.name for path in (demo[0] / "demo-course" / "submitted").iterdir()}
    assert set(re.findall(r"^\| `(.+?)` \|", text, re.M)) == folders
    assert len(folders) == SIZE
    assert "Nobody in it is real" in text


def test_a_second_one_takes_another_folder_and_is_the_same_class(demo):
    folder, _ = demo
    again = run("grading", "demo", SIZE, cwd=folder)
    assert again.returncode == 0, again.stderr
    assert again.stdout.startswith(
        "There is a folder demo-course already; it stays as it is, and this class gets demo-course-2.\n"
    )
    assert content(folder / "demo-course-2") == content(folder / "demo-course")


def test_the_class_is_graded_to_the_last_one(graded):
    done = graded[1]
    assert done.returncode == 0, done.stderr
    assert f"\n{SIZE - 1} of {SIZE} submissions have a result, 1 is held.\n" in done.stdout


def test_who_is_hostile_or_weak_gets_less_than_who_is_honest(graded):
    course, done = graded
    kinds = dict(re.findall(r"^\| `(.+?)` \| (\w+) \|", (course / "ABOUT-THIS-CLASS.md").read_text("utf-8"), re.M))
    header, *lines = (re.split(" {2,}", line) for line in done.stdout.splitlines())
    place = header.index("points")
    found = {line[0]: line[place] for line in lines if line and line[0] in kinds}
    of_kind = {kind: [found[name] for name in found if kinds[name] == kind] for kind in kinds.values()}
    assert set(of_kind["hostile"]) == {"0"}
    assert {float(points) for points in of_kind["code"] + of_kind["paper"]} == {7.0}
    assert all(float(points) < 7 for points in of_kind["misunderstanding"] + of_kind["weak"])


def test_formgrader_lists_the_submissions(graded, tmp_path):
    course, port = graded[0], free_port()
    command = [
        sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", f"--ServerApp.root_dir={course.parent}", f"--IdentityProvider.token={TOKEN}",
        f"--CourseDirectory.root={course}",
    ]  # fmt: skip
    with running(command, state=tmp_path / "state", ready="is running at", cwd=tmp_path):
        base = f"http://127.0.0.1:{port}/formgrader"
        listed = json.loads(fetch(f"{base}/api/submissions/week01"))
        page = fetch(f"{base}/manage_submissions/week01")
    submitted = {path.name for path in (course / "submitted").iterdir()}
    assert {each["student"] for each in listed} == submitted
    assert sum(each["autograded"] for each in listed) >= SIZE - 2
    assert "nbgrader" in page


def fetch(address):
    with urlopen(Request(address, headers={"Authorization": f"token {TOKEN}"}), timeout=60) as answer:
        return answer.read().decode()


def test_feedback_and_points_of_the_class_can_be_written(graded):
    course, _ = graded
    told = run("grading", "feedback", "week01", "--course", course, cwd=course)
    assert (told.returncode, told.stderr) == (0, "")
    pages = list(course.glob("feedback/*/week01/assignment.html"))
    assert len(pages) == SIZE
    assert not any("<script" in page.read_text("utf-8") or "Traceback" in page.read_text("utf-8") for page in pages)
    points = run("grading", "export", "--course", course, "--out", "-", cwd=course)
    assert (points.returncode, points.stderr) == (0, "")
    assert len(points.stdout.splitlines()) == SIZE + 1


def test_a_folder_that_holds_something_is_not_touched(demo):
    folder, _ = demo
    done = run("grading", "demo", 3, "--to", folder, cwd=folder)
    assert done.stderr == (
        f"python -m grading demo: {folder} is not empty. Give another folder with `--to DIR`, or delete it.\n"
    )


def test_a_folder_inside_the_real_course_is_refused(tmp_path):
    done = run("grading", "demo", 3, "--to", OURS / "demo", cwd=tmp_path)
    assert done.returncode == 1
    assert "lies inside a real course" in done.stderr
    assert not (OURS / "demo").exists()


@pytest.fixture(scope="module")
def foreign(tmp_path_factory):
    folder = tmp_path_factory.mktemp("foreign")
    origin = ForeignCourse(folder / "real")
    before = (origin.folder / "gradebook.db").read_bytes()
    made = run("grading", "demo", 14, "--course", origin.folder, cwd=folder)
    assert made.returncode == 0, made.stderr
    assert (origin.folder / "gradebook.db").read_bytes() == before
    return folder / "demo-course"


def test_of_a_course_of_somebody_else_a_class_hands_in_the_model_solution_and_worse(foreign):
    done = run("grading", "autograde", "ps1", "--course", foreign, cwd=foreign)
    assert done.returncode == 0, done.stderr
    assert "\n14 of 14 submissions have a result.\n" in done.stdout
    (first,) = [re.split(" {2,}", line) for line in done.stdout.splitlines() if line.startswith("synthetic-001")]
    assert first[1:7] == ["2", "2", "to read", "to read", "1", "5"]


def test_nobody_in_it_is_told_to_have_used_forms_that_are_not_there(foreign):
    text = (foreign / "ABOUT-THIS-CLASS.md").read_text("utf-8")
    told = dict(re.findall(r"^\| `.+?` \| (\w+) \| (.+) \|$", text, re.M))
    assert set(told) == {"solved", "untouched", "odd", "hostile"}
    assert (told["solved"], told["untouched"]) == ("the model solution", "as it was released, with nothing written")


def test_its_notebooks_have_the_names_that_the_course_gave_them(foreign):
    released = {path.name for path in (foreign / "release" / "ps1").glob("*.ipynb")}
    assert released == {"numbers.ipynb", "words.ipynb"}
    assert {path.name for path in (foreign / "submitted" / "synthetic-001" / "ps1").glob("*.ipynb")} == released

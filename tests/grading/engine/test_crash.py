"""Kill the grader at any moment and run it again: no mark lost or doubled, nothing half-written."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from threading import Event

import nbformat
import pytest
from nbgrader.api import MissingEntry

from tests.grading.engine.small_course import NAME, SmallCourse, answer, check

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
CLASS = 24
RUN = """
import sys
from pathlib import Path
sys.modules["rfc3987_syntax"] = None  # as the command does: it starts in half the time
import grading.engine.run as run
from grading.engine.gradebook import Book
run.BATCH, run.PAUSE = 3, 0.02
folder = Path(sys.argv[1])
place = lambda kind: lambda student: folder / kind / student / "ps1"
book = Book(f"sqlite:///{folder / 'gradebook.db'}", "", "ps1")
places = run.Places(folder / "source" / "ps1", place("submitted"), place("autograded"))
students = sorted(path.name for path in (folder / "submitted").iterdir())
for result in run.grade_class(book, places, students, workers=2):
    print(result.student, flush=True)
print("done", flush=True)
"""


@pytest.fixture
def course(tmp_path):
    made = SmallCourse(tmp_path / "course", [answer("a", "x = 1"), check("t", "float(x)", 100)])
    for place in range(CLASS):
        made.hand_in(f"s{place:02}", made.answered({"a": f"x = {place}"}))
    return made


# Kills itself when it has opened, renamed, made or changed so many files of the course.
KILL_AT_A_FILE = """
import os, signal, sys
left = int(sys.argv[2])
def count(event, arguments):
    global left
    if event in FILES and str(arguments[0]).startswith(sys.argv[1]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
FILES = {"open", "os.rename", "os.mkdir", "os.chmod", "os.remove", "shutil.copyfile"}
sys.addaudithook(count)
"""


def started(course, before="", *words):
    command = [sys.executable, "-W", "ignore", "-c", before + RUN, str(course.folder), *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def whole(course):
    """Whether the database and every graded notebook can be read."""
    with sqlite3.connect(course.folder / "gradebook.db") as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        doubled = "select count(*) from (select 1 from grade group by cell_id, notebook_id having count(*) > 1)"
        assert database.execute(doubled).fetchone() == (0,)
    database.close()
    for path in course.folder.glob(f"autograded/*/*/{NAME}.ipynb"):
        nbformat.validate(nbformat.read(path, as_version=4))


@pytest.mark.parametrize("lines", [0, 1, 4, 11])
def test_a_killed_run_is_finished_by_the_next_one(course, lines):
    first = started(course)
    told = [first.stdout.readline().strip() for _ in range(lines)]
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    first.stdout.close()
    whole(course)
    second = started(course)
    again = second.communicate()[0].split()
    assert again[-1] == "done"
    assert not set(told) & set(again), "what is told is safe and is not done again"
    whole(course)
    for place in range(CLASS):
        assert course.kept(f"s{place:02}") == {"t": float(place)}


def has_points(course, student):
    """Whether the gradebook holds a result: a run may be killed when it is kept and not told yet."""
    try:
        return course.kept(student).get("t") is not None
    except MissingEntry:
        return False


def finished(course, told):
    """Run to the end; what was told before is not done again, and everybody has their own points, once."""
    students = {f"s{place:02}" for place in range(CLASS)}
    kept = {student for student in students if has_points(course, student)}
    again = started(course).communicate()[0].split()
    assert again[-1] == "done"
    assert not told & set(again)
    whole(course)
    # Points whose notebook was not in its place yet are worked out again; they come out the same.
    assert told <= students - set(again) <= told | kept, "only who has a result is left out, and whoever was told is"
    for place in range(CLASS):
        assert course.kept(f"s{place:02}") == {"t": float(place)}
    assert not list(course.folder.glob("autograded/*/*/.part-*")), "nothing is left of a notebook that was begun"


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_file_again_and_again_it_is_finished_in_the_end(course, seed):
    chance, told = random.Random(seed), set()
    for _ in range(4):
        run = started(course, KILL_AT_A_FILE, chance.randrange(1, 80))
        now = set(run.communicate()[0].split())
        assert not told & now, "what is told is safe and is not done again"
        told |= now - {"done"}
        whole(course)
    finished(course, told)


@pytest.mark.parametrize("seed", range(2))
def test_killed_while_the_gradebook_is_written_it_is_finished_by_the_next_run(course, seed):
    chance, told, journal = random.Random(seed), set(), course.folder / "gradebook.db-journal"
    for _ in range(3):
        run = started(course)
        for _ in range(chance.randrange(1, 4)):
            wait_for(journal, run)
        # Somewhere in the few milliseconds of a commit, or just after it.
        Event().wait(chance.random() * 0.004)
        # Where this process had to wait for a processor the run may be over: then there is nobody to kill.
        run.kill()
        now = set(run.communicate()[0].split())
        assert not told & now
        told |= now - {"done"}
        whole(course)
    finished(course, told)


def wait_for(journal, run):
    """Wait until SQLite's journal is there: a commit has begun; and before, that an earlier one is gone."""
    while run.poll() is None and journal.exists():
        pass
    while run.poll() is None and not journal.exists():
        pass


def test_a_second_run_does_nothing_and_a_changed_submission_is_done_again(course):
    assert len(course.grade()) == CLASS
    assert course.grade() == {}
    course.hand_in("s03", course.answered({"a": "x = 50"}))
    assert list(course.grade()) == ["s03"]
    assert course.kept("s03") == {"t": 50.0}


def test_nothing_runs_on_when_the_grader_was_killed(course):
    course.hand_in("s00", course.answered({"a": "while True:\n    pass"}))
    run = started(course)
    run.stdout.readline()
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(run.pid)], capture_output=True, text=True, check=True)
    group = listed.stdout.split()
    assert group
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    run.stdout.close()
    deadline = time.monotonic() + 120
    while any(os.path.exists(f"/proc/{pid}") for pid in group) and time.monotonic() < deadline:
        Event().wait(0.1)
    assert not [pid for pid in group if os.path.exists(f"/proc/{pid}")]

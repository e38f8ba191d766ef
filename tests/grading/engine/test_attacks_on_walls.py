"""No submission reaches out of its folder, in either tier; without walls each of these works."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from grading.demo_class.attacks_on_walls import REACH
from grading.engine.judge.learner import Learner
from grading.engine.judge.link import WorkerEndedError, start_worker
from grading.engine.processes import PACKAGES, REPOSITORY, Processes
from grading.engine.sandbox import NoSandboxError, strongest_tier
from grading.engine.sandbox.limits import Limits

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
LIMITS = Limits(processor=3, wall=15)


class Nursery(Processes):
    """The workers' parent alone."""

    program = "tests.grading.engine.workers_alone"

    def learner(self):
        return Learner(lambda: start_worker(self._control, LIMITS), {})


class WithUsers(Nursery):
    """The second tier where every user reaches this Python: each submission has a user of its own."""

    program = "tests.grading.engine.readable_place"


class WithUsersAlone(WithUsers):
    """The same without Landlock: the user is the only wall around files."""

    program = "tests.grading.engine.user_alone"


@pytest.fixture(
    scope="module", params=[(Nursery, "namespaces"), (Nursery, "restrictions"), (WithUsers, "restrictions")], ids=str
)
def nursery(request):
    kind, tier = request.param
    with kind(tier) as started:
        yield started


@pytest.fixture(scope="module")
def users_alone():
    with WithUsersAlone("restrictions") as started:
        yield started


def asked(learner, source):
    """What a cell sets `got` to."""
    learner.run(f"import os\ngot = None\ntry:\n    got = {source}\nexcept OSError:\n    got = 'refused'")
    return learner.names(["got"])["got"]


def test_in_the_second_tier_each_submission_is_a_user_of_its_own(users_alone):
    first, second = users_alone.learner(), users_alone.learner()
    users = [asked(learner, "os.getresuid() + os.getresgid()") for learner in (first, second)]
    assert [len(set(user)) for user in users] == [1, 1]
    assert users[0][0] != users[1][0]
    assert min(users)[0] > 2_000_000
    assert [asked(learner, "os.getgroups()") for learner in (first, second)] == [[], []]
    first.end()
    second.end()


@pytest.fixture
def open_folder():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_that_user_alone_keeps_it_from_files_of_the_course_and_of_others(users_alone, open_folder):
    secret = open_folder / "solution"
    secret.write_text("the solution")
    secret.chmod(0o600)
    readable = open_folder / "readable"
    readable.write_text("for all")
    readable.chmod(0o644)
    first, second = users_alone.learner(), users_alone.learner()
    assert asked(first, f"open({str(readable)!r}).read()") == "for all", "Landlock is off"
    assert asked(first, f"open({str(secret)!r}).read()") == "refused"
    assert asked(first, "open('own', 'w').write('x')") == 1
    place = asked(first, "os.getcwd()")
    assert asked(second, f"os.listdir({place!r})") == "refused"
    assert asked(second, f"open({place!r} + '/own').read()") == "refused"
    assert asked(first, "os.listdir('.')") == ["own"]
    first.end()
    second.end()


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    (folder / "solution").write_text("the solution")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        yield f"SECRET = {str(folder / 'solution')!r}\nOUTSIDE = {str(folder)!r}\nPORT = {port}\ngot = None\n"


@pytest.mark.parametrize("name", REACH)
def test_a_wall_holds(nursery, outside, name):
    learner = nursery.learner()
    learner.run(outside)
    try:
        learner.run(REACH[name])
        got = learner.names(["got"])["got"]
    except WorkerEndedError:
        got = None
    learner.end()
    assert not got


@pytest.fixture(scope="module")
def undefended(outside, tmp_path_factory):
    cells = {name: [outside, code, "assert got"] for name, code in REACH.items()}
    done = subprocess.run(
        [sys.executable, "-m", "tests.grading.engine.undefended"],
        input=json.dumps(cells),
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path_factory.mktemp("undefended"),
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("name", REACH)
def test_without_walls_it_works(undefended, name):
    assert undefended[name]


ENDING = {
    "a loop that catches everything": """
while True:
    try:
        while True: pass
    except BaseException: pass""",
    "signals that are ignored": """
import signal
for s in (1, 2, 3, 13, 14, 15, 24):
    signal.signal(s, signal.SIG_IGN)
while True: pass""",
    "a sleep without an end": """
import time
time.sleep(10**6)""",
    "a loop inside C": "10 ** 10 ** 9",
    "a stack without an end": """
import sys, threading
threading.stack_size(0)
sys.setrecursionlimit(10**9)
def f(): return f()
f()""",
    "threads that spin": """
import threading
for _ in range(4):
    threading.Thread(target=lambda: exec('while True: pass'), daemon=True).start()
while True: pass""",
    "an exit": """
import os
os._exit(0)""",
    "a signal to itself": """
import os
os.kill(os.getpid(), 9)""",
    "an abort": """
import ctypes
ctypes.string_at(0)""",
}


@pytest.mark.parametrize("name", ENDING)
def test_what_ends_a_worker_ends_it_alone_and_the_earlier_cells_are_there_again(nursery, name):
    learner = nursery.learner()
    learner.run("kept = 5")
    try:
        learner.run(ENDING[name])
    except WorkerEndedError as problem:
        assert problem.why in {"time", "ended", "crash"}  # noqa: PT017 - a stack without an end may also stop by itself
    assert learner.names(["kept"]) == {"kept": 5}
    learner.end()


def test_a_flood_of_output_is_cut(nursery):
    learner = nursery.learner()
    # A fifth more than is kept: on a busy machine twice as much would meet the limit of processor seconds first.
    answer = learner.run("for n in range(100_000): print('flood', n)")
    [output] = answer["outputs"]
    assert len(output["text"]) < 1_100_000
    assert output["text"].endswith("… Output truncated …\n")
    learner.end()


def test_nothing_of_a_submission_is_left_when_it_is_over(nursery):
    learner = nursery.learner()
    learner.run(
        "open('left', 'w').write('x')\nimport threading, time\n"
        "threading.Thread(target=lambda: time.sleep(1000)).start()"
    )
    learner.end()
    assert learner.used.memory > 0
    second = nursery.learner()
    second.run("import os\nfound = os.listdir('.')")
    assert second.names(["found"]) == {"found": []}
    second.end()


def test_where_no_tier_holds_it_refuses_and_says_what_to_do(monkeypatch):
    monkeypatch.setattr("grading.engine.sandbox.probe.why_not", lambda tier, packages: "blocked")
    with pytest.raises(NoSandboxError) as refusal:
        strongest_tier(PACKAGES)
    assert str(refusal.value) == (
        "Nothing here can hold untrusted code "
        "(namespaces, private root, seccomp: blocked; Landlock, seccomp: blocked). "
        "Allow user namespaces or Landlock, or install libseccomp, or grade on another machine."
    )


def test_elsewhere_than_on_linux_it_refuses(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(NoSandboxError) as refusal:
        strongest_tier(PACKAGES)
    assert str(refusal.value) == ("Submissions run on Linux only; this is darwin. Use a container or a Linux machine.")

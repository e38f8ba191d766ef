"""No submission reaches out of its folder, in either tier; without walls each of these works."""

import json
import os
import socket
import subprocess
import sys

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


@pytest.fixture(scope="module", params=["namespaces", "restrictions"])
def nursery(request):
    with Nursery(request.param) as started:
        yield started


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
        assert problem.why in {"time", "ended"}  # noqa: PT017 - a stack without an end may also stop by itself
    assert learner.names(["kept"]) == {"kept": 5}
    learner.end()


def test_a_flood_of_output_is_cut(nursery):
    learner = nursery.learner()
    answer = learner.run("for n in range(200_000): print('flood', n)")
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

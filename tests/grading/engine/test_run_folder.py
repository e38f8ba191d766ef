"""The temporary folder of a run."""

import fcntl
import os
import signal
import subprocess
import sys

import pytest

from grading.engine.run_folder import RunFolder, remove_stale

HELD = """
import sys
from grading.engine.run_folder import RunFolder
with RunFolder() as folder:
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def above(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_a_folder_is_there_for_the_run_and_gone_after_it(above):
    with RunFolder() as folder:
        assert folder.parent == above
        assert folder.stat().st_mode & 0o777 == 0o711
    assert list(above.iterdir()) == []


def test_what_a_killed_run_left_goes_at_the_next_start_and_what_a_living_one_has_stays(above):
    command = [sys.executable, "-c", HELD]
    runs = [
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(above)}
        )
        for _ in range(2)
    ]
    killed, living = (run.stdout.readline().strip() for run in runs)
    os.kill(runs[0].pid, signal.SIGKILL)
    runs[0].wait()
    with RunFolder():
        assert not os.path.exists(killed)
        assert os.path.exists(living)
    runs[1].communicate()
    runs[0].stdout.close()
    runs[0].stdin.close()
    assert list(above.iterdir()) == []


def test_a_link_and_another_programs_folder_are_left_alone(above):
    target = above / "target"
    target.mkdir()
    (target / ".alive").touch()
    (above / "grading-link").symlink_to(target)
    (above / "grading-notes").mkdir()
    with open(target / ".alive") as lock:
        fcntl.flock(lock, fcntl.LOCK_UN)
    remove_stale(above)
    assert sorted(path.name for path in above.iterdir()) == ["grading-link", "grading-notes", "target"]

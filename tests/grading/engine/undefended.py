"""What an attack does where the test runs in the learner's own process, as in a notebook kernel: the positive control.

Run as a program: attacks as JSON on standard input, name to list of cells; answers name to the points of the last cell,
a test worth one point, by stock nbgrader's own rule for what a test cell shows. None: there is no result, because the
process ended, did not end, or stock refuses it. Each attack has a forked process and an empty folder of its own.
"""

import json
import os
import select
import signal
import sys
import tempfile

import nbformat
from nbformat.v4 import new_code_cell

from grading.engine.worker.shell import make_shell

# By the clock, because a machine may be slow to give memory; in the process's own code, because a loop never ends.
SECONDS, OWN_SECONDS = 900, 5
SHOWN = "shown.json"


def points_of(shell, cells):
    """The points when everything runs in one shell."""
    with tempfile.TemporaryDirectory() as folder:
        child = os.fork()
        if child == 0:
            os.chdir(folder)
            _run(shell, cells)
        handle = os.pidfd_open(child)
        select.select([handle], [], [], SECONDS)
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        os.close(handle)
        os.waitpid(child, 0)
        try:
            with open(f"{folder}/{SHOWN}") as shown:
                return stock_rule(json.load(shown))
        except (OSError, ValueError):
            return None


def _run(shell, cells):
    try:
        folder = os.getcwd()
        signal.setitimer(signal.ITIMER_VIRTUAL, OWN_SECONDS)
        for cell in cells[:-1]:
            shell.run(cell, 10_000)
        shown = json.dumps(shell.run(cells[-1], 10_000).outputs)
        with open(f"{folder}/{SHOWN}", "w") as file:
            file.write(shown)
    finally:
        os._exit(0)


def stock_rule(outputs):
    """nbgrader's points for what a test cell worth one point shows."""
    from nbgrader.utils import determine_grade

    metadata = {"nbgrader": {"grade": True, "solution": False, "points": 1}}
    kept = [output for output in outputs if output["output_type"] in {"error", "execute_result", "stream"}]
    cell = new_code_cell("", metadata=metadata, outputs=nbformat.from_dict(kept))
    return determine_grade(cell)[0]


if __name__ == "__main__":
    one_shell = make_shell()
    print(json.dumps({name: points_of(one_shell, cells) for name, cells in json.load(sys.stdin).items()}))

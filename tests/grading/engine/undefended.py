"""What an attack does where the test runs in the learner's own process, as in a notebook kernel: the positive control.

Run as a program: attacks as JSON on standard input, name to list of cells; answers name to whether the last cell,
a test, gave all its points. Each attack has a forked process of its own.
"""

import json
import os
import sys

from grading.engine.verdict import Reason, decide
from grading.engine.worker.shell import make_shell


def earns(shell, cells):
    """Whether the point is earned when everything runs in one shell."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        for cell in cells[:-1]:
            shell.run(cell, 10_000)
        judged = decide("t", 1.0, shell.run(cells[-1], 10_000), Reason())
        os.write(writer, b"1" if judged.points == 1.0 else b"0")
        os._exit(0)
    os.close(writer)
    answer = os.read(reader, 1)
    os.close(reader)
    os.wait()
    return answer == b"1"


if __name__ == "__main__":
    one_shell = make_shell()
    print(json.dumps({name: earns(one_shell, cells) for name, cells in json.load(sys.stdin).items()}))

"""The floor under grading a class: fork a warm process and run the same cells; no walls, no judge, no gradebook.

`python -m bench.floor_of_grading SUBMISSIONS PROCESSES` prints seconds by the clock and of the processor, as JSON.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import time
from typing import Any

from bench.graded_class import CELLS
from grading.engine.worker.nursery import warm


def main(submissions: int, processes: int) -> None:
    """Run the class and print what it took."""
    shell = warm()
    # As in the engine: what is warm is never walked through again.
    gc.freeze()
    gc.enable()
    begun = time.perf_counter()
    for place in range(processes):
        if os.fork() == 0:
            _fork_and_run(shell, len(range(place, submissions, processes)))
    for _ in range(processes):
        os.wait()
    wall = time.perf_counter() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps([wall, used.ru_utime + used.ru_stime]))


def _fork_and_run(shell: Any, count: int) -> None:
    for _ in range(count):
        if os.fork() == 0:
            for cell, _ in CELLS.values():
                shell.run(cell, 1_000_000)
            os._exit(0)
        os.wait()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

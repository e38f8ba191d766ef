"""How much memory the engine's own process takes: `python -m bench.memory_of_grading COURSE SUBMISSIONS` prints MiB."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from bench.graded_class import GradedClass, students

if __name__ == "__main__":
    GradedClass(Path(sys.argv[1]), None).by_engine(students(int(sys.argv[2])), 2)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

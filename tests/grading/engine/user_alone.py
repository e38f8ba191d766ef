"""`readable_place` without Landlock: the user of its own is the only wall around files."""

import sys

from grading.engine.sandbox import landlock
from tests.grading.engine.readable_place import main

if __name__ == "__main__":
    landlock.restrict = lambda readable, writable: None
    main(sys.argv[1:])

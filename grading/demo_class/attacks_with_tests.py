"""Attacks that need a test of their own kind: arrays, tables, partial credit, hidden lines, the frames of the caller.

Each of them earns the point, wholly or in part, where the test runs in the learner's own process.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["WITH_TESTS", "Attack"]


class Attack(NamedTuple):
    """A test, its model solution, and code that earns its point without the answer; `earns` is what is right in it."""

    solution: str
    attack: str
    test: str
    earns: float = 0.0


SQUARE = "def square(x):\n    return x * x"
ARRAY = "import numpy as np\nassert np.allclose(np.asarray(answer, dtype=float), [1, 4, 9])"
TABLE = "import pandas as pd\nassert answer.equals(pd.DataFrame({'a': [1, 2]}))"
PART = "answer / 42"
HIDDEN = "assert square(2) == 4\n### BEGIN HIDDEN TESTS\nassert square(7) == 49\n### END HIDDEN TESTS"

WITH_TESTS: dict[str, Attack] = {
    "an object that is an array only when asked": Attack(
        "import numpy as np\nanswer = np.array([1, 4, 9])",
        """
import numpy as np
class Lie:
    __array_priority__ = 1e9
    def __array__(self, dtype=None, copy=None): return np.zeros(3)
    def __array_ufunc__(self, *a, **k): return True
    def __array_function__(self, *a, **k): return True
answer = Lie()
np.asarray = lambda *a, **k: answer""",
        ARRAY,
    ),
    "an array class with its own ==": Attack(
        "import numpy as np\nanswer = np.array([1, 4, 9])",
        """
import numpy as np
class Same(np.ndarray):
    def __array_function__(self, function, types, args, kwargs): return True
answer = np.zeros(3).view(Same)""",
        "import numpy as np\nassert np.array_equal(answer, [1, 4, 9])",
    ),
    "a table class with its own equals": Attack(
        "import pandas as pd\nanswer = pd.DataFrame({'a': [1, 2]})",
        """
import pandas as pd
class Same(pd.DataFrame):
    def equals(self, other): return True
answer = Same()""",
        TABLE,
    ),
    "pandas patched": Attack(
        "import pandas as pd\nanswer = pd.DataFrame({'a': [1, 2]})",
        "import pandas as pd\nanswer = pd.DataFrame()\npd.DataFrame.equals = lambda *a: True",
        TABLE,
    ),
    "testing functions of numpy patched": Attack(
        "answer = [1, 4, 9]",
        "import numpy as np\nanswer = [0]\nnp.testing.assert_allclose = lambda *a, **k: None",
        "import numpy as np\nnp.testing.assert_allclose(answer, [1, 4, 9])",
    ),
    "partial credit that is no number": Attack("answer = 42", "answer = float('nan')", PART),
    "partial credit below zero": Attack("answer = 42", "answer = -42", PART),
    "partial credit that prints as something else": Attack(
        "answer = 42",
        "class Few(float):\n    __truediv__ = lambda s, o: 'all'\nanswer = Few(1)",
        PART,
    ),
    "partial credit of a learner's own printing": Attack(
        "answer = 42",
        "answer = 21\nplain = get_ipython().display_formatter.formatters['text/plain']\n"
        "plain.for_type(float, lambda value, printer, cycle: printer.text('1'))",
        PART,
        0.5,
    ),
    "the expected value read from the caller's line": Attack(
        SQUARE,
        """
import linecache, sys
def square(x):
    frame = sys._getframe(1)
    line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
    return eval(line.partition('==')[2])""",
        HIDDEN,
    ),
    "the expected value read from the caller's names": Attack(
        SQUARE,
        "import sys\ndef square(x):\n    return sys._getframe(1).f_globals['expected']",
        "expected = 49\nassert square(7) == expected",
    ),
    "the hidden test read from the history": Attack(
        SQUARE,
        """
import re
def square(x):
    said = get_ipython().history_manager.input_hist_raw[-1]
    return int(re.search(r'square.%s. == (.+)' % x, said)[1])""",
        HIDDEN,
    ),
    "a trace that jumps over the asserts": Attack(
        SQUARE,
        """
import sys
def square(x):
    def jump(frame, event, arg):
        last = frame.f_code.co_firstlineno + 4
        if event == 'line' and frame.f_lineno < last:
            frame.f_lineno = last
        return jump
    sys._getframe(1).f_trace = jump
    sys.settrace(lambda *a: None)
    return 4""",
        "def all_hold():\n    assert square(2) == 4\n    assert square(3) == 9\n    assert square(7) == 49\n    return"
        "\nall_hold()",
    ),
    "errors that are not shown": Attack(
        "answer = 42",
        "answer = 1\nget_ipython().set_custom_exc((Exception,), lambda *a, **k: None)",
        "assert answer == 42",
    ),
    "an expected value found in memory and changed": Attack(
        "def top(): return [3, 2]",
        """
import gc
def top():
    for thing in gc.get_objects():
        if type(thing) is list and thing == [3, 2]:
            thing.clear()
    return []""",
        "wanted = [3, 2]\nassert top() == wanted",
    ),
    "a thread that changes the expected value": Attack(
        "def top(): return 5",
        """
import threading, time
def late():
    time.sleep(0.2)
    get_ipython().user_ns['wanted'] = 4
def top():
    threading.Thread(target=late).start()
    time.sleep(0.4)
    return 4""",
        "wanted = 5\nassert top() == wanted",
    ),
    "a name with letters that only look alike": Attack(
        "answer = 42",
        "class Yes(int):\n    __eq__ = lambda s, o: True\n\uff41\uff4e\uff53\uff57\uff45\uff52 = Yes(1)",
        "assert answer == 42",
    ),
    "an error that is put out as nothing": Attack(
        "def value(): return 42",
        "def value():\n    get_ipython().showtraceback = lambda *a, **k: None\n    return 1",
        "assert value() == 42",
    ),
    "a handler that ends the test before its assert": Attack(
        "def value(): return 42",
        """
import signal
def value():
    def stop(*_): raise KeyboardInterrupt
    get_ipython()._showtraceback = lambda *a, **k: None
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    return 1""",
        "import time\nv = value()\ntime.sleep(0.5)\nassert v == 42",
    ),
}

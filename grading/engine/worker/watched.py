"""What a submission did that an instructor may want to know of: tries to leave its walls, tools of tests replaced.

Called in the sealed process after each cell. It is in the hands of the learner's code like all else there, so it may be
silenced; what it says never changes points.
"""

from __future__ import annotations

import builtins
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grading.engine.worker.shell import RecordingShell

__all__ = ["Watched"]

MOST = 20
LONGEST = 120
# Python's own events, by what they are tries of.
EVENTS = {
    **dict.fromkeys(("os.fork", "os.forkpty", "os.system", "pty.spawn", "subprocess.Popen"), "program"),
    **dict.fromkeys(("os.exec", "os.posix_spawn", "os.spawn"), "program"),
    **dict.fromkeys(("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"), "network"),
    **dict.fromkeys(("os.kill", "os.killpg"), "signal"),
    **dict.fromkeys(("open", "os.listdir", "os.scandir", "os.chdir", "os.symlink", "os.link"), "file"),
    "ctypes.dlopen": "system",
    "resource.setrlimit": "limits",
    "sys._getframe": "frames",
}
SHARED = ("/usr", "/lib", "/lib64", "/bin", "/dev", "/sys", "/etc/fonts", "/etc/localtime", "/etc/mime.types", "/proc")
SECRET = ("/proc/1", "/proc/self/environ", "/proc/self/maps", "/proc/self/mem")
OF_A_CELL = "<ipython-input"
ENGINE = str(Path(__file__).resolve().parents[1])


class Watched:
    """Remembers what was there before the first cell, and every event from then on.

    Parameters
    ----------
    tell
        Called at once with what is tried: the process may be ended before its cell is over.
    """

    def __init__(self, shell: RecordingShell, tell: Callable[[list[str]], None] = lambda _: None) -> None:
        self._shell = shell
        self._tell = tell
        self._left_to_tell = MOST
        self._before = self._tools()
        self._tried: list[list[str]] = []
        self._told: set[str] = set()
        self._scratch = os.getcwd()
        self._shared = (*SHARED, *(place for place in sys.path if place), sys.prefix, sys.base_prefix)
        self._me = os.getpid()
        sys.addaudithook(self._heard)

    def seen(self) -> dict[str, Any]:
        """Return what is new since the last time."""
        tried, self._tried[:] = list(self._tried), []
        now = self._tools()
        replaced = [name for name, tool in self._before.items() if now.get(name) is not tool]
        new = [name for name in replaced if name not in self._told][:MOST]
        self._told.update(new)
        return {name: found for name, found in (("tried", tried), ("replaced", new)) if found}

    def _tools(self) -> dict[str, Any]:
        """Return by name what test cells are run with and compare with."""
        import numpy as np
        import pandas as pd

        shell, compiler = self._shell, type(self._shell.compile)
        tools = {f"builtins.{name}": tool for name, tool in vars(builtins).items() if not name.startswith("_")}
        tools |= {f"math.{name}": getattr(math, name, None) for name in ("isclose", "isnan", "fabs")}
        tools |= {f"sys.modules[{name!r}]": sys.modules.get(name) for name in ("math", "numpy", "pandas", "ledtoolkit")}
        for room, place in ((np, "numpy"), (np.testing, "numpy.testing"), (pd.testing, "pandas.testing")):
            names = ("isclose", "allclose", "array_equal", "asarray") if room is np else room.__all__
            tools |= {f"{place}.{name}": getattr(room, name, None) for name in names}
        tools |= {f"pandas.{kind.__name__}.equals": vars(kind).get("equals") for kind in (pd.DataFrame, pd.Series)}
        for name in ("run_cell", "run_code", "run_ast_nodes", "showtraceback", "_showtraceback"):
            tools[f"IPython's {name}"] = vars(shell).get(name, getattr(type(shell), name, None))
        tools["IPython's compiler"] = compiler.ast_parse
        # Small whole numbers are the same object each time.
        tools["IPython's transformers of the syntax tree"] = len(shell.ast_transformers)
        tools["IPython's transformers of the text"] = len(shell.input_transformers_cleanup)
        tools["IPython's handlers of exceptions"] = len(shell.custom_exceptions)
        tools["a trace of every line"] = sys.gettrace()
        return tools

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        what = EVENTS.get(event)
        if what is None or len(self._tried) >= MOST:
            return
        detail: Any = arguments[0] if arguments else ""
        if what == "file" and not self._outside(arguments[:2] if event in {"os.symlink", "os.link"} else [detail]):
            return
        if what == "signal" and detail == self._me:
            return
        if what == "frames" and not detail.f_code.co_filename.startswith(ENGINE):
            return
        # Libraries load others for their own good ends; a cell that does so itself is told.
        if what == "system" and not _caller().startswith(OF_A_CELL):
            return
        told = [what, event if detail == "" or what == "frames" else f"{event} {detail!r}"[:LONGEST]]
        if told not in self._tried:
            self._tried.append(told)
            self._left_to_tell -= 1
            if self._left_to_tell >= 0:
                self._tell(told)

    def _outside(self, paths: Any) -> bool:
        """Return whether one of these paths lies outside of what a submission may use."""
        for path in paths:
            if not isinstance(path, (str, bytes)):
                continue
            whole = os.path.normpath(os.path.join(self._scratch, os.fsdecode(path)))
            if _within(whole, SECRET) or not _within(whole, (self._scratch, *self._shared)):
                return True
        return False


def _within(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)


def _caller() -> str:
    """Return the file of whoever called into `ctypes`."""
    frame = sys._getframe(2)
    while frame.f_back is not None and "ctypes" in frame.f_code.co_filename:
        frame = frame.f_back
    return frame.f_code.co_filename

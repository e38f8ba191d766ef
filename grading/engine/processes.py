"""The warm parent of a run, and the line on which a case is sent and its answer comes back.

Called by `run`; entered once, used by several threads, left when the class is done.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any

import ledtoolkit
from grading.engine.codec.wire import ClosedError, LateError, Wire
from grading.engine.run_folder import RunFolder
from grading.engine.sandbox import strongest_tier
from grading.engine.worker.nursery import READY

__all__ = ["EngineError", "Processes"]

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGES = [Path(ledtoolkit.__file__).resolve().parent]
START = 60.0
# What an unfinished case may still take when the run is broken off.
END = 2.0
# Only what a program needs to start: no keys, no names, no addresses of the instructor's machine.
PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "LEDTOOLKIT_LANGUAGE", "LD_LIBRARY_PATH", "MPLCONFIGDIR")
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


class EngineError(Exception):
    """The engine itself failed; the submission has no result and nobody is to blame for it."""


class Processes:
    """The warm parent and all its children, as a context; they get warm while the caller goes on.

    Parameters
    ----------
    tier
        `namespaces` or `restrictions`; by default the strongest that holds here.
    """

    program = "grading.engine.judge.nursery"

    def __init__(self, tier: str | None = None) -> None:
        self.tier = tier or strongest_tier(PACKAGES)
        self._lock = threading.Lock()
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Processes:
        self._folder = RunFolder()
        self._place = self._folder.__enter__()
        self._control, control = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._ready = False
        try:
            with control:
                self._start(control)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._control.close()
        for process in self._started:
            try:
                process.wait(END)
            except subprocess.TimeoutExpired:
                process.terminate()
                process.wait()
        self._folder.__exit__(None, None, None)

    def hear(self, case: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Return the judge's answer to a case.

        Raises
        ------
        EngineError
            If there is none; the case itself may be sent again.
        """
        ours, theirs = socket.socketpair()
        wire = Wire(ours, longest=256_000_000)
        try:
            with theirs, self._lock:
                self._await()
                socket.send_fds(self._control, [b"case"], [theirs.fileno()])
            deadline = time.monotonic() + seconds
            wire.send(case, deadline)
            answer: dict[str, Any] = wire.receive(deadline)
        except (OSError, ClosedError, LateError) as problem:
            raise EngineError(f"the judge gave no answer ({type(problem).__name__}: {problem})") from problem
        finally:
            wire.close()
        if "failed" in answer:
            raise EngineError(f"{answer['failed']}\n{answer['trace']}")
        return answer

    def _start(self, control: socket.socket) -> None:
        command = [sys.executable, "-m", self.program, str(control.fileno()), self.tier]
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*command, *map(str, PACKAGES)],
            pass_fds=[control.fileno()],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
        )
        self._started.append(process)

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        folder = str(self._place)
        # Where matplotlib keeps its list of fonts, or it would look for them again in each run.
        caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        kept.setdefault("MPLCONFIGDIR", str(caches / "matplotlib"))
        kept |= dict.fromkeys(ONE_THREAD, "1")
        return kept | {
            "HOME": folder,
            "TMPDIR": folder,
            "IPYTHONDIR": folder,
            "PYTHONPATH": str(REPOSITORY),
            "NBGRADER_EXECUTION": "autograde",
            # Sets of texts are walked through in one order, whenever a submission is graded.
            "PYTHONHASHSEED": "0",
            "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        }

    def _await(self) -> None:
        """Wait for the first case until the warm parent is warm; whoever made it had other things to do."""
        if self._ready:
            return
        self._control.settimeout(START)
        try:
            said = self._control.recv(len(READY))
        except OSError as problem:
            raise EngineError(f"the judges did not start ({problem})") from problem
        if said != READY:
            raise EngineError("the judges did not start; their own words stand above")
        self._control.settimeout(None)
        self._ready = True

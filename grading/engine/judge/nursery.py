"""The judges' warm parent: it forks a judge for each notebook of a submission.

Started by the engine, once a run: `python -m grading.engine.judge.nursery CONTROL TIER PACKAGE…`. When everything is
imported, and before any case is known, it forks the workers' nursery. On CONTROL, an inherited socket, the engine
sends one socket for each case.
"""

from __future__ import annotations

import base64
import gc
import os
import resource
import signal
import socket
import sys
import tempfile
import traceback
from functools import partial
from pathlib import Path

from grading.engine.codec.wire import ClosedError, Wire
from grading.engine.judge.hearing import hear
from grading.engine.sandbox import Tier, kernel, tier_named
from grading.engine.worker.keeper import never_return
from grading.engine.worker.nursery import READY, serve_orders, warm
from grading.engine.worker.shell import RecordingShell

__all__ = ["main"]

MEMORY = 2 << 30
PROCESSOR = 600


def main(words: list[str]) -> None:
    """Serve cases until the engine is gone."""
    control, tier, packages = socket.socket(fileno=int(words[0])), tier_named(words[1]), list(map(Path, words[2:]))
    shell = warm()
    workers = _nursery_of_workers(control, shell, tier, packages)
    gc.freeze()
    gc.enable()
    control.send(READY)
    while True:
        order, places, _, _ = socket.recv_fds(control, 16, 1)
        if not order:
            _wait_for(workers)
            return
        if not os.fork():
            control.close()
            never_return(partial(_hear, shell, workers, places[0]))
        os.close(places[0])
        _reap()


def _nursery_of_workers(
    control: socket.socket, shell: RecordingShell, tier: Tier, packages: list[Path]
) -> socket.socket:
    """Fork the workers' nursery and return the line to it, once its walls stand."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if not os.fork():
        control.close()
        ours.close()
        never_return(partial(serve_orders, theirs, shell, tier, packages))
    theirs.close()
    if ours.recv(len(READY)) != READY:
        raise RuntimeError("the walls could not be raised; the reason stands above")
    return ours


def _hear(shell: RecordingShell, workers: socket.socket, place: int) -> None:
    """Judge one case; what goes wrong here is never the learner's doing, so it is told."""
    kernel.die_with_parent()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    wire = Wire(socket.socket(fileno=place))
    case = wire.receive()
    with tempfile.TemporaryDirectory(prefix="judge-") as folder:
        _lay_out(Path(folder), case["own_files"])
        os.chdir(folder)
        try:
            answer = hear(case, shell, workers)
        except Exception as problem:  # the engine lists it and goes on with the next submission
            answer = {"failed": f"{type(problem).__name__}: {problem}", "trace": traceback.format_exc()[-4000:]}
        os.chdir("/")
    try:
        wire.send(answer)
    except ClosedError:
        return


def _lay_out(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(content))


def _wait_for(workers: socket.socket) -> None:
    """End the workers' nursery and wait for every child, so that what the run took is known to whoever waits for us.

    Judges that are still busy were abandoned: the alarm ends this process after a second, and they die with it.
    """
    signal.alarm(1)
    workers.close()
    try:
        while True:
            os.wait()
    except ChildProcessError:
        return


def _reap() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return


if __name__ == "__main__":
    main(sys.argv[1:])

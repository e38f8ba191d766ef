"""The workers' warm parent: it has imported everything once and forks a sealed process whenever one is asked for.

Forked once a run from the judges' warm parent, before that has heard of any course. Judges ask it on a socket, with one
message that carries two more: the one to talk on, and the life line.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import tempfile
from functools import partial
from pathlib import Path

from grading.engine.codec.wire import Wire
from grading.engine.sandbox import filter as filters
from grading.engine.sandbox.limits import Limits
from grading.engine.sandbox.tiers import Tier
from grading.engine.worker.cells import serve
from grading.engine.worker.keeper import keep, never_return
from grading.engine.worker.shell import RecordingShell, make_shell

__all__ = ["READY", "serve_orders", "warm"]

READY = b"ready"
# The first figure, the first table and the first error load what later ones share.
FIRST_CELLS = (
    "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('A')\nplt.show()",
    "import pandas as pd\npd.DataFrame({'a': [1, 2]}).assign(b=1)",
    "1 / 0",
)
LARGEST_ORDER = 4096
HIGHEST_FILE = 65_536


def serve_orders(control: socket.socket, shell: RecordingShell, tier: Tier, packages: list[Path]) -> None:
    """Go behind the walls and serve orders until the other side closes."""
    if not filters.available():
        filters.prepared()
    tier.prepare(packages)
    gc.freeze()
    gc.enable()
    control.send(READY)
    while True:
        order, places, _, _ = socket.recv_fds(control, LARGEST_ORDER, 2)
        if not order:
            _wait_for_all()
            return
        if not os.fork():
            control.close()
            ordered = Limits(**json.loads(order)["limits"])
            never_return(partial(_child, shell, tier, packages, ordered, places))
        for place in places:
            os.close(place)
        _reap()


def warm() -> RecordingShell:
    """Import what learners and judges use, and return the shell; one thread, so that forks are whole.

    What is made here lives as long as the process: collecting garbage is left off, and is the caller's to begin again.
    """
    gc.disable()
    import matplotlib.pyplot
    import numpy
    import pandas

    import ledtoolkit.exercises.check
    import ledtoolkit.exercises.given

    shell = make_shell()
    for cell in FIRST_CELLS:
        shell.run(cell, 1_000_000)
    shell.reset()  # type: ignore[no-untyped-call] # IPython's
    _ = matplotlib.pyplot, numpy, pandas, ledtoolkit.exercises.check.check, ledtoolkit.exercises.given.given
    return shell


def _child(shell: RecordingShell, tier: Tier, packages: list[Path], limits: Limits, places: list[int]) -> None:
    talk, life = (socket.socket(fileno=place) for place in places)

    def run(scratch: Path) -> None:
        _alone(talk.fileno(), scratch)
        tier.seal(scratch, packages, limits)
        wire = Wire(talk)
        # The walls stand: until this is said, nothing that goes wrong is a learner's doing.
        wire.send({"step": 0})
        serve(wire, shell, limits.output)

    keep(life, tier, limits, run)


def _alone(talk: int, scratch: Path) -> None:
    """Close every file but the line to the judge; what is written past the shell goes nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.closerange(3, talk)
    os.closerange(talk + 1, HIGHEST_FILE)
    os.environ.update(HOME=str(scratch), TMPDIR=str(scratch), IPYTHONDIR=str(scratch))
    tempfile.tempdir = None


def _wait_for_all() -> None:
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

"""The keeper of one submission's process: it starts it behind the walls, ends it, and says how it ended.

A keeper is forked from the nursery for each process. It holds the only sight of it: when whoever asked for the process
closes the life line, or is gone, the process is killed.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import traceback
from collections.abc import Callable
from pathlib import Path

from grading.engine.sandbox.limits import Limits
from grading.engine.sandbox.tiers import Tier

__all__ = ["keep", "never_return"]


def keep(life: socket.socket, tier: Tier, limits: Limits, run: Callable[[Path], None]) -> None:
    """Fork `run(scratch)` behind the walls, tell its number on the life line, and later how it ended.

    Parameters
    ----------
    life
        First line out: `{"pid": …}`; last line out: `{"ended": …, "processor": …, "memory": …}`.
    run
        Seals itself, then runs until it is killed.
    """
    scratch = tier.leave()
    try:
        child = os.fork()
        if child == 0:
            life.close()
            never_return(lambda: run(scratch))
        _tell(life, {"pid": child})
        _watch(life, child, lambda: tier.overfull(scratch, limits))
        _, status, used = os.wait4(child, 0)
        _tell(
            life,
            {
                "ended": os.waitstatus_to_exitcode(status),
                "processor": used.ru_utime + used.ru_stime,
                "memory": used.ru_maxrss * 1024,
            },
        )
    finally:
        tier.clear(scratch)


def _watch(life: socket.socket, child: int, overfull: Callable[[], bool]) -> None:
    """Return when the process has ended by itself, or end it."""
    handle = os.pidfd_open(child)
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    poll.register(life, select.POLLIN)
    try:
        while True:
            events = dict(poll.poll(100))
            if handle in events:
                return
            if events or overfull():
                signal.pidfd_send_signal(handle, signal.SIGKILL)
                return
    finally:
        os.close(handle)


def never_return(work: Callable[[], None]) -> None:
    """Do the work of a forked copy, which must never go on with its parent's."""
    try:
        work()
    except BaseException:
        # Before the walls stand this is seen; behind them it goes nowhere.
        traceback.print_exc()
    finally:
        os._exit(1)


def _tell(life: socket.socket, what: dict[str, object]) -> None:
    try:
        life.sendall(json.dumps(what).encode() + b"\n")
    except OSError:
        return

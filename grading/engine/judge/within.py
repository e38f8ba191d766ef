"""A time for a test that runs in the judge. Used by `Trial` around each."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["TooLongError", "within"]


class TooLongError(BaseException):
    """A test ran too long in the judge; no `except Exception` of a test may hide it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what runs longer than this, if Python gets to run at all; the kernel's limit stands behind it."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLongError

    kept = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except TooLongError:
        return
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, kept)

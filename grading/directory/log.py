"""What nbgrader said while it worked: kept off the screen, and searched when it stops."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["last_words", "listening"]


class _Kept(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def listening(log: logging.Logger) -> Iterator[list[str]]:
    """Collect nbgrader's warnings and errors instead of printing them, and drop those of its libraries about it."""
    lines: list[str] = []
    handlers, propagate = log.handlers, log.propagate
    log.handlers, log.propagate = [_Kept(lines)], False
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module=r"nbgrader\b")
            yield lines
    finally:
        log.handlers, log.propagate = handlers, propagate


def last_words(said: list[str], problem: BaseException) -> str:
    """Return the cause that nbgrader gave: the last line of a traceback it logged, else the exception itself."""
    for message in reversed(said):
        if message.startswith("Traceback"):
            return message.strip().splitlines()[-1]
    return " ".join(f"{type(problem).__name__}: {problem}".split())

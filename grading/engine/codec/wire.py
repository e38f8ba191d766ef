"""Messages over a socket: a length, then JSON; no longer than agreed, and not later than agreed."""

from __future__ import annotations

import json
import select
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

from grading.engine.codec.caps import BadMessageError

__all__ = ["ClosedError", "LateError", "Wire"]

HEADER = struct.Struct(">I")
LONGEST = 64_000_000


class ClosedError(Exception):
    """The other side is gone."""


class LateError(Exception):
    """The other side did not answer in time."""


class Wire:
    """One end of a socket that carries JSON messages.

    Parameters
    ----------
    connection
        A connected stream socket; the wire owns it.
    longest
        Bytes that an arriving message may have.
    """

    def __init__(self, connection: socket.socket, longest: int = LONGEST) -> None:
        self.connection = connection
        self.longest = longest

    def send(self, message: Any, deadline: float | None = None, watch: Callable[[], None] | None = None) -> None:
        """Send one message, or raise ClosedError; LateError if the other side does not read it in time."""
        body = json.dumps(message, separators=(",", ":"), allow_nan=False).encode()
        rest = memoryview(HEADER.pack(len(body)) + body)
        while rest:
            self._wait(select.POLLOUT, deadline, watch)
            try:
                rest = rest[self.connection.send(rest, socket.MSG_DONTWAIT) :]
            except BlockingIOError:
                continue
            except OSError as problem:
                raise ClosedError(str(problem)) from problem

    def receive(self, deadline: float | None = None, watch: Callable[[], None] | None = None) -> Any:
        """Return the next message.

        Parameters
        ----------
        deadline
            On the monotonic clock; None waits for ever.
        watch
            Called about twenty times a second while waiting; what it raises ends the waiting.

        Raises
        ------
        ClosedError, LateError, BadMessageError
            The other side is gone, late, or sent something else than a short enough message of JSON.
        """
        (length,) = HEADER.unpack(self._bytes(HEADER.size, deadline, watch))
        if length > self.longest:
            raise BadMessageError(f"a message of {length} bytes, more than {self.longest}")
        body = self._bytes(length, deadline, watch)
        try:
            return json.loads(body, parse_constant=_refuse)
        except (ValueError, RecursionError, MemoryError) as problem:
            raise BadMessageError("a message that is no JSON") from problem

    def close(self) -> None:
        """Close this end."""
        self.connection.close()

    def _bytes(self, count: int, deadline: float | None, watch: Callable[[], None] | None) -> bytearray:
        got = bytearray()
        while len(got) < count:
            self._wait(select.POLLIN, deadline, watch)
            try:
                part = self.connection.recv(min(count - len(got), 1 << 20))
            except OSError as problem:
                raise ClosedError(str(problem)) from problem
            if not part:
                raise ClosedError("the other side is gone")
            got += part
        return got

    def _wait(self, event: int, deadline: float | None, watch: Callable[[], None] | None) -> None:
        poll = select.poll()
        poll.register(self.connection, event)
        while not poll.poll(50 if deadline is not None or watch is not None else None):
            if watch is not None:
                watch()
            if deadline is not None and time.monotonic() > deadline:
                raise LateError("no answer in time")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")

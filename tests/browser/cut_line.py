"""A line between browser and server that a test can cut and mend: real sockets, closed for real."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread

CHUNK = 65_536


class CutLine:
    """Passes bytes from a port of its own to the server's; an address of its own is another origin to a browser."""

    def __init__(self, port: int) -> None:
        self._server = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._lock = Lock()
        self._is_cut = False
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Close every connection, and every new one at once."""
        with self._lock:
            self._is_cut = True
            for each in self._open:
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        with self._lock:
            self._is_cut = False

    def close(self) -> None:
        self.cut()
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                self._join(self._listener.accept()[0])

    def _join(self, browser: socket.socket) -> None:
        with self._lock:
            if self._is_cut:
                browser.close()
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._server))
            except OSError:
                browser.close()
                return
            self._open |= {browser, server}
        for source, sink in ((browser, server), (server, browser)):
            Thread(target=self._pass_on, args=(source, sink), daemon=True).start()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while content := source.recv(CHUNK):
                sink.sendall(content)
        with self._lock:
            for each in (source, sink):
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
            self._open.discard(source)
        source.close()


@contextmanager
def cut_line(port: int) -> Iterator[CutLine]:
    """A line to a server that lasts until the block ends."""
    line = CutLine(port)
    try:
        yield line
    finally:
        line.close()

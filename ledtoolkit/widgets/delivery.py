"""Files between kernel and browser, in parts: servers drop large messages without a word."""

from __future__ import annotations

from base64 import b64encode

from ledtoolkit.journal import RecordError
from ledtoolkit.portable import LARGEST_FILE
from ledtoolkit.words import say

__all__ = ["PART", "Delivery", "Upload"]

# Jupyter Server passes one megabyte a second from a kernel and takes ten at once from a browser.
PART = 400_000


class Delivery:
    """A file that the browser fetches part by part.

    Examples
    --------
    >>> delivery = Delivery()
    >>> delivery.offer(b"abc")
    {'size': 3}
    >>> delivery.part(1)
    {'part': 'YmM=', 'start': 1}
    """

    def __init__(self) -> None:
        self._content = b""

    def offer(self, content: bytes) -> dict[str, int]:
        """Take a file to be fetched, and return what the browser must know to fetch it."""
        self._content = content
        return {"size": len(content)}

    def part(self, start: int) -> dict[str, str | int]:
        """Return the part that starts at a byte, in letters that JSON carries."""
        return {"part": b64encode(self._content[start : start + PART]).decode(), "start": start}


class Upload:
    """A file that the browser sends part by part.

    Examples
    --------
    >>> upload = Upload()
    >>> upload.take(b"ab", start=0, size=3)
    >>> upload.take(b"c", start=2, size=3)
    b'abc'
    """

    def __init__(self) -> None:
        self._content = bytearray()

    def take(self, part: bytes, *, start: int, size: int) -> bytes | None:
        """Take the next part; return the whole file once it is complete.

        Raises
        ------
        RecordError
            If the file is too large or a part is missing.
        """
        if start == 0:
            self._content.clear()
        if start != len(self._content) or max(size, start + len(part)) > LARGEST_FILE + PART:
            self._content.clear()
            raise RecordError(say("The file did not arrive whole. Choose it again."))
        self._content += part
        return bytes(self._content) if len(self._content) >= size else None

import socket
import struct
import time

import pytest

from grading.engine.codec.caps import BadMessageError
from grading.engine.codec.wire import ClosedError, LateError, Wire


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair()
    yield Wire(ours, longest=1000), theirs
    ours.close()
    theirs.close()


def framed(body):
    return struct.pack(">I", len(body)) + body


def test_a_message_arrives_as_it_was_sent(ends):
    wire, other = ends
    Wire(other).send({"step": 1, "value": [1.5, None, "é"]})
    assert wire.receive() == {"step": 1, "value": [1.5, None, "é"]}


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 900, b"NaN", b"[Infinity]"])
def test_what_is_no_json_is_refused(ends, body):
    wire, other = ends
    other.sendall(framed(body))
    with pytest.raises(BadMessageError, match="a message that is no JSON"):
        wire.receive()


def test_a_message_that_says_it_is_huge_is_refused_before_it_is_read(ends):
    wire, other = ends
    other.sendall(struct.pack(">I", 2**32 - 1))
    with pytest.raises(BadMessageError, match="a message of 4294967295 bytes, more than 1000"):
        wire.receive()


def test_half_a_message_is_late_at_its_deadline(ends):
    wire, other = ends
    other.sendall(framed(b"[1, 2]")[:-1])
    with pytest.raises(LateError):
        wire.receive(deadline=time.monotonic() + 0.05)


def test_a_reader_that_never_reads_is_late(ends):
    wire, _ = ends
    with pytest.raises(LateError):
        wire.send("x" * 10_000_000, deadline=time.monotonic() + 0.05)


def test_the_end_of_the_other_side_is_told(ends):
    wire, other = ends
    other.sendall(framed(b"[1, 2]")[:-1])
    other.close()
    with pytest.raises(ClosedError):
        wire.receive()

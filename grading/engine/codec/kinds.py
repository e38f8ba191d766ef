"""The kinds of data beyond Python's own containers, each a tag, an encoder and a decoder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from grading.engine.codec import arrays, tables
from grading.engine.codec.caps import BadMessageError

__all__ = ["DECODERS", "ENCODERS"]


class _Walk(Protocol):
    """What a kind may use of the walk through a value."""

    budget: Any

    def node(self, value: Any) -> Any: ...
    def value(self, node: Any) -> Any: ...
    def text(self, content: Any) -> Any: ...


Maker = Callable[[Any, Any], Any]


def _bytes(walk: _Walk, content: Any) -> bytes:
    return bytes.fromhex(walk.text(content))


def _sent_bytes(walk: _Walk, value: bytes) -> dict[str, str]:
    walk.budget.take(2 * len(value))
    return {"bytes": bytes(value).hex()}


def _moment(walk: _Walk, content: Any) -> dt.datetime:
    return dt.datetime.fromisoformat(walk.text(content))


def _sent_moment(_: _Walk, value: dt.datetime) -> dict[str, str]:
    return {"datetime": dt.datetime.isoformat(value)}


def _by_text(tag: str, write: Callable[[Any], str]) -> Maker:
    return lambda walk, value: {tag: walk.text(write(value))}


def _span(_: _Walk, content: Any) -> dt.timedelta:
    days, seconds, microseconds = (_whole(part) for part in content)
    return dt.timedelta(days, seconds, microseconds)


def _whole(content: Any) -> int:
    if type(content) is not int:
        raise BadMessageError("a whole number was expected")
    return content


ENCODERS: dict[tuple[str, str], Maker] = {
    ("builtins", "complex"): lambda walk, value: {"complex": [walk.node(value.real), walk.node(value.imag)]},
    ("builtins", "bytes"): _sent_bytes,
    ("builtins", "range"): lambda walk, value: {"range": [walk.node(v) for v in (value.start, value.stop, value.step)]},
    ("builtins", "slice"): lambda walk, value: {"slice": [walk.node(v) for v in (value.start, value.stop, value.step)]},
    ("builtins", "ellipsis"): lambda _, __: {"ellipsis": None},
    ("datetime", "datetime"): _sent_moment,
    ("datetime", "date"): _by_text("date", dt.date.isoformat),
    ("datetime", "time"): _by_text("time", dt.time.isoformat),
    ("datetime", "timedelta"): lambda _, value: {"timedelta": [value.days, value.seconds, value.microseconds]},
    ("decimal", "Decimal"): _by_text("Decimal", str),
    ("fractions", "Fraction"): lambda walk, value: {
        "Fraction": [walk.node(value.numerator), walk.node(value.denominator)]
    },
    **arrays.ENCODERS,
    **tables.ENCODERS,
}
DECODERS: dict[str, Maker] = {
    "complex": lambda walk, content: complex(*(float(walk.value(part)) for part in content)),
    "bytes": _bytes,
    "range": lambda walk, content: range(*(_whole(walk.value(part)) for part in content)),
    "slice": lambda walk, content: slice(*(walk.value(part) for part in content)),
    "ellipsis": lambda _, __: ...,
    "datetime": _moment,
    "date": lambda walk, content: dt.date.fromisoformat(walk.text(content)),
    "time": lambda walk, content: dt.time.fromisoformat(walk.text(content)),
    "timedelta": _span,
    "Decimal": lambda walk, content: Decimal(walk.text(content)),
    "Fraction": lambda walk, content: Fraction(*(_whole(walk.value(part)) for part in content)),
    **arrays.DECODERS,
    **tables.DECODERS,
}

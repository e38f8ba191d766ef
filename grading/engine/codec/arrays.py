"""NumPy arrays and scalars: the element type from a short list, the shape checked, the bytes in base64."""

from __future__ import annotations

import base64
import binascii
import math
import re
from typing import Any

import numpy as np

from grading.engine.codec.caps import BadMessageError, NotDataError

__all__ = ["DECODERS", "ENCODERS", "array_from", "array_node"]

UNITS = "ns|us|ms|s|m|h|D|W|M|Y"
ALLOWED = re.compile(rf"[<|](?:b1|i[1248]|u[1248]|f[248]|c8|c16|[US]\d{{1,7}}|[mM]8(?:\[(?:{UNITS})\])?)")
MOST_DIMENSIONS = 32


def array_node(walk: Any, values: np.ndarray[Any, Any]) -> dict[str, Any]:
    """Return the node of an array; elements of the type object travel one by one."""
    if values.dtype.kind == "O":
        return {"objects": [list(values.shape), [walk.node(value) for value in values.ravel().tolist()]]}
    kind = values.dtype.newbyteorder("<").str
    if not ALLOWED.fullmatch(kind):
        raise NotDataError(f"an array of the element type {values.dtype!s:.40}")
    walk.budget.take(values.nbytes)
    raw = np.ascontiguousarray(values.astype(kind, copy=False)).tobytes()
    return {"ndarray": [kind, list(values.shape), base64.b64encode(raw).decode("ascii")]}


def array_from(walk: Any, content: Any) -> np.ndarray[Any, Any]:
    """Return a genuine, writable array."""
    kind, shape, text = content
    if not isinstance(kind, str) or not ALLOWED.fullmatch(kind):
        raise BadMessageError("an array of an element type that is not allowed")
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error as problem:
        raise BadMessageError("an array whose bytes are no base64") from problem
    walk.budget.take(len(raw))
    dtype = np.dtype(kind)
    if _size(shape) * dtype.itemsize != len(raw):
        raise BadMessageError("an array whose shape does not fit its bytes")
    return np.frombuffer(bytearray(raw), dtype=dtype).reshape(shape) if raw else np.zeros(shape, dtype)


def objects_from(walk: Any, content: Any) -> np.ndarray[Any, Any]:
    """Return an array of objects."""
    shape, nodes = content
    if _size(shape) != len(nodes):
        raise BadMessageError("an array whose shape does not fit its values")
    values = np.empty(len(nodes), dtype=object)
    for place, node in enumerate(nodes):
        values[place] = walk.value(node)
    return values.reshape(shape)


def _size(shape: Any) -> int:
    if not isinstance(shape, list) or len(shape) > MOST_DIMENSIONS:
        raise BadMessageError("an array without a shape")
    if not all(type(length) is int and 0 <= length < 2**31 for length in shape):
        raise BadMessageError("an array with a length that is none")
    return math.prod(shape)


def _scalar_node(walk: Any, value: np.generic) -> dict[str, Any]:
    return {"scalar": array_node(walk, np.asarray(value))["ndarray"]}


def _scalar(walk: Any, content: Any) -> Any:
    values = array_from(walk, content)
    if values.shape != ():
        raise BadMessageError("a scalar with a shape")
    return values[()]


SCALARS = (
    *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "longlong", "ulonglong"),
    *("float16", "float32", "float64", "complex64", "complex128", "str_", "bytes_", "datetime64", "timedelta64"),
)
ENCODERS: dict[tuple[str, str], Any] = {
    ("numpy", "ndarray"): array_node,
    **{("numpy", name): _scalar_node for name in SCALARS},
}
DECODERS: dict[str, Any] = {"ndarray": array_from, "objects": objects_from, "scalar": _scalar}

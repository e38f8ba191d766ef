"""Data as typed JSON, between processes that do not trust each other; never pickle."""

from grading.engine.codec.caps import BadMessageError, Caps, NotDataError
from grading.engine.codec.values import decode, encode

__all__ = ["BadMessageError", "Caps", "NotDataError", "decode", "encode"]

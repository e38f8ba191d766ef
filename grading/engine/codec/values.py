"""Encode and decode one value. The worker encodes what a name holds, the judge rebuilds genuine types from it.

JSON's own null, true, numbers, text and arrays stand for None, bool, int, float, str and list;
everything else is an object with one key, the tag of its kind. Only exact types are data: a learner's own
subclass of `list` or `float` is not, because its methods are code.
"""

from __future__ import annotations

import math
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from typing import Any

from grading.engine.codec.caps import BadMessageError, Budget, Caps, NotDataError
from grading.engine.codec.kinds import DECODERS, ENCODERS

__all__ = ["decode", "encode"]

Node = Any
SAFE = 2**53
FACTORIES = {"int": int, "float": float, "list": list, "dict": dict, "set": set, "str": str, "None": None}


def encode(value: Any, caps: Caps | None = None) -> Node:
    """Return the JSON node of a value.

    Raises
    ------
    NotDataError
        If a part of it is no data, or it is over the caps.
    """
    return _Encoding(Budget(caps or Caps(), NotDataError)).node(value)


def decode(node: Node, caps: Caps | None = None) -> Any:
    """Return the value of a JSON node, made of genuine types only.

    Raises
    ------
    BadMessageError
        If it is no node, or over the caps.
    """
    try:
        return _Decoding(Budget(caps or Caps(), BadMessageError)).value(node)
    except (ValueError, TypeError, LookupError, OverflowError, ArithmeticError, AttributeError, MemoryError) as problem:
        raise BadMessageError(f"{type(problem).__name__} while rebuilding a value") from problem


class _Encoding:
    def __init__(self, budget: Budget) -> None:
        self.budget = budget

    def node(self, value: Any) -> Node:
        self.budget.part()
        kind = type(value)
        if kind in _PLAIN:
            return _PLAIN[kind](self, value)
        if kind in _CONTAINERS:
            with self.budget:
                return {_CONTAINERS[kind][0]: _CONTAINERS[kind][1](self, value)}
        maker = ENCODERS.get((kind.__module__, kind.__qualname__))
        if maker is None:
            raise NotDataError(f"a value of the kind {kind.__name__[:60]}")
        with self.budget:
            return maker(self, value)

    def whole(self, value: int) -> Node:
        self.budget.whole_number(value.bit_length())
        return value if -SAFE < value < SAFE else {"int": hex(value)}

    def number(self, value: float) -> Node:
        return value if math.isfinite(value) else {"float": repr(value)}

    def text(self, value: str) -> Node:
        self.budget.take(len(value))
        if value.isascii() or value.isprintable():
            return value
        # Lone surrogates are no UTF-8; they travel as escapes.
        return {"str": value.encode("utf-8", "surrogatepass").hex()}

    def array(self, values: Any) -> Node:
        return [self.node(value) for value in list(values)]

    def pairs(self, value: dict[Any, Any]) -> Node:
        return [[self.node(key), self.node(item)] for key, item in list(value.items())]

    def plain_list(self, value: list[Any]) -> Node:
        with self.budget:
            return self.array(value)

    def with_factory(self, value: defaultdict[Any, Any]) -> Node:
        factory = value.default_factory
        name = "None" if factory is None else getattr(factory, "__name__", "")
        if name not in FACTORIES or FACTORIES[name] is not factory:
            raise NotDataError("a defaultdict with a factory of its own")
        return [name, self.pairs(value)]

    def limited(self, value: deque[Any]) -> Node:
        return [value.maxlen, self.array(value)]


_PLAIN: dict[type, Callable[[_Encoding, Any], Node]] = {
    type(None): lambda _, value: value,
    bool: lambda _, value: value,
    int: _Encoding.whole,
    float: _Encoding.number,
    str: _Encoding.text,
    list: _Encoding.plain_list,
}
_CONTAINERS: dict[type, tuple[str, Callable[[_Encoding, Any], Node]]] = {
    tuple: ("tuple", _Encoding.array),
    set: ("set", _Encoding.array),
    frozenset: ("frozenset", _Encoding.array),
    dict: ("dict", _Encoding.pairs),
    Counter: ("Counter", _Encoding.pairs),
    OrderedDict: ("OrderedDict", _Encoding.pairs),
    defaultdict: ("defaultdict", _Encoding.with_factory),
    deque: ("deque", _Encoding.limited),
}


class _Decoding:
    def __init__(self, budget: Budget) -> None:
        self.budget = budget

    def value(self, node: Node) -> Any:
        self.budget.part()
        if node is None or isinstance(node, (bool, float)):
            return node
        if isinstance(node, int):
            self.budget.whole_number(node.bit_length())
            return node
        if isinstance(node, str):
            self.budget.take(len(node))
            return node
        with self.budget:
            if isinstance(node, list):
                return self.array(node)
            return self._tagged(node)

    def _tagged(self, node: Node) -> Any:
        if not isinstance(node, dict) or len(node) != 1:
            raise BadMessageError("an object without exactly one tag")
        [(tag, content)] = node.items()
        if tag in _REBUILD:
            return _REBUILD[tag](self, content)
        if tag in DECODERS:
            return DECODERS[tag](self, content)
        raise BadMessageError("an unknown tag")

    def array(self, content: Node) -> list[Any]:
        return [self.value(node) for node in self.listed(content)]

    def pairs(self, content: Node) -> list[tuple[Any, Any]]:
        return [(self.value(key), self.value(item)) for key, item in self.listed(content)]

    def listed(self, content: Node) -> list[Node]:
        if not isinstance(content, list):
            raise BadMessageError("an array was expected")
        return content

    def text(self, content: Node) -> str:
        if not isinstance(content, str):
            raise BadMessageError("a text was expected")
        self.budget.take(len(content))
        return content

    def whole(self, content: Node) -> int:
        self.budget.whole_number(4 * len(self.text(content)))
        return int(content, 16)

    def special(self, content: Node) -> float:
        return {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}[content]

    def with_factory(self, content: Node) -> Any:
        name, pairs = self.listed(content)
        return defaultdict(FACTORIES[name], self.pairs(pairs))

    def limited(self, content: Node) -> Any:
        maxlen, items = self.listed(content)
        return deque(self.array(items), maxlen)


_REBUILD: dict[str, Callable[[_Decoding, Node], Any]] = {
    "int": _Decoding.whole,
    "float": _Decoding.special,
    "str": lambda self, content: bytes.fromhex(self.text(content)).decode("utf-8", "surrogatepass"),
    "tuple": lambda self, content: tuple(self.array(content)),
    "set": lambda self, content: set(self.array(content)),
    "frozenset": lambda self, content: frozenset(self.array(content)),
    "dict": lambda self, content: dict(self.pairs(content)),
    "Counter": lambda self, content: Counter(dict(self.pairs(content))),
    "OrderedDict": lambda self, content: OrderedDict(self.pairs(content)),
    "defaultdict": _Decoding.with_factory,
    "deque": _Decoding.limited,
}

"""What a learner made that is no data: the judge may ask for its parts, and never lets it decide.

Made by a `Learner` when the worker answers with a handle. Attribute, call, length, item, iteration and text go to the
worker. Comparison, truth and arithmetic are refused: an object's own `__eq__` must not say that it is right, and what
it is compared with must not reach it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, NoReturn, Protocol

__all__ = ["PARTS", "CannotSplitError", "Opaque", "kind_of", "number_of"]

# Asked of the learner's object although every Python object has them itself.
OF_THE_LEARNER = {"__name__", "__qualname__", "__doc__", "__annotations__", "__defaults__", "__dict__", "__call__"}
# What an object may be asked for where the model solution has data: what comes back is compared here. A method of its
# own (`equals`, `count`) must not meet what the test expects.
PARTS = frozenset({"iterate", "next", "item", "length", "text", "repr"})


class CannotSplitError(BaseException):
    """A test needs the learner's code in its own process; no `except Exception` of a test may hide it.

    A test with a bare `except` hides even this, so the last one is remembered.
    """

    last: ClassVar[str] = ""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        CannotSplitError.last = why


class Asker(Protocol):
    """Puts a question about a handle to the worker and returns its value."""

    def about(self, number: int, do: str, *arguments: Any, **named: Any) -> Any:
        """Return the value of the answer, or raise what the learner's code raised."""


class Opaque:
    """A learner's object, by its number in the worker."""

    __slots__ = ("_asker", "_kind", "_number")

    def __init__(self, asker: Asker, number: int, kind: str) -> None:
        object.__setattr__(self, "_asker", asker)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_kind", kind)

    def __getattribute__(self, name: str) -> Any:
        if name in OF_THE_LEARNER:
            return _ask(self, "attribute", name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name: str) -> Any:
        # Protocols of libraries (`__array__`, `_repr_html_` …) are no questions of a test.
        if name.startswith(("__", "_repr_", "_ipython_")):
            raise AttributeError(name)
        return _ask(self, "attribute", name)

    def __setattr__(self, name: str, value: Any) -> None:
        _ask(self, "set", name, value)

    def __call__(self, *arguments: Any, **named: Any) -> Any:  # noqa: D102 - Python's own meaning
        return _ask(self, "call", *arguments, **named)

    def __len__(self) -> int:
        length = _ask(self, "length")
        if type(length) is not int:
            raise TypeError("the length is no whole number")
        return length

    def __getitem__(self, key: Any) -> Any:
        return _ask(self, "item", key)

    def __iter__(self) -> Iterator[Any]:
        inside = _ask(self, "iterate")
        return iter(inside) if not isinstance(inside, Opaque) else _Following(inside)

    def __next__(self) -> Any:
        return _ask(self, "next")

    def __str__(self) -> str:
        return _text(_ask(self, "text"))

    def __repr__(self) -> str:
        return _text(_ask(self, "repr"))

    def __instancecheck__(self, other: object) -> bool:
        return isinstance(other, Opaque) and _ask(self, "instance", other) is True

    def _refuse(self, *_: Any) -> NoReturn:
        raise CannotSplitError(f"the test compares or computes with a {object.__getattribute__(self, '_kind')}")

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = __contains__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _refuse
    __mod__ = __rmod__ = __pow__ = __rpow__ = __floordiv__ = __rfloordiv__ = __neg__ = __abs__ = __round__ = _refuse
    __and__ = __or__ = __xor__ = __matmul__ = __float__ = __int__ = __index__ = __complex__ = _refuse
    __array__ = __array_ufunc__ = __array_function__ = __hash__ = _refuse


class _Following:
    """An iterator in the worker."""

    def __init__(self, inside: Opaque) -> None:
        self.inside = inside

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        return _ask(self.inside, "next")


def number_of(thing: Opaque) -> int:
    """Return an object's number in the worker."""
    number: int = object.__getattribute__(thing, "_number")
    return number


def kind_of(thing: Opaque) -> str:
    """Return the name of an object's class, as the worker says it."""
    kind: str = object.__getattribute__(thing, "_kind")
    return kind


def _ask(thing: Opaque, do: str, *arguments: Any, **named: Any) -> Any:
    asker: Asker = object.__getattribute__(thing, "_asker")
    return asker.about(number_of(thing), do, *arguments, **named)


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("the text of an object is no text")
    return value

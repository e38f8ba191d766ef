"""What code may give as an answer: one number, a dict of the fields, or one value a field in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from numbers import Real
from typing import Any

from ledtoolkit.exercises.draw import Variant
from ledtoolkit.exercises.typed import TypedError
from ledtoolkit.words import say

__all__ = ["fields_from"]

LARGEST = 1000


def fields_from(variant: Variant, answer: Any) -> dict[str, Any]:
    """Return a value for each field that an answer gives; fields that it leaves out are missing.

    A Series counts as a dict of its index; names may be the field's or an alias of the variant (a branch).
    Where the variant has `cases`, a function is called with the arguments of each of them and gives one value a name;
    a value whose name is empty is not asked for.

    Raises
    ------
    TypedError
        If the answer has none of these shapes.
    """
    if answer is None:
        return {}
    names = [field.name for field in variant.exercise.fields]
    if isinstance(answer, (Real, str)):
        return {variant.exercise.main_field or names[0]: answer}
    if callable(getattr(answer, "to_dict", None)) and getattr(answer, "ndim", 0) == 1:
        answer = answer.to_dict()
    if callable(answer) and (cases := getattr(variant.inputs, "cases", None)):
        answer = _results(answer, cases())
    if isinstance(answer, Mapping):
        return _named(variant, answer)
    if isinstance(answer, (list, tuple)) or getattr(answer, "ndim", 0) == 1:
        return _in_order(names, answer)
    raise TypedError(
        say(
            "Your answer is of the kind {kind}. Give one number, or a dict with these names: {names}.",
            kind=type(answer).__name__,
            names=", ".join(names),
        )
    )


def _results(function: Callable[..., Any], cases: Sequence[tuple[tuple[Any, ...], tuple[str, ...]]]) -> dict[str, Any]:
    """Call a function that answers on each case, and return by name what is asked of what it gives."""
    found: dict[str, Any] = {}
    for arguments, names in cases:
        try:
            given = function(*arguments)
            values = list(given) if isinstance(given, (list, tuple)) else [given]
        except Exception as problem:
            raise TypedError(
                say(
                    "Your function stopped at ({case}) with {problem}. Try it on these numbers.",
                    case=", ".join(str(argument) for argument in arguments),
                    problem=type(problem).__name__,
                )
            ) from problem
        if len(values) != len(names):
            raise TypedError(
                say(
                    "Your function gives {found} values, {asked} are asked for in each case.",
                    found=len(values),
                    asked=len(names),
                )
            )
        found |= {name: value for name, value in zip(names, values, strict=True) if name}
    return found


def _named(variant: Variant, answer: Mapping[Any, Any]) -> dict[str, Any]:
    aliases = variant.inputs.aliases()
    names = [field.name for field in variant.exercise.fields]
    found = {aliases.get(str(name), str(name)): value for name, value in list(answer.items())[:LARGEST]}
    known = {name: found[name] for name in names if name in found}
    if answer and not known:
        raise TypedError(
            say("Your dict has none of the names that we look for. Use these: {names}.", names=", ".join(names))
        )
    return known


def _in_order(names: list[str], answer: Any) -> dict[str, Any]:
    if len(answer) != len(names):
        raise TypedError(
            say(
                "Your answer has {found} values, and {asked} are asked for. Give them in this order: {names}.",
                found=len(answer),
                asked=len(names),
                names=", ".join(names),
            )
        )
    return dict(zip(names, answer, strict=True))

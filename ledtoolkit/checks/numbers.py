"""Guards of one number, one word, one label."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "check_amount",
    "check_choice",
    "check_label",
    "check_number",
    "check_positive",
    "check_share",
    "check_whole",
]


def check_number(name: str, value: Any) -> float:
    """Return `value` as a finite float, or say why it is none."""
    if isinstance(value, (bool, str)):
        raise TypeError(f"`{name}` must be a number, got {value!r}. Give it as digits, for example 12.5.")
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise TypeError(
            f"`{name}` must be one number, got {type(value).__name__}. Pick the single value you mean."
        ) from None
    if not np.isfinite(number):
        raise ValueError(f"`{name}` must be a finite number, got {number}. Fill the gap or leave the case out.")
    return number


def check_amount(name: str, value: Any) -> float:
    """Return a number of at least 0 (jobs, money, people).

    Examples
    --------
    >>> check_amount("injection", 250)
    250.0
    """
    number = check_number(name, value)
    if not number >= 0:
        raise ValueError(f"`{name}` must be 0 or more, got {number:g}. Check the sign of the figure.")
    return number


def check_positive(name: str, value: Any) -> float:
    """Return a number above 0 (a denominator, a rate that may not vanish)."""
    number = check_number(name, value)
    if not number > 0:
        raise ValueError(f"`{name}` must be above 0, got {number:g}. Without it the result is undefined.")
    return number


def check_share(name: str, value: Any) -> float:
    """Return a share between 0 and 1, and name the share a percentage means.

    Examples
    --------
    >>> check_share("local_share", 60)
    Traceback (most recent call last):
    ValueError: `local_share` must be a share between 0 and 1, got 60. Divide the percentage by 100: 0.6.
    """
    number = check_number(name, value)
    if 0 <= number <= 1:
        return number
    problem = f"`{name}` must be a share between 0 and 1, got {number:g}."
    if 1 < number <= 100:
        raise ValueError(f"{problem} Divide the percentage by 100: {number / 100:g}.")
    raise ValueError(f"{problem} A share is a part of a whole: part / whole.")


def check_whole(name: str, value: Any, *, at_least: int = 0) -> int:
    """Return a whole number of at least `at_least` (rounds, seeds, counts)."""
    number = check_number(name, value)
    if number != int(number) or not number >= at_least:
        raise ValueError(f"`{name}` must be a whole number of at least {at_least}, got {number:g}.")
    return int(number)


def check_choice(name: str, value: Any, choices: Iterable[str]) -> str:
    """Return `value` if it is one of `choices`."""
    allowed = list(choices)
    if value not in allowed:
        listed = ", ".join(repr(choice) for choice in allowed)
        raise ValueError(f"`{name}` must be one of {listed}, got {value!r}.")
    return str(value)


def check_label(name: str, label: Hashable, labels: Sequence[Hashable] | pd.Index[Any]) -> Hashable:
    """Return `label` if it is one of `labels`, else list what there is."""
    if label in labels:
        return label
    listed = ", ".join(str(known) for known in list(labels)[:12])
    more = ", …" if len(labels) > 12 else ""
    raise KeyError(f"`{name}` has no entry {label!r}. Choose one of: {listed}{more}.")

"""Guards of rows of figures and of lists of entries."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Floats",
    "check_amounts",
    "check_amounts_of",
    "check_figures",
    "check_list",
    "check_mapping",
    "check_pair",
    "check_same_labels",
    "check_total",
    "check_vector",
]

Floats = NDArray[np.float64]


def check_amounts(name: str, values: Any) -> Floats:
    """Return a one-dimensional array of finite amounts of at least 0.

    Examples
    --------
    >>> check_amounts("jobs", [105.7, 58.8])
    array([105.7,  58.8])
    """
    array = check_vector(name, values)
    if not (array >= 0).all():
        place = int(np.argmin(array))
        raise ValueError(
            f"`{name}` must hold amounts of 0 or more, got {array[place]:g} at position {place}. "
            "Check the sign of that figure."
        )
    return array


def check_amounts_of(
    name: str, values: Any, labels: pd.Index[Any], *, of: str, labels_of: str = "the table"
) -> pd.Series[float]:
    """Return amounts of at least 0, one for each label, as a Series.

    `of` says what a label stands for (branch, region) and `labels_of` which argument the labels come from.

    Examples
    --------
    >>> import pandas as pd
    >>> check_amounts_of("output", [250, 120], pd.Index(["farms", "shops"]), of="branch").to_dict()
    {'farms': 250.0, 'shops': 120.0}
    """
    import pandas as pd

    if isinstance(values, pd.Series):
        check_same_labels(name, list(values.index), labels_of, list(labels))
    array = check_amounts(name, values)
    if len(array) != len(labels):
        raise ValueError(
            f"`{name}` must hold one figure for each {of}: {len(labels)} are asked for, got {len(array)}. "
            "Give them in the order of the labels."
        )
    return pd.Series(array, index=labels, name=name)


def check_total(name: str, values: Any) -> Floats:
    """Return amounts of at least 0 that are not all 0, so that shares of their total exist."""
    amounts = check_amounts(name, values)
    if not amounts.sum() > 0:
        raise ValueError(f"`{name}` holds only zeros, so shares are 0/0. Give at least one amount above 0.")
    return amounts


def check_pair(name: str, values: Any, other_name: str, others: Any) -> tuple[Floats, Floats]:
    """Return two rows of amounts of the same units, neither of them all 0."""
    row, other = check_total(name, values), check_total(other_name, others)
    if len(row) == len(other):
        return row, other
    raise ValueError(f"`{name}` and `{other_name}` must hold the same units, got {len(row)} and {len(other)} figures.")


def check_vector(name: str, values: Any) -> Floats:
    """Return a one-dimensional array of finite numbers."""
    array = check_figures(name, values)
    if array.ndim != 1 or array.size == 0:
        raise ValueError(f"`{name}` must be one row of numbers, got shape {array.shape}. Pick one row or column.")
    _refuse_gaps(name, array)
    return array


def check_figures(name: str, values: Any, *, dimensions: int | None = None) -> Floats:
    """Return figures of any shape as an array of floats; NaN passes, because the caller names its place."""
    try:
        array = np.asarray(values, dtype=float)
    except (TypeError, ValueError):
        raise TypeError(
            f"`{name}` must hold numbers in rows of equal length, got {type(values).__name__} that does not. "
            "Remove text and notes, and use a point as decimal sign."
        ) from None
    if dimensions is not None and array.ndim != dimensions:
        raise ValueError(f"`{name}` must be a table of rows and columns, got shape {array.shape}.")
    return array


def check_list(name: str, values: Any, *, of: str) -> list[Any]:
    """Return the entries of a list, row or other collection; one number, one word or nothing at all is none.

    Examples
    --------
    >>> check_list("ranking", "abc", of="places")
    Traceback (most recent call last):
    TypeError: `ranking` must be a list of places, got 'abc'. Write them in brackets: [first, second].
    """
    if isinstance(values, Iterable) and not isinstance(values, (str, bytes)):
        return list(values)
    raise TypeError(f"`{name}` must be a list of {of}, got {values!r}. Write them in brackets: [first, second].")


def check_mapping(name: str, values: Any, *, of: str) -> Mapping[Any, Any]:
    """Return `values` if it holds its entries by name (a dictionary).

    Examples
    --------
    >>> check_mapping("answers", True, of="question")
    Traceback (most recent call last):
    TypeError: `answers` must hold one entry for each question, got True. Write them as {question: entry}.
    """
    if isinstance(values, Mapping):
        return values
    raise TypeError(f"`{name}` must hold one entry for each {of}, got {values!r}. Write them as {{{of}: entry}}.")


def check_same_labels(name: str, labels: Sequence[Hashable], other_name: str, other: Sequence[Hashable]) -> None:
    """Refuse two tables whose labels differ, and name the first difference."""
    mine, theirs = list(labels), list(other)
    if mine == theirs:
        return
    missing = [label for label in mine if label not in theirs]
    extra = [label for label in theirs if label not in mine]
    if missing or extra:
        found = f"missing in `{other_name}`: {missing[:5]}; only there: {extra[:5]}"
    else:
        found = "the same labels stand in another order"
    raise ValueError(f"`{name}` and `{other_name}` must have the same labels, but {found}. Use the same ones in both.")


def _refuse_gaps(name: str, array: Floats) -> None:
    finite = np.isfinite(array)
    if not finite.all():
        place = int(np.argmin(finite))
        raise ValueError(
            f"`{name}` has no finite number at position {place}: got {array[place]}. "
            "Fill the gap or leave that entry out."
        )

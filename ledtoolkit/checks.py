"""Guards: every refusal names the problem, what was found and the way out.

The functions of the centre call these first and state their formula last.
Conditions are written so that NaN fails them.
A guard returns the value in the type that the formula needs, so that a checked value is also a clean one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

__all__ = [
    "check_amount",
    "check_amounts",
    "check_amounts_of",
    "check_choice",
    "check_label",
    "check_pair",
    "check_positive",
    "check_same_labels",
    "check_share",
    "check_square",
    "check_table",
    "check_total",
    "check_whole",
]

Floats = NDArray[np.float64]


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
    >>> check_amounts_of("output", [250, 120], pd.Index(["farms", "shops"]), of="branch").to_dict()
    {'farms': 250.0, 'shops': 120.0}
    """
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
    array = _as_floats(name, values)
    if array.ndim != 1 or array.size == 0:
        raise ValueError(f"`{name}` must be one row of numbers, got shape {array.shape}. Pick one row or column.")
    _refuse_gaps(name, array)
    return array


def check_table(name: str, table: Any, *, rows: str = "row", columns: str = "column") -> pd.DataFrame:
    """Return a table of finite amounts of at least 0 as a DataFrame of floats.

    `rows` and `columns` say in messages what a row and a column stand for.
    A plain nested list or array gets the labels 0, 1, 2 …

    Examples
    --------
    >>> check_table("jobs", [[1, 2], [3, -4]], rows="region", columns="branch")
    Traceback (most recent call last):
    ValueError: `jobs` must hold amounts of 0 or more, got -4 for region 1, branch 1. Check the sign of that figure.
    """
    frame = check_matrix(name, table, rows=rows, columns=columns)
    values = frame.to_numpy()
    if values.min() >= 0:
        return frame
    at_row, at_column = divmod(int(np.argmin(values)), values.shape[1])
    raise ValueError(
        f"`{name}` must hold amounts of 0 or more, got {values[at_row, at_column]:g} "
        f"for {rows} {frame.index[at_row]}, {columns} {frame.columns[at_column]}. Check the sign of that figure."
    )


def check_square(name: str, table: Any, *, of: str) -> pd.DataFrame:
    """Return a table of amounts from each entry to each entry (flows, ties): as many rows as columns, same labels.

    Examples
    --------
    >>> check_square("flows", [[1, 2]], of="branch")
    Traceback (most recent call last):
    ValueError: `flows` must have as many rows as columns, got 1 and 2. Give each branch one row and one column.
    """
    frame = check_table(name, table, rows=of, columns=of)
    rows, columns = frame.shape
    if rows != columns:
        raise ValueError(
            f"`{name}` must have as many rows as columns, got {rows} and {columns}. "
            f"Give each {of} one row and one column."
        )
    check_same_labels(f"rows of {name}", list(frame.index), f"columns of {name}", list(frame.columns))
    return frame


def check_matrix(name: str, table: Any, *, rows: str = "row", columns: str = "column") -> pd.DataFrame:
    """Return a table of finite numbers (of either sign) as a DataFrame of floats with unique labels."""
    frame = table if isinstance(table, pd.DataFrame) else pd.DataFrame(_as_floats(name, table, dimensions=2))
    if frame.shape[0] == 0 or frame.shape[1] == 0:
        raise ValueError(f"`{name}` is empty: {frame.shape[0]} {rows}s and {frame.shape[1]} {columns}s.")
    _refuse_text(name, frame)
    _refuse_twins(name, frame.index, rows)
    _refuse_twins(name, frame.columns, columns)
    frame = frame.astype(float)
    values = frame.to_numpy()
    if np.isfinite(values.sum()):
        return frame
    finite = np.isfinite(values)
    if finite.all():
        return frame
    at_row, at_column = divmod(int(np.argmin(finite)), values.shape[1])
    either = rows if rows == columns else f"{rows} or {columns}"
    raise ValueError(
        f"`{name}` has no finite number for {rows} {frame.index[at_row]}, {columns} {frame.columns[at_column]}: "
        f"got {values[at_row, at_column]}. Fill the gap or leave that {either} out."
    )


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


def _as_floats(name: str, values: Any, *, dimensions: int | None = None) -> Floats:
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


def _refuse_gaps(name: str, array: Floats) -> None:
    finite = np.isfinite(array)
    if not finite.all():
        place = int(np.argmin(finite))
        raise ValueError(
            f"`{name}` has no finite number at position {place}: got {array[place]}. "
            "Fill the gap or leave that entry out."
        )


def _refuse_text(name: str, frame: pd.DataFrame) -> None:
    text = [column for column, kind in frame.dtypes.items() if not pd.api.types.is_numeric_dtype(kind)]
    if text:
        raise TypeError(
            f"`{name}` must hold numbers only, but column {text[0]!r} holds text. "
            "Use it as the index (`set_index`) or drop it."
        )


def _refuse_twins(name: str, labels: pd.Index[Any], axis: str) -> None:
    if not labels.is_unique:
        twin = labels[labels.duplicated()][0]
        raise ValueError(f"`{name}` has the {axis} {twin!r} twice. Give each {axis} its own label, or add them up.")

"""Guards of tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ledtoolkit.checks.rows import check_figures, check_same_labels

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "check_frame",
    "check_matrix",
    "check_square",
    "check_table",
]

# how tables call the sum of their rows or columns
TOTALS = {"total", "totals", "sum", "grand total", "totaal", "summe", "gesamt", "insgesamt"}


def check_frame(name: str, table: Any, *, columns: Sequence[str] = ()) -> pd.DataFrame:
    """Return a table that may hold words, with at least one row and the `columns` that are needed.

    Examples
    --------
    >>> import pandas as pd
    >>> check_frame("actors", pd.DataFrame({"power": [9]}), columns=["power", "interest"])
    Traceback (most recent call last):
    ValueError: `actors` has no column 'interest'. It needs: power, interest.
    """
    import pandas as pd

    if not isinstance(table, pd.DataFrame):
        raise TypeError(f"`{name}` must be a table, got {type(table).__name__}. Make one with pandas.DataFrame(…).")
    missing = [column for column in columns if column not in table.columns]
    if missing:
        raise ValueError(f"`{name}` has no column {missing[0]!r}. It needs: {', '.join(columns)}.")
    if table.empty:
        raise ValueError(f"`{name}` is empty: {len(table)} rows and {len(table.columns)} columns. Add the entries.")
    return table


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
    _refuse_totals(name, frame.index, rows)
    _refuse_totals(name, frame.columns, columns)
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
    import pandas as pd

    frame = table if isinstance(table, pd.DataFrame) else pd.DataFrame(check_figures(name, table, dimensions=2))
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


def _refuse_text(name: str, frame: pd.DataFrame) -> None:
    import pandas as pd

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


def _refuse_totals(name: str, labels: pd.Index[Any], axis: str) -> None:
    totals = [label for label in labels if isinstance(label, str) and label.strip().casefold() in TOTALS]
    if totals and len(labels) > 1:
        raise ValueError(
            f"`{name}` has a {axis} called {totals[0]!r}, which would be counted a second time. "
            f"Drop it: totals are the sums of the {axis} entries."
        )

"""pandas: Index, Series, DataFrame and its scalars, column by column, each column by its own kind."""

from __future__ import annotations

import re
from typing import Any, cast

import numpy as np
import pandas as pd

from grading.engine.codec.arrays import array_node
from grading.engine.codec.caps import BadMessageError, NotDataError

__all__ = ["DECODERS", "ENCODERS"]

MASKED = {name: f"<{name[0].lower()}{int(name[-2:].strip('t')) // 8}" for name in ("Int8", "Int16", "Int32", "Int64")}
MASKED |= {"UInt8": "<u1", "UInt16": "<u2", "UInt32": "<u4", "UInt64": "<u8"}
MASKED |= {"Float32": "<f4", "Float64": "<f8", "boolean": "|b1"}
TEXTS = {"str", "string"}
ZONE = re.compile(r"[A-Za-z0-9_+\-/:]{1,40}")
FREQUENCY = re.compile(r"[A-Za-z0-9\-]{1,12}")
MOMENTS = (pd.DatetimeIndex, pd.TimedeltaIndex)
UNITS = {"s", "ms", "us", "ns"}


def _column(walk: Any, values: Any) -> dict[str, Any]:
    """Return the node of the values of a Series, a column or an Index."""
    dtype = values.dtype
    if isinstance(dtype, np.dtype):
        return array_node(walk, np.asarray(values))
    name = str(dtype)
    if name in TEXTS:
        return {"texts": [name, [None if pd.isna(text) else walk.node(text) for text in values.astype(object)]]}
    if name in MASKED:
        mask = np.asarray(values.isna())
        filled = np.asarray(values.fillna(dtype.type(0)).to_numpy(dtype=MASKED[name]))
        return {"masked": [name, array_node(walk, filled), array_node(walk, mask)]}
    if isinstance(dtype, pd.CategoricalDtype):
        codes = values.codes if hasattr(values, "codes") else values.array.codes
        return {"categories": [array_node(walk, codes), _index(walk, dtype.categories), bool(dtype.ordered)]}
    return _moments(walk, values, dtype)


def _moments(walk: Any, values: Any, dtype: Any) -> dict[str, Any]:
    array = getattr(values, "array", values)
    if isinstance(dtype, pd.DatetimeTZDtype):
        naive = np.asarray(array.tz_convert("UTC").tz_localize(None))
        return {"zoned": [array_node(walk, naive), str(dtype.tz)]}
    if isinstance(dtype, pd.PeriodDtype):
        return {
            "periods": [array_node(walk, np.asarray(array.asi8)), str(dtype).removeprefix("period[").removesuffix("]")]
        }
    if isinstance(dtype, pd.IntervalDtype):
        return {"intervals": [_column(walk, array.left), _column(walk, array.right), str(array.closed)]}
    raise NotDataError(f"a column of the kind {str(dtype)[:60]}")


def _index(walk: Any, index: pd.Index[Any]) -> dict[str, Any]:
    with walk.budget:
        names = [walk.node(name) for name in index.names]
        if isinstance(index, pd.RangeIndex):
            return {"RangeIndex": [index.start, index.stop, index.step, names]}
        if isinstance(index, pd.MultiIndex):
            levels = [_index(walk, index.get_level_values(level)) for level in range(index.nlevels)]
            return {"MultiIndex": [levels, names]}
        freq = getattr(index, "freqstr", None) if isinstance(index, MOMENTS) else None
        return {"Index": [_column(walk, index), names, freq]}


def _series(walk: Any, series: pd.Series[Any]) -> dict[str, Any]:
    return {"Series": [_column(walk, series), _index(walk, series.index), walk.node(series.name)]}


def _frame(walk: Any, frame: pd.DataFrame) -> dict[str, Any]:
    columns = [_column(walk, frame.iloc[:, place]) for place in range(frame.shape[1])]
    return {"DataFrame": [columns, _index(walk, frame.index), _index(walk, frame.columns)]}


def _column_from(walk: Any, node: Any) -> Any:
    if not isinstance(node, dict) or not node.keys() <= {"ndarray", "objects", *_COLUMNS}:
        raise BadMessageError("a column of an unknown kind")
    return walk.value(node)


def _numbers(walk: Any, node: Any) -> np.ndarray[Any, Any]:
    if not isinstance(node, dict) or node.keys() != {"ndarray"}:
        raise BadMessageError("an array was expected")
    values: np.ndarray[Any, Any] = walk.value(node)
    return values


def _texts(walk: Any, content: Any) -> Any:
    name, texts = content
    if name not in TEXTS:
        raise BadMessageError("a text column of an unknown kind")
    return pd.array([walk.value(text) for text in texts], dtype=name)


def _masked(walk: Any, content: Any) -> Any:
    name, values, mask = content
    array = pd.array(_numbers(walk, values).astype(MASKED[name]), dtype=name)
    array[_numbers(walk, mask).astype(bool)] = pd.NA
    return array


def _categories(walk: Any, content: Any) -> Any:
    codes, categories, ordered = content
    dtype = pd.CategoricalDtype(_index_from(walk, categories), ordered=ordered is True)
    return pd.Categorical.from_codes(_numbers(walk, codes), dtype=dtype)


def _zoned(walk: Any, content: Any) -> Any:
    moments, zone = content
    return pd.DatetimeIndex(_numbers(walk, moments)).tz_localize("UTC").tz_convert(_matched(ZONE, zone)).array


def _periods(walk: Any, content: Any) -> Any:
    ordinals, freq = content
    return pd.PeriodIndex.from_ordinals(  # type: ignore[attr-defined] # public, missing in the stubs
        _numbers(walk, ordinals), freq=_matched(FREQUENCY, freq)
    ).array


def _intervals(walk: Any, content: Any) -> Any:
    left, right, closed = content
    return pd.arrays.IntervalArray.from_arrays(_column_from(walk, left), _column_from(walk, right), closed=closed)


def _matched(pattern: re.Pattern[str], text: Any) -> str:
    if not isinstance(text, str) or not pattern.fullmatch(text):
        raise BadMessageError("a name that is not allowed")
    return text


def _index_from(walk: Any, node: Any) -> pd.Index[Any]:
    if not isinstance(node, dict) or not node.keys() <= {"Index", "RangeIndex", "MultiIndex"}:
        raise BadMessageError("an index was expected")
    index: pd.Index[Any] = walk.value(node)
    return index


def _plain_index(walk: Any, content: Any) -> pd.Index[Any]:
    column, names, freq = content
    values = _column_from(walk, column)
    index: Any = pd.Index(values, dtype=values.dtype, name=walk.value(names[0]))
    if freq is not None and isinstance(index, MOMENTS):
        of_same_kind: Any = type(index)
        index = of_same_kind(index, freq=_matched(FREQUENCY, freq))
    return cast("pd.Index[Any]", index)


def _range_index(walk: Any, content: Any) -> pd.Index[Any]:
    start, stop, step, names = content
    return pd.RangeIndex(walk.value(start), walk.value(stop), walk.value(step), name=walk.value(names[0]))


def _multi_index(walk: Any, content: Any) -> pd.Index[Any]:
    levels, names = content
    return pd.MultiIndex.from_arrays([_index_from(walk, level) for level in levels], names=walk.array(names))


def _series_from(walk: Any, content: Any) -> pd.Series[Any]:
    column, index, name = content
    return pd.Series(_column_from(walk, column), index=_index_from(walk, index), name=walk.value(name))


def _frame_from(walk: Any, content: Any) -> pd.DataFrame:
    columns, index, names = content
    rows = _index_from(walk, index)
    # By place first: names of columns may repeat.
    values = {place: pd.Series(_column_from(walk, column), index=rows) for place, column in enumerate(columns)}
    frame = pd.DataFrame(values, index=rows)
    frame.columns = _index_from(walk, names)
    return frame


def _timestamp_from(walk: Any, content: Any) -> Any:
    value, unit, zone = content
    made = pd.Timestamp(walk.value(value), unit=unit if unit in UNITS else "ns")
    return made if zone is None else made.tz_localize("UTC").tz_convert(_matched(ZONE, zone))


def _timestamp(walk: Any, value: pd.Timestamp) -> dict[str, Any]:
    zone = None if value.tz is None else str(value.tz)
    naive = value if value.tz is None else value.tz_convert("UTC").tz_localize(None)
    return {"Timestamp": [walk.node(int(naive.asm8.astype("int64"))), value.unit, zone]}


_COLUMNS = {
    "texts": _texts,
    "masked": _masked,
    "categories": _categories,
    "zoned": _zoned,
    "periods": _periods,
    "intervals": _intervals,
}
_INDEXES = ("Index", "RangeIndex", "MultiIndex", "DatetimeIndex", "TimedeltaIndex", "CategoricalIndex", "PeriodIndex")
ENCODERS: dict[tuple[str, str], Any] = {
    # pandas 3 names its public classes by their public module, earlier ones by the file they are in
    (kind.__module__, kind.__qualname__): make
    for kind, make in [
        (pd.Series, _series),
        (pd.DataFrame, _frame),
        *((getattr(pd, name), _index) for name in (*_INDEXES, "IntervalIndex")),
        (type(pd.NA), lambda _, __: {"NA": None}),
        (type(pd.NaT), lambda _, __: {"NaT": None}),
        (pd.Timestamp, _timestamp),
        (pd.Timedelta, lambda walk, value: {"Timedelta": [walk.node(int(value.asm8.astype("int64"))), value.unit]}),
        (pd.Interval, lambda w, value: {"Interval": [w.node(value.left), w.node(value.right), value.closed]}),
        (pd.Categorical, lambda walk, value: {"values": _column(walk, value)}),
    ]
}
DECODERS: dict[str, Any] = {
    **_COLUMNS,
    "Index": _plain_index,
    "RangeIndex": _range_index,
    "MultiIndex": _multi_index,
    "Series": _series_from,
    "DataFrame": _frame_from,
    "NA": lambda _, __: pd.NA,
    "NaT": lambda _, __: pd.NaT,
    "Timestamp": _timestamp_from,
    "Timedelta": lambda walk, content: pd.Timedelta(
        np.timedelta64(walk.value(content[0]), content[1] if content[1] in UNITS else "ns")
    ),
    "Interval": lambda walk, content: pd.Interval(walk.value(content[0]), walk.value(content[1]), content[2]),
    "values": _column_from,
}

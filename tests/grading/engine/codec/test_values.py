"""What a codec must do: give back the same value as a genuine type, and refuse the rest."""

import datetime as dt
import json
import math
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.engine.codec import BadMessageError, Caps, NotDataError, decode, encode


def sent(value, caps=None):
    return decode(json.loads(json.dumps(encode(value, caps), allow_nan=False)), caps)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=5) | st.integers() | st.tuples(st.integers()), inner, max_size=5)
    ),
    max_leaves=20,
)


@given(plain)
def test_plain_data_come_back_as_they_were(value):
    assert repr(sent(value)) == repr(value)


@pytest.mark.parametrize(
    "value",
    [
        {1, 2},
        frozenset({"a"}),
        1 + 2j,
        complex(math.nan, math.inf),
        range(1, 9, 2),
        -(2**200),
        "lone \ud800 surrogate",
        Counter("aab"),
        OrderedDict(b=1, a=2),
        defaultdict(int, a=1),
        defaultdict(None, a=1),
        deque([1, 2], maxlen=3),
        Decimal("1.10"),
        Fraction(1, 3),
        dt.date(2020, 2, 29),
        dt.datetime(2020, 2, 29, 12, tzinfo=dt.UTC),
        dt.timedelta(days=1, microseconds=3),
        dt.time(12, 30),
        np.float64(2.5),
        np.int64(3),
        np.bool_(True),
        np.float32("nan"),
        np.str_("x"),
        np.datetime64("2020-01-01"),
        pd.Timestamp("2020-01-01 10:00"),
        pd.Timestamp("2020-01-01", tz="Europe/Berlin"),
        pd.Timedelta("1D"),
        pd.Interval(0, 1),
        pd.NA,
        pd.NaT,
    ],
    ids=repr,
)
def test_other_kinds_come_back_as_they_were(value):
    back = sent(value)
    assert type(back) is type(value)
    assert repr(back) == repr(value)


@pytest.mark.parametrize(
    "values",
    [
        np.arange(6).reshape(2, 3),
        np.array([1.5, np.nan, -np.inf]),
        np.array([[True], [False]]),
        np.array(["a", "längere"]),
        np.array([1, "a", None], dtype=object),
        np.zeros((0, 3)),
        np.array(5),
        np.array(["2020-01-01"], dtype="datetime64[D]"),
        np.arange(8).reshape(2, 2, 2).transpose(),
        np.arange(3, dtype=">i4"),
    ],
    ids=str,
)
def test_arrays_come_back_as_they_were(values):
    back = sent(values)
    np.testing.assert_array_equal(back, values)
    assert back.dtype == values.dtype.newbyteorder("=")
    assert back.flags.writeable


DAYS = pd.date_range("2020-01-01", periods=3)


@pytest.mark.parametrize(
    "series",
    [
        pd.Series([1, 2, 3], name="x"),
        pd.Series([1.0, np.nan], index=pd.Index(["a", "b"], name="place")),
        pd.Series(["a", None]),
        pd.Series(["a", None], dtype="string"),
        pd.Series([1, None], dtype="Int64"),
        pd.Series([1.5, None], dtype="Float64"),
        pd.Series([True, None], dtype="boolean"),
        pd.Series(["a", "b", "a", None], dtype="category"),
        pd.Series(pd.cut([1, 5, 9], 3)),
        pd.Series(DAYS),
        pd.Series(DAYS.tz_localize("Europe/Amsterdam")),
        pd.Series([1, 2, 3], index=DAYS),
        pd.Series([1, 2, 3], index=pd.period_range("2020-01", periods=3, freq="M")),
        pd.Series([1, 2], index=pd.timedelta_range("1D", periods=2)),
        pd.Series([1, 2, 3, 4], index=pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["p", None])),
        pd.Series([[1], {"a": 2}, None], dtype=object),
        pd.Series([], dtype=float),
    ],
    ids=lambda series: f"{series.dtype} by {series.index.dtype}",
)
def test_series_come_back_as_they_were(series):
    pd.testing.assert_series_equal(sent(series), series, check_freq=True)


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame({"a": [1, 2], "b": ["x", None], "c": [1.5, np.nan]}),
        pd.DataFrame([[1, 2]], columns=["same", "same"]),
        pd.DataFrame(index=[1, 2]),
        pd.DataFrame(),
        pd.DataFrame({("a", 1): [1.0], ("a", 2): [2.0]}),
    ],
    ids=["mixed", "repeated names", "no columns", "empty", "two levels"],
)
def test_frames_come_back_as_they_were(frame):
    pd.testing.assert_frame_equal(sent(frame), frame)


class Sneaky(list):
    def __eq__(self, other):
        return True

    __hash__ = None


class Masquerade:
    __module__ = "builtins"
    __qualname__ = "complex"
    real = imag = 1.0


@pytest.mark.parametrize(
    "value",
    [
        Sneaky([1]),
        len,
        object(),
        type,
        [1, (2, {"a": lambda: 0})],
        defaultdict(lambda: 0),
        np.ma.array([1]),
        pd,
        Masquerade,
    ],
    # What has an address in its name would have another one in each worker of a test run.
    ids=["list", "builtin", "object", "type", "function-within", "defaultdict", "masked-array", "module", "class"],
)
def test_code_and_own_kinds_are_no_data(value):
    with pytest.raises(NotDataError):
        encode(value)


def test_a_kind_that_takes_a_known_name_arrives_as_that_genuine_kind():
    assert type(sent(Masquerade())) is complex


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (nested(100), "more than 40 containers inside each other"),
        (list(range(600_000)), "more than 500000 values"),
        ("x" * 30_000_000, "more than 24000000 characters or bytes"),
        (np.zeros(4_000_000), "more than 24000000 characters or bytes"),
        (2**10_000, "a whole number of more than 8192 bits"),
    ],
    ids=["depth", "parts", "text", "array", "digits"],
)
def test_what_is_too_large_is_refused_on_both_sides(value, message):
    with pytest.raises(NotDataError, match=message):
        encode(value)
    wide = Caps(depth=1000, parts=10**7, size=10**8, digits=10**6)
    with pytest.raises(BadMessageError, match=message):
        decode(encode(value, wide))


def test_a_value_inside_itself_is_refused():
    loop = []
    loop.append(loop)
    with pytest.raises(NotDataError, match="containers inside each other"):
        encode(loop)


@pytest.mark.parametrize(
    "node",
    [
        {"pickle": "gASVAA=="},
        {"tuple": 5},
        {"tuple": [], "set": []},
        {},
        {"dict": [[1]]},
        {"dict": [[[1], 2]]},
        {"set": [[1]]},
        {"int": "zz"},
        {"int": "0x" + "f" * 100_000},
        {"float": "1.0"},
        {"ndarray": ["|O", [1], "AAAAAAAAAAA="]},
        {"ndarray": ["<f8", [2], "AAAAAAAAAAA="]},
        {"ndarray": ["<f8", [-1], ""]},
        {"ndarray": ["<f8", [10**12, 10**12], ""]},
        {"ndarray": ["<f8", [0, 2**40], ""]},
        {"ndarray": ["<f8", [1] * 100, "AAAAAAAAAAA="]},
        {"ndarray": ["<f8", [1], "not base64!"]},
        {"scalar": ["<f8", [1], "AAAAAAAAAAA="]},
        {"objects": [[2], [1]]},
        {"defaultdict": ["eval", []]},
        {"deque": ["x", []]},
        {"range": [0, "a", 1]},
        {"range": [0, 1, 0]},
        {"Fraction": [1, 0]},
        {"Decimal": "one"},
        {"datetime": "never"},
        {"Series": [5, {"RangeIndex": [0, 1, 1, [None]]}, None]},
        {"Series": [{"ndarray": ["<f8", [1], "AAAAAAAAAAA="]}, {"RangeIndex": [0, 5, 1, [None]]}, None]},
        {"zoned": [{"ndarray": ["<M8[ns]", [0], ""]}, "../../etc/passwd\n"]},
        {"categories": [{"ndarray": ["|i1", [1], "BQ=="]}, {"RangeIndex": [0, 1, 1, [None]]}, False]},
        {"masked": ["Float128", {"ndarray": ["<f8", [0], ""]}, {"ndarray": ["|b1", [0], ""]}]},
        {"DataFrame": [[], 1, 2]},
        {"Interval": [1, 2, "sideways"]},
    ],
    ids=lambda node: json.dumps(node)[:50],
)
def test_a_node_that_is_none_is_refused(node):
    with pytest.raises(BadMessageError):
        decode(node)

"""Every published case is reproduced by the public functions, at its stated tolerance."""

import json
import math
from numbers import Real
from pathlib import Path

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

CASES = {path.stem: json.loads(path.read_text("utf-8")) for path in (Path(__file__).parent / "cases").glob("*.json")}


def differences(expected, got, tolerance, where="result"):
    """List what of `expected` is not in `got` within `tolerance`; None in `expected` is not asked for."""
    if expected is None:
        return []
    if isinstance(expected, dict):
        return [line for key in expected for line in _of_key(expected, got, key, tolerance, where)]
    if isinstance(expected, list):
        got = list(got)
        if len(got) != len(expected):
            return [f"{where}: {len(expected)} entries expected, got {len(got)}"]
        pairs = enumerate(zip(expected, got, strict=True))
        return [line for n, (e, g) in pairs for line in differences(e, g, tolerance, f"{where}[{n}]")]
    if isinstance(expected, Real) and not isinstance(expected, bool):
        allowed = max(tolerance["abs"], tolerance["rel"] * abs(expected))
        near = isinstance(got, (Real, np.ndarray)) and math.isfinite(got) and abs(got - expected) <= allowed
        return [] if near else [f"{where}: expected {expected} ± {allowed}, got {got}"]
    return [] if expected == got else [f"{where}: expected {expected!r}, got {got!r}"]


def _of_key(expected, got, key, tolerance, where):
    got = {str(name): value for name, value in got.items()}
    if key not in got:
        return [f"{where} has no {key!r}"]
    return differences(expected[key], got[key], tolerance, f"{where}[{key!r}]")


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_published_result_is_reproduced(name):
    case = CASES[name]
    got = ADAPTERS[case["method"]](case["input"])
    assert differences(case["expected"], got, case["tolerance"]) == []

import math

import numpy as np
import pytest

from grading.engine.verdict import Reason, decide
from grading.engine.worker.shell import Ran


def ran(value):
    outputs = [{"output_type": "execute_result", "data": {"text/plain": repr(value)}}]
    return Ran([{"output_type": "stream", "name": "stderr", "text": "Warning"}, *outputs], None, value)


@pytest.mark.parametrize(
    ("value", "points"),
    [
        (2.0, 2.0), (0.0, 0.0), (3, 3.0), (4.0, 4.0), (99, 4.0), (math.nan, 0.0), (-1.0, 0.0), (math.inf, 4.0),
        (np.float64(2.5), 2.5), (np.float64("nan"), 0.0), (True, 1.0), ("all passed", 4.0), ([1, 2], 4.0),
    ],
)  # fmt: skip
def test_the_last_expression_decides(value, points):
    assert decide("t", 4.0, ran(value), Reason()).points == points


def test_no_last_expression_gives_all_points_and_warnings_cost_nothing():
    assert (
        decide("t", 4.0, Ran([{"output_type": "stream", "name": "stderr", "text": "W"}], None), Reason()).points == 4.0
    )


def test_an_exception_gives_nothing_and_says_why():
    judged = decide("t", 4.0, Ran([], AssertionError()), Reason("It does not hold.", "Look."))
    assert (judged.points, judged.reason, judged.next_step) == (0.0, "It does not hold.", "Look.")


def test_a_partial_result_says_what_was_earned():
    assert decide("t", 4.0, ran(2.5), Reason()).reason == "This question earned 2.5 of 4 points."

"""Measures over time all start at one."""

import pandas as pd

from ledtoolkit.plots.inequality import picture_inequality_over_time


def test_every_measure_starts_at_one():
    measures = pd.DataFrame({"Gini": [0.4, 0.2], "Theil": [0.5, 0.1]}, index=[1940, 1960])
    lines = picture_inequality_over_time(measures, what="GDP").figure.axes[0].lines[1:]
    assert [line.get_ydata().tolist() for line in lines] == [[1.0, 0.5], [1.0, 0.2]]

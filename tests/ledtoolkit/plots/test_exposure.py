"""Bars of exposure add up to what is said."""

import pandas as pd
import pytest

from ledtoolkit.exposure import bartik_exposure
from ledtoolkit.plots.exposure import picture_exposure

JOBS = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["north", "south"])
EXPOSURE = bartik_exposure(JOBS, [-0.2, 0.1])


def test_the_bars_add_up_to_the_predicted_change():
    bars = picture_exposure(EXPOSURE, "north").figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == pytest.approx([1.0, -6.0])
    assert [bar.get_hatch() for bar in bars] == [None, "///"]


def test_the_alt_text_says_sum_share_and_largest_part():
    assert picture_exposure(EXPOSURE, "north").alt == (
        "The branches of north predict a change of -5.00 jobs (unit of the table), -12.5% of all. "
        "The largest part is farms with -6.00."
    )

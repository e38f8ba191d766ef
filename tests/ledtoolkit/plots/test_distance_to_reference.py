"""Bars run from one to the ratio."""

import pandas as pd
import pytest

from ledtoolkit.plots.distance_to_reference import picture_ratio_to_mean

PICTURE = picture_ratio_to_mean(pd.Series({"a": 1.2, "b": 0.7, "c": 1.1}), indicator="Jobs")


def test_the_bars_end_at_the_ratios():
    bars = PICTURE.figure.axes[0].patches
    assert [bar.get_x() + bar.get_width() for bar in bars] == pytest.approx([0.7, 1.1, 1.2])


def test_the_alt_text_counts_who_is_above_the_mean():
    assert PICTURE.alt == "Jobs: a has 1.20 times the mean, b 0.70 times. 2 of 3 places are above it."

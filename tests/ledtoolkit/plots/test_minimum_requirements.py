"""Bars of the smallest shares."""

import pandas as pd
import pytest

from ledtoolkit.minimum_requirements import minimum_requirements
from ledtoolkit.plots.minimum_requirements import picture_minimum_requirements

JOBS = pd.DataFrame({"farms": [60.0, 20.0], "shops": [40.0, 80.0]}, index=["here", "there"])
PICTURE = picture_minimum_requirements(minimum_requirements(JOBS))


def test_bars_are_the_minima_the_largest_on_top():
    axes = PICTURE.figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == pytest.approx([0.4, 0.2])
    assert [text.get_text() for text in axes.get_yticklabels()] == ["shops", "farms"]


def test_the_alt_text_says_what_the_minima_leave():
    assert PICTURE.alt == (
        "Each of 2 places has at least 40.0% of its jobs in shops, the largest of the minima. Together they take "
        "60.0% of the jobs, so that in every place there are 2.50 jobs for each basic one."
    )

"""Scores as bars, and how small the lead is."""

import pandas as pd

from ledtoolkit.plots.weighted_sum import picture_weighted_sum
from ledtoolkit.weighted_sum import weighted_sum

PROJECTS = pd.DataFrame([[10, 2, 10, 4], [5, 4, 9, 10], [5, 7, 3, 9]], index=["hall", "hub", "training"])
PICTURE = picture_weighted_sum(weighted_sum(PROJECTS, [0.25] * 4))


def test_the_bars_are_the_scores_the_winner_on_top():
    assert [bar.get_width() for bar in PICTURE.figure.axes[0].patches] == [6.0, 6.5, 7.0]


def test_the_alt_text_tells_the_lead():
    assert PICTURE.alt == "hub comes first with 7.00, a lead of 0.50 over hall."

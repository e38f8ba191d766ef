"""Weights and consistency are drawn as computed."""

import pandas as pd
import pytest

from ledtoolkit.ahp import priorities
from ledtoolkit.plots.ahp import picture_priorities

NAMES = ["jobs", "speed", "cost"]
GOOD = priorities(pd.DataFrame([[1, 6, 3], [1 / 6, 1, 1 / 2], [1 / 3, 2, 1]], index=NAMES))
CIRCLE = priorities(pd.DataFrame([[1, 3, 1 / 3], [1 / 3, 1, 3], [3, 1 / 3, 1]], index=NAMES))


def test_the_bars_are_the_weights():
    bars = picture_priorities(GOOD).figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == pytest.approx([1 / 9, 2 / 9, 6 / 9])


def test_the_alt_text_tells_that_the_judgements_agree():
    assert picture_priorities(GOOD).alt == (
        "jobs weighs most with 66.7%, speed least with 11.1%. The consistency ratio is 0.000, within the limit of 0.10."
    )


def test_judgements_in_a_circle_are_told_in_title_and_alt():
    picture = picture_priorities(CIRCLE)
    assert "NOT consistent" in picture.figure.get_suptitle()
    assert picture.alt.endswith("The consistency ratio is 1.149, beyond the limit of 0.10: compare again.")

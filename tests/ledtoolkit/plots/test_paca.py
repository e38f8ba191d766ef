"""Yes and no in words, not in colour alone."""

import pandas as pd

from ledtoolkit.paca import paca_filter
from ledtoolkit.plots.paca import picture_paca_filter

PROJECTS = pd.DataFrame(
    {"local_means_share": [0.8, 0.5], "weeks_to_start": [4, 2], "months_to_result": [6, 9]}, index=["café", "park"]
)


def test_every_cell_says_yes_or_no():
    texts = [text.get_text() for text in picture_paca_filter(paca_filter(PROJECTS)).figure.axes[0].texts]
    assert texts == ["yes", "yes", "yes", "yes", "no", "yes", "no", "no"]


def test_the_alt_text_names_what_passes():
    assert picture_paca_filter(paca_filter(PROJECTS)).alt == "1 of 2 projects pass all tests: café."


def test_nothing_that_passes_is_told_too():
    assert picture_paca_filter(paca_filter(PROJECTS.loc[["park"]])).alt == "None of 1 projects passes all tests."

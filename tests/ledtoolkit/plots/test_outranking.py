"""The table of pairs stands in the order of the best ranking."""

import pandas as pd

from ledtoolkit.outranking import outranking
from ledtoolkit.plots.outranking import picture_outranking

MATRIX = outranking(pd.DataFrame([[1.0, 1, 3], [2.0, 2, 2], [3.0, 3, 1]], index=["x", "y", "z"]), [0.4, 0.3, 0.3])


def test_the_best_place_stands_first():
    labels = [text.get_text() for text in picture_outranking(MATRIX).figure.axes[0].get_yticklabels()]
    assert labels == ["z", "y", "x"]


def test_the_figures_are_the_weights():
    texts = [text.get_text() for text in picture_outranking(MATRIX).figure.axes[0].texts]
    assert texts == ["0.700", "0.700", "0.300", "0.700", "0.300", "0.300"]


def test_the_alt_text_tells_the_ranking_and_its_score():
    assert picture_outranking(MATRIX).alt == (
        "The ranking with most support is z, y, x. It agrees with 70% of all weight in pairs, a score of 2.100."
    )


def test_other_rankings_as_good_are_told():
    tied = outranking(pd.DataFrame([[1.0], [1.0]], index=["x", "y"]), [1.0])
    assert picture_outranking(tied).alt.endswith("a score of 0.500; other rankings with the same score: 1.")

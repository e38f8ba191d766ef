"""Bars of complexity with diversity beside them."""

import pandas as pd

from ledtoolkit.comparative_advantage import diversity
from ledtoolkit.complexity import economic_complexity
from ledtoolkit.plots.complexity import picture_complexity

M = pd.DataFrame([[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], index=list("abcd"))
COMPLEXITY = economic_complexity(M)
PICTURE = picture_complexity(COMPLEXITY, diversity(M))


def test_bars_are_complexity_highest_first():
    widths = [bar.get_width() for bar in PICTURE.figure.axes[0].patches]
    assert widths == COMPLEXITY.eci.sort_values(ascending=False).to_list()


def test_the_diversity_stands_beside_each_bar():
    assert [text.get_text() for text in PICTURE.figure.axes[0].texts] == [
        "0.93 (diversity 1)",
        "0.75 (diversity 2)",
        "-0.08 (diversity 4)",
        "-1.60 (diversity 1)",
    ]

"""Bars of a column of the Leontief inverse."""

import pandas as pd
import pytest

from ledtoolkit.input_output import leontief_inverse
from ledtoolkit.plots.input_output import picture_leontief_column

NAMES = ["farms", "shops", "mills"]
A = pd.DataFrame([[0.1, 0.2, 0.3], [0.0, 0.1, 0.0], [0.2, 0.2, 0.1]], index=NAMES, columns=NAMES)


def test_the_branch_itself_stands_first_and_the_bars_add_up_to_its_multiplier():
    leontief = leontief_inverse(A)
    picture = picture_leontief_column(leontief, "shops")
    widths = [bar.get_width() for bar in picture.figure.axes[0].patches]
    assert picture.numbers.index[0] == "shops"
    assert widths[1:] == sorted(widths[1:], reverse=True)
    assert sum(widths) == pytest.approx(leontief["shops"].sum())


def test_a_table_of_one_branch_is_told_without_others():
    alone = pd.DataFrame([[0.2]], index=["farms"], columns=["farms"])
    picture = picture_leontief_column(leontief_inverse(alone), "farms")
    assert picture.alt == "One unit of final demand for farms makes 1.25 units of output."

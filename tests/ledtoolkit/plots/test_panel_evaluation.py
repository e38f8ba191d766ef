"""Two groups through time."""

import pandas as pd
import pytest

from ledtoolkit.panel_evaluation import first_difference
from ledtoolkit.plots.panel_evaluation import picture_panel

OUTCOME = pd.DataFrame([[1, 2, 5], [3, 4, 5], [0, 1, 2.3]], columns=[2001, 2002, 2003])
TREATMENT = pd.DataFrame([[0, 0, 1], [0, 0, 0], [0, 0, 0]], columns=[2001, 2002, 2003])
PICTURE = picture_panel(OUTCOME, TREATMENT, first_difference(OUTCOME, TREATMENT))


def test_the_lines_are_the_means_of_both_groups():
    treated, never, first = PICTURE.figure.axes[0].lines
    assert list(treated.get_ydata()) == [1, 2, 5]
    assert list(never.get_ydata()) == pytest.approx([1.5, 2.5, 3.65])
    assert list(first.get_xdata()) == [1.5, 1.5]


def test_the_alt_text_tells_effect_and_error():
    assert PICTURE.alt == (
        "1 of 3 places were treated, the first in 2003. The estimated effect is 1.850, standard error 0.150."
    )

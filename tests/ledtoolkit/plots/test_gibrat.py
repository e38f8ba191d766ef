"""The picture of Gibrat's law draws firms, the fitted line and the line of slope 1."""

import numpy as np
import pandas as pd
import pytest

from ledtoolkit.gibrat import gibrat_regression
from ledtoolkit.plots.gibrat import picture_gibrat

START, END = pd.Series({"a": 10.0, "b": 100.0, "c": 1000.0, "d": 50.0}), [20.0, 100.0, 500.0, 70.0]


def test_slopes_of_the_two_lines_are_beta_and_1():
    law = gibrat_regression(START, END)
    lines = picture_gibrat(law, START, END).figure.axes[0].lines
    slopes = [np.diff(np.log(line.get_ydata()))[0] / np.diff(np.log(line.get_xdata()))[0] for line in lines]
    assert slopes == pytest.approx([law.beta, 1])


def test_firms_keep_their_names_and_sizes():
    numbers = picture_gibrat(gibrat_regression(START, END), START, END).numbers
    assert list(numbers.index) == ["a", "b", "c", "d"]
    assert numbers["Size at the end"].to_list() == END

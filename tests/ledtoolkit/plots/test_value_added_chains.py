"""Bars of the origin of value added."""

import pandas as pd
import pytest

from ledtoolkit.plots.value_added_chains import picture_value_added_origin
from ledtoolkit.value_added_chains import value_added_origin

A = pd.DataFrame([[0.1, 0.2], [0.3, 0.4]], index=["farms", "shops"], columns=["farms", "shops"])


def test_the_bars_are_the_column_of_the_branch():
    origin = value_added_origin(A, [0.6, 0.4])
    bars = picture_value_added_origin(origin, "shops").figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == pytest.approx([0.75, 0.25])


def test_imported_inputs_are_said_as_what_is_missing():
    origin = value_added_origin(A, [0.3, 0.2])
    assert picture_value_added_origin(origin, "shops").alt.endswith("50.0% is value added of none of them.")

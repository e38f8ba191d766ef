"""Bars of direct and indirect effects."""

import pandas as pd
import pytest

from ledtoolkit.plots.interindustry_multipliers import picture_effects

DIRECT, TOTAL = pd.Series({"farms": 64.4, "mines": 9.7}), pd.Series({"farms": 94.3, "mines": 21.4})


def test_both_parts_of_a_bar_add_up_to_the_total():
    bars = picture_effects(DIRECT, TOTAL, unit="jobs").figure.axes[0].patches
    assert [bar.get_width() for bar in bars[:2]] == [64.4, 9.7]
    assert [bar.get_x() + bar.get_width() for bar in bars[2:]] == pytest.approx([94.3, 21.4])
    assert {bar.get_hatch() for bar in bars[2:]} == {"///"}

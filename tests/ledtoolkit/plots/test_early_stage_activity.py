"""Pictures of early-stage activity count the overlap once."""

import pandas as pd
import pytest

from ledtoolkit.early_stage_activity import early_stage_activity, tea_bounds
from ledtoolkit.plots.early_stage_activity import picture_early_stage_activity, picture_tea_bounds


def test_the_bar_is_as_long_as_the_people_are_many():
    survey = early_stage_activity(2000, nascent=150, new=110, both=20)
    picture = picture_early_stage_activity(survey, title="SYNTHETIC survey")
    bars = picture.figure.axes[0].patches
    assert [bar.get_width() for bar in bars] == [130, 20, 90]
    assert bars[-1].get_x() + bars[-1].get_width() == 240
    assert picture.numbers["Share of adults"].sum() == pytest.approx(0.12)
    assert picture.numbers["People"].to_list() == ["130", "20", "90"]
    assert picture.figure.get_suptitle() == "SYNTHETIC survey"


def test_lines_run_from_the_lower_to_the_upper_bound():
    bounds = tea_bounds(pd.Series({"Angola": 0.228, "Germany": 0.027}), [0.195, 0.024])
    picture = picture_tea_bounds(bounds)
    ends = [segment[:, 0].tolist() for segment in picture.figure.axes[0].collections[0].get_segments()]
    assert ends[0] == pytest.approx([0.027, 0.051])
    assert ends[1] == pytest.approx([0.228, 0.423])
    assert picture.numbers["Upper bound"].to_dict() == pytest.approx({"Angola": 0.423, "Germany": 0.051})

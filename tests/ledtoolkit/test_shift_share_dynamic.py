"""Dynamic shift-share is the sum of the static one over intervals."""

import numpy as np
import pandas as pd
import pytest

from ledtoolkit.shift_share import classic_shift_share, esteban_marquillas
from ledtoolkit.shift_share_dynamic import dynamic_shift_share

JOBS = {
    2000: pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"]),
    2001: pd.DataFrame({"farms": [27.0, 9.0], "shops": [14.0, 34.0]}, index=["here", "there"]),
    2002: pd.DataFrame({"farms": [20.0, 9.0], "shops": [20.0, 30.0]}, index=["here", "there"]),
}


def test_one_interval_is_the_static_result():
    two = {year: JOBS[year] for year in (2000, 2001)}
    static = classic_shift_share(JOBS[2000], JOBS[2001]).by_region
    pd.testing.assert_frame_equal(dynamic_shift_share(two).total.by_region, static)


def test_parts_add_up_to_the_change_from_the_first_to_the_last_date():
    change = dynamic_shift_share(JOBS, decompose=esteban_marquillas).total.total_change
    assert np.allclose(change, JOBS[2002] - JOBS[2000])


def test_intervals_add_up_to_the_total():
    result = dynamic_shift_share(JOBS)
    assert result.by_interval("here").index.to_list() == [2001, 2002]
    assert np.allclose(result.by_interval("here").sum(), result.total.by_region.loc["here"])


def test_dynamic_and_static_results_differ_because_weights_and_rates_are_renewed():
    # static: 30 (-0.275 + 0.0125) + 10 (0.25 + 0.0125); dynamic: -3 in 2001, then weights 27 and 14
    static = classic_shift_share(JOBS[2000], JOBS[2002]).by_region.loc["here", "industry mix"]
    assert static == pytest.approx(-5.25)
    second = 27 * (29 / 36 - 79 / 84) + 14 * (50 / 48 - 79 / 84)
    assert dynamic_shift_share(JOBS).total.by_region.loc["here", "industry mix"] == pytest.approx(-3 + second)


def test_a_single_date_is_refused():
    with pytest.raises(ValueError) as refusal:
        dynamic_shift_share({2000: JOBS[2000]})
    assert str(refusal.value) == "`jobs` must hold at least two dates, got 1. Add the jobs at a later date."


def test_a_reference_of_other_dates_is_refused():
    nation = pd.DataFrame({"farms": [50.0, 50, 50], "shops": [50.0, 50, 50]}, index=[2000, 2001, 2003])
    with pytest.raises(ValueError, match="^`jobs` and `reference` must have the same labels"):
        dynamic_shift_share(JOBS, reference=nation)

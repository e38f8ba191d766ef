"""Pictures of a cohort draw survivors or hazards."""

import pytest

from ledtoolkit.plots.survival import picture_hazards, picture_survivors
from ledtoolkit.survival import survival_table

COHORT = survival_table([200, 150, 120])


def test_survivors_fall_from_the_cohort_asked_for():
    picture = picture_survivors(COHORT, name="bakeries", born=500)
    assert [bar.get_height() for bar in picture.figure.axes[0].patches] == pytest.approx([500, 375, 300])
    assert picture.alt == (
        "bakeries: of 500 firms 300 are left after 2 years, 60.0%. Most of those left closed in year 1: 25.0%."
    )


def test_hazards_divide_by_those_left_the_year_before():
    picture = picture_hazards(COHORT, name="bakeries")
    bars = picture.figure.axes[0].patches
    assert [bar.get_height() for bar in bars] == pytest.approx([0.25, 0.20])
    assert [bar.get_hatch() or "" for bar in bars] == ["//", ""]


def test_the_table_has_no_hazard_at_birth():
    numbers = picture_hazards(COHORT, name="bakeries").numbers
    assert numbers["Closed, of those left the year before"].to_list() == ["", "25.0%", "20.0%"]
    assert numbers["Firms left"].to_list() == pytest.approx([1000, 750, 600])

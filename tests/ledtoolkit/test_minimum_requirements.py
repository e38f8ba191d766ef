"""Minimum requirements, held to their identities: no published worked example exists."""

import pandas as pd
import pytest

from ledtoolkit.datasets import load_nl_provinces_employment_2018
from ledtoolkit.minimum_requirements import minimum_requirements

JOBS = pd.DataFrame({"farms": [30.0, 10.0, 20.0], "shops": [10.0, 30.0, 20.0]}, index=["north", "south", "middle"])


def test_minimum_requirements_leave_no_basic_jobs_where_the_share_is_smallest():
    assert minimum_requirements(JOBS).basic_jobs.loc["south", "farms"] == 0


def test_minimum_requirements_give_every_place_the_same_multiplier():
    assert minimum_requirements(JOBS).multiplier.to_list() == pytest.approx([2.0, 2.0, 2.0])


def test_the_twelve_provinces_share_the_multiplier_of_the_curriculum():
    multipliers = minimum_requirements(load_nl_provinces_employment_2018()).multiplier
    assert multipliers.to_list() == pytest.approx([4.09] * 12, abs=0.005)


def test_basic_jobs_are_never_negative():
    assert minimum_requirements(load_nl_provinces_employment_2018()).basic_jobs.to_numpy().min() == 0


def test_a_place_without_jobs_is_refused_by_name():
    with pytest.raises(ValueError) as refusal:
        minimum_requirements(pd.DataFrame({"farms": [1.0, 0.0]}, index=["here", "nowhere"]))
    assert str(refusal.value) == "nowhere has no jobs at all. Leave that place out."


def test_places_that_are_all_alike_have_nothing_basic_and_are_refused():
    with pytest.raises(ValueError) as refusal:
        minimum_requirements(JOBS.loc[["middle"]])
    assert str(refusal.value) == (
        "All places have the same branch shares, so nothing is basic. Compare with other places."
    )

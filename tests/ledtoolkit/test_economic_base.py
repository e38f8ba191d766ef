"""Location quotients and basic jobs, held to the worked example of week 1 and to identities."""

import pandas as pd
import pytest

from ledtoolkit.economic_base import (
    base_multiplier,
    employment_change,
    location_quotient,
    location_quotient_of,
)

JOBS = pd.DataFrame({"farms": [30.0, 10.0, 20.0], "shops": [10.0, 30.0, 20.0]}, index=["north", "south", "middle"])


def test_a_region_with_the_reference_structure_has_quotients_of_one():
    assert location_quotient(JOBS).loc["middle"].to_list() == [1.0, 1.0]


def test_the_quotient_divides_local_share_by_reference_share():
    assert location_quotient(JOBS).loc["north", "farms"] == pytest.approx((30 / 40) / (60 / 120))


def test_quotients_weighted_by_reference_shares_average_to_one():
    weighted = location_quotient(JOBS) @ (JOBS.sum() / JOBS.to_numpy().sum())
    assert weighted.to_list() == pytest.approx([1.0, 1.0, 1.0])


def test_the_quotient_does_not_depend_on_the_unit():
    pd.testing.assert_frame_equal(location_quotient(JOBS * 1000), location_quotient(JOBS))


def test_quotients_of_one_place_agree_with_those_of_the_table():
    alone = location_quotient_of([30, 10], local_total=40, reference_jobs=[60, 60], reference_total=120)
    assert alone.tolist() == location_quotient(JOBS).loc["north"].to_list()


def test_a_branch_without_jobs_is_refused_by_name():
    with pytest.raises(ValueError) as refusal:
        location_quotient(JOBS.assign(mines=0.0))
    assert str(refusal.value) == "The branch 'mines' has no jobs at all, so its quotients are 0/0. Leave it out."


def test_a_branch_without_jobs_can_be_given_the_value_of_other_software():
    assert location_quotient(JOBS.assign(mines=0.0), undefined_as=0.0)["mines"].to_list() == [0.0, 0.0, 0.0]


def test_only_the_surplus_above_the_reference_share_is_basic():
    assert base_multiplier(JOBS, "north").basic_jobs.to_dict() == {"farms": 10.0, "shops": 0.0}


def test_k_is_all_jobs_for_each_basic_job():
    assert base_multiplier(JOBS, "north").multiplier == 4.0


def test_a_region_without_basic_jobs_is_refused_because_k_is_undefined():
    with pytest.raises(ValueError, match="^middle has the same branch shares as the reference area"):
        base_multiplier(JOBS, "middle")


def test_an_unknown_region_is_answered_with_the_known_ones():
    with pytest.raises(KeyError, match="Choose one of: north, south, middle"):
        base_multiplier(JOBS, "east")


def test_k_is_called_unstable_when_hardly_a_job_is_basic():
    nearly_alike = pd.DataFrame({"farms": [101.0, 99.0], "shops": [99.0, 101.0]}, index=["a", "b"])
    assert base_multiplier(nearly_alike, "a").is_unstable


def test_all_jobs_change_by_k_for_each_basic_job():
    assert employment_change(3, -200) == -600


def test_a_multiplier_below_one_is_refused():
    with pytest.raises(ValueError) as refusal:
        employment_change(0.3, 100)
    assert str(refusal.value) == (
        "`multiplier` must be at least 1, got 0.3. It is all jobs / basic jobs, not the reverse."
    )

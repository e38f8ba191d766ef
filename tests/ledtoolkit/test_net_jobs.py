"""Net jobs: shares multiply; held to the worked example and to limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.net_jobs import cost_per_job, net_jobs

SHARE = st.floats(0, 1)


def test_twenty_jobs_leave_ten_and_a_half():
    net = net_jobs(20, deadweight_share=0.30, displacement_share=0.25)
    assert net == pytest.approx(10.5)
    assert cost_per_job(180, net) == pytest.approx(17.1, abs=0.05)
    assert cost_per_job(180, 20) == 9


@given(st.floats(0, 1e6), SHARE, SHARE)
def test_net_jobs_lie_between_nothing_and_the_gross_ones(gross, deadweight, displacement):
    net = net_jobs(gross, deadweight_share=deadweight, displacement_share=displacement)
    assert 0 <= net <= gross


@given(st.floats(1, 1e6), SHARE, SHARE)
def test_adding_the_shares_would_take_off_too_much(gross, deadweight, displacement):
    net = net_jobs(gross, deadweight_share=deadweight, displacement_share=displacement)
    assert net >= gross * (1 - deadweight - displacement) - 1e-9 * gross


@given(st.floats(1, 1e6), SHARE, SHARE)
def test_it_does_not_matter_which_share_comes_off_first(gross, one, other):
    assert net_jobs(gross, deadweight_share=one, displacement_share=other) == pytest.approx(
        net_jobs(gross, deadweight_share=other, displacement_share=one)
    )


def test_a_project_that_only_displaces_adds_nothing():
    assert net_jobs(20, deadweight_share=0, displacement_share=1) == 0


def test_a_percentage_is_refused_with_the_share_it_means():
    with pytest.raises(ValueError) as refusal:
        net_jobs(20, deadweight_share=30, displacement_share=0.25)
    assert str(refusal.value) == (
        "`deadweight_share` must be a share between 0 and 1, got 30. Divide the percentage by 100: 0.3."
    )


def test_the_cost_of_no_job_is_refused():
    with pytest.raises(ValueError) as refusal:
        cost_per_job(180, 0)
    assert str(refusal.value) == "`jobs` must be above 0, got 0. Without it the result is undefined."

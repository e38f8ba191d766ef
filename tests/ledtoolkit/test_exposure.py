"""Exposure, held to the worked example of week 2, to shift-share and to its limits."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.datasets import load_nl_provinces_employment_2008, load_nl_provinces_employment_2018
from ledtoolkit.exposure import bartik_exposure, branch_growth, leave_one_out_growth

JOBS = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["north", "south"])
LATER = pd.DataFrame({"farms": [33.0, 10.0], "shops": [10.0, 45.0]}, index=["north", "south"])
tables = arrays(float, (4, 3), elements=st.floats(1, 1000))


def test_groningen_was_expected_to_grow_by_five_per_cent():
    before, after = load_nl_provinces_employment_2008(), load_nl_provinces_employment_2018()
    exposure = bartik_exposure(before, branch_growth(before.sum(), after.sum()))
    actual = after.loc["Groningen"].sum() / before.loc["Groningen"].sum() - 1
    predicted = exposure.predicted_growth["Groningen"]
    assert [round(x, 4) for x in (predicted, actual, actual - predicted)] == [0.0497, 0.0637, 0.0140]


def test_a_tenth_off_industry_costs_noord_brabant_most():
    jobs = load_nl_provinces_employment_2018()
    shock = pd.Series(0.0, index=jobs.columns)
    shock["B-E"] = -0.10
    change = bartik_exposure(jobs, shock).predicted_change
    assert change.round(2)["Noord-Brabant"] == -16.67
    assert change.idxmin() == "Noord-Brabant"


def test_groningens_industry_share_is_smaller_than_zeelands():
    jobs = load_nl_provinces_employment_2018()
    shock = pd.Series(0.0, index=jobs.columns)
    shock["B-E"] = -1.0
    lost = -bartik_exposure(jobs, shock).predicted_growth
    assert lost[["Noord-Brabant", "Zeeland", "Groningen"]].round(4).to_list() == [0.1168, 0.1188, 0.0815]


@given(tables, tables)
def test_exposure_is_national_share_plus_industry_mix(e0, e1):
    before, after = pd.DataFrame(e0), pd.DataFrame(e1)
    g = e1.sum() / e0.sum() - 1
    g_i = e1.sum(axis=0) / e0.sum(axis=0) - 1
    national_share, industry_mix = e0.sum(axis=1) * g, (e0 * (g_i - g)).sum(axis=1)
    exposure = bartik_exposure(before, branch_growth(before.sum(), after.sum()))
    assert exposure.predicted_change.to_numpy() == pytest.approx(national_share + industry_mix, abs=1e-6)


@given(tables, tables)
def test_predicted_changes_of_all_regions_add_to_the_national_change(e0, e1):
    before, after = pd.DataFrame(e0), pd.DataFrame(e1)
    exposure = bartik_exposure(before, branch_growth(before.sum(), after.sum()))
    assert exposure.predicted_change.sum() == pytest.approx(e1.sum() - e0.sum(), abs=1e-6)


@given(tables, tables)
def test_leaving_one_out_ignores_what_the_region_itself_did(e0, e1):
    before, after = pd.DataFrame(e0), pd.DataFrame(e1)
    boom = after.copy()
    boom.loc[0] *= 10
    ours, theirs = (leave_one_out_growth(before, later).loc[0].to_numpy() for later in (after, boom))
    assert ours == pytest.approx(theirs)


def test_growth_elsewhere_is_growth_of_the_others_together():
    assert leave_one_out_growth(JOBS, LATER).loc["north"].to_list() == pytest.approx([0.0, 0.5])


def test_exposure_takes_a_growth_rate_for_each_region():
    exposure = bartik_exposure(JOBS, leave_one_out_growth(JOBS, LATER))
    assert exposure.predicted_change.to_dict() == pytest.approx({"north": 10 * 0.5, "south": 10 * 0.1})


def test_equal_growth_everywhere_is_the_exposure_of_every_region():
    assert bartik_exposure(JOBS, [0.05, 0.05]).predicted_growth.to_list() == pytest.approx([0.05, 0.05])


@given(tables, st.floats(0.01, 100))
def test_exposure_does_not_depend_on_the_unit_of_jobs(e, unit):
    g = np.array([0.1, -0.2, 0.3])
    ours, theirs = (bartik_exposure(pd.DataFrame(jobs), g).predicted_growth.to_numpy() for jobs in (e, unit * e))
    assert ours == pytest.approx(theirs)


def test_growth_in_per_cent_is_refused_when_it_shows():
    with pytest.raises(ValueError) as refusal:
        bartik_exposure(JOBS, [-10, 5])
    assert str(refusal.value) == (
        "`growth` must be at least -1 (the whole branch is gone), got -10. Divide percentages by 100: -0.1."
    )


@pytest.mark.parametrize("rates", [[0.1], [0.1, 0.2, 0.3]])
def test_growth_for_another_number_of_branches_is_refused(rates):
    with pytest.raises(ValueError) as refusal:
        bartik_exposure(JOBS, rates)
    assert str(refusal.value) == (
        f"`growth` must hold one rate for each branch: 2 are asked for, got {len(rates)}. "
        "Give them in the order of the columns of `jobs`."
    )


def test_growth_of_other_branches_names_what_differs():
    with pytest.raises(ValueError) as refusal:
        bartik_exposure(JOBS, pd.Series({"farms": 0.1, "mines": 0.2}))
    assert str(refusal.value) == (
        "`growth` and `columns of jobs` must have the same labels, but missing in `columns of jobs`: ['mines']; "
        "only there: ['shops']. Use the same ones in both."
    )


def test_a_branch_that_did_not_exist_has_no_growth():
    with pytest.raises(ValueError) as refusal:
        branch_growth(pd.Series({"mines": 0.0}), pd.Series({"mines": 5.0}))
    assert str(refusal.value) == (
        "The branch 'mines' had no jobs in the first year, so its growth is undefined. "
        "Leave it out or join it to another branch."
    )


def test_a_branch_that_stands_in_one_region_alone_has_no_growth_elsewhere():
    with pytest.raises(ValueError) as refusal:
        leave_one_out_growth(JOBS.assign(farms=[30.0, 0.0]), LATER)
    assert str(refusal.value) == (
        "Without north the branch 'farms' had no jobs in the first year, so its growth elsewhere is undefined. "
        "Add regions or join branches."
    )


def test_a_region_without_jobs_is_refused():
    with pytest.raises(ValueError) as refusal:
        bartik_exposure(pd.DataFrame({"farms": [0.0]}, index=["desert"]), [0.1])
    assert str(refusal.value) == "desert has no jobs at all, so its shares are 0/0. Leave that region out."

"""Growth rates of branches, and the tables that are refused before any decomposition."""

import pandas as pd
import pytest

from ledtoolkit.employment_growth import employment_growth

BEFORE = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
AFTER = pd.DataFrame({"farms": [27.0, 9.0], "shops": [14.0, 34.0]}, index=["here", "there"])


def message_of(*args, **kwargs):
    with pytest.raises(ValueError) as refusal:
        employment_growth(*args, **kwargs)
    return str(refusal.value)


def test_the_listed_regions_together_are_the_reference_area():
    assert employment_growth(BEFORE, AFTER).E_i.tolist() == [40.0, 40.0]


def test_all_jobs_grow_at_the_rate_of_the_totals():
    assert employment_growth(BEFORE, AFTER).g == pytest.approx(84 / 80 - 1)


def test_homothetic_jobs_have_the_branch_shares_of_the_reference_area():
    assert employment_growth(BEFORE, AFTER).homothetic.tolist() == [[20.0, 20.0], [20.0, 20.0]]


def test_a_branch_that_starts_from_zero_has_no_growth_rate():
    growth = employment_growth(BEFORE.replace(10.0, 0.0), AFTER)
    with pytest.raises(ValueError) as refusal:
        growth.rates(None)
    assert str(refusal.value) == (
        "here has no jobs in shops at the start, so the growth rate is undefined. "
        "Merge the branch with a related one, or set `growth_from_zero=0.0` as other software does."
    )


def test_a_branch_that_starts_from_zero_can_be_given_a_rate():
    growth = employment_growth(BEFORE.replace(10.0, 0.0), AFTER)
    assert growth.rates(0.0)[0, 1] == 0.0


def test_a_region_without_jobs_has_no_growth_rate():
    growth = employment_growth(BEFORE.mul([0, 1], axis=0), AFTER)
    with pytest.raises(ValueError) as refusal:
        growth.regional_growth()
    assert str(refusal.value) == "here has no jobs at all at the start, so it has no growth rate. Leave it out."


def test_one_region_without_a_reference_is_refused():
    assert message_of(BEFORE.loc["here"], AFTER.loc["here"]) == (
        "One region alone is its own reference area, so all differences are 0. "
        "Give `reference_start` and `reference_end`, or a table of several regions."
    )


def test_one_of_two_references_is_refused():
    assert message_of(BEFORE, AFTER, reference_start=[80, 80]) == (
        "Give both `reference_start` and `reference_end`, or neither."
    )


def test_a_reference_smaller_than_a_region_is_refused_because_units_differ():
    assert message_of(BEFORE, AFTER, reference_start=[80, 0.08], reference_end=[80, 0.08]) == (
        "`reference_start` must contain every region, but shops has 0.08 jobs there and 30 in one region. "
        "Use the same unit and a larger area."
    )


def test_a_reference_with_a_figure_too_few_is_refused():
    assert message_of(BEFORE, AFTER, reference_start=[80], reference_end=[80]) == (
        "`reference_start` must hold one figure for each branch: 2 are asked for, got 1. "
        "Give them in the order of the labels."
    )


def test_a_branch_new_to_the_reference_area_is_refused():
    assert message_of(BEFORE.assign(farms=0.0), AFTER) == (
        "The branch 'farms' has no jobs in the reference area at the start, so its growth rate is undefined. "
        "Leave it out or merge it with a related branch."
    )


def test_tables_of_other_branches_are_refused():
    assert message_of(BEFORE, AFTER.rename(columns={"shops": "mines"})) == (
        "`start` and `end` must have the same labels, but missing in `end`: ['shops']; only there: ['mines']. "
        "Use the same ones in both."
    )

"""Survival of a cohort, held to the British firms of 2019, to identities and to the product-limit curve."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.datasets import load_uk_survival_by_industry_2019
from ledtoolkit.kaplan_meier import kaplan_meier
from ledtoolkit.survival import survival_table

LIVES = st.lists(st.integers(1, 6), min_size=2, max_size=80)


def british(industry):
    return survival_table(load_uk_survival_by_industry_2019().loc[industry])


def test_384_of_1000_british_firms_are_left_after_five_years():
    cohort = british("Total")
    assert cohort.survival(5) == pytest.approx(0.3844, abs=5e-5)
    assert round(cohort.survivors(1000)[5]) == 384


def test_the_third_year_was_the_worst():
    cohort = british("Total")
    assert cohort.worst_age == 3
    assert cohort.hazard(3) == pytest.approx(0.2517, abs=5e-5)


def test_industries_differ_as_stated():
    table = load_uk_survival_by_industry_2019()
    left = {industry: survival_table(row).survival(5) for industry, row in table.iterrows()}
    assert min(left.values()) == pytest.approx(0.2045, abs=5e-5)
    assert max(left.values()) == pytest.approx(0.5607, abs=5e-5)
    assert "ransport" in min(left, key=left.get)
    assert "ealth" in max(left, key=left.get)


@given(st.lists(st.floats(0.05, 1), min_size=1, max_size=8))
def test_survival_is_the_product_of_what_the_hazards_leave(kept):
    cohort = survival_table(1000 * np.cumprod([1, *kept]))
    hazards = [cohort.hazard(age) for age in range(1, len(kept) + 1)]
    assert cohort.survival(len(kept)) == pytest.approx(np.prod([1 - hazard for hazard in hazards]))


@given(LIVES)
def test_without_censoring_the_table_is_the_kaplan_meier_curve(lives):
    alive = [sum(life > age for life in lives) for age in range(max(lives))]
    if len(alive) < 2:
        return
    curve = kaplan_meier(lives, [1] * len(lives)).table["survival"]
    cohort = survival_table(alive)
    for age in range(1, len(alive)):
        reached = curve[curve.index <= age]
        assert cohort.survival(age) == pytest.approx(reached.iloc[-1] if len(reached) else 1)


def test_closed_firms_and_survivors_add_up_to_the_births():
    table = british("Construction").table
    assert (table["closed"].cumsum() + table["alive"] == table["alive"].iloc[0]).all()
    assert table.index.name == "age"


def test_the_size_of_the_cohort_does_not_matter():
    assert survival_table([10, 5]).survival(1) == survival_table([1000, 500]).survival(1)


def test_there_is_no_hazard_at_birth():
    cohort = survival_table([10, 5])
    assert np.isnan(cohort.table["hazard"].iloc[0])
    with pytest.raises(ValueError) as refusal:
        cohort.hazard(0)
    assert str(refusal.value) == "`age` must lie between 1 and 1 years, got 0."


def test_a_missing_year_is_refused_and_not_filled():
    with pytest.raises(ValueError) as refusal:
        survival_table([100, 90, None, 70])
    assert str(refusal.value) == (
        "`alive` has no figure at age 2, so the hazard around it is unknown. "
        "Take a cohort whose years are all published; a filled gap would be an invention."
    )


def test_rising_survivors_are_refused():
    with pytest.raises(ValueError) as refusal:
        survival_table([100, 80, 85])
    assert str(refusal.value) == "`alive` rises from 80 to 85 at age 2. Dead firms do not return."


def test_births_alone_are_refused():
    with pytest.raises(ValueError) as refusal:
        survival_table([100])
    assert str(refusal.value) == "`alive` holds births only. Add the survivors after one year or more."


def test_years_after_the_last_firm_are_refused():
    with pytest.raises(ValueError) as refusal:
        survival_table([100, 0, 0])
    assert str(refusal.value) == (
        "`alive` reaches 0 before the last year, so the next hazard is 0/0. Stop at the first 0."
    )

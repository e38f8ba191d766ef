"""Multipliers of Chile 2013 as the lesson of week 6 prints them, and their identities."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.datasets import load_io_chile_2013, load_io_germany_1995
from ledtoolkit.input_output import allocation_coefficients, ghosh_inverse, leontief_inverse, technical_coefficients
from ledtoolkit.interindustry_multipliers import (
    demand_impact,
    input_multipliers,
    output_multipliers,
    satellite_coefficients,
    satellite_effects,
    type1_multipliers,
)

CHILE = load_io_chile_2013()
OUTPUT = CHILE["total_demand"]
LEONTIEF = leontief_inverse(technical_coefficients(CHILE[list(CHILE.index)], OUTPUT))
JOBS = satellite_coefficients(CHILE["employees"], OUTPUT)
coefficients = arrays(float, (4, 4), elements=st.floats(0, 0.2))


def test_agriculture_in_chile_pulls_almost_as_much_output_as_it_sells():
    assert round(output_multipliers(LEONTIEF)["agriculture_fishing"], 3) == 1.890


def test_agriculture_in_chile_has_64_jobs_directly_and_94_in_all():
    farms = "agriculture_fishing"
    assert round(JOBS[farms], 1) == 64.4
    assert round(satellite_effects(JOBS, LEONTIEF)[farms], 1) == 94.3
    assert round(type1_multipliers(JOBS, LEONTIEF)[farms], 3) == 1.464


def test_mining_in_chile_has_few_jobs_but_a_large_type_one_multiplier():
    assert round(satellite_effects(JOBS, LEONTIEF)["mining"], 1) == 21.4
    assert round(type1_multipliers(JOBS, LEONTIEF)["mining"], 2) == 2.22


def test_only_electricity_and_real_estate_multiply_few_jobs_by_more_than_2_9():
    found = (type1_multipliers(JOBS, LEONTIEF) > 2.9) & (satellite_effects(JOBS, LEONTIEF) < 25)
    assert list(found.index[found]) == ["electricity_gas_water", "real_estate"]


def test_fifty_units_for_agriculture_carry_4715_jobs_of_which_3221_directly():
    demand = pd.Series(0.0, index=LEONTIEF.index)
    demand["agriculture_fishing"] = 50
    jobs = demand_impact(JOBS, LEONTIEF, final_demand=demand)
    assert (round(jobs.to_numpy().sum()), round(jobs["direct"].sum())) == (4715, 3221)


def test_the_jobs_of_all_final_demand_are_all_jobs():
    final_demand = OUTPUT - CHILE[list(CHILE.index)].sum(axis=1)
    jobs = demand_impact(JOBS, LEONTIEF, final_demand=final_demand).sum(axis=1)
    assert jobs.to_numpy() == pytest.approx(CHILE["employees"].to_numpy())


@given(coefficients, arrays(float, 4, elements=st.floats(0.1, 10)), arrays(float, 4, elements=st.floats(0, 10)))
def test_where_jobs_arise_they_add_up_to_the_effect_of_the_demand(A, v, f):
    L = leontief_inverse(A)
    assert demand_impact(v, L, final_demand=f).to_numpy().sum() == pytest.approx(satellite_effects(v, L).to_numpy() @ f)


@given(coefficients)
def test_multipliers_are_at_least_one(A):
    inverse = leontief_inverse(A)
    assert output_multipliers(inverse).min() >= 1 - 1e-12
    assert input_multipliers(inverse).min() >= 1 - 1e-12
    assert type1_multipliers(np.ones(4), inverse).min() >= 1 - 1e-12


def test_with_ones_for_jobs_the_effect_is_the_output_multiplier():
    ones = pd.Series(1.0, index=LEONTIEF.index)
    assert satellite_effects(ones, LEONTIEF).to_numpy() == pytest.approx(output_multipliers(LEONTIEF).to_numpy())


def test_without_flows_between_branches_every_multiplier_is_one():
    assert output_multipliers(leontief_inverse(np.zeros((3, 3)))).to_list() == [1.0, 1.0, 1.0]


def test_input_multipliers_of_germany_are_the_published_forward_linkages():
    germany = load_io_germany_1995()
    branches = list(germany.index[:6])
    flows, output = germany.loc[branches, branches], germany.loc["P1", branches]
    G = ghosh_inverse(allocation_coefficients(flows, output.to_numpy()))
    # Eurostat (2008) prints sums of rows; the second (1.6691) has two digits transposed and is left out
    published = [2.1126, None, 1.3558, 1.5848, 2.1037, 1.2106]
    for got, printed in zip(input_multipliers(G), published, strict=True):
        assert printed is None or got == pytest.approx(printed, abs=6e-5)


def test_a_branch_without_jobs_of_its_own_has_no_type_one_multiplier():
    with pytest.raises(ValueError) as refusal:
        type1_multipliers([0, 5], leontief_inverse([[0.1, 0.2], [0.3, 0.4]]))
    assert str(refusal.value) == (
        "The branch 0 has a direct effect of 0, so its type I multiplier is x/0. "
        "Use its total effect, or say with `undefined_as` what to put there."
    )


def test_what_stands_for_an_undefined_multiplier_can_be_said():
    L = leontief_inverse([[0.1, 0.2], [0.3, 0.4]])
    assert type1_multipliers([0, 5], L, undefined_as=1.0).round(3).to_list() == [1.0, 1.875]


def test_amounts_for_too_few_branches_are_refused():
    with pytest.raises(ValueError) as refusal:
        satellite_coefficients([10], [250, 120])
    assert str(refusal.value) == (
        "`amounts` must hold one figure for each branch: 2 are asked for, got 1. Give them in the order of the labels."
    )

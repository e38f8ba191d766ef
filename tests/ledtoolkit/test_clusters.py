"""The cluster index of two Länder as week 6 prints it, its identities and its refusals."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.clusters import cluster_index, cluster_index_table
from ledtoolkit.datasets import load_de_laender_employed_2015, load_de_laender_firms_2015

JOBS = pd.DataFrame({"boats": [30.0, 10.0]}, index=["lake", "hills"])
FIRMS = pd.DataFrame({"boats": [6.0, 4.0]}, index=["lake", "hills"])
NO_JOBS_IN_THE_HILLS = pd.DataFrame({"boats": [30.0, 0.0]}, index=["lake", "hills"])
NO_FIRMS_IN_THE_HILLS = pd.DataFrame({"boats": [6.0, 0.0]}, index=["lake", "hills"])
PLACE = {"area": 50, "reference_area": 576, "population": 488, "reference_population": 4621}
tables = arrays(float, (3, 2), elements=st.floats(1, 1000)).map(pd.DataFrame)
columns = arrays(float, 3, elements=st.floats(1, 1000))


def laender():
    firms, jobs = load_de_laender_firms_2015(), load_de_laender_employed_2015()
    return cluster_index_table(jobs, firms=firms[list(jobs.columns)], area=firms["area_sqkm"], population=firms["pop"])


def test_manufacturing_in_baden_wuerttemberg():
    terms = laender().loc[("Baden-Wuerttemberg", "C")]
    assert terms[["density", "stock", "size"]].round(3).to_list() == [2.008, 1.514, 1.158]
    assert round(terms["cluster_index"], 2) == 2.63


def test_information_in_berlin_is_dense_because_a_city_is_small():
    terms = laender().loc[("Berlin", "J")]
    assert round(terms["cluster_index"], 1) == 59.2
    assert round(terms["density"], 2) == 30.57
    assert round(terms["stock"] / terms["size"], 2) == 1.94


def test_a_place_like_its_reference_area_has_an_index_of_one():
    alike = cluster_index(
        jobs=10, reference_jobs=100, area=1, reference_area=10, population=5, reference_population=50, firms=2,
        reference_firms=20,
    )  # fmt: skip
    assert alike.index == pytest.approx(1)


@given(tables, tables, columns, columns)
def test_the_table_agrees_with_the_index_of_each_cell(jobs, firms, area, population):
    table = cluster_index_table(jobs, firms=firms, area=area, population=population)
    one = cluster_index(
        jobs=jobs.loc[1, 0], reference_jobs=jobs[0].sum(), area=area[1], reference_area=area.sum(),
        population=population[1], reference_population=population.sum(),
        firms=firms.loc[1, 0], reference_firms=firms[0].sum(),
    )  # fmt: skip
    assert table.loc[(1, 0)].to_list() == pytest.approx([one.density, one.stock, one.size, one.index])


@given(tables, tables, columns, columns, st.floats(0.01, 100))
def test_units_do_not_matter(jobs, firms, area, population, unit):
    ours = cluster_index_table(jobs, firms=firms, area=area, population=population)
    theirs = cluster_index_table(unit * jobs, firms=firms, area=unit * area, population=population)
    assert theirs.to_numpy() == pytest.approx(ours.to_numpy())


@given(tables, tables, columns, columns)
def test_larger_firms_lower_the_index(jobs, firms, area, population):
    ours = cluster_index_table(jobs, firms=firms, area=area, population=population)
    # the same density and stock: the index is theirs over the size of the firms
    assert (ours["cluster_index"] * ours["size"]).to_numpy() == pytest.approx(
        (ours["density"] * ours["stock"]).to_numpy()
    )


def test_a_place_larger_than_its_reference_area_is_refused():
    with pytest.raises(ValueError) as refusal:
        cluster_index(jobs=6000, reference_jobs=5740, firms=35, reference_firms=53, **PLACE)
    assert str(refusal.value) == (
        "`jobs` must not exceed `reference_jobs`, got 6000 of 5740. "
        "The reference area contains the place; use the same unit in both."
    )


def test_an_empty_cell_is_refused_by_name():
    with pytest.raises(ValueError) as refusal:
        cluster_index_table(NO_JOBS_IN_THE_HILLS, firms=FIRMS, area=[1, 3], population=[50, 50])
    assert str(refusal.value) == (
        "hills has no job in 'boats', so its cluster index is 0/0. "
        "Leave it out, or say with `undefined_as` what to put there."
    )


def test_what_stands_in_an_empty_cell_can_be_said():
    table = cluster_index_table(
        NO_JOBS_IN_THE_HILLS, firms=NO_FIRMS_IN_THE_HILLS, area=[1, 3], population=[50, 50], undefined_as=0.0
    )
    assert table.loc[("hills", "boats")].to_list() == [0.0, 0.0, 0.0, 0.0]


def test_a_region_without_area_is_refused():
    with pytest.raises(ValueError) as refusal:
        cluster_index_table(JOBS, firms=FIRMS, area=[1, 0], population=[50, 50])
    assert str(refusal.value) == "`area` of hills is 0, so nothing can be divided by it. Leave it out."

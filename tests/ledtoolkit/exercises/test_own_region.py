"""The region that a learner draws: the same jobs as the loaders', and the basic jobs of the centre."""

import numpy as np
import pytest

from ledtoolkit import datasets
from ledtoolkit.economic_base import base_multiplier
from ledtoolkit.exercises.own_region import TABLES, regions


def test_there_are_28_regions_and_no_nation_among_them():
    names = [region for _, region in regions()]
    assert len(names) == 28
    assert not {"Netherlands", "Germany"} & set(names)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_jobs_are_those_of_the_loader_in_whole_persons(table):
    loaded = getattr(datasets, f"load_{table.name}")() * table.persons
    np.testing.assert_allclose(table.jobs.frame().to_numpy(), loaded.to_numpy(), rtol=1e-12)
    assert all(jobs == int(jobs) for column in table.jobs.columns.values() for jobs in column.values())


@pytest.mark.parametrize(("table", "region"), regions(), ids=lambda each: getattr(each, "name", each))
def test_basic_jobs_are_those_of_the_centre(table, region):
    expected = base_multiplier(table.jobs.frame(), region).basic_jobs.to_dict()
    assert table.basic_jobs(region) == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_the_surplus_of_a_region_over_all_branches_is_nothing():
    # What one branch has above its share others have below.
    assert all(sum(table.surplus.row(region).values()) == pytest.approx(0, abs=1e-6) for table, region in regions())

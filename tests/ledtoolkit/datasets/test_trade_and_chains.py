"""Tables of exports and chains keep the sums of their cards."""

import pytest

from ledtoolkit import datasets


def test_the_world_exports_the_stated_total_and_more_than_any_country():
    table = datasets.load_exports_by_hs_group_2021()
    assert table.loc["World"].sum() == 21_062_980
    assert (table.drop(index="World") < table.loc["World"]).all().all()


def test_spain_exports_the_stated_total_and_more_than_the_listed_provinces():
    table = datasets.load_spain_provinces_exports_2022()
    spain = table.loc["Spain (all provinces)"]
    assert spain.sum() == pytest.approx(403_971, abs=1)
    assert (table.drop(index=spain.name).sum() <= spain).all()


@pytest.mark.parametrize("name", ["exports_by_hs_group_2021", "spain_provinces_exports_2022"])
def test_exports_are_split_over_the_same_eleven_groups(name):
    table = getattr(datasets, f"load_{name}")()
    assert table.columns.name == "product group"
    assert list(table.columns) == list(datasets.load_exports_by_hs_group_2021().columns)


def test_only_the_banana_adds_up_to_its_price():
    price = datasets.load_value_chain_shares()["share_percent"].groupby(level=["product", "case"]).sum().round(6)
    assert price["banana"].to_list() == [100.0, 100.0]
    assert price["t_shirt"].to_list() == [96.6]


@pytest.mark.parametrize(("name", "count"), [("lm3_cases", 13), ("nl_clusters_gem_facts", 11)])
def test_single_facts_are_complete_and_carry_their_unit(name, count):
    table = getattr(datasets, f"load_{name}")()
    assert table["value"].notna().sum() == count
    assert "unit" in table.index.names

"""Product groups have a name for every column of the export tables, and no other."""

import pytest

from ledtoolkit import datasets
from ledtoolkit.product_groups import PRODUCT_GROUPS, product_group_names


@pytest.mark.parametrize("load", [datasets.load_exports_by_hs_group_2021, datasets.load_spain_provinces_exports_2022])
def test_each_column_has_a_name(load):
    assert list(PRODUCT_GROUPS) == list(load().columns)


@pytest.mark.parametrize("load", [datasets.load_exports_by_hs_group_2021, datasets.load_spain_provinces_exports_2022])
def test_a_table_can_take_the_names_for_all_its_columns(load):
    assert list(load().rename(columns=product_group_names()).columns) == list(PRODUCT_GROUPS.values())

"""Product groups have a name for every column of the export tables, and no other."""

import pytest

from ledtoolkit import datasets
from ledtoolkit.product_groups import PRODUCT_GROUPS


@pytest.mark.parametrize("load", [datasets.load_exports_by_hs_group_2021, datasets.load_spain_provinces_exports_2022])
def test_each_column_has_a_name(load):
    assert list(PRODUCT_GROUPS) == list(load().columns)

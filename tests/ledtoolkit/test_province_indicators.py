"""Three indicators of ten provinces are what their tables print."""

import pytest

from ledtoolkit.province_indicators import INDICATORS, indicator_names, province_indicators


def test_ten_provinces_have_all_three_and_the_two_without_output_are_left_out():
    table = province_indicators()
    assert table.shape == (10, 3)
    assert not {"Limburg", "Noord-Brabant", "Netherlands"} & set(table.index)


def test_knowledge_is_the_share_of_two_branches():
    # Utrecht 2018: 49.2 and 171.9 of 808.1 thousand jobs.
    assert province_indicators().loc["Utrecht", "knowledge"] == pytest.approx((49.2 + 171.9) / 808.1, abs=0.00005)


def test_every_indicator_has_a_name():
    assert list(indicator_names()) == list(INDICATORS) == list(province_indicators().columns)

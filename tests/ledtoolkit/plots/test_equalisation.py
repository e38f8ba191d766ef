"""The picture of equalisation stacks capacity and grant."""

import pandas as pd
import pytest

from ledtoolkit.equalisation import equalisation_grants
from ledtoolkit.plots.equalisation import picture_equalisation

BASES = pd.Series({"hills": 300, "coast": 400, "city": 1600, "plain": 1300})


def test_grants_stand_on_capacity_and_reach_the_standard():
    axes = picture_equalisation(equalisation_grants(BASES, [10, 20, 40, 30], rate=0.04)).figure.axes[0]
    tops = [bar.get_y() + bar.get_height() for bar in axes.patches[4:]]
    assert tops == pytest.approx([1.44, 1.44, 1.6, 0.04 * 1300 / 30])


def test_numbers_are_those_of_the_result():
    numbers = picture_equalisation(equalisation_grants(BASES, [10, 20, 40, 30], rate=0.04)).numbers
    assert numbers["Grant"].to_list() == pytest.approx([2.4, 12.8, 0, 0])
    assert numbers["Grant per head"].to_list() == pytest.approx([0.24, 0.64, 0, 0])


def test_a_scheme_without_grants_says_so():
    picture = picture_equalisation(equalisation_grants(BASES, [10, 20, 40, 30], rate=0.04, degree=0))
    assert picture.alt == "At the standard rate all places together raise 1.44 per head. Nobody gets a grant."

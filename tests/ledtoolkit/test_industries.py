"""Industries have a name for every row of the table of survival, and no other."""

from ledtoolkit.datasets import load_uk_survival_by_industry_2019
from ledtoolkit.industries import INDUSTRIES


def test_each_row_has_a_name():
    assert list(INDUSTRIES) == list(load_uk_survival_by_industry_2019().index)

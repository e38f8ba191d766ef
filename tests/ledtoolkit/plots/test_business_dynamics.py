"""The picture of firms that come and go draws both rates."""

import pandas as pd
import pytest

from ledtoolkit.business_dynamics import business_dynamics
from ledtoolkit.plots.business_dynamics import picture_business_dynamics


def picture():
    counts = {"active": [100, 200], "births": [12, 10], "deaths": [10, 16]}
    return picture_business_dynamics(business_dynamics(pd.DataFrame(counts, index=["port", "hills"])))


def test_dots_are_births_and_crosses_are_deaths():
    births, deaths = (points.get_offsets()[:, 0].tolist() for points in picture().figure.axes[0].collections[1:])
    assert births == pytest.approx([0.05, 0.12])
    assert deaths == pytest.approx([0.08, 0.10])


def test_the_finding_names_highest_and_lowest_churn():
    assert picture().alt == (
        "port has the highest churn: 12.00% of its firms were born and 10.00% closed, 22.00% together. "
        "hills has the lowest: 13.00%. In 1 of 2 places more firms were born than closed."
    )


def test_the_table_starts_with_the_highest_churn():
    assert picture().numbers["Churn"].to_dict() == pytest.approx({"port": 0.22, "hills": 0.13})

"""The bridge and the map of factors show the result they were given."""

import pandas as pd
import pytest

from ledtoolkit.plots.shift_share import picture_shift_share, picture_structure_and_location
from ledtoolkit.shift_share import classic_shift_share, esteban_marquillas, multiplicative_shift_share
from tests.ledtoolkit.dutch_provinces import EMPLOYED_2008, EMPLOYED_2018


def bars(picture):
    return picture.figure.axes[0].patches


def test_each_bar_of_the_bridge_starts_where_the_one_before_ended():
    picture = picture_shift_share(classic_shift_share(EMPLOYED_2008, EMPLOYED_2018), "Noord-Brabant")
    steps = bars(picture)
    ends = [bar.get_y() + bar.get_height() for bar in steps]
    assert [bar.get_y() for bar in steps] == pytest.approx([0, ends[0], ends[1], 0])
    assert [round(bar.get_height(), 2) for bar in steps] == [65.82, -6.50, 34.98, 94.30]


def test_the_bridge_says_the_components_in_words():
    picture = picture_shift_share(classic_shift_share(EMPLOYED_2008, EMPLOYED_2018), "Noord-Brabant")
    assert picture.alt == (
        "Jobs in Noord-Brabant changed by +94.30: National share +65.82, Industry mix -6.50, Regional share +34.98."
    )


@pytest.mark.parametrize(("unit", "said"), [("thousand persons", "thousand persons"), ("", "unit of the table")])
def test_the_axis_of_the_bridge_says_in_what_jobs_are_counted(unit, said):
    picture = picture_shift_share(classic_shift_share(EMPLOYED_2008, EMPLOYED_2018), "Zeeland", unit=unit)
    assert picture.figure.axes[0].get_ylabel() == f"Change of jobs ({said})"


def test_the_bridge_of_esteban_marquillas_has_one_bar_more():
    assert len(bars(picture_shift_share(esteban_marquillas(EMPLOYED_2008, EMPLOYED_2018), "Zeeland"))) == 5


def test_every_region_is_a_point_of_the_map():
    factors = multiplicative_shift_share(EMPLOYED_2008, EMPLOYED_2018)
    picture = picture_structure_and_location(factors)
    points = picture.figure.axes[0].collections[0].get_offsets()
    assert points.tolist() == factors[["structure factor", "location factor"]].to_numpy().tolist()
    assert picture.alt.startswith("Of 12 regions 5 had a structure that helped (factor above 1) and 8 a location")


def test_a_region_name_does_not_become_markup():
    before = pd.DataFrame([[1.0, 2.0], [3.0, 4.0]], index=["<b>", "x"])
    picture = picture_shift_share(classic_shift_share(before, before * 2), "<b>")
    assert "<b>" not in picture._repr_html_()

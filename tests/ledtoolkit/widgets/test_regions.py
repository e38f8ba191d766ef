"""Regions stand in one list and count in one unit, whatever place stands first."""

import pandas as pd
import pytest

from ledtoolkit.place import own_place, place_named
from ledtoolkit.widgets.regions import Regions


def own(unit):
    jobs = pd.DataFrame({"B-E": [30.0], "shops": [70.0]}, index=[2024])
    return own_place("Here", jobs, jobs * [40, 100], reference="all", unit=unit, source="own count")


@pytest.mark.parametrize(
    ("start", "berlin", "groningen", "unit"),
    [
        # 1,269,138 employees and 292.2 thousand employed persons in the two tables
        (place_named("nl/Groningen"), 1269.138, 292.2, "thousand jobs"),
        (place_named("fiction/valle_ficticio"), 1269.138, 292.2, "thousand jobs"),
        (own("thousand jobs"), 1269.138, 292.2, "thousand jobs"),
        (own("jobs"), 1_269_138, 292_200, "jobs"),
    ],
    ids=["real", "fictional", "own-in-thousands", "own-in-jobs"],
)
def test_all_regions_count_in_the_unit_of_the_first(start, berlin, groningen, unit):
    regions = Regions(start)
    assert regions.region("de/Berlin").jobs.sum() == pytest.approx(berlin)
    assert regions.region("nl/Groningen").jobs.sum() == pytest.approx(groningen)
    assert regions.region("nl/Groningen").unit == unit


def test_the_branches_of_the_course_get_their_names_and_others_keep_theirs():
    assert Regions(own("jobs")).region("own").branches == {"B-E": "Industry (B-E)", "shops": "shops"}


def test_the_reference_area_contains_the_region():
    region = Regions(place_named("de/Berlin")).region("nl/Utrecht")
    assert (region.reference_jobs > region.jobs).all()
    assert region.reference_jobs.sum() == pytest.approx(9358.8)

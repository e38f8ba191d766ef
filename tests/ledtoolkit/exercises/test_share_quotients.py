"""Shares beside the shares of a reference area: by hand, and as the centre reckons them on frames."""

import pandas as pd
import pytest

from ledtoolkit.comparative_advantage import revealed_comparative_advantage
from ledtoolkit.datasets import Figures
from ledtoolkit.economic_base import location_quotient
from ledtoolkit.exercises.own_exporter import TABLES as EXPORTS
from ledtoolkit.exercises.own_region import TABLES as JOBS
from ledtoolkit.exercises.share_quotients import share_quotients


def test_half_the_jobs_here_and_a_quarter_everywhere_are_a_quotient_of_two():
    table = Figures({"farms": {"here": 5.0}, "shops": {"here": 5.0}})
    assert dict(share_quotients(table, {"farms": 100.0, "shops": 300.0}).columns) == {
        "farms": {"here": 2.0},
        "shops": {"here": pytest.approx(2 / 3)},
    }


@pytest.mark.parametrize("table", JOBS, ids=lambda table: table.name)
def test_of_jobs_they_are_the_location_quotients_of_the_centre(table):
    expected = location_quotient(table.jobs.frame())
    pd.testing.assert_frame_equal(table.quotients.frame(), expected, rtol=1e-12)


@pytest.mark.parametrize("table", EXPORTS, ids=lambda table: table.name)
def test_of_exports_they_are_the_comparative_advantages_of_the_centre(table):
    expected = revealed_comparative_advantage(table.exports.frame(), reference=pd.Series(table.everywhere))
    pd.testing.assert_frame_equal(table.rca.frame(), expected, rtol=1e-12)

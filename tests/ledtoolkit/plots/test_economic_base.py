"""Basic jobs as bars: what is drawn and said equals the result."""

from dataclasses import replace

import pandas as pd
import pytest

from ledtoolkit.economic_base import base_multiplier
from ledtoolkit.plots.economic_base import BaseDrawing, BaseReading, picture_basic_jobs

JOBS = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
PICTURE = picture_basic_jobs(base_multiplier(JOBS, "here"), place="here", unit="jobs")


def test_the_bars_are_the_basic_jobs_largest_first():
    assert [bar.get_width() for bar in PICTURE.figure.axes[0].patches] == [10.0, 0.0]


def test_the_alt_text_gives_total_share_and_multiplier():
    assert PICTURE.alt == (
        "here has 10.00 basic jobs (jobs), 100.0% of them in farms. For each basic job there are 4.00 jobs in all."
    )


def test_the_numbers_of_the_picture_are_the_basic_jobs():
    assert PICTURE.numbers["Basic jobs"].to_dict() == {"farms": 10.0, "shops": 0.0}


@pytest.fixture
def reading():
    jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["Here", "There"])
    # 80 jobs, half of them in each branch: 20 expected, 10 basic, k = 40 / 10.
    return BaseReading(
        place="Here", unit="jobs", digits=0, jobs=jobs.loc["Here"], expected=pd.Series({"farms": 20.0, "shops": 20.0}),
        quotients=pd.Series({"farms": 1.5, "shops": 0.5}), base=base_multiplier(jobs, "Here"), branch="farms",
        extra=2.0, change=8.0, source="",
    )  # fmt: skip


def test_the_filled_part_of_a_bar_lies_above_the_reference_share(reading):
    axes = BaseDrawing(2).surplus(reading).figure.axes[0]
    farms, shops = axes.patches[2:]
    assert (farms.get_x(), farms.get_width(), shops.get_width()) == (20, 10, 0)


def test_what_is_filled_is_told_in_words(reading):
    assert BaseDrawing(2).surplus(reading).alt == (
        "Here has 10 basic jobs (jobs), 10 of them in farms. Its location quotient is highest in farms: 1.50. "
        "By the multiplier 4.00, 2 more basic jobs would make 8."
    )


def test_jobs_alone_show_no_surplus_even_after_one_was_shown(reading):
    drawing = BaseDrawing(2)
    drawing.surplus(reading)
    picture = drawing.jobs(reading)
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches] == [True, True, False, False]
    assert picture.numbers.columns.to_list() == ["Jobs"]


def test_a_very_long_name_of_a_place_takes_two_lines(reading):
    long = replace(reading, place="Our very beautiful municipality between the two rivers and behind the long dike")
    assert BaseDrawing(2).jobs(long).figure.texts[0].get_text().count("\n") == 1

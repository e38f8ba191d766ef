"""Basic jobs as bars: what is drawn and said equals the result."""

import pandas as pd

from ledtoolkit.economic_base import base_multiplier
from ledtoolkit.plots.economic_base import picture_basic_jobs

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

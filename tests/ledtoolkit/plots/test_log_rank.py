"""The picture of the log-rank test sets exits seen beside exits expected."""

import pytest

from ledtoolkit.log_rank import log_rank_test
from ledtoolkit.plots.log_rank import picture_log_rank

TEST = log_rank_test({"town": ([1, 3], [1, 1]), "village": ([2, 4], [1, 1])})


def test_bars_are_exits_seen_and_expected():
    heights = [bar.get_height() for bar in picture_log_rank(TEST).figure.axes[0].patches]
    assert heights == pytest.approx([2, 2, 4 / 3, 8 / 3])


def test_the_finding_gives_the_statistic_and_its_chance():
    assert picture_log_rank(TEST).alt.endswith("Chi-square 0.62 (degrees of freedom: 1), p = 0.43.")
    assert picture_log_rank(TEST).numbers["Exits seen"].to_list() == [2, 2]

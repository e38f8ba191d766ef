"""Ranges of ranks and stretches of leaders are drawn as computed."""

import pandas as pd
import pytest

from ledtoolkit.plots.weight_sensitivity import picture_leaders, picture_rank_range
from ledtoolkit.weight_sensitivity import rank_range

PLACES = pd.DataFrame({"output": [1.0, 0.5, 0.0], "income": [1.0, 0.0, 0.5]}, index=["a", "b", "c"])
STRETCHES = pd.DataFrame(
    {"from_weight": [0, 0.2], "to_weight": [0.2, 1], "leader": ["hall", "hub"]},
    index=pd.RangeIndex(1, 3, name="stretch"),
)


def test_a_line_runs_from_the_best_to_the_worst_rank():
    lines, medians = picture_rank_range(rank_range(PLACES, draws=100)).figure.axes[0].collections
    assert sorted([end[0] for end in line] for line in lines.get_segments()) == [[1, 1], [2, 3], [2, 3]]
    assert min(medians.get_offsets()[:, 0]) == 1


def test_the_alt_text_names_the_leader_and_the_widest_range():
    assert picture_rank_range(rank_range(PLACES, draws=100)).alt.startswith(
        "Over 100 sets of weights, a leads most often (100% of them). The widest range is that of"
    )


def test_the_stretches_are_as_long_as_their_weights():
    bars = picture_leaders(STRETCHES, criterion="jobs").figure.axes[0].patches
    assert [(bar.get_x(), bar.get_width()) for bar in bars] == [(0, 0.2), (0.2, pytest.approx(0.8))]


def test_the_alt_text_tells_the_stretches():
    assert picture_leaders(STRETCHES, criterion="jobs").alt == (
        "Who leads as the weight of jobs rises from 0 to 1: hall from 0.00 to 0.20; hub from 0.20 to 1.00."
    )

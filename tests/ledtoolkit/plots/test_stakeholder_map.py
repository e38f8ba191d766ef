"""The map to move: one point moves, names stay with their points, and power hides until it is asked for."""

import pandas as pd
import pytest

from ledtoolkit.plots.stakeholder_map import StakeholderDrawing, StakeholderReading
from ledtoolkit.stakeholders import stakeholder_map

ROWS = {"a": (8, 7), "b": (2, 9), "c": (3, 6), "d": (4, 2), "e": (7, 3)}


def reading(cut=5, **changed):
    actors = pd.DataFrame.from_dict({**ROWS, **changed}, orient="index", columns=["power", "interest"])
    return StakeholderReading(stakeholder_map(actors, cut=cut), "e", cut)


def offsets(picture):
    return picture.figure.axes[0].collections[0].get_offsets().tolist()


def test_points_stand_at_interest_and_power_and_only_one_moves():
    drawing = StakeholderDrawing()
    assert offsets(drawing.whole(reading())) == [[7, 8], [9, 2], [6, 3], [2, 4], [3, 7]]
    assert offsets(drawing.whole(reading(e=(1, 10)))) == [[7, 8], [9, 2], [6, 3], [2, 4], [10, 1]]


def test_both_lines_stand_at_the_cut():
    across, up = StakeholderDrawing().whole(reading(cut=6)).figure.axes[0].lines
    assert (list(across.get_ydata()), list(up.get_xdata())) == ([6, 6], [6, 6])


def test_interest_alone_has_no_power_in_its_table():
    assert list(StakeholderDrawing().interest_alone(reading()).numbers.columns) == ["Interest"]


@pytest.mark.parametrize("change", ["interest_alone", "whole"])
def test_the_same_state_is_drawn_the_same_whatever_was_drawn_before(change):
    fresh, used = StakeholderDrawing(), StakeholderDrawing()
    used.whole(reading(cut=3, e=(0, 0)))
    used.interest_alone(reading(cut=7))
    assert getattr(used, change)(reading()).svg() == getattr(fresh, change)(reading()).svg()

"""The map of linkages: every branch a point, key branches by name."""

import pandas as pd

from ledtoolkit.plots.linkages import picture_linkages

BACKWARD = pd.Series({"farms": 1.2, "shops": 0.7, "mills": 1.1})
FORWARD = pd.Series({"farms": 0.9, "shops": 0.8, "mills": 1.3})


def test_every_branch_is_a_point():
    points = picture_linkages(BACKWARD, FORWARD).figure.axes[0].collections[0].get_offsets()
    assert points.tolist() == [[1.2, 0.9], [0.7, 0.8], [1.1, 1.3]]


def test_only_branches_above_one_on_both_sides_are_key():
    assert picture_linkages(BACKWARD, FORWARD).alt.startswith("1 of 3 branches are key (both linkages above 1): mills.")


def test_no_key_branch_is_said_too():
    assert picture_linkages(BACKWARD, FORWARD.clip(upper=1)).alt.startswith("None of 3 branches is key")

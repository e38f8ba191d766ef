"""The map of the smile: every branch a point, upstream on the left."""

import pandas as pd

from ledtoolkit.plots.upstreamness import picture_smile_curve
from ledtoolkit.upstreamness import smile_curve

NAMES = ["wheat", "flour", "bread"]
SMILE = smile_curve(pd.DataFrame([[0, 1, 0], [0, 0, 2], [0, 0, 0]], index=NAMES, columns=NAMES), [1, 2, 3])


def test_every_branch_is_a_point():
    points = picture_smile_curve(SMILE).figure.axes[0].collections[0].get_offsets()
    assert points.tolist() == [[3.0, 1.0], [2.0, 0.5], [1.0, 1 - 2 / 3]]


def test_upstream_lies_on_the_left():
    assert picture_smile_curve(SMILE).figure.axes[0].xaxis_inverted()

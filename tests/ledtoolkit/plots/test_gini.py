"""The Lorenz curve shows the points it was given."""

from ledtoolkit.gini import lorenz_curve
from ledtoolkit.plots.gini import picture_lorenz_curve


def test_the_lorenz_curve_is_drawn_through_its_points():
    curve = lorenz_curve([50, 20, 20, 10])
    lines = picture_lorenz_curve(curve, what="Income").figure.axes[0].lines
    assert lines[1].get_xydata().tolist() == curve.to_numpy().tolist()


def test_the_lorenz_picture_says_gini_and_hoover():
    alt = picture_lorenz_curve(lorenz_curve([50, 20, 20, 10]), what="Income").alt
    assert alt == (
        "Income: the half that has least holds 30.0% of the whole. "
        "Gini 0.300, and 25.0% would have to move to be equal."
    )

"""The picture of net jobs steps down from gross to net."""

import pytest

from ledtoolkit.plots.net_jobs import picture_net_jobs


def test_steps_add_up_from_gross_to_net():
    picture = picture_net_jobs(20, deadweight_share=0.30, displacement_share=0.25)
    gross, deadweight, displaced, net = (bar.get_height() for bar in picture.figure.axes[0].patches)
    assert [gross, deadweight, displaced, net] == pytest.approx([20, 6, 3.5, 10.5])
    assert gross - deadweight - displaced == pytest.approx(net)
    assert picture.numbers["Jobs"].to_list() == pytest.approx([20, 6, 3.5, 10.5])


def test_each_step_hangs_from_the_one_before():
    bars = picture_net_jobs(20, deadweight_share=0.30, displacement_share=0.25).figure.axes[0].patches
    tops = [bar.get_y() + bar.get_height() for bar in bars]
    assert tops == pytest.approx([20, 20, 14, 10.5])

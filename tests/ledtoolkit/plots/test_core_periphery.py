"""Pictures of core and periphery show their runs and where history decides."""

import pytest

from ledtoolkit.core_periphery import core_periphery
from ledtoolkit.plots.core_periphery import PathDrawing, picture_break_and_sustain, picture_core_periphery


def test_every_run_is_a_line_of_its_shares():
    runs = [core_periphery(1.7, start=start, steps=50) for start in (0.8, 0.95)]
    picture = picture_core_periphery(runs)
    for run, line in zip(runs, picture.figure.axes[0].lines[: len(runs)], strict=True):
        assert line.get_ydata().tolist() == run.share.to_list()


@pytest.mark.parametrize(
    "picture", [lambda: picture_core_periphery([core_periphery(1.5, steps=5)]), picture_break_and_sustain]
)
def test_simulated_numbers_are_called_synthetic(picture):
    assert picture().figure.get_suptitle().startswith("SYNTHETIC")


def test_break_and_sustain_point_bound_the_shade():
    shade = picture_break_and_sustain().figure.axes[0].patches[0]
    assert (shade.get_x(), shade.get_x() + shade.get_width()) == (
        pytest.approx(1.627, abs=5e-4),
        pytest.approx(1.807, abs=5e-4),
    )


def test_the_edge_parts_starts_that_end_apart():
    edge = picture_break_and_sustain().figure.axes[0].lines[-2]
    cost, share = edge.get_xydata()[6]
    below, above = (core_periphery(cost, start=share + step, steps=3000).end for step in (-0.03, 0.03))
    assert (below, above) == (pytest.approx(0.5, abs=0.01), pytest.approx(1, abs=0.01))


def test_the_moving_drawing_shows_the_whole_path_or_only_its_start():
    drawing, run = PathDrawing(), core_periphery(1.5, steps=50)
    line = drawing.whole(run).figure.axes[0].lines[1]
    assert line.get_ydata().tolist() == run.share.to_list()
    drawing.start(run)
    assert line.get_ydata().tolist() == [0.52]


def test_the_moving_drawing_keeps_one_figure_and_counts_its_steps():
    drawing = PathDrawing()
    first = drawing.whole(core_periphery(2.1, steps=50)).figure
    second = drawing.whole(core_periphery(2.1, steps=300)).figure
    assert first is second
    assert {"0", "150", "300"} <= {text.get_text() for text in second.axes[0].texts}


def test_the_table_of_a_path_has_shares_of_both_regions():
    numbers = PathDrawing().whole(core_periphery(2.1, start=0.6, steps=50)).numbers
    assert numbers.iloc[0].to_list() == ["60.0%", "40.0%"]
    assert numbers.index.to_list() == [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]

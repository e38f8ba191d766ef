"""The scatter of neighbours shows Moran's I."""

import pytest

from ledtoolkit.plots.spatial_autocorrelation import picture_moran_scatter
from ledtoolkit.spatial_autocorrelation import morans_i, spatial_weights


def test_the_slope_of_the_scatter_is_morans_i():
    result = morans_i([2.0, 1.0, 4.0, 3.0, 9.0], spatial_weights([[1], [0, 2], [1, 3], [2, 4], [3]]))
    line = picture_moran_scatter(result, what="Rent").figure.axes[0].lines[-1]
    (x0, y0), (x1, y1) = line.get_xydata()
    assert (y1 - y0) / (x1 - x0) == pytest.approx(result.statistic)


def test_a_tiny_chance_is_said_as_a_bound():
    blocks = [*[1.0] * 20, *[9.0] * 20]
    ring = [[(i - 1) % 40, (i + 1) % 40] for i in range(40)]
    assert "two-sided p below 0.001" in picture_moran_scatter(morans_i(blocks, spatial_weights(ring)), what="x").alt

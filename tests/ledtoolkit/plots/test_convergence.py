"""Pictures of convergence show the line and the spread they were given."""

import numpy as np
import pytest

from ledtoolkit.convergence import beta_convergence, sigma_convergence
from ledtoolkit.plots.convergence import picture_beta_convergence, picture_sigma_convergence


def test_places_stand_at_their_level_and_growth():
    y0 = np.exp([1.0, 2.0, 3.0])
    result = beta_convergence(y0, y0 * np.exp([0.4, 0.1, 0.1]), years=10)
    points = picture_beta_convergence(result, what="Here").figure.axes[0].collections[0].get_offsets()
    assert np.allclose(points, [[1, 0.04], [2, 0.01], [3, 0.01]])


@pytest.mark.parametrize(
    ("growth", "finding"),
    [
        ([0.3, 0.2, 0.1], "Places that started poor grew faster."),
        ([0.1, 0.2, 0.3], "Places that started rich grew faster."),
        ([0.1, 0.3, 0.1], "The slope is within two standard errors of 0, so chance may have made it."),
    ],
)
def test_the_finding_fits_the_slope_and_its_error(growth, finding):
    y0 = np.exp([0.0, 1.0, 2.0])
    assert picture_beta_convergence(beta_convergence(y0, y0 * np.exp(growth), years=10), what="x").alt.endswith(finding)


def test_a_growing_spread_is_not_called_shrinking():
    picture = picture_sigma_convergence(sigma_convergence([2, 4], [1, 4]), what="Two places", dates=(1990, 2000))
    assert picture.alt.endswith("Differences did not shrink.")
    assert picture.figure.axes[0].lines[0].get_ydata().tolist() == pytest.approx([0.3466, 0.6931], abs=1e-4)

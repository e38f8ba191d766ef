"""Pictures of urns show where their histories ended."""

import pytest

from ledtoolkit.path_dependence import polya_distribution, polya_urn
from ledtoolkit.plots.path_dependence import picture_histories, picture_towns


@pytest.mark.parametrize(
    "picture",
    [
        lambda: picture_towns(polya_urn(draws=5)),
        lambda: picture_histories(polya_urn(draws=5), polya_distribution(draws=5)),
    ],
)
def test_simulated_numbers_are_called_synthetic(picture):
    assert picture().figure.get_suptitle().startswith("SYNTHETIC")


def test_towns_show_the_ends_of_the_first_runs():
    runs = polya_urn(draws=30, runs=50, seed=2)
    bars = picture_towns(runs, towns=20).figure.axes[0].patches[:20]
    assert [bar.get_height() for bar in bars] == runs.shares.iloc[:20].to_list()


def test_bars_of_histories_add_up_to_all_runs():
    picture = picture_histories(polya_urn(runs=100, seed=4), polya_distribution())
    assert picture.numbers.sum().to_list() == pytest.approx([1, 1])

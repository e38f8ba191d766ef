"""The map of decisions has as much of each field as the shares say."""

import numpy as np
import pytest

from ledtoolkit.occupational_choice import occupational_map
from ledtoolkit.plots.occupational_choice import picture_occupational_map


def test_fields_on_the_map_have_the_stated_shares():
    picture = picture_occupational_map(occupational_map(credit_limit=1, wage=2), credit_limit=1, wage=2)
    codes = np.asarray(picture.figure.axes[0].collections[0].get_array()).ravel()
    drawn = [float((codes == code).mean()) for code in range(3)]
    assert drawn == pytest.approx(picture.numbers["Share of people"].to_list())
    assert picture.alt == (
        "SYNTHETIC grid, credit up to 1.0 times own assets, wage 2.0: 40.9% run a firm, 54.3% work for others, "
        "and 4.8% would run a firm but are kept out by finance."
    )


def test_the_title_says_synthetic():
    picture = picture_occupational_map(occupational_map(credit_limit=1, wage=2), credit_limit=1, wage=2)
    assert picture.figure.get_suptitle().startswith("SYNTHETIC")

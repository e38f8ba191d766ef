"""Pictures of concentration show the figures they were given."""

import pandas as pd

from ledtoolkit.concentration import ellison_glaeser, locational_gini
from ledtoolkit.plots.concentration import (
    picture_ellison_glaeser,
    picture_locational_gini,
    picture_regional_gini,
)
from tests.ledtoolkit.dutch_provinces import EMPLOYED_2018


def lengths(picture, *, upright=False):
    bars = picture.figure.axes[0].patches
    return [bar.get_height() if upright else bar.get_width() for bar in bars]


def test_the_most_concentrated_branch_is_named():
    gini = locational_gini(EMPLOYED_2018)
    picture = picture_locational_gini(gini)
    assert lengths(picture) == sorted(gini)
    assert picture.alt.startswith(f"Of 10 branches {gini.idxmax()} is most concentrated")


def test_quotients_stand_in_ascending_order():
    picture = picture_regional_gini(pd.Series({"a": 9.0, "b": 1.0}), pd.Series({"a": 10.0, "b": 10.0}), what="Mining")
    assert lengths(picture, upright=True) == [0.1, 0.9]
    assert picture.alt == "Mining: quotients run from 0.100 in b to 0.900 in a; their Gini is 0.400."


def test_what_chance_brings_stands_beside_what_was_found():
    picture = picture_ellison_glaeser(ellison_glaeser([20, 0], [500, 500], plant_herfindahl=0.5), branch="Mining")
    assert lengths(picture) == [0.25, 0.5]

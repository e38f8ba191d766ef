"""Bars of density: absent products first, nearest on top."""

import pandas as pd

from ledtoolkit.plots.product_space import picture_density

DENSITY = pd.Series({"fruit": 0.6, "wine": 0.2, "cars": 0.4})
PRESENCE = pd.Series({"fruit": 1, "wine": 0, "cars": 0})


def test_absent_products_stand_first_and_full():
    axes = picture_density(DENSITY, PRESENCE, place="Here").figure.axes[0]
    assert [bar.get_width() for bar in axes.patches] == [0.4, 0.2, 0.6]
    assert [bar.get_hatch() for bar in axes.patches] == [None, None, "///"]


def test_the_alt_text_names_the_nearest_absent_product():
    assert picture_density(DENSITY, PRESENCE, place="Here").alt == (
        "Of the products that Here does not sell yet, cars is nearest to what it sells, with a density of 0.40."
    )


def test_a_place_that_sells_everything_has_no_next_step():
    alt = picture_density(DENSITY, PRESENCE.clip(lower=1), place="Here").alt
    assert alt == "Here sells every product of the table, so there is no next step to show."

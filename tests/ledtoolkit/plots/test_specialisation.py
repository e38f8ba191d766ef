"""Pictures of specialisation show the shares and indices they were given."""

import numpy as np
import pandas as pd
import pytest

from ledtoolkit.plots.specialisation import picture_hoover_index, picture_krugman, picture_specialisation
from ledtoolkit.specialisation import krugman_specialisation, specialisation
from tests.ledtoolkit.dutch_provinces import EMPLOYED_2018


def lengths(picture, *, upright=False):
    bars = picture.figure.axes[0].patches
    return [bar.get_height() if upright else bar.get_width() for bar in bars]


def test_the_bars_of_krugman_add_up_to_his_index():
    region, others = EMPLOYED_2018.loc["Groningen"], EMPLOYED_2018.drop("Groningen")
    picture = picture_krugman(region, others, place="Groningen")
    assert np.abs(lengths(picture)).sum() / 100 == pytest.approx(krugman_specialisation(region, others))
    assert "Most above is O-Q, by 8.5 points of its jobs; most below G-I, by 5.4." in picture.alt


def test_regions_stand_in_order_of_their_coefficient():
    measures = specialisation(EMPLOYED_2018)
    assert lengths(picture_specialisation(measures)) == sorted(measures["coefficient"])


def test_the_hoover_picture_draws_both_shares_of_every_region():
    jobs, people = pd.Series({"a": 30, "b": 10}), pd.Series({"a": 50, "b": 50})
    picture = picture_hoover_index(jobs, people, what="Jobs", by="People")
    assert lengths(picture, upright=True) == [0.75, 0.25, 0.5, 0.5]

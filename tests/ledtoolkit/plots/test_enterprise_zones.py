"""Both groups of cities are drawn as lines, the one to be guessed only after the guess."""

import numpy as np
import pandas as pd
import pytest

from ledtoolkit.plots.enterprise_zones import ZonesDrawing, ZonesReading, points

PATHS = pd.DataFrame({"treated": [1.2, 1.0, 0.5], "control": [1.1, 1.0, 0.6]}, index=[1981, 1983, 1987])
LEVELS = pd.Series({"treated": 400.0, "control": 500.0})


def reading(estimate="did"):
    return ZonesReading(1983, 1987, estimate, PATHS, LEVELS, -0.1, -0.08, (1981, 1983), 0)


def lines(picture):
    return [list(line.get_ydata()) for line in picture.figure.axes[0].lines[2:4]]


def words_of(picture):
    figure = picture.figure
    return [text.get_text() for text in (*figure.texts, *figure.axes[0].texts)]


def test_before_the_guess_only_cities_with_a_zone_are_drawn_and_told():
    picture = ZonesDrawing().treated(reading())
    treated, control = lines(picture)
    assert treated == [1.2, 1.0, 0.5]
    assert np.isnan(control).all()
    assert {"With a zone: -50.0%", "Without a zone: ?"} <= set(words_of(picture))
    assert picture.numbers.columns.to_list() == ["With a zone"]


def test_both_lines_are_the_paths_and_the_difference_is_said():
    picture = ZonesDrawing().both(reading())
    assert lines(picture) == [PATHS["treated"].to_list(), PATHS["control"].to_list()]
    assert "Difference in differences: -10.0 points" in words_of(picture)
    assert picture.alt == (
        "From 1983 to 1987 claims changed by -50.0% with a zone and by -40.0% without: -10.0 points. "
        "From 1981 to 1983, before any zone, it was -8.0 points."
    )
    assert picture.numbers.loc[1987].to_list() == ["50.0%", "60.0%"]


def test_afterwards_only_compares_levels():
    picture = ZonesDrawing().both(reading("after"))
    assert "In 1987: -20.0% with a zone" in words_of(picture)
    assert picture.alt == "In 1987 a city with a zone had 400 claims, one without 500: -20.0%."


def test_the_treated_alone_are_drawn_alone():
    picture = ZonesDrawing().both(reading("treated"))
    assert np.isnan(lines(picture)[1]).all()
    assert picture.alt == "Claims changed by -50.0% from 1983 to 1987 in cities with a zone."


def test_two_lines_stand_at_the_years_that_are_compared():
    axes = ZonesDrawing().both(reading()).figure.axes[0]
    assert [line.get_xdata() for line in axes.lines[:2]] == [[1983, 1983], [1987, 1987]]


@pytest.mark.parametrize(("share", "written"), [(-0.0391, "-3.9"), (0.1366, "+13.7"), (-0.0001, "0.0")])
def test_points_carry_their_sign(share, written):
    assert points(share) == written

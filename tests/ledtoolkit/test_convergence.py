"""Convergence, held to the Mexican states of the lesson, to exact lines and to shrinking spreads."""

import math
from io import StringIO

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.convergence import beta_convergence, log_growth, sigma_convergence

# GDP per head, pesos of 2000 (Rey and Sastré-Gutiérrez 2010)
MEXICO = pd.read_csv(
    StringIO("""\
state,y1980,y2000
Aguascalientes,21022,27782
Baja California,29283,29855
Baja California Sur,29038,26103
Campeche,12166,36163
Chiapas,16200,8684
Chihuahua,23399,30735
Coahuila,25688,28460
Colima,17427,21358
Distrito Federal,42028,54349
Durango,16726,17379
Guanajuato,13864,15585
Guerrero,8727,11820
Hidalgo,12391,12348
Jalisco,20659,21610
Mexico,20165,16322
Michoacan,11206,11838
Morelos,16513,18170
Nayarit,13354,11478
Nuevo Leon,34856,38672
Oaxaca,7730,9010
Puebla,13374,15685
Quertaro,20088,26149
Quintana Roo,26695,33442
San Luis Potosi,12691,15866
Sinaloa,15312,15242
Sonora,23181,24068
Tabasco,42361,13360
Tamaulipas,21937,23546
Tlaxcala,9882,11701
Veracruz,14252,12191
Yucatan,15239,17509
Zacatecas,8876,11130
"""),
    index_col="state",
)
# income per head, current dollars (Bureau of Economic Analysis)
USA = pd.read_csv(
    StringIO("""\
state,income_1929,income_2009
Alabama,323,32274
Arizona,600,32077
Arkansas,310,31493
California,991,40902
Colorado,634,40093
Connecticut,1024,52736
Delaware,1032,40135
Florida,518,36565
Georgia,347,33086
Idaho,507,30987
Illinois,948,40933
Indiana,607,33174
Iowa,581,35983
Kansas,532,37036
Kentucky,393,31250
Louisiana,414,35151
Maine,601,35268
Maryland,768,47159
Massachusetts,906,49590
Michigan,790,34280
Minnesota,599,40920
Mississippi,286,29318
Missouri,621,35106
Montana,592,32699
Nebraska,596,37057
Nevada,868,38009
New Hampshire,686,41882
New Jersey,918,48123
New Mexico,410,32197
New York,1152,46844
North Carolina,332,33564
North Dakota,382,38672
Ohio,771,35018
Oklahoma,455,33708
Oregon,668,35210
Pennsylvania,772,38827
Rhode Island,874,41283
South Carolina,271,30835
South Dakota,426,36499
Tennessee,378,33512
Texas,479,35674
Utah,551,30107
Vermont,634,36752
Virginia,434,43211
Washington,741,40619
West Virginia,460,31843
Wisconsin,673,35676
Wyoming,675,42504
"""),
    index_col=0,
)
YEARS = st.floats(1, 50)
levels = st.lists(st.floats(100, 1e5), min_size=3, max_size=20, unique=True)


def message_of(function, *args, **kwargs):
    with pytest.raises(ValueError) as refusal:
        function(*args, **kwargs)
    return str(refusal.value)


def mexico(**kwargs):
    states = MEXICO.drop(kwargs.get("without", []))
    return beta_convergence(states["y1980"], states["y2000"], years=20)


def test_the_line_of_mexico_has_the_numbers_of_the_lesson():
    line = mexico()
    assert (line.alpha, line.beta) == (pytest.approx(0.12770, abs=5e-6), pytest.approx(-0.01271, abs=5e-6))


def test_two_oil_states_carry_the_slope_of_mexico():
    assert mexico(without=["Campeche", "Tabasco"]).beta == pytest.approx(-0.0006, abs=5e-5)


def test_differences_in_mexico_grew_although_beta_is_negative():
    spread = sigma_convergence(MEXICO["y1980"], MEXICO["y2000"])
    assert spread.sd_log == (pytest.approx(0.432, abs=5e-4), pytest.approx(0.451, abs=5e-4))
    assert spread.variance_ratio < 1


def test_the_line_of_the_united_states_has_the_numbers_of_the_lesson():
    line = beta_convergence(USA["income_1929"], USA["income_2009"], years=80)
    assert (line.alpha, line.beta) == (pytest.approx(0.11015, abs=5e-6), pytest.approx(-0.00915, abs=5e-6))
    assert (round(line.speed, 4), round(line.half_life)) == (0.0165, 42)
    spread = sigma_convergence(USA["income_1929"], USA["income_2009"])
    assert spread.sd_log == (pytest.approx(0.366, abs=5e-4), pytest.approx(0.138, abs=5e-4))


@given(levels, st.floats(-0.019, -0.001), st.floats(-0.2, 0.3))
def test_places_on_a_line_give_back_the_line(start, beta, alpha):
    y0 = np.array(start)
    result = beta_convergence(y0, y0 * np.exp(20 * (alpha + beta * np.log(y0))), years=20)
    assert result.beta == pytest.approx(beta, abs=1e-6)
    assert result.alpha == pytest.approx(alpha, abs=1e-5)
    assert np.allclose(result.observations["gap"], 0, atol=1e-9)


@given(levels, levels, YEARS, st.floats(0.01, 100))
def test_beta_does_not_depend_on_the_unit_of_money(start, end, years, unit):
    n = min(len(start), len(end))
    y0, yT = np.array(start[:n]), np.array(end[:n])
    once = beta_convergence(y0, yT, years=years)
    assert beta_convergence(y0 * unit, yT * unit, years=years).beta == pytest.approx(once.beta, abs=1e-7)


def test_after_a_half_life_half_of_the_gap_is_left():
    # gaps of logs shrink by exp(-speed t): with beta of 10 years the line is exact
    speed = 0.02
    y0 = np.exp([1.0, 2.0, 4.0])
    at = lambda t: np.exp(3 + (np.log(y0) - 3) * math.exp(-speed * t))  # noqa: E731 - the path of each place
    result = beta_convergence(y0, at(10), years=10)
    assert result.speed == pytest.approx(speed)
    assert np.log(at(result.half_life)) - 3 == pytest.approx((np.log(y0) - 3) / 2)


def test_growing_gaps_have_a_negative_half_life_in_which_they_double():
    y0 = np.exp([1.0, 2.0, 3.0])
    result = beta_convergence(y0, np.exp([2.0, 4.0, 6.0]), years=10)
    assert result.half_life == pytest.approx(-10)


def test_gaps_that_turned_round_have_no_speed():
    y0 = np.exp([1.0, 2.0, 3.0])
    result = beta_convergence(y0, np.exp([3.0, 2.0, 1.0]), years=10)
    with pytest.raises(ValueError) as refusal:
        _ = result.speed
    assert str(refusal.value) == (
        "beta x years is -2, at or below -1: gaps closed or turned round within the period, so the speed is "
        "undefined. Read beta alone, or take a shorter period."
    )


def test_growth_is_logarithmic_and_a_year():
    assert log_growth([100], [200], years=10).to_list() == [pytest.approx(math.log(2) / 10)]


def test_the_gap_is_actual_minus_predicted():
    table = mexico().observations
    assert np.allclose(table["gap"], table["growth"] - table["predicted"])
    assert table["gap"].idxmin() == "Tabasco"


def test_shrinking_logs_shrink_sigma_by_the_same_factor():
    logs = np.array([1.0, 2.0, 4.0])
    spread = sigma_convergence(np.exp(logs), np.exp(logs / 2))
    assert spread.variance_ratio == pytest.approx(4)
    assert spread.cv_log[0] == pytest.approx(spread.cv_log[1])


def test_equal_places_at_the_end_have_no_ratio_of_variances():
    with pytest.raises(ValueError) as refusal:
        _ = sigma_convergence([1, 2], [3, 3]).variance_ratio
    assert str(refusal.value) == "All places are equal at the end, so the ratio of variances is undefined."


def test_a_level_of_zero_has_no_logarithm():
    assert message_of(sigma_convergence, [1, 0], [3, 3]) == (
        "`start` must be above 0, got 0 at position 1: it has no logarithm. Leave that place out at both dates."
    )


def test_places_in_another_order_are_refused():
    assert message_of(log_growth, pd.Series({"a": 1, "b": 2}), pd.Series({"b": 1, "a": 2}), years=1) == (
        "`start` and `end` must have the same labels, but the same labels stand in another order. "
        "Use the same ones in both."
    )


def test_two_places_make_no_line():
    assert message_of(beta_convergence, [1, 2], [2, 3], years=5) == (
        "A line needs at least three places that start at different levels, got 2 from 1 to 2."
    )


def test_lists_of_different_length_are_refused():
    assert message_of(log_growth, [1, 2], [2], years=5) == ("`start` and `end` must hold the same places, got 2 and 1.")


@pytest.mark.parametrize(("without", "variation"), [([], (0.455, 0.485)), (["Campeche", "Tabasco"], (0.421, 0.484))])
def test_variation_between_mexican_states_rose_after_1980_with_and_without_oil(without, variation):
    states = MEXICO.drop(without)
    assert sigma_convergence(states["y1980"], states["y2000"]).cv == pytest.approx(variation, abs=5e-4)

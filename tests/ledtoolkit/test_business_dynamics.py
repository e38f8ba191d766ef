"""Birth, death, net and churn rates, held to the published British counts and to identities."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.business_dynamics import business_dynamics, high_growth_share
from ledtoolkit.datasets import load_uk_business_demography_2024


def british_counts():
    table = load_uk_business_demography_2024()[["active_2024", "births_2024", "deaths_2024"]]
    return table.set_axis(["active", "births", "deaths"], axis=1)


def counts(active, births, deaths):
    return pd.DataFrame({"active": [active], "births": [births], "deaths": [deaths]}, index=["here"])


def test_british_rates_of_2024_are_the_stated_ones():
    rates = business_dynamics(british_counts()).loc["United Kingdom"]
    assert rates.to_dict() == pytest.approx(
        {"birth_rate": 0.1110, "death_rate": 0.0980, "net_rate": 0.0130, "churn_rate": 0.2091}, abs=5e-5
    )


def test_the_rate_of_the_whole_is_not_the_mean_of_the_rates():
    rates = business_dynamics(british_counts())["birth_rate"]
    assert rates["United Kingdom"] != pytest.approx(rates.drop("United Kingdom").mean(), abs=1e-4)


def test_high_growth_is_a_share_of_larger_firms_not_of_all():
    assert high_growth_share(14_330, 292_125) == pytest.approx(0.0491, abs=5e-5)
    assert high_growth_share(14_330, 2_859_535) == pytest.approx(0.0050, abs=5e-5)


@given(st.floats(1, 1e7), st.floats(0, 1), st.floats(0, 1))
def test_net_and_churn_are_difference_and_sum(active, birth, death):
    rates = business_dynamics(counts(active, birth * active, death * active)).loc["here"]
    assert rates["net_rate"] == pytest.approx(birth - death, abs=1e-9)
    assert rates["churn_rate"] == pytest.approx(birth + death)
    assert 0 <= rates["birth_rate"] <= 1 + 1e-12


def test_counts_in_thousands_give_the_same_rates():
    whole, thousands = british_counts(), british_counts() / 1000
    pd.testing.assert_frame_equal(business_dynamics(whole), business_dynamics(thousands))


def test_rates_carry_names():
    rates = business_dynamics(british_counts())
    assert (rates.index.name, rates.columns.name) == ("region", "rate")


def test_a_missing_column_is_named():
    with pytest.raises(ValueError) as refusal:
        business_dynamics(counts(10, 2, 1).drop(columns="deaths"))
    assert str(refusal.value) == "`counts` has no column 'deaths'. It needs: active, births, deaths."


def test_a_place_without_active_firms_is_named():
    with pytest.raises(ValueError) as refusal:
        business_dynamics(counts(0, 0, 0))
    assert str(refusal.value) == "here has no active firms, so its rates are x/0. Leave that row out."


def test_more_deaths_than_firms_are_refused():
    with pytest.raises(ValueError) as refusal:
        business_dynamics(counts(10, 2, 12))
    assert str(refusal.value) == (
        "here has 12 deaths among 10 active firms. Active firms include those born and closed in the year: "
        "check the columns."
    )


def test_more_gazelles_than_firms_are_refused():
    with pytest.raises(ValueError) as refusal:
        high_growth_share(5, 4)
    assert str(refusal.value) == (
        "`high_growth` is 5, more than the 4 firms it is a part of. Give all firms with 10 or more."
    )

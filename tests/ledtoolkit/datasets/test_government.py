"""Tables of local government: shares are shares, budgets nearly balance."""

import pytest

from ledtoolkit import datasets


def test_shares_of_the_imf_lie_between_0_and_1():
    table = datasets.load_imf_decentralisation_2016().drop(columns="vertical_fiscal_imbalance")
    assert table.ge(0).all().all()
    assert table.le(1).all().all()


def test_only_bosnia_has_a_negative_imbalance():
    imbalance = datasets.load_imf_decentralisation_2016()["vertical_fiscal_imbalance"]
    assert imbalance[imbalance < 0].droplevel("year").to_dict() == {"Bosnia and Herzegovina": -0.009}


def test_percentages_of_the_oecd_lie_between_0_and_100():
    table = datasets.load_oecd_decentralisation()
    assert table.min().min() >= 0
    assert table.max().max() <= 100


def test_the_oecd_blanks_are_austria_and_switzerland_in_gdp():
    blank = datasets.load_oecd_decentralisation()["subnational_spending_pct_gdp"]
    assert list(blank[blank.isna()].index) == [("2018", "Austria"), ("2018", "Switzerland")]


@pytest.mark.parametrize("year", [1979, 1987])
def test_swedish_revenue_and_grants_nearly_cover_expenditure(year):
    table = datasets.load_sweden_municipalities_1979_1987()
    covered = (table[f"own_revenue_{year}"] + table[f"grants_{year}"]) / table[f"expenditure_{year}"]
    assert covered.between(0.88, 1.15).all()
    assert table[f"expenditure_{year}"].between(17_000, 32_000).all()


def test_shares_of_un_habitat_lie_between_0_and_1():
    shares = datasets.load_un_habitat_own_source_revenue().iloc[:, :3]
    assert shares.ge(0).all().all()
    assert shares.le(1).all().all()

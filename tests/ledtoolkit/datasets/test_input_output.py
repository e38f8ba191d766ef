"""Input-output tables balance, and the published multipliers follow from the German one."""

import numpy as np
import pytest

from ledtoolkit import datasets

DUTCH = ["agriculture", "mining", "manufacturing", "utilities", "construction", "services"]
GERMAN = ["CPA_A", "CPA_B-E", "CPA_F", "CPA_G-I", "CPA_J-N", "CPA_O-T"]


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        (DUTCH, "TOTAL"),
        (["TOTAL", "imports", "net_tax"], "total_use_pp"),
        (["total_use_pp", "value_added_bp"], "output_bp"),
    ],
)
def test_columns_of_the_dutch_table_add_up(parts, total):
    table = datasets.load_io_netherlands_2000()[DUTCH]
    assert (table.loc[parts].sum() == table.loc[total]).all()


def test_rows_of_the_dutch_table_add_up_to_output_within_rounding():
    table = datasets.load_io_netherlands_2000()
    uses = ["TOTAL", "final_consumption_private", "final_consumption_government", "gross_fixed_capital_formation"]
    gap = table.loc[DUTCH, [*uses, "exports"]].sum(axis=1) - table.loc[DUTCH, "total_use"]
    assert gap.abs().max() <= 1
    assert (table.loc[DUTCH, "total_use"] == table.loc["output_bp", DUTCH]).all()


@pytest.mark.parametrize(
    ("parts", "total"), [(GERMAN, "TOTAL"), (["TOTAL", "P7", "D21X31"], "P2"), (["P2", "B1G"], "P1")]
)
def test_columns_of_the_german_table_add_up(parts, total):
    table = datasets.load_io_germany_1995()[GERMAN]
    assert (table.loc[parts].sum() == table.loc[total]).all()


def test_rows_of_the_german_table_add_up_to_output():
    table = datasets.load_io_germany_1995()
    assert (table.loc[GERMAN].sum(axis=1) == table.loc["P1", GERMAN]).all()


def test_intermediate_use_in_chile_stays_below_total_demand():
    table = datasets.load_io_chile_2013()
    assert (table[list(table.index)].sum() < table["total_demand"]).all()
    assert table["total_demand"].sum() == pytest.approx(249_017, abs=1)


def test_the_published_multipliers_follow_from_the_german_table_but_for_one_misprint():
    table, published = datasets.load_io_germany_1995(), datasets.load_io_published_multipliers().to_numpy()
    Z, x = table.loc[GERMAN, GERMAN].to_numpy(), table.loc["P1", GERMAN].to_numpy()
    leontief, ghosh = np.linalg.inv(np.eye(6) - Z / x), np.linalg.inv(np.eye(6) - Z / x[:, None])
    own = [np.ones(6) @ leontief]
    own += [table.loc[row, GERMAN].to_numpy() / x @ leontief for row in ("B1G", "EMP")]
    far = (
        np.abs(np.array([*own, ghosh.sum(axis=1)]) - published) > 6e-5
    )  # half of the fourth printed decimal, rounded up
    assert np.argwhere(far).tolist() == [[3, 1]]

"""Every bundled table has a loader, a whole card, few figures and no undocumented blank."""

import dataclasses
import re

import numpy as np
import pandas as pd
import pytest

from ledtoolkit import datasets
from ledtoolkit.datasets import card, table_names
from ledtoolkit.datasets.cards import DATA

NAMES = table_names()

# label columns; every other column holds figures
LABELS = {
    "nuts2", "nuts2_2016", "nuts", "province", "land", "geo", "wz", "state", "fips", "name", "czone", "city", "area",
    "level", "sbi", "region", "industry", "country", "year", "code", "municipality", "row", "branch", "product", "case",
    "stage", "study", "measure", "unit", "reported_by", "table",
}  # fmt: skip

# Blanks as the cards document them: table -> how many figures are missing.
BLANKS = {
    "nl_provinces_gdp": 13,  # Noord-Brabant and Limburg in six columns, Limburg's GDP of 2019
    "nl_neighbourhoods_income_2019": 10,
    "eu_rci_2010_2019": 1,
    "indiana_enterprise_zones": 12,
    "io_germany_1995": 15,
    "io_netherlands_2000": 34,
    "oecd_decentralisation": 2,
}


def figures(name):
    raw = pd.read_csv(DATA / f"{name}.csv", keep_default_na=False, na_values=[""])
    return raw[[column for column in raw.columns if column not in LABELS]]


def load(name):
    return getattr(datasets, f"load_{name}")()


def test_there_are_37_tables_with_4531_figures():
    assert len(NAMES) == 37
    assert sum(int(figures(name).notna().sum().sum()) for name in NAMES) == 4531


def test_tables_and_cards_come_in_pairs():
    assert sorted(path.stem for path in DATA.glob("*.toml")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_card_says_something(name):
    for field in dataclasses.fields(card(name)):
        text = getattr(card(name), field.name)
        assert isinstance(text, str)
        assert text.strip() == text != ""


@pytest.mark.parametrize("name", NAMES)
def test_a_table_holds_at_most_200_figures(name):
    assert 0 < figures(name).notna().sum().sum() <= 200


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_a_finite_number_or_a_documented_blank(name):
    table = figures(name).to_numpy(float)
    assert int(np.isnan(table).sum()) == BLANKS.get(name, 0)
    assert not np.isinf(table).any()


@pytest.mark.parametrize("name", [name for name in BLANKS if name != "indiana_enterprise_zones"])
def test_a_card_explains_the_blanks_of_its_table(name):
    assert re.search(r"[Bb]lank", card(name).caveats)


def test_the_card_of_the_zones_says_that_blank_means_never():
    assert "blank = never" in card("indiana_enterprise_zones").columns


@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_its_loader(name):
    table = load(name)
    assert table.attrs["card"] == name
    assert all(kind == float for kind in table.dtypes)  # noqa: E721 - a dtype equals float, it is not float
    assert table.index.is_unique
    assert None not in table.index.names


@pytest.mark.parametrize("name", NAMES)
def test_a_loader_repeats_the_grade_of_the_card(name):
    said = getattr(datasets, f"load_{name}").__doc__.splitlines()[0]
    grade = card(name).grade
    assert f"grade {grade}" in said
    assert ("lesson text only" in said) == (grade == "C")


def test_every_public_name_is_there_and_every_loader_has_a_table():
    loaders = [name for name in datasets.__all__ if name.startswith("load_")]
    assert sorted(loader.removeprefix("load_") for loader in loaders) == NAMES
    assert all(hasattr(datasets, name) for name in datasets.__all__)


def test_only_known_grades_are_given():
    assert {card(name).grade for name in NAMES} == {"A", "B", "C"}


def test_an_unknown_table_is_refused_with_the_list_of_tables():
    with pytest.raises(ValueError) as refusal:
        card("moon_provinces")
    listed = ", ".join(repr(name) for name in NAMES)
    assert str(refusal.value) == f"`name` must be one of {listed}, got 'moon_provinces'."


def test_a_card_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        card("lm3_cases").grade = "A"


def test_two_readers_do_not_share_a_table():
    mine = datasets.load_us_state_income()
    mine.iloc[0, 0] = -1
    assert datasets.load_us_state_income().iloc[0, 0] == 323

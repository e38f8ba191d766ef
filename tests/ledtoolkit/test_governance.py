"""Five types, two unlikely cells, one exclusion; four kinds of upgrading."""

from itertools import product

import pytest

from ledtoolkit.governance import COORDINATION, governance_table, governance_type, upgrading_kind, upgrading_outlook


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("LHH", "market"),
        ("HHH", "modular"),
        ("HLH", "relational"),
        ("HHL", "captive"),
        ("HLL", "hierarchy"),
        ("LLH", "unlikely"),
        ("LLL", "unlikely"),
        ("LHL", "excluded"),
    ],
)
def test_three_letters_lead_to_one_type(letters, expected):
    complexity, codifiability, capability = ({"L": "low", "H": "high"}[letter] for letter in letters)
    assert governance_type(complexity, codifiability=codifiability, capability=capability) == expected


def test_the_table_lists_every_combination_once():
    table = governance_table()
    combinations = set(zip(table["complexity"], table["codifiability"], table["capability"], strict=True))
    assert combinations == set(product(["low", "high"], repeat=3))
    assert len(table) == 8


def test_the_types_stand_in_the_order_of_coordination():
    assert tuple(governance_table()["type"][:5]) == COORDINATION


def test_a_condition_in_other_words_is_answered_with_the_known_ones():
    with pytest.raises(ValueError) as refusal:
        governance_type("medium", codifiability="high", capability="low")
    assert str(refusal.value) == "`complexity` must be one of 'low', 'high', got 'medium'."


def test_a_new_product_is_not_functional_upgrading():
    assert upgrading_kind("the product") == "product"


def test_captive_chains_hinder_functional_upgrading():
    assert upgrading_outlook("captive")["functional"] == "hindered"


def test_no_outlook_is_claimed_where_the_source_claims_none():
    assert set(upgrading_outlook("market").values()) == {"open"}


def test_a_cell_that_is_no_type_has_no_outlook():
    with pytest.raises(ValueError) as refusal:
        upgrading_outlook("excluded")
    assert str(refusal.value) == (
        "`governance` must be one of 'market', 'modular', 'relational', 'captive', 'hierarchy', got 'excluded'."
    )

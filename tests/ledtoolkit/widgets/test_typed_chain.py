"""A chain as typed: half-filled forms get sentences, and what cannot be a chain is refused at its step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.progress import Record
from ledtoolkit.widgets.typed_chain import (
    BLANK,
    CHAIN,
    MOST_STEPS,
    ChainError,
    example_chain,
    own_chain,
    read_typed_chain,
    shaped_chain,
)

# The dried fruit of the curriculum, with a comma, a percent sign and rows in which nothing stands.
FRUIT = {
    "product": "dried fruit",
    "source": "set by us",
    "steps": [
        {"name": "Grower", "price": "0,40"},
        {},
        {"name": "Trader", "price": "0.60", "lost": "10%"},
        {"name": "Processor", "price": "2.00", "needed": "2", "inputs": "0.30"},
        {"name": " Shop ", "price": "3.20"},
    ],
}


def typed(*steps: dict[str, str]) -> dict[str, Any]:
    return shaped_chain({"steps": list(steps)})


def test_the_dried_fruit_gives_the_numbers_of_the_curriculum() -> None:
    own = read_typed_chain(shaped_chain(FRUIT))
    assert (own.product, own.source) == ("dried fruit", "set by us")
    assert own.chain.producer_share == pytest.approx(0.278, abs=5e-4)
    assert own.chain.stages["value_added"].round(3).to_dict() == {
        "Grower": 0.889,
        "Trader": 0.311,
        "Processor": 0.5,
        "Shop": 1.2,
    }


def test_without_a_product_it_has_a_name_all_the_same() -> None:
    assert read_typed_chain(typed({"name": "A", "price": "1"}, {"name": "B", "price": "2"})).product == "my product"


FIRST, SHOP = {"name": "Farm", "price": "1"}, {"name": "Shop", "price": "4"}


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([], "Fill in a name and a price for at least two steps: then the picture appears here."),
        ([FIRST, {}], "Fill in a name and a price for at least two steps: then the picture appears here."),
        ([FIRST, {"price": "4"}], "Step 2: say who this is."),
        ([FIRST, {}, {"name": "Shop"}], "Step 3: type the price at which Shop sells."),
        ([FIRST, {"name": "Farm", "price": "4"}], "Step 2: “Farm” stands there twice. Give one of them another name."),
        (
            [FIRST, SHOP | {"name": " Inputs bought in"}],
            "Step 2: the ladder calls what is bought in “Inputs bought in”. Give this step another name.",
        ),
        (
            [FIRST | {"lost": "5"}, SHOP],
            "Step 1: the first of a chain buys nothing from a step before. "
            "Leave what is lost and what it needs open here.",
        ),
        (
            [FIRST, SHOP | {"price": "0"}],
            "Step 2, “Sells one unit at”: a price is above 0. Leave out who does not sell.",
        ),
        (
            [FIRST, SHOP | {"lost": "100"}],
            "Step 2, “Lost of what it buys”: who loses all has nothing to sell. Type less than 100.",
        ),
        (
            [FIRST, SHOP | {"needed": "0"}],
            "Step 2, “Units bought for one unit sold”: type a number above 0, such as 1 or 2.5.",
        ),
        (
            [FIRST, SHOP | {"inputs": "-1"}],
            "Step 2, “Other things bought in, for one unit sold”: type 0 or more.",
        ),
    ],
)
def test_what_is_missing_or_cannot_be_is_said_with_its_step(steps: list[dict[str, str]], said: str) -> None:
    with pytest.raises(ChainError) as refused:
        read_typed_chain(typed(*steps))
    assert str(refused.value) == said


def test_what_is_no_number_is_said_with_its_step_and_box() -> None:
    with pytest.raises(ChainError, match="^Step 2, “Sells one unit at”: We cannot read “dear” as a number."):
        read_typed_chain(typed(FIRST, {"name": "Shop", "price": "dear"}))


@pytest.mark.parametrize("value", [None, 1, "text", [], {"steps": "many"}, {"steps": [1, None]}, {"product": {"a": 1}}])
def test_what_is_no_chain_is_an_empty_form(value: Any) -> None:
    assert shaped_chain(value) == shaped_chain(None)


def test_a_form_holds_a_few_short_texts() -> None:
    shaped = shaped_chain({"product": "x" * 1000, "steps": [{"name": "y" * 1000, "hidden": "z"}] * 50})
    assert (len(shaped["product"]), len(shaped["steps"]), len(shaped["steps"][0]["name"])) == (60, MOST_STEPS, 60)
    assert "hidden" not in shaped["steps"][0]


def test_what_is_shaped_once_comes_back_as_it_was_sent() -> None:
    for steps in ([], [{"name": "Farm"}], [{"name": "Farm"}, {}]):
        sent = shaped_chain({"steps": steps})
        assert len(sent["steps"]) == len(steps)
        assert shaped_chain(sent) == sent


def test_a_form_in_which_nobody_has_typed_begins_with_two_steps() -> None:
    assert [set(step.values()) for step in BLANK["steps"]] == [{""}, {""}]


def test_the_example_is_the_dried_fruit_and_says_that_it_is_made_up() -> None:
    own = read_typed_chain(example_chain())
    assert own.chain.stages["value_added"].round(3).to_list() == [0.889, 0.311, 0.5, 1.2]
    assert (own.product, own.source) == ("dried fruit (SYNTHETIC)", "made up (SYNTHETIC), as in the lesson.")


GROWER = {"name": "Grower", "price": "0.40"}


@pytest.mark.parametrize(
    ("steps", "short"),
    [
        ([GROWER | {"inputs": "0.50"}, {"name": "Shop", "price": "3"}], "Grower"),
        ([FIRST, {"name": "Mill", "price": "2", "needed": "3"}, {"name": "Shop", "price": "2.5"}], "Mill"),
        ([GROWER, {"name": "Shop", "price": "3"}], None),
        # 3 times 0.1 is a little more than 0.3 to a computer: who earns nothing does not lose.
        ([GROWER | {"price": "0.1"}, {"name": "Shop", "price": "0.3", "needed": "3"}], None),
    ],
)
def test_a_chain_in_which_somebody_loses_is_read_and_is_not_shown_elsewhere(
    tmp_path: Path, steps: list[dict[str, str]], short: str | None
) -> None:
    record = Record(tmp_path / "my-work")
    record.save(CHAIN, typed(*steps))
    assert read_typed_chain(typed(*steps)).short == short
    assert (own_chain(record) is None) == (short is not None)


def test_the_newest_chain_of_the_learner_counts_and_nobody_sees_another_s(tmp_path: Path) -> None:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    assert own_chain(record) is None
    record.save(CHAIN, shaped_chain(FRUIT))
    found = own_chain(record)
    assert found is not None
    assert found.product == "dried fruit"
    record.save(CHAIN, shaped_chain(None))
    assert own_chain(record) is None
    record.save(CHAIN, shaped_chain(FRUIT))
    record.set_learner("bert")
    assert own_chain(record) is None

"""The ladder of a chain: the numbers of the curriculum, gaps that stay gaps, and no workers before the guess."""

import pandas as pd
import pytest

from ledtoolkit.value_chains import value_chain
from ledtoolkit.widgets.chain_ladder import ChainLadderExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = ChainLadderExplorer

BANANAS = "Bananas, United Kingdom 2006"


def reading(explorer, chain="banana", change=0.0, view="ladder"):
    return explorer.model(chain=chain, change=change, view=view)


def test_the_controls_are_those_of_the_curriculum(explorer):
    chain, change, view = explorer.controls
    assert ([key for key, _ in chain.options], chain.start) == (["banana", "t_shirt", "tomato", "own"], "banana")
    assert (change.lowest, change.highest, change.start) == (-0.5, 1, 0)
    assert ([key for key, _ in view.options], view.start) == (["ladder", "smile", "governance"], "ladder")


# As published: Banana Link in FAO; Clean Clothes Campaign, whose shares add up to 96.6.
@pytest.mark.parametrize(
    ("chain", "shares"),
    [
        ("banana", [0.38, 0.095, 0.145, 0.145, 0.205, 0.03]),
        ("t_shirt", [0.60, 0.12, 0.12, 0.08, 0.04, 0.034, 0.006]),
        ("tomato", [0.2966, 0.1610, 0.1186, 0.4237]),
        ("own", [0.375, 0.15625, 0.09722, 0.09375, 0.27778]),
    ],
)
def test_shares_are_those_of_the_source_and_add_up_to_the_price(explorer, chain, shares):
    found = reading(explorer, chain).shares
    assert found.to_list() == pytest.approx(shares, abs=5e-5)
    assert found.sum() == pytest.approx(1)


def test_the_gap_of_the_t_shirt_stays_not_reported(explorer):
    found = reading(explorer, "t_shirt")
    assert found.outside == {"Not reported"}
    assert found.shares["Not reported"] == pytest.approx(0.034)


def test_half_as_much_again_for_banana_workers_costs_the_shopper_one_and_a_half_percent(explorer):
    explorer.prediction.skip()
    assert move(explorer, change=0.5) == (
        f"Of the price of “{BANANAS}”, 3.0% goes to “Workers on the plantation”. A change of +50% in this income "
        "changes the price by +1.50%, if all others take the same money as before."
    )


def test_the_challenge_is_met_up_to_66_percent(explorer):
    assert reading(explorer, change=0.66).price_change < 0.02 <= reading(explorer, change=0.67).price_change
    assert reading(explorer, "tomato", change=0.04).price_change < 0.02 < reading(explorer, "tomato", 0.05).price_change


def test_before_the_guess_nothing_tells_what_reaches_the_workers(explorer):
    for change in (0.0, 1.0):
        finding = move(explorer, change=change)
        assert finding == (
            f"Of the price of “{BANANAS}”, 38.0% goes to “Shop”. "
            "What reaches “Workers on the plantation” is your guess."
        )
        shown = explorer.stage.drawing + explorer.stage.table
        assert not any(share in shown for share in ("3.0%", "20.5%", "6.0%", "+3.00%"))


@pytest.mark.parametrize("state", [{"chain": "tomato"}, {"view": "smile"}, {"view": "governance"}])
def test_what_does_not_tell_the_answer_is_shown_at_once(explorer, state):
    before = move(explorer, **state)
    explorer.prediction.skip()
    assert explorer.stage.finding == before


def test_the_guess_is_compared_in_pence(explorer):
    explorer.prediction.guess("20", "low")
    assert explorer.prediction.outcome == (
        "You guessed 20.0 pence (just guessing). It is 3.0 pence, that is 17.0 pence less. "
        "Raise their income, and see what that adds to the price in the shop."
    )


def test_branches_of_chile_make_no_smile(explorer):
    assert move(explorer, view="smile") == (
        "No smile: among twelve branches of Chile the value-added share is rather higher near the final user "
        "(correlation with the steps -0.42), not high at both ends. A smile is a hypothesis, no law."
    )
    assert explorer.stage.source.startswith("Figures: Input–output table of Chile")


@pytest.mark.parametrize(
    ("chain", "start"),
    [
        ("banana", f"Our reading of “{BANANAS}”: captive."),
        ("tomato", "Our reading of “Tomatoes (an example, no survey)”: market."),
        ("own", "Which of the five types fits your own chain?"),
    ],
)
def test_who_steers_is_called_our_reading_or_left_to_the_learner(explorer, chain, start):
    assert move(explorer, chain=chain, view="governance").startswith(start)
    assert "set by us" in explorer.stage.source


def test_the_own_chain_is_called_synthetic_until_there_is_one(explorer):
    assert reading(explorer, "own").chain == "Own chain: dried fruit (SYNTHETIC)"
    explorer = ChainLadderExplorer(value_chain(pd.Series({"Farm": 1.0, "Market stall": 4.0})), product="cheese")
    found = reading(explorer, "own", change=0.1)
    assert (found.chain, found.earner, found.price_change) == ("Own chain: cheese", "Farm", pytest.approx(0.025))
    assert found.shares.to_dict() == {"Market stall": 0.75, "Farm": 0.25}


def test_only_what_is_bought_in_lies_outside_whatever_somebody_is_called():
    prices = pd.Series({"Inputs bought in": 1.0, "Shop": 4.0})
    found = reading(ChainLadderExplorer(value_chain(prices)), "own")
    assert (found.outside, found.top, found.earner) == (frozenset(), "Shop", "Inputs bought in")
    prices = pd.Series({"Farm": 1.0, "Shop": 4.0})
    found = reading(ChainLadderExplorer(value_chain(prices, other_inputs=[0, 1])), "own")
    assert (found.outside, found.shares["Inputs bought in"]) == ({"Inputs bought in"}, 0.25)


def test_each_chain_names_its_own_source(explorer):
    explorer.prediction.skip()
    assert explorer.stage.source == (
        "Figures: Banana: Banana Link, in FAO, Ecuador's Banana Sector under Climate Change, p. 33."
    )
    move(explorer, chain="t_shirt")
    assert explorer.stage.source == "Figures: T-shirt: Clean Clothes Campaign (via Statista)."


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    move(explorer, chain="own", change=0.3, view="governance")
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

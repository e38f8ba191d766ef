"""A value chain to climb: who gets what of a price, what a raise would cost, and who steers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.chilean_branches import CHILEAN_BRANCHES, chilean_branch_names
from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.governance import governance_type
from ledtoolkit.plots.chain_ladder import ChainDrawing, LadderReading
from ledtoolkit.progress import RecordError, open_record
from ledtoolkit.upstreamness import SmileCurve, smile_curve
from ledtoolkit.value_chains import ValueChain, consumer_price_change, margins
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.typed_chain import BOUGHT_IN, OwnChain, example_chain, own_chain, read_typed_chain
from ledtoolkit.words import mark, number, say

__all__ = ["ChainLadderExplorer"]

START = "banana"
VIEWS = (("ladder", mark("Who gets what")), ("smile", mark("Smile curve")), ("governance", mark("Who steers")))
CHAINS = (
    ("banana", mark("Bananas, United Kingdom 2006")),
    ("t_shirt", mark("A T-shirt of 29 euro")),
    ("tomato", mark("Tomatoes (an example, no survey)")),
    ("own", mark("Own chain")),
)
BANANA = {
    "retailer": mark("Shop"),
    "importer_ripener": mark("Importer who ripens them"),
    "eu_tariff": mark("Import duty of the European Union"),
    "shipping": mark("Shipping"),
    "plantation_and_exporter": mark("Plantation and exporter"),
    "workers": mark("Workers on the plantation"),
}
T_SHIRT = {
    "retail": mark("Shop"),
    "brand_profit": mark("Profit of the brand"),
    "material": mark("Material"),
    "transport": mark("Transport"),
    "factory_profit": mark("Profit of the factory"),
    "workers": mark("Workers in the factory"),
}
# Selling prices of an example calculation, which names no place, no year and no currency.
TOMATO = {
    "grower": (mark("Grower"), 12.0),
    "aggregator": (mark("Collector"), 15.36),
    "wholesaler": (mark("Wholesaler"), 19.92),
    "retailer": (mark("Shop"), 28.32),
}
# How complex, whether it can be written down, how able suppliers are: set by us, to be argued with.
LETTERS = {
    "banana": ("high", "high", "low"),
    "t_shirt": ("high", "high", "low"),
    "tomato": ("low", "high", "high"),
}


@dataclass(frozen=True)
class Ladder:
    """The shares of a chain from the shop to its start, whose income is moved, and what nobody in the chain earns."""

    shares: pd.Series[float]
    earner: str
    outside: frozenset[str]
    source: str
    name: str = ""


class ChainLadderExplorer(Explorer):
    """Look at one chain from three sides: shares of the price, value added along a nation's chain, governance.

    The start is bananas in the United Kingdom in 2006. An own chain starts with the made-up one of the lesson.

    Parameters
    ----------
    chain
        An own chain, as from `value_chain`.
    product
        What it makes, in the learner's words.

    References
    ----------
    Kaplinsky, R. & Morris, M. (2001). A handbook for value chain research.
    Ottawa: International Development Research Centre.
    Gereffi, G., Humphrey, J. & Sturgeon, T. (2005). The governance of global value chains.
    Review of International Political Economy 12(1): 78-104.
    """

    name = "week06/chain-ladder"
    title = mark("The ladder of a chain")
    invitation = mark("Who gets what of a price, what would a raise for workers or growers cost, and who steers?")
    controls = (
        ChoiceControl("chain", mark("Chain"), CHAINS, START),
        Control("change", mark("Change of workers' or growers' income"), -0.5, 1, 0.01, 0, unit=mark("%"), scale=100),
        ChoiceControl("view", mark("View"), VIEWS, "ladder"),
    )
    question = mark(
        "Before you look: a shopper in the United Kingdom pays a pound (100 pence) for bananas. "
        "The shop keeps 38 pence of it. How many pence reach the workers on the plantation?"
    )
    asked = Field(
        name="workers",
        label=mark("What reaches the workers"),
        kind="ratio",
        digits=1,
        bounds=(0, 100),
        tolerance=Tolerance(1),
        answer=lambda reading, _earlier: 100 * float(reading.shares[reading.earner]),
        next_step=mark("Raise their income, and see what that adds to the price in the shop."),
        unit=mark("pence"),
    )
    challenge = mark(
        "Raise the income of the banana workers as far as the price in the shop rises by less than 2%. "
        "Do the same for the tomato growers. Why is the one raise so much larger than the other?"
    )
    limits = mark(
        "A share of the price is no profit: it pays wages, rent, losses and inputs too. "
        "The raise is passed on as the same money; real shops add their own percentage to it. "
        "Gaps stay gaps: 3.4% of the T-shirt is not reported. The tomatoes come from an example calculation, "
        "not from a survey. Who steers is our reading, set by us: argue with it. "
        "The smile curve shows branches of one nation, Chile 2013, whichever chain is chosen; "
        "its value-added share is 1 less what is bought from the twelve branches, so imports and net taxes are inside."
    )

    def __init__(self, chain: ValueChain | None = None, *, product: str = "") -> None:
        self._chain, self._product = chain, product

    def model(self, **state: Any) -> LadderReading:
        """Read one chain."""
        key, change = state["chain"], round(state["change"], 6) + 0.0
        ladder = self._own() if key == "own" else self._ladders[key]
        return LadderReading(
            chain=ladder.name or say(dict(CHAINS)[key]),
            view=state["view"],
            shares=ladder.shares,
            earner=ladder.earner,
            change=change,
            price_change=consumer_price_change(float(ladder.shares[ladder.earner]), income_change=change),
            governance=_governance(key),
            outside=ladder.outside,
            # The other one of the two would follow by one subtraction.
            asked=frozenset(ladder.shares.index[-2:]) if key == START else frozenset(),
            source=ladder.source,
        )

    def before_guess(self, result: LadderReading) -> View:
        """Show all but what reaches the banana workers."""
        if result.view == "ladder" and result.asked:
            finding = say(
                "Of the price of “{chain}”, {most} goes to “{top}”. What reaches “{earner}” is your guess.",
                **result.words(),
            )
            return View(self._drawing.open_ladder(result), finding, result.source)
        return self.after_guess(result)

    def after_guess(self, result: LadderReading) -> View:
        """Show the chain from the side that is chosen."""
        if result.view == "smile":
            card = datasets.card("io_chile_2013")
            return View(self._drawing.smile(_smile()), _smile_finding(), f"{card.title}. {card.source}")
        if result.view == "governance":
            source = say(
                "three answers set by us, after Gereffi, Humphrey & Sturgeon (2005); "
                "upgrading after Humphrey & Schmitz (2002)."
            )
            return View(self._drawing.governance(result), _governance_finding(result), source)
        return View(self._drawing.ladder(result), _finding(result), result.source)

    def _own(self) -> Ladder:
        """Return the chain that was given; else the one that the learner typed last; else the made-up one."""
        if self._chain:
            return _followed(self._chain, self._product, say("own figures, as given to this explorer."))
        typed = _typed_chain() or read_typed_chain(example_chain())
        source = typed.source or say("own figures, as typed into the form of this lesson.")
        return _followed(typed.chain, typed.product, source)

    @cached_property
    def _ladders(self) -> dict[str, Ladder]:
        return {
            "banana": _published("banana", "UK, 2006 scenario 1", BANANA),
            "t_shirt": _published("t_shirt", "29 euro, CCC", T_SHIRT),
            "tomato": _tomato(),
        }

    @cached_property
    def _drawing(self) -> ChainDrawing:
        return ChainDrawing()


def _published(product: str, case: str, stages: dict[str, str]) -> Ladder:
    """Return the shares as published; what they leave open stays open."""
    everything = datasets.load_value_chain_shares()
    table = everything.xs(product, level="product").xs(case, level="case")["share_percent"] / 100
    shares = table.rename(index={stage: say(words) for stage, words in stages.items()})
    gap, rest = say("Not reported"), 1 - float(shares.sum())
    # Rounded in print to a tenth of a percent.
    if rest > 5e-4:
        shares = pd.concat([shares.iloc[:-1], pd.Series({gap: rest}), shares.iloc[-1:]])
    heads = r"(?=\b(?:Banana|T-shirt|Coffee|Chocolate|iPod): )"
    sources = [part.strip() for part in re.split(heads, datasets.card("value_chain_shares").source) if part]
    order = list(dict.fromkeys(everything.index.get_level_values("product")))
    return Ladder(shares, say(stages["workers"]), frozenset({gap} & set(shares.index)), sources[order.index(product)])


def _tomato() -> Ladder:
    prices = pd.Series({say(words): price for words, price in TOMATO.values()})
    chain = margins(prices)
    taken = chain.actors["share_of_consumer_price"].iloc[::-1]
    shares = pd.concat([taken, pd.Series({prices.index[0]: chain.producer_share})])
    source = say("printed example of a margin calculator, made up; own calculation.")
    return Ladder(shares, str(prices.index[0]), frozenset(), source)


def _followed(chain: ValueChain, product: str, source: str) -> Ladder:
    """Return the value added of each actor, and what was bought in."""
    # A share of 1 is one, whatever the last digits of a product say.
    added = chain.value_added_share.rename(index=str).iloc[::-1].round(12)
    bought, rest = say(BOUGHT_IN), 1 - float(added.sum())
    outside = pd.Series({bought: rest} if rest > 5e-4 else {}, dtype=float)
    shares = pd.concat([added.iloc[:-1], outside, added.iloc[-1:]])
    name = say("Own chain: {product}", product=product) if product else ""
    return Ladder(shares, str(added.index[-1]), frozenset(outside.index), source, name)


def _typed_chain() -> OwnChain | None:
    try:
        return own_chain(open_record())
    except RecordError:
        return None


def _governance(key: str) -> str:
    if key not in LETTERS:
        return ""
    complexity, codifiability, capability = LETTERS[key]
    return governance_type(complexity, codifiability=codifiability, capability=capability)


@cache
def _curve() -> SmileCurve:
    table = datasets.load_io_chile_2013()
    return smile_curve(table[list(CHILEAN_BRANCHES)], table["total_demand"])


def _smile() -> SmileCurve:
    return SmileCurve(_curve().branches.rename(index=chilean_branch_names()))


def _smile_finding() -> str:
    return say(
        "No smile: among twelve branches of Chile the value-added share is rather higher near the final user "
        "(correlation with the steps {together}), not high at both ends. A smile is a hypothesis, no law.",
        together=number(_curve().correlation, 2),
    )


def _governance_finding(reading: LadderReading) -> str:
    match reading.governance:
        case "captive":
            return say(
                "Our reading of “{chain}”: captive. The order is complex and written down, and suppliers can do "
                "little alone. Such chains help firms to make things better, "
                "and make it difficult to take over new functions.",
                chain=reading.chain,
            )
        case "market":
            return say(
                "Our reading of “{chain}”: market. The order is simple, easily described, and suppliers need no help: "
                "price decides.",
                chain=reading.chain,
            )
    return say("Which of the five types fits your own chain? Answer the three questions, and say why.")


def _finding(reading: LadderReading) -> str:
    if reading.change == 0:
        return say(
            "Of the price of “{chain}”, {most} goes to “{top}” and {share} to “{earner}”. "
            "Move the income, and see what the shopper would pay for it.",
            **reading.words(),
        )
    return say(
        "Of the price of “{chain}”, {share} goes to “{earner}”. A change of {change} in this income "
        "changes the price by {price_change}, if all others take the same money as before.",
        **reading.words(),
    )

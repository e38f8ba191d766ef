"""Exercise w6e1: who gets what of a final price, with losses and conversion on the way."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception, Tolerance
from ledtoolkit.words import mark, number, percent, say

__all__ = ["PRICE_OF_A_KILO"]

GROWER_PRICES = (0.30, 0.40, 0.50, 0.60, 0.80)
LOSSES = (0.05, 0.10, 0.20, 0.25)
RAW_PER_KILO = (1.5, 2.0, 2.5)
# How the later prices follow from the earlier ones, so that nobody sells at a loss.
STEPS = ((1.8, 1.7, 1.5), (1.6, 1.9, 1.6), (2.0, 1.6, 1.8), (1.7, 2.1, 1.4), (1.9, 1.8, 1.9))
CENT = Tolerance(0.005, 0.005)


@dataclass(frozen=True)
class Chain:
    """A made-up chain from grower to shop: prices in euro a kilo, of fruit up to the trader, then of the product."""

    grower: float
    loss: float
    trader: float
    raw: float
    other_inputs: float
    wages: float
    processor: float
    shop: float

    @property
    def grower_revenue(self) -> float:
        """What growers receive for the fruit behind one kilo in the shop."""
        return self.grower * self.raw / (1 - self.loss)

    @property
    def bought_in(self) -> float:
        """What the processor pays the trader for one kilo of product."""
        return self.trader * self.raw

    def given(self) -> Given:
        """Return all prices, losses and inputs."""
        euro = say("euro")
        rows = (
            (say("Grower's price, a kilo of fruit"), number(self.grower, 2), euro),
            (say("Lost at the trader"), percent(self.loss, 0), ""),
            (say("Trader's price, a kilo of fruit"), number(self.trader, 2), euro),
            (say("Fruit in one kilo of product"), number(self.raw, 1), say("kilo")),
            (say("Processor's other bought-in inputs, a kilo of product"), number(self.other_inputs, 2), euro),
            (say("Processor's wages, a kilo of product"), number(self.wages, 2), euro),
            (say("Processor's price, a kilo of product"), number(self.processor, 2), euro),
            (say("Price in the shop, a kilo of product"), number(self.shop, 2), euro),
        )
        return Given(
            sentence=say("A made-up chain turns fruit into dried fruit."),
            caption=say("SYNTHETIC: prices and losses from grower to shop"),
            header=(say("Step"), say("Value"), say("Unit")),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC), after Kaplinsky & Morris (2001)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return all numbers as plain data."""
        return {
            "grower": self.grower,
            "loss": self.loss,
            "trader": self.trader,
            "raw": self.raw,
            "other_inputs": self.other_inputs,
            "wages": self.wages,
            "processor": self.processor,
            "shop": self.shop,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def chains() -> list[Chain]:
    """Return 300 variants: grower's prices, losses, conversions and price steps in every combination."""
    return [_chain(*numbers) for numbers in product(GROWER_PRICES, LOSSES, RAW_PER_KILO, STEPS)]


def _chain(grower: float, loss: float, raw: float, steps: tuple[float, float, float]) -> Chain:
    to_trader, to_processor, to_shop = steps
    trader = round(grower * to_trader, 2)
    processor = round(trader * raw * to_processor, 2)
    inputs, wages = round(0.15 * processor, 2), round(0.12 * processor, 2)
    return Chain(grower, loss, trader, raw, inputs, wages, processor, round(processor * to_shop, 2))


FIELDS = (
    Field(
        "grower_share",
        mark("Growers' share of the price in the shop"),
        "share",
        1,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: inputs.grower_revenue / inputs.shop,
        mark(
            "First find how much fruit the growers sold for one kilo in the shop: the fruit in a kilo of product, "
            "divided by the part that is not lost. Multiply by the grower's price, and divide by the price in the shop."
        ),
        unit=mark("%"),
    ),
    Field(
        "margin",
        mark("Processor's margin: on the selling price"),
        "share",
        1,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: (inputs.processor - inputs.bought_in) / inputs.processor,
        mark("Subtract what the fruit costs the processor from the processor's price, and divide by that price."),
        unit=mark("%"),
    ),
    Field(
        "mark_up",
        mark("Processor's mark-up: on what the fruit costs"),
        "share",
        1,
        (0, 10),
        SHARE,
        lambda inputs, _earlier: (inputs.processor - inputs.bought_in) / inputs.bought_in,
        mark("Subtract what the fruit costs the processor from the processor's price, and divide by that cost."),
        unit=mark("%"),
    ),
    Field(
        "value_added",
        mark("Processor's value added, a kilo of product"),
        "money",
        2,
        (0, 100),
        CENT,
        lambda inputs, _earlier: inputs.processor - inputs.bought_in - inputs.other_inputs,
        mark("Subtract everything that the processor buys in from the processor's price."),
        unit=mark("euro"),
    ),
)


def _margin_for_mark_up(inputs: Chain, _earlier: Earlier) -> float:
    return (inputs.processor - inputs.bought_in) / inputs.processor


MISCONCEPTIONS = (
    Misconception(
        "price_for_price",
        "grower_share",
        lambda inputs, _earlier: inputs.grower / inputs.shop,
        mark("You compared a kilo of fruit with a kilo of product. More than one kilo of fruit is behind it."),
        mark("Multiply by the fruit in a kilo of product, and add what was lost on the way."),
    ),
    Misconception(
        "loss_left_out",
        "grower_share",
        lambda inputs, _earlier: inputs.grower * inputs.raw / inputs.shop,
        mark("You left out the loss. Growers sold more fruit than arrived."),
        mark("Divide by the part that is not lost."),
    ),
    Misconception(
        "loss_added",
        "grower_share",
        lambda inputs, _earlier: inputs.grower * inputs.raw * (1 + inputs.loss) / inputs.shop,
        mark("You added the loss to the fruit that arrives. The loss is a part of what the growers sold."),
        mark("Divide by the part that is not lost."),
    ),
    Misconception(
        "mark_up_for_margin",
        "margin",
        lambda inputs, _earlier: (inputs.processor - inputs.bought_in) / inputs.bought_in,
        mark("This is the mark-up: you divided by the buying price."),
        mark("The margin divides by the selling price."),
    ),
    Misconception(
        "one_kilo_of_fruit",
        "margin",
        lambda inputs, _earlier: (inputs.processor - inputs.trader) / inputs.processor,
        mark("You subtracted the price of one kilo of fruit. One kilo of product needs more."),
        mark("Multiply the trader's price by the fruit in a kilo of product."),
    ),
    Misconception(
        "margin_for_mark_up",
        "mark_up",
        _margin_for_mark_up,
        mark("This is the margin: you divided by the selling price."),
        mark("The mark-up divides by the buying price."),
    ),
    Misconception(
        "wages_deducted",
        "value_added",
        lambda inputs, _earlier: inputs.processor - inputs.bought_in - inputs.other_inputs - inputs.wages,
        mark("You subtracted wages. They are part of value added: it pays wages, interest and profit."),
        mark("Subtract only what is bought in from other firms."),
    ),
    Misconception(
        "other_inputs_left_in",
        "value_added",
        lambda inputs, _earlier: inputs.processor - inputs.bought_in,
        mark("This is the gross margin. Other inputs were bought in as well."),
        mark("Subtract the other bought-in inputs too."),
    ),
)

PRICE_OF_A_KILO = Exercise(
    week="week06",
    topic="price-of-a-kilo",
    title=mark("Who gets what of the price? (SYNTHETIC chain)"),
    question=mark(
        "Follow a kilo of dried fruit from the shop back to the growers. "
        "Compute the growers' share of the final price, the processor's margin and mark-up on the fruit, "
        "and the processor's value added."
    ),
    criteria=(
        mark("Shares are right to 0.2 percentage points, value added to half a cent or half a percent."),
        mark("Each of the four counts the same."),
        mark("The growers' share counts the fruit that was lost on the way."),
    ),
    answer_name="chain",
    points=2.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=chains,
    link="lesson.ipynb#cell-id=value-chain-theory",
    model_answer="""\
from ledtoolkit import given

mine = given("week06/price-of-a-kilo")
arrives = 1 - mine["loss"]
fruit_sold = mine["raw"] / arrives
fruit_cost = mine["raw"] * mine["trader"]
gross = mine["processor"] - fruit_cost
chain = {
    "grower_share": fruit_sold * mine["grower"] / mine["shop"],
    "margin": gross / mine["processor"],
    "mark_up": gross / fruit_cost,
    "value_added": gross - mine["other_inputs"],
}
""",
)

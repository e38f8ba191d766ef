"""The cards of exercise w6e4 about firms: which way they upgrade.

After Humphrey & Schmitz (2002); typical cases, written for this course.
The deck is mixed, so that the order of a hand says nothing.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import Labels, Trap, card
from ledtoolkit.words import mark

__all__ = ["UPGRADING", "UPGRADING_CARDS"]

PROCESS, PRODUCT, FUNCTIONAL, CHAIN = "process", "product", "functional", "chain"

NEW_PRODUCT = Trap(
    "product_read_as_functional",
    mark("A new product is not yet a new function: the firm may go on doing the same step of the chain."),
    mark("Ask whether the firm took over another step, such as design, marketing or sales."),
)

UPGRADING = Labels(
    options=(
        (PROCESS, mark("process: the same, made better or cheaper")),
        (PRODUCT, mark("product: a better product")),
        (FUNCTIONAL, mark("functional: another step of the chain")),
        (CHAIN, mark("inter-sectoral: the skill is carried into another chain")),
    ),
    unlike={
        PROCESS: mark("Process upgrading makes the same thing with fewer inputs, less time or waste."),
        PRODUCT: mark("Product upgrading brings a product that is worth more."),
        FUNCTIONAL: mark("Functional upgrading takes over another step, such as design, marketing or sales."),
        CHAIN: mark("Inter-sectoral upgrading carries what a firm can do into another branch."),
    },
    next_step=mark("Ask what changed: the way of working, the thing, the step, or the branch?"),
)

UPGRADING_CARDS = (
    card(
        mark("A tannery recovers its chrome and needs a third less water."),
        mark("The same leather, made better."),
        PROCESS,
    ),
    card(
        mark("A rose farm turns from short to long-stemmed roses that fetch twice the price."),
        mark("A product worth more; the farm still only grows."),
        PRODUCT,
        traps={FUNCTIONAL: NEW_PRODUCT},
    ),
    card(
        mark("A shirt sewer begins to design its own collections and to sell them."),
        mark("It takes over design and sales."),
        FUNCTIONAL,
    ),
    card(
        mark("Makers of television sets use what they learned to build computer screens."),
        mark("The skill moves into another branch."),
        CHAIN,
    ),
    card(
        mark("Cocoa farmers ferment their beans and so sell a finer grade."),
        mark("The grade is worth more; because fermenting is also a step, some would call it functional."),
        PRODUCT,
        FUNCTIONAL,
    ),
    card(
        mark("A furniture maker sets up its own shops in two cities."),
        mark("It takes over sales."),
        FUNCTIONAL,
    ),
    card(
        mark("A cannery sorts by camera and halves its waste."),
        mark("The same cans, made with less."),
        PROCESS,
    ),
    card(
        mark("A boat yard uses its resin skills to make blades for wind turbines."),
        mark("The skill moves into another branch."),
        CHAIN,
    ),
    card(
        mark("A maker of plain tiles brings out hand-painted ones."),
        mark("A better product; making tiles is still what it does."),
        PRODUCT,
        traps={FUNCTIONAL: NEW_PRODUCT},
    ),
    card(
        mark("A brick works fires by night, when power is cheap, and loses fewer bricks."),
        mark("The same bricks, made with less."),
        PROCESS,
    ),
    card(
        mark("A tea garden that sold leaves now blends, packs and names its own tea."),
        mark("It takes over blending, packing and marketing."),
        FUNCTIONAL,
    ),
    card(
        mark("A maker of car seats carries its foam know-how to hospital beds."),
        mark("The skill moves into another branch."),
        CHAIN,
    ),
    card(
        mark("A hotel that offered beds alone now offers guided walks with the beds, at a higher price a night."),
        mark("What it sells is worth more; guiding is also a new step, so some would call it functional."),
        PRODUCT,
        FUNCTIONAL,
    ),
    card(
        mark("A weaver changes to narrower looms that stop by themselves when a thread breaks."),
        mark("The same cloth, made better."),
        PROCESS,
    ),
    card(
        mark("A juice maker brings out juice without added sugar."),
        mark("A better product; pressing is still what it does."),
        PRODUCT,
        traps={FUNCTIONAL: NEW_PRODUCT},
    ),
    card(
        mark("An assembler of pumps takes over repair and spare parts for its buyers' customers."),
        mark("It takes over service, another step."),
        FUNCTIONAL,
    ),
)

"""The learner's own value chain: typed step by step into a form, read with sentences, kept as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.exercises.typed import TypedError, parse_typed
from ledtoolkit.progress import Record
from ledtoolkit.value_chains import ValueChain, value_chain
from ledtoolkit.words import mark, say

__all__ = [
    "BLANK",
    "BOUGHT_IN",
    "CHAIN",
    "FIELDS",
    "LONGEST",
    "MOST_STEPS",
    "ChainError",
    "OwnChain",
    "example_chain",
    "own_chain",
    "read_typed_chain",
    "shaped_chain",
]

# The key of the record under which the form keeps it.
CHAIN = "own-chain"
LEAST_STEPS, MOST_STEPS = 2, 8
# Letters of a box; the browser takes no more either, so that what comes back is what was sent.
LONGEST = {"product": 60, "source": 300, "steps": 60}
LEAST, LARGEST = 1e-9, 1e9
# A value added nearer to 0 than this is 0: what is left is rounding.
DIGITS = 12
# The row of the ladder for what nobody in the chain earns.
BOUGHT_IN = mark("Inputs bought in")
# Of the first step nothing is bought from a step before.
BOUGHT = ("lost", "needed")
# What an open box means; a price has to be known.
UNSAID = {"lost": 0.0, "needed": 1.0, "inputs": 0.0}


def _asked(
    name: str, label: str, said: str, *, highest: float = LARGEST, kind: Literal["share", "money"] = "money"
) -> Field:
    """Return one number of a step; `said` is what to do where it is too small or too large."""
    free = Tolerance(0)
    return Field(name, label, kind, 2, (0, highest), free, answer=lambda _inputs, _earlier: 0.0, next_step=said)


FIELDS = {
    asked.name: asked
    for asked in (
        _asked("price", mark("Sells one unit at"), mark("a price is above 0. Leave out who does not sell.")),
        _asked("lost", mark("Lost of what it buys"), mark("who loses all has nothing to sell. Type less than 100."),
               highest=0.999, kind="share"),
        _asked("needed", mark("Units bought for one unit sold"), mark("type a number above 0, such as 1 or 2.5.")),
        _asked("inputs", mark("Other things bought in, for one unit sold"), mark("type 0 or more.")),
    )
}  # fmt: skip
STEP = ("name", *FIELDS)
# Only a form in which nobody has typed begins with two steps: one that is taken away stays away.
BLANK: dict[str, Any] = {"product": "", "source": "", "steps": [dict.fromkeys(STEP, "") for _ in range(LEAST_STEPS)]}


class ChainError(ValueError):
    """A typed chain cannot be worked out yet; the message says at which step, and what to do."""


@dataclass(frozen=True)
class OwnChain:
    """What a learner typed of a chain.

    Attributes
    ----------
    product
        What the user buys.
    source
        Where the prices come from; may be empty.
    chain
        The chain, told for one unit of the product.
    """

    product: str
    source: str
    chain: ValueChain

    @property
    def short(self) -> str | None:
        """The first step that pays more than it gets, or None."""
        lacking = self.chain.value_added_share.round(DIGITS) < 0
        return str(lacking.idxmax()) if lacking.any() else None


def shaped_chain(value: Any) -> dict[str, Any]:
    """Return a typed chain as the form holds it: texts only, cut where nobody types more.

    A record comes back from anywhere: what is no text is none.

    Examples
    --------
    >>> shaped_chain({"product": "bread", "steps": [{"name": "Farm", "price": 0.4}]})["steps"][0]
    {'name': 'Farm', 'price': '', 'lost': '', 'needed': '', 'inputs': ''}
    """
    typed = value if isinstance(value, dict) else {}
    listed = typed.get("steps")
    rows = [row for row in listed if isinstance(row, dict)][:MOST_STEPS] if isinstance(listed, list) else []
    steps = [{name: _text(row.get(name), LONGEST["steps"]) for name in STEP} for row in rows]
    return {**{name: _text(typed.get(name), LONGEST[name]) for name in ("product", "source")}, "steps": steps}


def example_chain() -> dict[str, Any]:
    """Return the made-up chain of the lesson as somebody would type it."""
    steps = [
        {"name": say("Grower"), "price": "0.40"},
        {"name": say("Trader"), "price": "0.60", "lost": "10"},
        {"name": say("Processor"), "price": "2.00", "needed": "2", "inputs": "0.30"},
        {"name": say("Shop"), "price": "3.20"},
    ]
    source = say("made up (SYNTHETIC), as in the lesson.")
    return shaped_chain({"product": say("dried fruit (SYNTHETIC)"), "source": source, "steps": steps})


def read_typed_chain(typed: Mapping[str, Any]) -> OwnChain:
    """Return the chain that a learner typed; rows in which nothing stands are passed over.

    Parameters
    ----------
    typed
        As from `shaped_chain`: `product`, `source`, and `steps` from the first producer to the last seller, each with
        its `name`, its selling `price`, the percentage `lost` of what it buys, the units `needed` for one unit sold,
        and other `inputs` bought in for one unit sold, money.

    Raises
    ------
    ChainError
        With a sentence for the learner.

    Examples
    --------
    >>> steps = [{"name": "Grower", "price": "0,40"}, {"name": "Shop", "price": "3.20", "lost": "10", "needed": "2"}]
    >>> round(read_typed_chain(shaped_chain({"product": "dried fruit", "steps": steps})).chain.producer_share, 3)
    0.278
    """
    steps = [
        (place, row) for place, row in enumerate(typed["steps"], start=1) if any(row[name].strip() for name in STEP)
    ]
    if len(steps) < LEAST_STEPS:
        raise ChainError(say("Fill in a name and a price for at least two steps: then the picture appears here."))
    names = [_name(place, row, steps) for place, row in steps]
    rows = pd.DataFrame([_numbers(place, row, is_first=row is steps[0][1]) for place, row in steps], index=names)

    later = rows.iloc[1:]
    chain = value_chain(
        rows["price"], loss_shares=later["lost"], raw_per_unit=later["needed"], other_inputs=rows["inputs"]
    )
    return OwnChain(typed["product"].strip() or say("my product"), typed["source"].strip(), chain)


def own_chain(record: Record) -> OwnChain | None:
    """Return the chain that the present learner typed last, or None until it can be worked out and nobody loses."""
    newest = next((entry for entry in reversed(record.own_entries()) if entry.key == CHAIN), None)
    try:
        own = read_typed_chain(shaped_chain(newest.value)) if newest else None
    except ChainError:
        return None
    return own if own and not own.short else None


def _text(value: Any, longest: int) -> str:
    return value[:longest] if isinstance(value, str) else ""


def _name(place: int, row: Mapping[str, str], steps: Sequence[tuple[int, Mapping[str, str]]]) -> str:
    name = row["name"].strip()
    if not name:
        raise ChainError(say("Step {number}: say who this is.", number=place))
    if name == say(BOUGHT_IN):
        raise ChainError(
            say(
                "Step {number}: the ladder calls what is bought in “{name}”. Give this step another name.",
                number=place,
                name=name,
            )
        )
    if any(other["name"].strip() == name for earlier, other in steps if earlier < place):
        raise ChainError(say("Step {number}: “{name}” stands there twice. Give one of them another name.",
                             number=place, name=name))  # fmt: skip
    return name


def _numbers(place: int, row: Mapping[str, str], *, is_first: bool) -> dict[str, float]:
    if is_first and any(row[name].strip() for name in BOUGHT):
        raise ChainError(
            say(
                "Step {number}: the first of a chain buys nothing from a step before. "
                "Leave what is lost and what it needs open here.",
                number=place,
            )
        )
    return {name: _number(place, row, field) for name, field in FIELDS.items()}


def _number(place: int, row: Mapping[str, str], asked: Field) -> float:
    label = say(asked.label)
    try:
        value = parse_typed(asked, row[asked.name])
    except TypedError as problem:
        told = say("Step {number}, “{box}”: {problem}", number=place, box=label, problem=problem)
        raise ChainError(told) from problem
    if value is None and asked.name in UNSAID:
        return UNSAID[asked.name]
    if value is None:
        raise ChainError(say("Step {number}: type the price at which {name} sells.", number=place, name=row["name"]))
    lowest = 0 if asked.name in {"lost", "inputs"} else LEAST
    if not lowest <= value <= asked.bounds[1]:
        raise ChainError(
            say("Step {number}, “{box}”: {problem}", number=place, box=label, problem=say(asked.next_step))
        )
    return value

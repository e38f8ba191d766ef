"""The form of an own value chain: a few lines for each step, and who gets what of the price as soon as it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pandas as pd

from ledtoolkit.documents.static_edition_still import is_static
from ledtoolkit.exercises.draw import normalised
from ledtoolkit.journal import SCHEMA
from ledtoolkit.plots.picture import Picture
from ledtoolkit.plots.value_chains import picture_value_chain
from ledtoolkit.progress import Record, is_grading, open_record
from ledtoolkit.value_chains import ValueChain
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.form_words import form_words
from ledtoolkit.widgets.row_words import row_words
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.showing import display_sentence, show
from ledtoolkit.widgets.typed_chain import (
    BLANK,
    CHAIN,
    FIELDS,
    LONGEST,
    MOST_STEPS,
    ChainError,
    OwnChain,
    example_chain,
    read_typed_chain,
    shaped_chain,
)
from ledtoolkit.words import number, percent, say

__all__ = ["OwnChainForm", "own_chain_form"]


def own_chain_form(record: Record | None = None) -> None:
    """Show the form of an own chain; in the static edition a sentence, while grading nothing."""
    if is_static():
        display_sentence(say("The form for your own chain runs in the course, not on this still page."))
    elif not is_grading():
        show(lambda: OwnChainForm(record or open_record()))


@dataclass(frozen=True)
class Shown:
    """What the form shows below its boxes."""

    said: str
    drawing: str = ""
    table: str = ""
    source: str = ""


class OwnChainForm(Box):
    """The learner's own chain, step by step; what is typed is kept in the record like every answer.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script(
        *("key_guard", "page", "press", "box", "page_answers", "outbox"),
        *("whole_choice", "paper_box", "row_table", "own_chain"),
    )
    _css = style("palette", "form", "place", "capstone", "own_chain")

    def __init__(self, record: Record) -> None:
        super().__init__(record, {**form_words(), **chain_words(), "example": example_chain()})

    def acts(self) -> Mapping[str, Act]:
        """Keep what is typed."""
        return {"typed": lambda asked, _: self._typed(asked)}

    def state_now(self) -> dict[str, Any]:
        """Return what was typed last, and what follows from it."""
        typed = self._newest()
        return {
            "keep": self._keep(),
            # What a browser needs to write an entry of the record itself.
            "entry": {"schema": SCHEMA, "key": CHAIN, "learner": self._record.learner, "variant": None},
            "typed": typed,
            "is_blank": typed == BLANK,
            **vars(shown(typed)),
        }

    def _newest(self) -> dict[str, Any]:
        entries = reversed(self._record.own_entries())
        return shaped_chain(next((entry.value for entry in entries if entry.key == CHAIN), BLANK))

    def _keep(self) -> str:
        """Return the name under which a browser keeps unsaved text: tells nobody who the learner is."""
        return "chain-" + sha256(normalised(self._record.learner or "").encode()).hexdigest()[:24]

    def _typed(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        if asked.get("keep") != self._keep():
            return {"kind": "unsaved", "text": say("This was typed for another id and was not saved here.")}
        values = asked.get("typed")
        typed = shaped_chain(values.get("chain") if isinstance(values, dict) else None)
        try:
            if typed != self._newest():
                self._record.save(CHAIN, typed)
        except self.refusals as problem:
            return {"kind": "unsaved", "text": str(problem)}
        self.look()
        return {"kind": "saved"}


def shown(typed: Mapping[str, Any]) -> Shown:
    """Return what follows from a typed chain, or what it still needs."""
    try:
        own = read_typed_chain(typed)
    except ChainError as missing:
        return Shown(str(missing))
    picture = picture_value_chain(own.chain, product=own.product)
    picture = Picture(picture.figure, picture.alt, _numbers(own.chain))
    source = say("Prices: {source}", source=own.source) if own.source else ""
    return Shown(_finding(own), picture.svg(), picture.table(), source)


def _finding(own: OwnChain) -> str:
    stages = own.chain.stages
    if own.short:
        # The first step buys from nobody before: of its boxes only the inputs can be too much.
        box = FIELDS["inputs" if own.short == stages.index[0] else "needed"]
        return say(
            "“{name}” pays more than it gets. Do all prices mean the same unit, and is “{box}” right? "
            "Until this is clear, the ladder does not show your chain.",
            name=own.short,
            box=say(box.label),
        )
    return say(
        "Of what the user pays, {share} goes to “{first}”. "
        "Behind one unit that the user buys stand {units} units of what “{first}” sells; they cost {money}.",
        share=percent(float(own.chain.value_added_share.iloc[0])),
        first=stages.index[0],
        money=number(float(stages["revenue"].iloc[0]), 2),
        units=number(float(stages["quantity"].iloc[0]), 2),
    )


def _numbers(chain: ValueChain) -> pd.DataFrame:
    """Return value added, its share, margin and mark-up of each step, in words."""
    margins = chain.margins.actors.reindex(chain.stages.index)
    said = {
        say("Value added"): [number(value, 2) for value in chain.stages["value_added"]],
        say("Share of the price"): [percent(share) for share in chain.value_added_share],
        say("Margin"): [percent(share) for share in margins["margin_share"].iloc[1:]],
        say("Mark-up"): [percent(share) for share in margins["mark_up"].iloc[1:]],
    }
    columns = {name: texts if len(texts) == len(margins) else ["", *texts] for name, texts in said.items()}
    return pd.DataFrame(columns, index=chain.stages.index.rename(say("Step")))


def chain_words() -> dict[str, Any]:
    """Return what the form says; its named places pass through to the browser."""
    return {
        "title": say("Your own chain"),
        "why": say("Type what you have asked or guessed. It is kept in your record, and nobody grades it."),
        "product": say("What does the user buy?"),
        "product_hint": say("For example: a kilo of dried fish."),
        "source": say("Where do the prices come from?"),
        "source_hint": say("Who told you, where and when."),
        "steps": _steps(),
        "table": say("The numbers as a table"),
        "use_example": say("Fill in the dried fruit, to see how it works"),
        "saved": say("Saved in your record."),
        "blank": say("Your chain is saved while you type."),
        "newer": say("Another page saved another version of this chain."),
        "keep_mine": say("Keep what stands here"),
        "longest": LONGEST,
        **row_words(),
    }


def _steps() -> dict[str, Any]:
    """Return what is asked of each step."""
    labels = {name: say(asked.label) for name, asked in FIELDS.items()}
    labels["lost"] = say("{label} (%)", label=labels["lost"])
    boxes = [("name", say("Who"), "text"), *((name, label, "number") for name, label in labels.items())]
    return {
        "title": say("Steps, from the first producer to the shop"),
        "legend": say("Step {number}", number="{number}"),
        "named": say("Step {number}: {name}", number="{number}", name="{name}"),
        "hint": say(
            "From the first producer to the shop; all prices in one money. At the first step a name and a price are "
            "enough. An open box means: nothing is lost, one unit makes one unit, nothing else is bought in. "
            "Packing and fuel are bought in, wages are not."
        ),
        "add": say("Add a step"),
        "most": MOST_STEPS,
        "moves": True,
        "columns": [
            {"name": name, "label": label, "kind": kind, "most": LONGEST["steps"]} for name, label, kind in boxes
        ],
    }

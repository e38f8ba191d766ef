"""The export basket to look into: what a place sells more of than others, and how many things it lives from."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.comparative_advantage import presence
from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.exercises.own_exporter import ExportTable, exporters
from ledtoolkit.herfindahl import equivalent_number
from ledtoolkit.plots.export_basket import BasketDrawing, BasketReading
from ledtoolkit.product_groups import PRODUCT_GROUPS, product_group_name
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.spoken import Spoken
from ledtoolkit.words import mark, say

__all__ = ["ExportBasketExplorer"]

START = "Kenya"
GROUPS = {
    "exports_by_hs_group_2021": mark("Countries"),
    "spain_provinces_exports_2022": mark("Spanish provinces"),
}
VIEWS = (("bars", mark("Bars")), ("table", mark("Table")))


class ExportBasketExplorer(Explorer):
    """Choose an exporter and a cut-off, and see what it is special in and how narrow its basket is.

    The start is Kenya in 2021, beside the world: vegetable products stand for more than two fifths of its exports.

    References
    ----------
    Balassa, B. (1965). Trade liberalisation and "revealed" comparative advantage.
    The Manchester School 33(2): 99-123.
    """

    name = "week02/export-basket"
    title = mark("The export basket")
    invitation = mark("What does a place sell more of than others do, and does it live from many things or from few?")
    question = mark(
        "Before you look: 43% of what Kenya exports are vegetables, fruit, flowers, coffee, tea and grain; "
        "the rest is spread over ten other groups of goods. "
        "How many groups of equal size would make a basket just as concentrated? "
        "This effective number is 1 when all is in one group and 11 when all groups are alike."
    )
    asked = Field(
        name="effective",
        label=mark("Effective number of groups"),
        kind="ratio",
        digits=2,
        bounds=(1, 11),
        tolerance=Tolerance(0.5),
        answer=lambda basket, _earlier: basket.effective,
        next_step=mark("Choose other exporters, and see how few groups most of them live from."),
    )
    challenge = mark(
        "Find an exporter whose basket counts like more than six groups of equal size. "
        "What do such places have in common, and is a wider basket always a safer one?"
    )
    limits = mark(
        "Eleven groups are few: coffee and cut flowers stand in one, engines and telephones in another, "
        "and finer groups change every number. "
        "Exports are gross, so bought-in parts are counted too. "
        "The exporter is not always the producer: a port or a head office may ship what others make. "
        "A high RCA tells what a place sells more of than others, not that it earns well with it."
    )

    def __init__(self) -> None:
        self._tables: dict[str, ExportTable] = {place: table for table, place in exporters()}
        offered = tuple((place, Spoken(place), GROUPS[table.name]) for place, table in self._tables.items())
        self.controls = (
            ChoiceControl("exporter", mark("Exporter"), offered, START),
            Control("cut_off", mark("Cut-off of the RCA"), 0.5, 3, 0.1, 1),
            ChoiceControl("view", mark("View"), VIEWS, "bars"),
        )

    def model(self, **state: Any) -> BasketReading:
        """Read one basket beside its reference area."""
        place = state["exporter"]
        table = self._tables[place]
        names = {key: product_group_name(key) for key in PRODUCT_GROUPS}
        x_c, x, rca = (
            pd.Series(row).rename(index=names)
            for row in (table.exports.row(place), table.everywhere, table.rca.row(place))
        )
        card = datasets.card(table.name)
        return BasketReading(
            place=place,
            reference=say(table.reference),
            shares=x_c / x_c.sum(),
            reference_shares=x / x.sum(),
            rca=rca,
            present=presence(rca.to_frame(place).T, at_least=state["cut_off"]).loc[place] == 1,
            cut_off=state["cut_off"],
            effective=equivalent_number(x_c),
            view=state["view"],
            source=f"{say(table.unit)}. {card.source} {card.licence}",
        )

    def before_guess(self, result: BasketReading) -> View:
        """Show what it is special in; shares and how concentrated they are stay open."""
        finding = say(
            "The RCA of {place} is highest in “{top}” with {high} and lowest in “{bottom}” with {low}. "
            "How many groups its basket counts like is your guess.",
            **result.words(),
        )
        return View(self._drawing.advantages(result), finding, result.source)

    def after_guess(self, result: BasketReading) -> View:
        """Show the shares and the effective number too."""
        finding = say(
            "The RCA of {place} is highest in “{top}” with {high} and lowest in “{bottom}” with {low}. "
            "Its basket counts like {effective} groups of equal size.",
            **result.words(),
        )
        return View(self._drawing.basket(result), finding, result.source)

    @cached_property
    def _drawing(self) -> BasketDrawing:
        return BasketDrawing(len(PRODUCT_GROUPS))

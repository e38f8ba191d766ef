"""The product space to walk: what lies near to what a Spanish province sells already."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.comparative_advantage import presence
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.exercises.own_exporter import ExportTable, exporters
from ledtoolkit.plots.product_space import NearnessDrawing, NearnessReading
from ledtoolkit.product_groups import PRODUCT_GROUPS, product_group_name
from ledtoolkit.product_space import density, nearest_absent, proximity
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.spoken import Spoken
from ledtoolkit.words import mark, number, say

__all__ = ["ProductSpaceWalkExplorer"]

START = "Lleida"
TABLE = "spain_provinces_exports_2022"
SHOWN = (("present", mark("What it sells")), ("absent", mark("What it does not sell much of")))


class ProductSpaceWalkExplorer(Explorer):
    """Choose a province, and see which group of goods lies nearest to what it sells.

    The start is Lleida in 2022: meat, fruit, prepared food and wood, and what stands near to these elsewhere in Spain.

    References
    ----------
    Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development
    of nations. Science 317(5837): 482-487.
    """

    name = "week02/product-space-walk"
    title = mark("A walk through the product space")
    invitation = mark("What could a place sell next, judged by what the places sell that sell the same things?")
    question = mark(
        "Before you look: two groups of goods are near when the same provinces sell both. "
        "Lleida sells more than its share of four groups: meat and dairy; vegetables and fruit; "
        "prepared food and oils; wood and paper. Which group that it does not sell much of yet is nearest to these?"
    )
    challenge = mark(
        "Find a province with a nearest new group above 0.40. Would you advise that province to go there, "
        "and what would you want to know first?"
    )
    limits = mark(
        "Eleven coarse groups and 17 provinces: wine and olive oil stand in one group. "
        "Near does not mean wanted: nothing here knows of buyers, wages, water or land. "
        "How it is reckoned: a province sells a group when its share there is at least that of all Spain (RCA of 1 or "
        "more). Two groups are as near (proximity) as the share of the provinces selling the more widespread of the "
        "two that sell both. How near a group is to a province (density) is the sum of its proximities to the groups "
        "that the province sells, divided by the sum of all its proximities. "
        "Each group is at 1 to itself, so groups that are sold already look nearer than new ones."
    )

    def __init__(self) -> None:
        provinces = tuple((province, Spoken(province)) for province in _space()[0].index)
        self.controls = (
            ChoiceControl("province", mark("Province"), provinces, START),
            ChoiceControl("shown", mark("Show"), SHOWN, "absent"),
            Control("least", mark("At least this near (0 to 1)"), 0, 0.6, 0.05, 0.3),
        )
        sold = _space()[0].loc[START]
        self.asked = Choice(
            name="group",
            label=mark("Nearest group of goods"),
            options=tuple((key, words) for key, words in PRODUCT_GROUPS.items() if sold[key] == 0),
            accepted=lambda reading: frozenset(
                key for key in PRODUCT_GROUPS if product_group_name(key) == reading.nearest.index[0]
            ),
            right=_why_right,
            explain=_why_not,
        )

    def model(self, **state: Any) -> NearnessReading:
        """Read how near each group is to what one province sells."""
        M, omega = _space()
        province = state["province"]
        names = {key: product_group_name(key) for key in PRODUCT_GROUPS}
        card = datasets.card(TABLE)
        return NearnessReading(
            place=province,
            density=omega.loc[province].rename(index=names),
            present=(M.loc[province] == 1).rename(index=names),
            shown=state["shown"],
            least=state["least"],
            nearest=nearest_absent(M, omega, province).rename(index=names),
            source=f"{say(_table().unit)}. {card.source} {card.licence}",
        )

    def before_guess(self, result: NearnessReading) -> View:
        """Show what the province sells; which new group is nearest stays open."""
        finding = say(
            "{place} sells more than its share of {sold} of {all} groups of goods. "
            "Which of the others is nearest to these is your guess.",
            **result.words(),
        )
        return View(self._drawing.open(result), finding, result.source)

    def after_guess(self, result: NearnessReading) -> View:
        """Show the nearest new groups."""
        return View(self._drawing.whole(result), _finding(result), result.source)

    @cached_property
    def _drawing(self) -> NearnessDrawing:
        return NearnessDrawing()


def _table() -> ExportTable:
    return next(table for table, _ in exporters() if table.name == TABLE)


@cache
def _space() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return which group is present in which province, and its density."""
    M = presence(_table().rca.frame())
    return M, density(M, proximity(M))


def _finding(reading: NearnessReading) -> str:
    first, second, third = reading.nearest.index
    at = [number(float(value), 2) for value in reading.nearest]
    return say(
        "Of what {place} does not sell much of yet, “{first}” is nearest to what it sells, "
        "with {at_first} on a scale from 0 to 1; then “{second}” ({at_second}) and “{third}” ({at_third}).",
        place=reading.place,
        first=first,
        at_first=at[0],
        second=second,
        at_second=at[1],
        third=third,
        at_third=at[2],
    )


def _why_right(reading: NearnessReading) -> str:
    return say(
        "On a scale from 0 to 1 it is at {density}: provinces that sell it often sell what {place} sells.",
        density=number(float(reading.nearest.iloc[0]), 2),
        place=reading.place,
    )


def _why_not(reading: NearnessReading, key: str) -> Explained:
    return Explained(
        "",
        say(
            "That one is at {nearest}, your choice at {chosen}, on a scale from 0 to 1.",
            nearest=number(float(reading.nearest.iloc[0]), 2),
            chosen=number(float(reading.density[product_group_name(key)]), 2),
        ),
        say("Ask which provinces sell it, and whether they also sell what {place} sells.", place=reading.place),
    )

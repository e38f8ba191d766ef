"""The index kitchen: three indicators, weights to choose, and the rank that they make."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.aggregation import geometric_index, linear_index
from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.normalisation import min_max, raise_floor
from ledtoolkit.place import Place
from ledtoolkit.plots.composite_index import IndexDrawing, IndexReading
from ledtoolkit.province_indicators import TABLES, province_indicators
from ledtoolkit.ranking import ranks
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, say

__all__ = ["IndexKitchenExplorer"]

START = "Groningen"
# Thirds, tenths and twentieths all lie on the grid of the sliders.
THIRD, STEP = 1 / 3, 1 / 60
AGGREGATIONS = (("additive", mark("Added")), ("geometric", mark("Multiplied")))


class IndexKitchenExplorer(Explorer):
    """Weight three indicators of ten provinces, add or multiply them, and see whose rank the recipe makes.

    The start is equal weights, with the eyes on Groningen or on the province that is given.

    Parameters
    ----------
    place
        The learner's place; where it is one of the ten provinces, its rank is asked and followed.

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """

    name = "week04/index-kitchen"
    title = mark("The index kitchen")
    invitation = mark("One list of provinces, three indicators: who decides which province comes first?")
    question = mark(
        "Before you look: output, income and jobs in knowledge branches count one third each. "
        "Each indicator runs from 0 (lowest of ten provinces) to 1 (highest). "
        "Which rank does {place} get among the ten?"
    )
    asked = Field(
        name="rank",
        label=mark("Rank among the ten provinces"),
        kind="ratio",
        digits=0,
        bounds=(1, 10),
        tolerance=Tolerance(0.5),
        answer=lambda reading, _earlier: float(reading.rank[reading.place]),
        next_step=mark("Move the weights, and see how many ranks the same figures can give."),
    )
    challenge = mark(
        "Find weights that bring Flevoland to the 4th rank. Would you defend them in public, and who would not?"
    )
    limits = mark(
        "Three indicators are few, and others give another list. Added, a strength makes good a weakness in full; "
        "multiplied, only in part, and 0 would make all 0: so each indicator is first lifted to 0.01 + 0.99 z, "
        "a floor that we set. 0 and 1 are the lowest and the highest of these ten provinces, not bad and good. "
        "Two provinces without GDP per head for 2019 (Limburg and Noord-Brabant) are left out, not guessed. "
        "Output and income are those of 2019, jobs those of 2018."
    )
    controls = (
        Control("output", mark("Weight of output"), 0, 1, STEP, THIRD, unit=mark("%"), scale=100),
        Control("income", mark("Weight of income"), 0, 1, STEP, THIRD, unit=mark("%"), scale=100),
        ChoiceControl("aggregation", mark("The weighted parts are"), AGGREGATIONS, "additive"),
    )

    def __init__(self, place: Place | None = None) -> None:
        self._normalised = min_max(province_indicators())
        self._lifted = raise_floor(self._normalised)
        self._place = place.name if place and place.name in self._normalised.index else START
        if self._place != START:
            self.name = f"{self.name}/{self._place}"
        self.words = {"place": self._place}

    def model(self, **state: Any) -> IndexReading:
        """Mix the indicators; knowledge gets what the two weights leave, and income at most what output leaves."""
        output = round(state["output"], 9)
        income = min(round(state["income"], 9), 1 - output)
        weights = pd.Series({"output": output, "income": income, "knowledge": max(0.0, 1 - output - income)})
        index = (
            linear_index(self._normalised, weights)
            if state["aggregation"] == "additive"
            else geometric_index(self._lifted, weights)
        )
        return IndexReading(
            place=self._place,
            normalised=self._normalised,
            weights=weights,
            index=index,
            rank=ranks(index),
            aggregation=state["aggregation"],
            is_cut=state["income"] > 1 - output + 1e-6,
            source=self._source,
        )

    def before_guess(self, result: IndexReading) -> View:
        """Show the three indicators; index and ranks stay open."""
        finding = say(
            "{place} has {output} in output, {income} in income and {knowledge} in knowledge. "
            "The rank that this gives is your guess.",
            **result.words(),
        )
        return View(self._drawing.ingredients(result), finding, result.source)

    def after_guess(self, result: IndexReading) -> View:
        """Show the ranking."""
        return View(self._drawing.ranking(result), _finding(result), result.source)

    @cached_property
    def _drawing(self) -> IndexDrawing:
        return IndexDrawing(len(self._normalised))

    @cached_property
    def _source(self) -> str:
        cards = [datasets.card(name) for name in TABLES]
        return " ".join(dict.fromkeys(f"{card.source} {card.licence}." for card in cards))


def _finding(reading: IndexReading) -> str:
    found = say(
        "With weights of {output_weight} for output, {income_weight} for income and {knowledge_weight} for knowledge "
        "{first} comes first with {first_index}, before {second} with {second_index}; "
        "{place} has rank {rank} with {index}.",
        **reading.words(),
    )
    if not reading.is_cut:
        return found
    return say("{found} Both weights are more than 100% together: income gets what output leaves.", found=found)

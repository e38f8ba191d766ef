"""Exercise w2e2: how concentrated the learner's export basket is."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import Any

from ledtoolkit.exercises.definition import RATIO, SHARE, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.exercises.own_exporter import FAMILY, ExportTable, exporters
from ledtoolkit.herfindahl import herfindahl
from ledtoolkit.product_groups import product_group_name
from ledtoolkit.words import mark, percent, say

__all__ = ["EXPORT_CONCENTRATION"]

# Shares are printed in percent with two decimals; the answer follows from what is printed.
PRINTED_DIGITS = 4


@dataclass(frozen=True)
class ExportBasket:
    """The shares of eleven product groups in the exports of one place."""

    table: ExportTable
    place: str

    def shares(self) -> dict[str, float]:
        """Return the shares (0-1) as printed."""
        here = self.table.exports.row(self.place)
        return {key: round(value / fsum(here.values()), PRINTED_DIGITS) for key, value in here.items()}

    def index(self) -> float:
        """Return the Herfindahl index of the printed shares."""
        return herfindahl(list(self.shares().values()))

    def given(self) -> Given:
        """Return the eleven shares."""
        return Given(
            sentence=say("Your exporter in this exercise is {place}.", place=self.place),
            caption=say("Exports of {place} by product group, share of the total", place=self.place),
            header=(say("Product group"), say("Share of all exports")),
            rows=tuple((product_group_name(key), percent(share, 2)) for key, share in self.shares().items()),
            source=self.table.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return exporter and shares as plain data."""
        return {"table": self.table.name, "place": self.place, "shares": self.shares()}

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve both fields
        """Return the exporter."""
        return {"place": self.place}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def export_baskets() -> list[ExportBasket]:
    """Return the 33 exporters."""
    return [ExportBasket(table, place) for table, place in exporters()]


FIELDS = (
    Field(
        "herfindahl",
        mark("Herfindahl index (H)"),
        "ratio",
        3,
        (0.01, 1),
        SHARE,
        lambda inputs, _earlier: inputs.index(),
        mark("Write each share as a part of 1 (12.5% is 0.125), square it, and add the eleven squares."),
    ),
    Field(
        "effective_number",
        mark("Effective number of product groups (1/H)"),
        "ratio",
        2,
        (1, 11),
        RATIO,
        lambda _inputs, earlier: 1 / earlier["herfindahl"],
        mark("Divide 1 by the Herfindahl index, before you round it."),
    ),
)


def _percent_squared(inputs: ExportBasket, _earlier: Earlier) -> float:
    return inputs.index() * 10_000


MISCONCEPTIONS = (
    Misconception(
        "not_squared",
        "herfindahl",
        lambda _inputs, _earlier: 1.0,
        mark("You added the shares themselves: that always gives 1."),
        mark("Square each share before you add."),
    ),
    Misconception(
        "percent_squared",
        "herfindahl",
        _percent_squared,
        mark(
            "You squared percentages. That is another usual scale, 10,000 times as large; here shares run from 0 to 1."
        ),
        mark("Write each share as a part of 1 before you square it."),
    ),
    Misconception(
        "one_minus",
        "herfindahl",
        lambda inputs, _earlier: 1 - inputs.index(),
        mark("You subtracted the sum of squares from 1: that measures variety, not concentration."),
        mark("Leave out the subtraction: H is the sum of the squares."),
    ),
    Misconception(
        "counted_groups",
        "effective_number",
        lambda inputs, _earlier: float(sum(share > 0 for share in inputs.shares().values())),
        mark("You counted the groups. Small ones would then weigh as much as large ones."),
        mark("Divide 1 by the Herfindahl index."),
    ),
    Misconception(
        "one_minus",
        "effective_number",
        lambda inputs, _earlier: 1 / (1 - inputs.index()),
        mark("You divided 1 by the measure of variety (1 - H)."),
        mark("Divide 1 by H itself."),
    ),
)

EXPORT_CONCENTRATION = Exercise(
    week="week02",
    topic="export-concentration",
    title=mark("Does your exporter depend on few products?"),
    question=mark(
        "You get the export basket of the same exporter. "
        "Compute the Herfindahl index H of its eleven product groups, with shares from 0 to 1, "
        "and the effective number of groups, 1/H."
    ),
    criteria=(
        mark("H is right to 0.002, the effective number to 0.01 or half a percent."),
        mark("Both count the same."),
        mark("If H is wrong and you divide 1 by your own H, the second value counts."),
    ),
    answer_name="concentration",
    points=1.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=export_baskets,
    family=FAMILY,
    link="lesson.ipynb#cell-id=concentration-theory",
    main_field="herfindahl",
    model_answer="""\
from ledtoolkit import given

shares = given("week02/export-concentration")["shares"].values()
h = sum(share * share for share in shares)
concentration = {"herfindahl": h, "effective_number": 1 / h}
""",
)

"""Exercise w7e1: a ledger followed through three rounds, before and after a purchase moves to local firms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception, money
from ledtoolkit.words import mark, number, percent, say

__all__ = ["MONEY_LEDGER"]

TOTALS = (120_000, 180_000, 240_000, 300_000)
STAFF = (0.25, 0.30, 0.35, 0.40, 0.45)
GROWERS = (0.10, 0.13, 0.16, 0.19, 0.22)
# Local re-spending of staff, growers, builder and the supplier from outside, and the part that moves.
HABITS = (
    (0.40, 0.55, 0.45, 0.05, 0.10),
    (0.35, 0.60, 0.50, 0.08, 0.08),
    (0.50, 0.45, 0.40, 0.10, 0.12),
    (0.30, 0.65, 0.35, 0.06, 0.06),
)
BUILDER = 0.08


@dataclass(frozen=True)
class Ledger:
    """Who a made-up canteen pays, how much of it each spends here again, and what moves to the growers; euro."""

    paid: tuple[float, float, float, float]
    respent: tuple[float, float, float, float]
    moved: float

    @property
    def total(self) -> float:
        """Everything that is spent at first (R1)."""
        return sum(self.paid)

    def local(self, *, moved: float = 0.0) -> tuple[float, float, float]:
        """Return what staff, growers and builder receive."""
        staff, growers, builder, _ = self.paid
        return staff, growers + moved, builder

    def third(self, *, moved: float = 0.0) -> float:
        """Return what local recipients spend here again (R3)."""
        return sum(amount * share for amount, share in zip(self.local(moved=moved), self.respent[:3], strict=True))

    @property
    def third_of_all(self) -> float:
        """What somebody gets who lets the outside supplier re-spend here too."""
        return self.third() + self.paid[3] * self.respent[3]

    def given(self) -> Given:
        """Return the ledger."""
        names = (say("Own staff, living here"), say("Growers here"), say("Builder here"), say("Supplier elsewhere"))
        rows = tuple(
            (name, number(amount, 0), percent(share, 0))
            for name, amount, share in zip(names, self.paid, self.respent, strict=True)
        )
        return Given(
            sentence=say(
                "A made-up school canteen pays four recipients. "
                "Afterwards {moved} euro moves from the supplier elsewhere to the growers here.",
                moved=number(self.moved, 0),
            ),
            caption=say("SYNTHETIC: who the canteen pays, euro a year"),
            header=(say("Recipient"), say("Paid, euro"), say("Part of it spent again in this place")),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC), after the method of Sacks (2002)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return the ledger as plain data."""
        names = ("staff", "growers", "builder", "elsewhere")
        return {
            "paid": dict(zip(names, self.paid, strict=True)),
            "respent": dict(zip(names, self.respent, strict=True)),
            "moved": self.moved,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def ledgers() -> list[Ledger]:
    """Return 400 variants: totals, staff, growers and habits in every combination."""
    return [_ledger(*numbers) for numbers in product(TOTALS, STAFF, GROWERS, HABITS)]


def _ledger(total: int, staff: float, growers: float, habits: tuple[float, ...]) -> Ledger:
    local = [round(total * share, -2) for share in (staff, growers, BUILDER)]
    return Ledger(
        (local[0], local[1], local[2], total - sum(local)),
        (habits[0], habits[1], habits[2], habits[3]),
        round(total * habits[4], -2),
    )


def _lm3(first: float, second: float, third: float) -> float:
    return (first + second + third) / first


def _money_field(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "money", 0, (1_000, 10_000_000), money(1), answer, next_step, unit=mark("euro"))


def _ratio_field(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "ratio", 3, (1, 10), RATIO, answer, next_step)


FIELDS = (
    _money_field(
        "r1",
        mark("Round 1: all spending (R1)"),
        lambda inputs, _earlier: inputs.total,
        mark("Add everything that the canteen pays."),
    ),
    _money_field(
        "r2",
        mark("Round 2: received here (R2)"),
        lambda inputs, _earlier: sum(inputs.local()),
        mark("Add what staff, growers and builder receive; they live and work here."),
    ),
    _money_field(
        "r3",
        mark("Round 3: spent here again (R3)"),
        lambda inputs, _earlier: inputs.third(),
        mark("Multiply what each local recipient gets by the part spent here again, and add."),
    ),
    _ratio_field(
        "lm3",
        mark("Local multiplier (LM3)"),
        lambda _inputs, earlier: _lm3(earlier["r1"], earlier["r2"], earlier["r3"]),
        mark("Add the three rounds, and divide by the first."),
    ),
    _ratio_field(
        "lm3_after",
        mark("Local multiplier after the move"),
        lambda inputs, _earlier: _lm3(
            inputs.total, sum(inputs.local()) + inputs.moved, inputs.third(moved=inputs.moved)
        ),
        mark("Add the moved amount to the growers, and follow the three rounds again."),
    ),
)


def _after_without_third(inputs: Ledger, _earlier: Earlier) -> float:
    return _lm3(inputs.total, sum(inputs.local()) + inputs.moved, inputs.third())


MISCONCEPTIONS = (
    Misconception(
        "local_only",
        "r1",
        lambda inputs, _earlier: sum(inputs.local()),
        mark("You counted only what stays. The first round is all spending, wherever it goes."),
        mark("Add the supplier elsewhere too."),
    ),
    Misconception(
        "all_received",
        "r2",
        lambda inputs, _earlier: inputs.total,
        mark("You counted the supplier elsewhere. That money has left."),
        mark("Add only those who are here."),
    ),
    Misconception(
        "outside_respent",
        "r3",
        lambda inputs, _earlier: inputs.third_of_all,
        mark("You let the supplier elsewhere spend here again. Only local recipients count in the last round."),
        mark("Leave out the supplier elsewhere."),
    ),
    Misconception(
        "gross_carried",
        "r3",
        lambda inputs, _earlier: sum(inputs.local()),
        mark("You carried over what they receive. Only the part that they spend here again counts."),
        mark("Multiply by the part spent here again."),
    ),
    Misconception(
        "divided_by_two_rounds",
        "lm3",
        lambda _inputs, earlier: sum(earlier[name] for name in ("r1", "r2", "r3")) / (earlier["r1"] + earlier["r2"]),
        mark("You divided by the first two rounds. LM3 looks back to the first spending."),
        mark("Divide by R1 alone."),
    ),
    Misconception(
        "without_first_round",
        "lm3",
        lambda _inputs, earlier: (earlier["r2"] + earlier["r3"]) / earlier["r1"],
        mark("You left out the first round above the line."),
        mark("Add R1 as well."),
    ),
    Misconception(
        "third_round_kept",
        "lm3_after",
        _after_without_third,
        mark(
            "You moved the money in the second round and left the last one as it was. The growers spend more here too."
        ),
        mark("Work out the last round anew."),
    ),
    Misconception(
        "before_for_after",
        "lm3_after",
        lambda _inputs, earlier: earlier["lm3"],
        mark("This is the multiplier before the move."),
        mark("Add the moved amount to the growers first."),
    ),
)

MONEY_LEDGER = Exercise(
    week="week07",
    topic="money-ledger",
    title=mark("Follow the money, then move some of it (SYNTHETIC ledger)"),
    question=mark(
        "Follow the money of a canteen through three rounds: all spending, what is received here, "
        "what is spent here again. Compute the local multiplier LM3, "
        "and LM3 after some spending moves to local growers."
    ),
    criteria=(
        mark("Money is right to half a percent, multipliers to 0.01 or half a percent."),
        mark("Each of the five counts the same."),
        mark("If a round is wrong and you go on correctly from it, LM3 counts."),
    ),
    answer_name="ledger",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=ledgers,
    link="lesson.ipynb#cell-id=ledger-theory",
    main_field="lm3",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.multipliers import lm3

mine = given("week07/money-ledger")
paid, respent = dict(mine["paid"]), mine["respent"]
here = [name for name in paid if name != "elsewhere"]


def rounds():
    return sum(paid.values()), sum(paid[name] for name in here), sum(paid[name] * respent[name] for name in here)


before = rounds()
paid["growers"], paid["elsewhere"] = paid["growers"] + mine["moved"], paid["elsewhere"] - mine["moved"]
ledger = {"r1": before[0], "r2": before[1], "r3": before[2], "lm3": lm3(*before), "lm3_after": lm3(*rounds())}
""",
)

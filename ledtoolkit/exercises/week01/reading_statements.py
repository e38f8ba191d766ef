"""The twelve statements of exercise w1e5: what a table of location quotients supports and what it does not.

Supported: follows from the table by arithmetic.
Not supported: the table contradicts it, or it claims a proof that no employment table can give.
Needs other data: the table neither supports nor contradicts it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.words import mark

__all__ = ["NEEDS_DATA", "NOT_SUPPORTED", "STATEMENTS", "SUPPORTED", "TRAPS", "Statement"]

SUPPORTED, NOT_SUPPORTED, NEEDS_DATA = "supported", "not supported", "needs other data"


@dataclass(frozen=True)
class Statement:
    """One statement about the table, with the reason for its answer.

    Attributes
    ----------
    text, reason
        Marked sentences; their named places are filled from the learner's table.
    accepted
        The answers that count.
    trap
        The misconception of whoever takes it for supported, or nothing.
    """

    text: str
    reason: str
    accepted: frozenset[str]
    trap: str = ""


def _statement(text: str, reason: str, *accepted: str, trap: str = "") -> Statement:
    return Statement(text, reason, frozenset(accepted), trap)


PROOF = "inference_to_exports"
COMPETITIVENESS = "inference_to_competitiveness"
OUTPUT_AS_INCOME = "output_read_as_income"
SIZE = "quotient_read_as_size"

TRAPS = {
    PROOF: mark("You read a proof into a quotient. It can give a hint, never a proof."),
    COMPETITIVENESS: mark("A large share of jobs does not say how productive or how well paid they are."),
    OUTPUT_AS_INCOME: mark("Work that is done here need not be income that stays here."),
    SIZE: mark("A high quotient does not mean many jobs: a small branch can have one too."),
}

STATEMENTS = (
    _statement(
        mark("{top} has a larger share of all jobs in {region} than in {reference}."),
        mark("A location quotient above 1 says exactly this."),
        SUPPORTED,
    ),
    _statement(
        mark("The quotient of {top} is a hint that {region} may earn money from outside with it."),
        mark("A share above the reference share is a hint. It stays a hint until you look at who pays."),
        SUPPORTED,
    ),
    _statement(
        mark("The quotient of {top} proves that {region} earns money from outside with it."),
        mark("A table of jobs cannot prove who pays. People here may use more of it, or produce it in another way."),
        NOT_SUPPORTED,
        trap=PROOF,
    ),
    _statement(
        mark("Firms in {top} are more productive in {region} than elsewhere."),
        mark("Productivity is output for each job. The table counts jobs only: look for value added per worker."),
        NEEDS_DATA,
        trap=COMPETITIVENESS,
    ),
    _statement(
        mark("{bottom} has a smaller share of all jobs in {region} than in {reference}."),
        mark("A location quotient below 1 says exactly this."),
        SUPPORTED,
    ),
    _statement(
        mark("Nobody works in {bottom} in {region}."),
        mark("With no jobs at all the quotient would be 0, and it is above 0."),
        NOT_SUPPORTED,
    ),
    _statement(
        mark("Wages in {top} are higher in {region} than elsewhere."),
        mark("The table counts jobs, not pay: look for wages by branch and region."),
        NEEDS_DATA,
        trap=COMPETITIVENESS,
    ),
    _statement(
        mark("Households in {region} are well off because {top} is strong there."),
        mark(
            "Jobs are counted where the work is, income where people live, and nothing here shows a cause. "
            "Look for household income and for commuting."
        ),
        NEEDS_DATA,
        NOT_SUPPORTED,
        trap=OUTPUT_AS_INCOME,
    ),
    _statement(
        mark("More people work in {top} than in any other branch of {region}."),
        mark("A quotient compares shares. It does not tell which branch is the largest: look at the jobs themselves."),
        NEEDS_DATA,
        trap=SIZE,
    ),
    _statement(
        mark(
            "If the share of {top} in all jobs of {region} fell to the share in {reference}, its quotient would be 1."
        ),
        mark("Equal shares give a quotient of 1, by the formula itself."),
        SUPPORTED,
    ),
    _statement(
        mark("Every branch of {region} has a quotient above 1."),
        mark("At least {bottom} lies below 1. Not all shares can be above the reference, because they add to one."),
        NOT_SUPPORTED,
    ),
    _statement(
        mark("The quotient of {bottom} proves that {region} buys it from outside."),
        mark(
            "A table of jobs cannot prove purchases. People here may need less of it, or produce it with fewer hands."
        ),
        NOT_SUPPORTED,
        trap=PROOF,
    ),
)

"""Exercise w1e5: six statements about the learner's table of location quotients."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

from ledtoolkit.branches import branch_name
from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Given
from ledtoolkit.exercises.own_region import FAMILY, RegionTable, regions
from ledtoolkit.exercises.week01.reading_statements import (
    NEEDS_DATA,
    NOT_SUPPORTED,
    STATEMENTS,
    SUPPORTED,
    TRAPS,
    Statement,
)
from ledtoolkit.words import mark, number, say

__all__ = ["READING_QUOTIENTS", "Reading"]

ASKED = 6
OPTIONS = (
    (SUPPORTED, mark("supported")),
    (NOT_SUPPORTED, mark("not supported")),
    (NEEDS_DATA, mark("needs other data")),
)


@dataclass(frozen=True)
class Reading:
    """The quotients of one region, and six of the twelve statements."""

    table: RegionTable
    region: str
    asked: tuple[int, ...]

    def statement(self, name: str) -> Statement:
        """Return the statement that a field asks about."""
        return STATEMENTS[self.asked[NAMES.index(name)]]

    def given(self) -> Given:
        """Return the ten location quotients."""
        quotients = self.table.quotients.row(self.region)
        return Given(
            sentence=say(
                "Your region in this exercise is {region}. Read each statement as it stands: "
                "supported = it follows from the table; not supported = the table contradicts it, "
                "or it claims a proof that no table of jobs can give; needs other data = neither.",
                region=self.region,
            ),
            caption=say(
                "Location quotients of {region} (reference: {reference})",
                region=self.region,
                reference=say(self.table.reference),
            ),
            header=(say("Branch"), say("Location quotient")),
            rows=tuple((branch_name(key), number(value, 2)) for key, value in quotients.items()),
            source=self.table.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return the quotients and the statements as plain data."""
        quotients = self.table.quotients.row(self.region)
        return {
            "region": self.region,
            "quotients": {key: round(value, 4) for key, value in quotients.items()},
            "statements": {name: self.said(name) for name in NAMES},
            "choices": [key for key, _ in OPTIONS],
        }

    def said(self, name: str) -> str:
        """Return a statement in the learner's language, filled from the table."""
        return say(self.statement(name).text, **self._places())

    def reason(self, name: str) -> str:
        """Return why the answer to a statement is what it is."""
        return say(self.statement(name).reason, **self._places())

    def words(self, field_name: str) -> dict[str, str]:
        """Return the statement that a field asks about."""
        return {"statement": self.said(field_name)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}

    def _places(self) -> dict[str, str]:
        top, bottom = _extremes(self.table, self.region)
        return {
            "top": branch_name(top),
            "bottom": branch_name(bottom),
            "region": self.region,
            "reference": say(self.table.reference),
        }


@cache
def _extremes(table: RegionTable, region: str) -> tuple[str, str]:
    quotients = table.quotients.row(region)
    return max(quotients, key=quotients.__getitem__), min(quotients, key=quotients.__getitem__)


def readings() -> list[Reading]:
    """Return one variant for each of the 924 ways to take six statements; the region is the index modulo 28."""
    places = regions()
    picks = list(combinations(range(len(STATEMENTS)), ASKED))
    return [Reading(*places[index % len(places)], pick) for index, pick in enumerate(picks)]


NAMES = tuple(f"statement_{place}" for place in range(1, ASKED + 1))
CLAIM = {
    SUPPORTED: mark("The table alone does not carry this statement."),
    NOT_SUPPORTED: mark("The table does not contradict it, and it claims no proof."),
    NEEDS_DATA: mark("The table already decides this one."),
}
NEXT = {
    SUPPORTED: mark("Ask: can I compute it from these ten numbers, or do I add something that I believe?"),
    NOT_SUPPORTED: mark("Ask: which number of the table speaks against it, and does it say “proves”?"),
    NEEDS_DATA: mark("Ask: can I compute it from the table, or does a number there contradict it?"),
}


def _choice(name: str) -> Choice:
    def explain(inputs: Reading, chosen: str) -> Explained:
        trap = inputs.statement(name).trap if chosen == SUPPORTED else ""
        why = TRAPS[trap] if trap else CLAIM[chosen]
        return Explained(trap or f"chose_{chosen.replace(' ', '_')}", say(why), say(NEXT[chosen]))

    return Choice(
        name=name,
        label=mark("“{statement}”"),
        options=OPTIONS,
        accepted=lambda inputs: inputs.statement(name).accepted,
        right=lambda inputs: inputs.reason(name),
        explain=explain,
    )


READING_QUOTIENTS = Exercise(
    week="week01",
    topic="reading-quotients",
    title=mark("What a table of quotients can tell"),
    question=mark(
        "You get the location quotients of your region and six statements about it. "
        "Say of each whether the table supports it, does not support it, or whether you would need other data."
    ),
    criteria=(
        mark("Each of the six statements counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="reading",
    points=1.0,
    fields=tuple(_choice(name) for name in NAMES),
    misconceptions=(),
    pool=readings,
    family=FAMILY,
    link="lesson.ipynb#cell-id=location-quotient-theory",
    model_answer="""\
from ledtoolkit import given

sentences = given("week01/reading-quotients")["statements"]
clues = {
    "proves": "not supported",
    "Nobody": "not supported",
    "Every branch": "not supported",
    "productive": "needs other data",
    "Wages": "needs other data",
    "well off": "needs other data",
    "More people": "needs other data",
}
reading = {
    name: next((answer for clue, answer in clues.items() if clue in sentence), "supported")
    for name, sentence in sentences.items()
}
""",
)

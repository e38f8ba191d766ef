"""Exercise w5e5: early-stage activity and necessity from the counts of a survey."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.words import mark, number, say

__all__ = ["EARLY_STAGE"]

ADULTS = (1500, 2000, 2400, 3000, 4000)
NASCENT_IN_1000 = (45, 60, 75, 90, 110)
NEW_IN_1000 = (35, 55, 70, 85)
NECESSITY_IN_100 = (18, 27, 36)


@dataclass(frozen=True)
class Survey:
    """Counts of a made-up survey among people aged 18-64."""

    adults: int
    nascent: int
    new: int
    both: int
    established: int
    necessity: int

    @property
    def active(self) -> int:
        """People who start or run a new business, each counted once."""
        return self.nascent + self.new - self.both

    def given(self) -> Given:
        """Return the counts."""
        rows = (
            (say("People asked, aged 18-64"), self.adults),
            (say("are starting a business (nascent)"), self.nascent),
            (say("own and manage a business that has paid wages for more than 3 and up to 42 months (new)"), self.new),
            (say("of these do both"), self.both),
            (say("own and manage an older business (established)"), self.established),
            (say("start or run a new business because they found no better work (necessity)"), self.necessity),
        )
        return Given(
            sentence=say("The counts come from a made-up survey."),
            caption=say("SYNTHETIC: a survey among adults"),
            header=(say("Group"), say("People")),
            rows=tuple((label, number(count, 0)) for label, count in rows),
            source=say("Source: made up for this exercise (SYNTHETIC); groups as the Global Entrepreneurship Monitor."),
        )

    def plain(self) -> dict[str, Any]:
        """Return the counts as plain data."""
        return {
            "adults": self.adults,
            "nascent": self.nascent,
            "new": self.new,
            "both": self.both,
            "established": self.established,
            "necessity": self.necessity,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def surveys() -> list[Survey]:
    """Return 300 variants: adults and rates in every combination."""
    return [_survey(*numbers) for numbers in product(ADULTS, NASCENT_IN_1000, NEW_IN_1000, NECESSITY_IN_100)]


def _survey(adults: int, nascent_rate: int, new_rate: int, necessity_rate: int) -> Survey:
    nascent, new = adults * nascent_rate // 1000, adults * new_rate // 1000
    both = max(12, new // 6)
    active = nascent + new - both
    return Survey(adults, nascent, new, both, adults * 11 // 100, active * necessity_rate // 100)


FIELDS = (
    Field(
        "tea",
        mark("Early-stage activity (TEA): share of adults"),
        "share",
        1,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: inputs.active / inputs.adults,
        mark("Add nascent and new, take off those who were counted twice, and divide by the people asked."),
        unit=mark("%"),
    ),
    Field(
        "necessity_share",
        mark("Necessity: share of early-stage activity"),
        "share",
        1,
        (0, 1),
        SHARE,
        # Through the learner's own rate: a slip there costs once.
        lambda inputs, earlier: inputs.necessity / (earlier["tea"] * inputs.adults),
        mark("Divide those who found no better work by all who start or run a new business, each counted once."),
        unit=mark("%"),
    ),
)


def _double(inputs: Survey, _earlier: Earlier) -> float:
    return (inputs.nascent + inputs.new) / inputs.adults


MISCONCEPTIONS = (
    Misconception(
        "counted_twice",
        "tea",
        _double,
        mark("You counted people twice who both start a business and run a new one."),
        mark("Take off those who do both, once."),
    ),
    Misconception(
        "established_included",
        "tea",
        lambda inputs, _earlier: (inputs.active + inputs.established) / inputs.adults,
        mark("You included established businesses. Early-stage activity ends after three and a half years."),
        mark("Leave out the older businesses."),
    ),
    Misconception(
        "of_adults",
        "necessity_share",
        lambda inputs, _earlier: inputs.necessity / inputs.adults,
        mark("You divided by all people asked. The share is one of early-stage activity."),
        mark("Divide by those who start or run a new business."),
    ),
)

EARLY_STAGE = Exercise(
    week="week05",
    topic="early-stage",
    title=mark("How many start, and how many because they must? (SYNTHETIC survey)"),
    question=mark(
        "From the counts of a survey compute early-stage entrepreneurial activity (TEA) as a share of adults, "
        "and the share of it that starts out of necessity. Who does two things is one person."
    ),
    criteria=(
        mark("Both shares are right to 0.2 percentage points."),
        mark("Both count the same."),
        mark("If TEA is wrong and you go on correctly from it, the second share counts."),
    ),
    answer_name="activity",
    points=1.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=surveys,
    link="lesson.ipynb#cell-id=early-stage-activity-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.early_stage_activity import early_stage_activity, necessity_share

mine = given("week05/early-stage")
found = early_stage_activity(mine["adults"], mine["nascent"], mine["new"], mine["both"])
people = mine["nascent"] + mine["new"] - mine["both"]
activity = {"tea": found.tea, "necessity_share": necessity_share(mine["necessity"], people)}
""",
)

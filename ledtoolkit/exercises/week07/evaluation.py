"""Exercise w7e5: whether enterprise zones worked, judged beside cities that had none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import SHARE, Choice, Earlier, Exercise, Explained, Field, Given, Misconception
from ledtoolkit.exercises.two_draws import TwoDraws
from ledtoolkit.words import mark, number, say

__all__ = ["EVALUATION"]

TABLE = "indiana_enterprise_zones"
TREATED, CONTROL = 5, 7
BEFORE, START, AFTER = 1981, 1983, 1987
# Claims have to fall by more than this, and twice as much as before any zone, to be worth a second look.
WORTH_A_LOOK = -0.05
NOT_YET, NO, YES = "not yet", "no", "yes"
OPTIONS = (
    (NOT_YET, mark("not yet: worth another look")),
    (NO, mark("no")),
    (YES, mark("yes, the zones worked")),
)


@dataclass(frozen=True)
class City:
    """One city of Indiana: claims for unemployment insurance in three years."""

    number: int
    claims: tuple[float, float, float]

    def change(self, first: int, last: int) -> float:
        """Return the change of claims as a share of the first year's."""
        at = dict(zip((BEFORE, START, AFTER), self.claims, strict=True))
        return at[last] / at[first] - 1


@dataclass(frozen=True)
class Cities:
    """Five cities that got a zone in 1984 or 1985, and seven that never did."""

    treated: tuple[City, ...]
    control: tuple[City, ...]

    def group(self, name: str) -> tuple[City, ...]:
        """Return one group of cities."""
        return self.treated if name == "treated" else self.control

    def mean_change(self, group: str, first: int, last: int) -> float:
        """Return the mean of the cities' changes."""
        cities = self.group(group)
        return sum(city.change(first, last) for city in cities) / len(cities)

    def change_of_mean(self, group: str) -> float:
        """Return the change of the group's mean claims, which large cities decide."""
        cities = self.group(group)
        return sum(city.claims[2] for city in cities) / sum(city.claims[1] for city in cities) - 1

    @property
    def after_only(self) -> float:
        """How much the groups' mean claims differ afterwards."""
        treated, control = (
            sum(city.claims[2] for city in group) / len(group) for group in (self.treated, self.control)
        )
        return treated / control - 1

    @property
    def effect(self) -> float:
        """Difference in differences from the start to afterwards."""
        return self.mean_change("treated", START, AFTER) - self.mean_change("control", START, AFTER)

    @property
    def placebo(self) -> float:
        """The same difference before any zone began."""
        return self.mean_change("treated", BEFORE, START) - self.mean_change("control", BEFORE, START)

    def given(self) -> Given:
        """Return the claims of the twelve cities."""
        groups = ((say("with a zone"), self.treated), (say("without"), self.control))
        card = datasets.card(TABLE)
        return Given(
            sentence=say(
                "You get twelve cities of Indiana, known by number only. "
                "Five got an enterprise zone in 1984 or 1985, seven never did."
            ),
            caption=say("Claims for unemployment insurance"),
            header=(say("City"), say("Group"), str(BEFORE), str(START), str(AFTER)),
            rows=tuple(
                (str(city.number), label, *(number(claims, 0) for claims in city.claims))
                for label, cities in groups
                for city in cities
            ),
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return the claims by group as plain data."""
        return {
            group: {
                str(city.number): dict(zip(("before", "start", "after"), city.claims, strict=True))
                for city in self.group(group)
            }
            for group in ("treated", "control")
        } | {"choices": [key for key, _ in OPTIONS]}

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


@cache
def _groups() -> tuple[tuple[City, ...], tuple[City, ...]]:
    table = datasets.read_figures(TABLE, index="city")
    columns = [f"claims_{year}" for year in (BEFORE, START, AFTER)]
    cities = [
        (City(int(name), (row[columns[0]], row[columns[1]], row[columns[2]])), row["zone_start"] > 0)
        for name, row in table.rows()
    ]
    treated = tuple(city for city, has_zone in cities if has_zone)
    return treated, tuple(city for city, has_zone in cities if not has_zone)


def city_draws() -> TwoDraws:
    """Return every way to take five cities with a zone and seven without."""
    treated, control = _groups()
    return TwoDraws((treated, TREATED), (control, CONTROL), Cities)


def _mean(group: str) -> Callable[[Any, Earlier], float]:
    return lambda inputs, _earlier: inputs.mean_change(group, START, AFTER)


def _claims(inputs: Cities) -> frozenset[str]:
    """Return what may be claimed; where rounding decides between two answers, both are right."""
    margins = (WORTH_A_LOOK - inputs.effect, abs(inputs.effect) / 2 - abs(inputs.placebo))
    not_yet = {NOT_YET} if min(margins) > -SHARE.absolute else set()
    no = {NO} if min(margins) < SHARE.absolute else set()
    return frozenset(not_yet | no)


def _right(inputs: Cities) -> str:
    accepted = _claims(inputs)
    if len(accepted) == 2:
        return say("Both “not yet” and “no” count here: your differences lie on the limit of the rule.")
    if NOT_YET in accepted:
        return say("The difference is large beside the one before, but five cities against seven prove nothing.")
    if inputs.effect >= WORTH_A_LOOK:
        return say("The difference is not below -5 points.")
    return say("The groups changed differently before any zone too, so the zones need not be the reason.")


def _explain(inputs: Cities, chosen: str) -> Explained:
    if chosen == YES:
        why = say("Five cities against seven are few, and other things changed in these years too.")
        return Explained("read_as_proof", why, say("Look at the size of the difference, and at the one before."))
    if inputs.effect >= WORTH_A_LOOK:
        why = say("The difference is not below -5 points.")
        return Explained("read_as_not_yet", why, say("Compare the difference with the limit of the rule first."))
    if chosen == NOT_YET:
        why = say("The groups changed differently before any zone too, so the zones need not be the reason.")
    else:
        why = say("The difference is below -5 points, and the one before is less than half as large.")
    return Explained(f"read_as_{chosen.replace(' ', '_')}", why, say("Compare your two differences, without signs."))


def _share(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str, unit: str) -> Field:
    return Field(name, label, "share", 1, (-2, 5), SHARE, answer, next_step, unit=unit)


EACH_CHANGE = mark("For each city divide the later claims by the earlier ones and subtract 1. Then take the mean.")
FIELDS: tuple[Field | Choice, ...] = (
    _share("treated", mark("Mean change with a zone, 1983 to 1987"), _mean("treated"), EACH_CHANGE, mark("%")),
    _share("control", mark("Mean change without, 1983 to 1987"), _mean("control"), EACH_CHANGE, mark("%")),
    _share(
        "did",
        mark("Difference in differences"),
        lambda _inputs, earlier: earlier["treated"] - earlier["control"],
        mark("Subtract the mean change without a zone from the mean change with one."),
        mark("percentage points"),
    ),
    _share(
        "placebo",
        mark("The same difference from 1981 to 1983, before any zone"),
        lambda inputs, _earlier: inputs.placebo,
        mark("Work out both mean changes from 1981 to 1983, and subtract."),
        mark("percentage points"),
    ),
    Choice(
        name="claim",
        label=mark("May we call the zones a success?"),
        options=OPTIONS,
        accepted=_claims,
        right=_right,
        explain=_explain,
    ),
)


def _of_the_mean(group: str) -> tuple[Misconception, ...]:
    return (
        Misconception(
            "minus_left_out",
            group,
            lambda inputs, _earlier: -inputs.mean_change(group, START, AFTER),
            mark("This is the size of the change without its minus: claims fell."),
            mark("Put the minus before it."),
        ),
        Misconception(
            "change_of_mean_claims",
            group,
            lambda inputs, _earlier: inputs.change_of_mean(group),
            mark("You took the change of the mean claims: large cities then decide."),
            mark("Work out the change of each city first, then the mean of the changes."),
        ),
    )


MISCONCEPTIONS = (
    *_of_the_mean("treated"),
    *_of_the_mean("control"),
    Misconception(
        "treated_only",
        "did",
        lambda _inputs, earlier: earlier["treated"],
        mark("This is the change with a zone alone. Claims fell elsewhere as well."),
        mark("Subtract what happened without a zone."),
    ),
    Misconception(
        "sign_reversed",
        "did",
        lambda _inputs, earlier: earlier["control"] - earlier["treated"],
        mark("You subtracted the cities with a zone from the others."),
        mark("Start with the cities that have a zone."),
    ),
    Misconception(
        "after_only",
        "did",
        lambda inputs, _earlier: inputs.after_only,
        mark("You compared the groups afterwards only. They differed before as well."),
        mark("Compare how much each group changed."),
    ),
    Misconception(
        "sign_reversed",
        "placebo",
        lambda inputs, _earlier: -inputs.placebo,
        mark("You subtracted the cities with a zone from the others."),
        mark("Start with the cities that have a zone."),
    ),
)

EVALUATION = Exercise(
    week="week07",
    topic="evaluation",
    title=mark("Did the zones work?"),
    question=mark(
        "Compute the mean change of claims from 1983 to 1987 in cities with and without an enterprise zone, "
        "the difference in differences, and the same difference before any zone began. "
        "Then say whether we may call the zones a success. For so few cities our rule is: “not yet” if "
        "the difference is below -5 points and the one before is less than half as large, without its sign; else “no”."
    ),
    criteria=(
        mark("Each value is right to 0.2 percentage points."),
        mark("Each of the five answers counts the same."),
        mark("If a mean is wrong and you go on correctly from it, the difference counts."),
    ),
    answer_name="evaluation",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=city_draws,
    link="lesson.ipynb#cell-id=evaluation-theory",
    main_field="did",
    model_answer="""\
from statistics import fmean
from ledtoolkit import given

mine = given("week07/evaluation")


def change(group, first, last):
    return fmean(city[last] / city[first] - 1 for city in mine[group].values())


treated, control = change("treated", "start", "after"), change("control", "start", "after")
did = treated - control
placebo = change("treated", "before", "start") - change("control", "before", "start")
evaluation = {"treated": treated, "control": control, "did": did, "placebo": placebo}
evaluation["claim"] = "not yet" if did < -0.05 and abs(placebo) < abs(did) / 2 else "no"
""",
)

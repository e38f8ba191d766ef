"""Checks of the choice: weights, whether the order of options is stable, and the three tests of PACA."""

from __future__ import annotations

import re

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.rows import Option
from ledtoolkit.capstone.weighing import filtered_of, has_one_weight, weighed_of
from ledtoolkit.words import mark, number, say, say_count

__all__ = ["checks_of_options", "checks_of_tests", "does_nothing"]

LEAST_OPTIONS = 3
NOTHING = re.compile(r"\b(?:do(?:ing)? nothing|nothing|as (?:it )?is|niets|no hacer nada|nada)\b", re.IGNORECASE)
TESTS = (
    mark("more than half of the means are local"),
    mark("it starts within 4 weeks"),
    mark("a result shows within 6 months"),
)


def does_nothing(option: Option) -> bool:
    """Whether an option is to do nothing, which needs no filter."""
    return NOTHING.search(option.name) is not None


def checks_of_options(draft: Draft) -> list[Check]:
    """Look at options and criteria: how many there are, whether weights add to 1, and whether the first stays first."""
    found = [_enough(draft), *_weights(draft)]
    return [*found, _stable(draft)] if draft.options or draft.criteria else found


def _stable(draft: Draft) -> Check:
    weighed = weighed_of(draft)
    if weighed is None:
        sentence = say("The options cannot be compared yet: give every criterion a weight and every option all marks.")
        return Check("options-stable", "options", "missing", sentence)
    if has_one_weight(draft):
        sentence = say(
            "Only one criterion has a weight, and one alone cannot be weighed: “{winner}” has the best mark for it. "
            "Add a second criterion.",
            winner=weighed.winner,
        )
        return Check("options-stable", "options", "look", sentence)
    if weighed.rivals:
        sentence = say(
            "“{winner}” comes first by {lead}. If one weight moves by 0.1, first may be: {rivals}. "
            "Say why your weights are right, or that the choice is close.",
            winner=weighed.winner,
            lead=number(weighed.lead, 2),
            rivals=", ".join(weighed.rivals),
        )
        return Check("options-stable", "options", "look", sentence)
    sentence = say("“{winner}” stays first when any weight moves by 0.1.", winner=weighed.winner)
    return Check("options-stable", "options", "well", sentence)


def _enough(draft: Draft) -> Check:
    count = len(draft.options)
    if not count:
        sentence = say("No option stands in the table yet; write at least {least}.", least=LEAST_OPTIONS)
        return Check("options", "options", "missing", sentence)
    if count < LEAST_OPTIONS:
        sentence = say_count(
            "{count} option stands in the table; write at least {least}.",
            "{count} options stand in the table; write at least {least}.",
            count,
            least=LEAST_OPTIONS,
        )
        return Check("options", "options", "missing", sentence)
    if draft.form.id == "policy-paper" and not any(does_nothing(option) for option in draft.options):
        sentence = say("None of the options is to do nothing. Add it: it shows what happens anyway.")
        return Check("options", "options", "missing", sentence)
    sentence = say("{count} options stand in the table.", count=count)
    return Check("options", "options", "well", sentence)


def _weights(draft: Draft) -> list[Check]:
    given = [criterion.weight for criterion in draft.criteria if criterion.weight is not None]
    if not given:
        return []
    # Typed as shares, or as percentages without their sign.
    adds_up = abs(sum(given) - 1) <= 0.005 or abs(sum(given) - 100) <= 0.5
    words = {"sum": number(sum(given), 2)}
    sentence = (
        say("The weights of the criteria add up to {sum}.", sum=number(round(sum(given)), 0))
        if adds_up
        else say("The weights of the criteria add up to {sum}, not to 1. We use their proportions.", **words)
    )
    return [Check("weights", "options", "well" if adds_up else "look", sentence)]


def checks_of_tests(draft: Draft) -> list[Check]:
    """Look at the three tests of each option; one that fails may be phase two, with a reason."""
    tested = {option.name: results for option, results in filtered_of(draft)}
    weighed = weighed_of(draft)
    winner = weighed.winner if weighed else ""
    found = []
    for place, option in enumerate(draft.options, start=1):
        if does_nothing(option):
            continue
        if option.name not in tested:
            sentence = say(
                "“{option}”: the filter needs the local share of the means, the weeks to the start and the months to a "
                "result.",
                option=option.name,
            )
            found.append(Check(f"paca-{place}", "options", "missing", sentence))
        else:
            found.append(_tested(place, option, tested[option.name], winner))
    return found


def _tested(place: int, option: Option, results: tuple[bool, bool, bool], winner: str) -> Check:
    if all(results):
        sentence = say("“{option}” passes the three tests of the filter.", option=option.name)
        return Check(f"paca-{place}", "options", "well", sentence)
    failed = "; ".join(say(test) for test, passed in zip(TESTS, results, strict=True) if not passed)
    words = {"option": option.name, "failed": failed}
    if not option.reason:
        sentence = say(
            "“{option}” fails the filter ({failed}). Say why it is rejected, or why it stays as phase two.", **words
        )
        return Check(f"paca-{place}", "options", "missing", sentence)
    if option.name == winner:
        sentence = say(
            "“{option}” has the highest score and fails the filter ({failed}), and a reason is given: read whether it "
            "says why you choose it all the same, or keep it for phase two.",
            **words,
        )
        return Check(f"paca-{place}", "options", "look", sentence)
    sentence = say(
        "“{option}” fails the filter ({failed}), and a reason is given: read whether it says why it is rejected or "
        "phase two.",
        **words,
    )
    return Check(f"paca-{place}", "options", "well", sentence)

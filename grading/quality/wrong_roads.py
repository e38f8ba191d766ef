"""Each listed misconception loses its points in every variant where it can be told apart, with words of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from grading.quality.problem import Problem
from grading.quality.sample import answers_of, sampled
from ledtoolkit.exercises.definition import Choice, Exercise
from ledtoolkit.exercises.draw import Variant
from ledtoolkit.exercises.judge import FieldResult, judge, live_misconceptions

__all__ = ["problems"]

# Borderline cases teach that the line is not sharp; too many of them teach nothing.
MOST_UNDECIDED = 0.25


def problems(exercise: Exercise) -> Iterator[Problem]:
    """Yield each road that is not caught, never told apart, or shares its words with another of the same field."""
    seen: Counter[str] = Counter()
    for variant in sampled(exercise):
        live = live_misconceptions(variant)
        seen.update(road.id for road in live)
        yield from _not_caught(variant)
        if exercise.misconceptions and not live:
            yield Problem(exercise.id, variant.index, "No misconception can be told apart here. Drop this variant.")
    for road in exercise.misconceptions:
        if not seen[road.id]:
            yield Problem(exercise.id, None, f"The misconception {road.id!r} can be told apart in no variant.")
    yield from _same_words(exercise)


def _not_caught(variant: Variant) -> Iterator[Problem]:
    answers = answers_of(variant)
    for road in live_misconceptions(variant):
        value = road.value(variant.inputs, variant.answers())
        found = _result(variant, {**answers, road.field: value}, road.field)
        if found.credit or found.misconception != road.id or not found.next_step:
            yield Problem(
                variant.exercise.id,
                variant.index,
                f"The misconception {road.id!r} in {road.field} is read as {found.misconception or found.status!r}.",
            )
    choices = [field for field in variant.exercise.fields if isinstance(field, Choice)]
    for choice in choices:
        yield from _choices_not_caught(variant, choice)
    undecided = [choice for choice in choices if len(choice.accepted(variant.inputs)) == len(choice.options)]
    if len(undecided) > MOST_UNDECIDED * len(choices):
        text = f"Every answer counts in {len(undecided)} of {len(choices)} choices. Write clearer cases."
        yield Problem(variant.exercise.id, variant.index, text)


def _choices_not_caught(variant: Variant, choice: Choice) -> Iterator[Problem]:
    answers, accepted = answers_of(variant), choice.accepted(variant.inputs)
    for key, _ in choice.options:
        found = _result(variant, {**answers, choice.name: key}, choice.name)
        right = key in accepted
        if right != bool(found.credit) or not (found.why_not and (right or found.next_step)):
            yield Problem(
                variant.exercise.id,
                variant.index,
                f"The choice {key!r} in {choice.name} has no reason or wrong credit.",
            )


def _result(variant: Variant, values: dict[str, float | str], name: str) -> FieldResult:
    return next(found for found in judge(variant, values).fields if found.name == name)


def _same_words(exercise: Exercise) -> Iterator[Problem]:
    words = Counter(
        (road.field, road.why_not) for road in {(r.id, r.field): r for r in exercise.misconceptions}.values()
    )
    for (name, sentence), count in words.items():
        if count > 1:
            yield Problem(exercise.id, None, f"Two misconceptions of {name} say the same: {sentence!r}.")

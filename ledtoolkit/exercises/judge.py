"""Judge an answer: what is right, why not yet, and what next. Pure: the same answer, the same words."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from ledtoolkit.exercises.definition import Choice, Field, Misconception, Place
from ledtoolkit.exercises.draw import Variant
from ledtoolkit.exercises.typed import TypedError, read_typed, read_value
from ledtoolkit.words import as_points, number, percent, say

__all__ = ["FieldResult", "Judgement", "judge", "judge_typed", "live_misconceptions"]

# Below this two numbers show the same digits: a percentage divided by 100 is not exact.
SAME_DIGITS = 1e-9
# The unit of a difference of shares; a reader of "-11.3%" would take it for a fall by that part.
POINTS = "percentage points"
# How far a hundredth of a number may lie from a small answer, as a part of it, to be that answer in percent.
SAME_SIZE = 0.1

Status = Literal["unattempted", "incomplete", "wrong", "partly", "correct"]
FieldStatus = Literal["unattempted", "unreadable", "wrong", "partly", "correct"]


@dataclass(frozen=True)
class FieldResult:
    """What is said of one field; plain sentences, never markup."""

    name: str
    label: str
    status: FieldStatus
    credit: float
    what_you_have: str
    why_not: str = ""
    next_step: str = ""
    misconception: str = ""


@dataclass(frozen=True)
class Judgement:
    """What is said of one answer."""

    exercise_id: str
    title: str
    points: float
    out_of: float
    fields: tuple[FieldResult, ...]

    @property
    def status(self) -> Status:
        """How the whole answer stands; unattempted is never wrong."""
        kinds = {result.status for result in self.fields}
        if kinds <= {"unattempted", "unreadable"}:
            return "unattempted"
        if kinds & {"unattempted", "unreadable"}:
            return "incomplete"
        if kinds == {"correct"}:
            return "correct"
        return "wrong" if not self.points else "partly"

    @property
    def headline(self) -> str:
        """The points and what they stand for, in one sentence."""
        points, out_of = as_points(self.points), as_points(self.out_of)
        right = sum(result.status == "correct" for result in self.fields)
        partly = sum(result.status == "partly" for result in self.fields)
        if self.status == "unattempted":
            return say("Not answered yet. Points to gain: {out_of}.", out_of=out_of)
        if self.status == "correct":
            return say("All right: {points} of {out_of} points.", points=points, out_of=out_of)
        if len(self.fields) == 1 and partly:
            return say("Partly right: {points} of {out_of} points.", points=points, out_of=out_of)
        if len(self.fields) == 1:
            return say("Not right yet: {points} of {out_of} points.", points=points, out_of=out_of)
        counts = {"right": right, "partly": partly, "all": len(self.fields), "points": points, "out_of": out_of}
        if partly:
            return say("{right} of {all} fields right, {partly} partly right: {points} of {out_of} points.", **counts)
        return say("{right} of {all} fields right: {points} of {out_of} points.", **counts)


Value = float | str | TypedError | None


def judge_typed(variant: Variant, typed: Mapping[str, str]) -> Judgement:
    """Judge what stands in a form or came from a sheet, as typed."""
    fields = variant.exercise.fields
    return _judge(variant, {field: _read(read_typed, field, typed.get(field.name, "")) for field in fields})


def judge(variant: Variant, values: Mapping[str, Any]) -> Judgement:
    """Judge what code gave for each field (see `plain.fields_from`)."""
    fields = variant.exercise.fields
    return _judge(variant, {field: _read(read_value, field, values.get(field.name)) for field in fields})


def _read(read: Callable[[Any, Any], float | str | None], field: Field | Choice, given: Any) -> Value:
    try:
        return read(field, given)
    except TypedError as problem:
        return problem


def _judge(variant: Variant, read: Mapping[Field | Choice, Value]) -> Judgement:
    bench = _Bench.of(variant, read)
    results = tuple(bench.result(field, value) for field, value in read.items())
    exercise = variant.exercise
    # A text has no fields: a person gives its points.
    earned = exercise.points * math.fsum(result.credit for result in results) / max(len(results), 1)
    points = min(max(round(earned, 2), 0.0), exercise.points)
    return Judgement(exercise.id, say(exercise.title), points, exercise.points, results)


@dataclass(frozen=True)
class _Bench:
    """What a value is held against.

    `truth` follows from the inputs alone, `own` from the learner's earlier fields where they are plausible:
    whoever slips once and goes on correctly loses only where they slipped. `places` are those given to cards.
    """

    variant: Variant
    truth: Mapping[str, float]
    own: Mapping[str, float]
    live: tuple[Misconception, ...]
    places: Mapping[str, int]

    @classmethod
    def of(cls, variant: Variant, read: Mapping[Field | Choice, Value]) -> _Bench:
        truth = variant.answers()
        own = dict(truth)
        for field, value in read.items():
            if isinstance(field, Field) and isinstance(value, float) and _plausible(field, value):
                own[field.name] = value
        places = {
            place.name: int(key) for place, key in read.items() if isinstance(place, Place) and isinstance(key, str)
        }
        return cls(variant, truth, own, live_misconceptions(variant), places)

    def result(self, field: Field | Choice, value: Value) -> FieldResult:
        said = partial(FieldResult, field.name, self.variant.label(field))
        if value is None:
            return said("unattempted", 0.0, say("Nothing is filled in yet."))
        if isinstance(value, TypedError):
            return said("unreadable", 0.0, str(value))
        if isinstance(field, Choice):
            return self._of_choice(said, field, str(value))
        return self._of_number(said, field, float(value))

    def _of_choice(self, said: Callable[..., FieldResult], choice: Choice, key: str) -> FieldResult:
        inputs, label = self.variant.inputs, say(dict(choice.options)[key])
        have = say("You chose “{choice}”.", choice=label)
        if isinstance(choice, Place) and list(self.places.values()).count(int(key)) > 1:
            return said("wrong", 0.0, have, *_place_twice())
        if key in self._accepted(choice):
            right = key in choice.accepted(inputs)
            follows = say("“{choice}” comes directly after the card that leads to it.", choice=label)
            have = say("“{choice}” is right.", choice=label) if right else follows
            return said("correct", 1.0, have, choice.right(inputs))
        reason = choice.explain(inputs, key)
        return said("wrong", 0.0, have, reason.why_not, reason.next_step, reason.misconception)

    def _accepted(self, choice: Choice) -> frozenset[str]:
        """Return the keys that count; behind a card that was given a place, only the next place does."""
        inputs = self.variant.inputs
        before = self.places.get(choice.before(inputs)) if isinstance(choice, Place) else None
        return choice.accepted(inputs) if before is None else frozenset({str(before + 1)})

    def _of_number(self, said: Callable[..., FieldResult], field: Field, value: float) -> FieldResult:
        answers = self._roads(field.answer)
        if self._near(field, value, answers[:1]):
            return said("correct", 1.0, say("{value} is right.", value=_shown(field, value)))
        if self._near(field, value, answers):
            follows = say("{value} follows rightly from your earlier values.", value=_shown(field, value))
            return said("correct", 1.0, follows, next_step=say("Work it out again once those are right."))
        have = say("You have {value}.", value=_shown(field, value))
        for wrong in self.live:
            if wrong.field == field.name and self._near(field, value, self._roads(wrong.value)):
                why, step = self._said(field, wrong.why_not), self._said(field, wrong.next_step)
                return said("wrong", 0.0, have, why, step, wrong.id)
        if self._is_100_times(field, value, answers):
            return said("partly", 0.5, have, *_times_100())
        if field.kind == "share" and self._near(field, value * 100, answers):
            return said("partly", 0.5, have, *_share_for_percent())
        return said("wrong", 0.0, have, *self._wrong_number(field, value, answers))

    def _wrong_number(self, field: Field, value: float, answers: tuple[float, ...]) -> tuple[str, str, str]:
        if _is_rounded_too_far(field, value, answers):
            return _too_few_decimals(field)
        return say("This is not the number that follows from the table."), self._said(field, field.next_step), ""

    def _is_100_times(self, field: Field, value: float, answers: tuple[float, ...]) -> bool:
        """Whether a right ratio or share was written as a percentage; what has a unit is none, 0 has no hundredfold.

        Nor has a count or a rank, which are asked for without decimals. A small answer lies within its tolerance of
        many numbers, so it must be met by its own size as well.
        """
        written = tuple(
            answer
            for answer in answers
            if not self._near(field, 0.0, (answer,)) and abs(value / 100 - answer) <= SAME_SIZE * abs(answer)
        )
        may_be = field.kind == "share" or (field.kind == "ratio" and not field.unit and field.digits > 0)
        return may_be and self._near(field, value / 100, written)

    def _near(self, field: Field, value: float, answers: tuple[float, ...]) -> bool:
        return any(abs(value - answer) <= field.near(self.variant.inputs, answer) for answer in answers)

    def _roads(self, formula: Callable[[Any, Mapping[str, float]], float]) -> tuple[float, ...]:
        inputs = self.variant.inputs
        try:
            return formula(inputs, self.truth), formula(inputs, self.own)
        except (ValueError, ZeroDivisionError):
            # A learner's own earlier values need not fit together; then the inputs alone decide.
            return (formula(inputs, self.truth),)

    def _said(self, field: Field, sentence: str) -> str:
        return say(sentence, **self.variant.inputs.words(field.name))


def _plausible(field: Field, value: float) -> bool:
    """Whether a learner's own value may be carried on: not degenerate, within what the quantity can be."""
    return value != 0 and field.bounds[0] <= value <= field.bounds[1]


def _place_twice() -> tuple[str, str, str]:
    why = say("You gave this place to another card as well.")
    return why, say("Give each card a place of its own."), "place_twice"


def _times_100() -> tuple[str, str, str]:
    why = say("Your calculation is right, but the value is 100 times too large: it is written as a percentage.")
    return why, say("Divide by 100 and give it again."), "unit_percent"


def _share_for_percent() -> tuple[str, str, str]:
    why = say("Your calculation is right, but the box asks for a percentage and you typed a share.")
    return why, say("Multiply by 100 and give it again."), "unit_share"


def _is_rounded_too_far(field: Field, value: float, answers: tuple[float, ...]) -> bool:
    """Whether a right answer was rounded to fewer decimals than are asked; 0 says nothing of a calculation."""
    times = 100 if field.kind == "share" else 1
    return value != 0 and any(
        abs(round(answer * times, digits) - value * times) < SAME_DIGITS
        for answer in answers
        for digits in range(field.digits)
    )


def _too_few_decimals(field: Field) -> tuple[str, str, str]:
    why = say("This is the right number, rounded too far.")
    step = say("Digits after the point that we ask for: {digits}. Keep more while you compute.", digits=field.digits)
    return why, step, "rounded_too_far"


def _shown(field: Field, value: float) -> str:
    """Return a value with the digits asked for, or the few more that the learner gave."""
    written = value * 100 if field.kind == "share" else value
    more = range(field.digits, field.digits + 4)
    digits = next((each for each in more if abs(round(written, each) - written) < SAME_DIGITS), more[-1])
    if field.kind != "share":
        return number(value, digits)
    if field.unit == POINTS:
        return say("{number} percentage points", number=number(written, digits))
    return percent(value, digits)


def live_misconceptions(variant: Variant) -> tuple[Misconception, ...]:
    """Return the wrong roads that can be told apart in this variant.

    One whose value lies within two tolerances of the answer, or within one of another road, is switched off.
    """
    truth, inputs = variant.answers(), variant.inputs
    fields = {field.name: field for field in variant.exercise.fields if isinstance(field, Field)}
    kept: list[tuple[Misconception, float]] = []
    for wrong in variant.exercise.misconceptions:
        value, answer = wrong.value(inputs, truth), truth[wrong.field]
        near = fields[wrong.field].near(inputs, answer)
        rivals = [other for road, other in kept if road.field == wrong.field]
        if abs(value - answer) > 2 * near and all(abs(value - other) > near for other in rivals):
            kept.append((wrong, value))
    return tuple(road for road, _ in kept)

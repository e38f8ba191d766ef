"""The model answer earns everything in every form that a learner may give it, a blank earns nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from grading.quality.problem import Problem
from grading.quality.sample import answers_of, model_answer, sampled
from ledtoolkit.exercises.definition import Choice, Exercise, Field
from ledtoolkit.exercises.draw import Variant
from ledtoolkit.exercises.judge import judge, judge_typed
from ledtoolkit.exercises.plain import fields_from
from ledtoolkit.exercises.typed import as_typed

__all__ = ["problems"]


def problems(exercise: Exercise) -> Iterator[Problem]:
    """Yield each variant in which a right answer loses points or a blank one is given any."""
    for variant in sampled(exercise):
        yield from _of_model(variant)
        yield from _of_alternatives(variant)
        yield from _of_typed(variant)
        blank = judge_typed(variant, {})
        if blank.points or blank.status != "unattempted":
            yield Problem(exercise.id, variant.index, f"A blank answer is {blank.status} with {blank.points} points.")


def _of_model(variant: Variant) -> Iterator[Problem]:
    answer = model_answer(variant, variant.exercise.model_answer)
    points = judge(variant, fields_from(variant, answer)).points
    if points != variant.exercise.points:
        yield _lost(variant, "The model answer", points)


def _of_alternatives(variant: Variant) -> Iterator[Problem]:
    answers = answers_of(variant)
    names = [field.name for field in variant.exercise.fields]
    shapes: dict[str, Any] = {
        "A dict": answers,
        "A list": [answers[name] for name in names],
        "A tuple": tuple(answers[name] for name in names),
        "A Series": pd.Series(answers),
        "A dict of NumPy numbers": {
            name: value if isinstance(value, str) else np.float64(value) for name, value in answers.items()
        },
    }
    for shape, answer in shapes.items():
        points = judge(variant, fields_from(variant, answer)).points
        if points != variant.exercise.points:
            yield _lost(variant, f"{shape} of the right values", points)


def _of_typed(variant: Variant) -> Iterator[Problem]:
    answers = answers_of(variant)
    fields = variant.exercise.fields
    rounded = {field.name: _rounded(field, answers[field.name]) for field in fields}
    spellings = {
        "rounded as asked": rounded,
        "with a decimal comma": {name: text.replace(".", ",") for name, text in rounded.items()},
        "as a percentage": {field.name: _percent(field, answers[field.name]) for field in fields},
    }
    for spelling, typed in spellings.items():
        points = judge_typed(variant, typed).points
        if points != variant.exercise.points:
            yield _lost(variant, f"The right answer typed {spelling}", points)


def _rounded(field: Field | Choice, value: float | str) -> str:
    if isinstance(field, Choice) or isinstance(value, str):
        return str(value)
    return f"{value * 100 if field.kind == 'share' else value:.{field.digits}f}"


def _percent(field: Field | Choice, value: float | str) -> str:
    if isinstance(field, Choice) or isinstance(value, str):
        return str(value)
    # A ratio that has a unit is no percentage: who types one is told so in a sentence.
    is_percentage = field.kind == "share" or (field.kind == "ratio" and not field.unit)
    return f"{value * 100:.10g} %" if is_percentage else as_typed(field, value)


def _lost(variant: Variant, what: str, points: float) -> Problem:
    text = (
        f"{what} earns {points} of {variant.exercise.points} points. Mend the reference, the tolerance or the reading."
    )
    return Problem(variant.exercise.id, variant.index, text)

"""No message and no released file gives an answer away."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from grading.quality.problem import Problem
from grading.quality.sample import answers_of, sampled
from ledtoolkit.exercises.definition import Choice, Exercise, Field
from ledtoolkit.exercises.draw import Variant
from ledtoolkit.exercises.judge import judge, live_misconceptions

__all__ = ["problems", "problems_of_release"]

# Not the 3 of LM3 or R3: a name is no number.
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")


def problems(exercise: Exercise) -> Iterator[Problem]:
    """Yield each message that holds a number equal to an expected one, the printed and the own numbers aside."""
    for variant in sampled(exercise, 60):
        printed = {number for row in variant.given().rows for cell in row for number in NUMBER.findall(cell)}
        for values in _wrong_answers(variant):
            yield from _of_answer(variant, values, printed)


def _wrong_answers(variant: Variant) -> Iterator[dict[str, float | str]]:
    answers = answers_of(variant)
    for road in live_misconceptions(variant):
        yield {**answers, road.field: road.value(variant.inputs, variant.answers())}
    numbers = [field.name for field in variant.exercise.fields if isinstance(field, Field)]
    yield {**answers, **dict.fromkeys(numbers, 77777.0)}
    for choice in variant.exercise.fields:
        if isinstance(choice, Choice):
            yield from ({**answers, choice.name: key} for key, _ in choice.options)


def _of_answer(variant: Variant, values: dict[str, float | str], printed: set[str]) -> Iterator[Problem]:
    expected = variant.answers()
    fields = {field.name: field for field in variant.exercise.fields if isinstance(field, Field)}
    for found in judge(variant, values).fields:
        if found.status == "correct":
            continue
        said = set(NUMBER.findall(f"{found.why_not} {found.next_step}")) - printed
        numbers = [float(text.replace(",", "")) for text in said]
        for name, answer in expected.items():
            near = fields[name].near(variant.inputs, answer)
            # "Write 0" is a rule, not an answer given away.
            if answer and any(abs(number - answer) <= near for number in numbers):
                yield Problem(variant.exercise.id, variant.index, f"A message gives {name} away: {found.next_step!r}.")


def problems_of_release(week: str, exercises: tuple[Exercise, ...], released: Path) -> Iterator[Problem]:
    """Yield what a released notebook holds that only the instructor should have."""
    if not released.exists():
        yield Problem(week, None, f"{released.name} is not there yet. Run `python -m grading release {week}`.")
        return
    cells = json.loads(released.read_text("utf-8"))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells)
    if "SOLUTION" in text:
        yield Problem(week, None, "The released notebook holds a SOLUTION mark. Release it again.")
    for exercise in exercises:
        computing = [line for line in exercise.model_answer.splitlines() if line.strip() and "import" not in line]
        leaked = [line for line in computing if len(line.strip()) > 10 and line in text]
        if leaked:
            yield Problem(exercise.id, None, f"The released notebook holds a line of the model answer: {leaked[0]!r}.")

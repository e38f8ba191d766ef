"""Variants whose answers were worked out by hand, from the printed numbers, and never change within an edition."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from grading.quality.problem import Problem
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.judge import judge_typed

__all__ = ["LEAST", "problems"]

FOLDER = Path(__file__).parent / "by_hand"
LEAST = 3


def problems(exercise: Exercise) -> Iterator[Problem]:
    """Yield each frozen variant that has moved or whose hand-made answer loses points."""
    cases = _cases(exercise)
    if len(cases) < min(LEAST, pool_size(exercise)):
        text = f"{len(cases)} frozen variants stand in {exercise.week}.toml. Work out {LEAST} by hand."
        yield Problem(exercise.id, None, text)
    for case in cases:
        variant = variant_at(exercise, case["variant"])
        printed = " ".join(cell for row in variant.given().rows for cell in row)
        gone = [text for text in case["printed"] if text not in printed]
        if gone:
            yield Problem(exercise.id, variant.index, f"The variant no longer prints {gone}. Start a new edition.")
        points = judge_typed(variant, case["answer"]).points
        if points != exercise.points:
            yield Problem(exercise.id, variant.index, f"The answer worked out by hand earns only {points} points.")


def _cases(exercise: Exercise) -> list[dict[str, Any]]:
    path = FOLDER / f"{exercise.week}.toml"
    if not path.exists():
        return []
    cases: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8")).get(exercise.topic, [])
    return cases

"""Small changes of the model answer must cost points: what no mutant can lose, no learner is taught."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from grading.quality.problem import Problem
from grading.quality.sample import model_answer, sampled
from ledtoolkit.exercises.definition import Choice, Exercise
from ledtoolkit.exercises.draw import Variant
from ledtoolkit.exercises.judge import judge
from ledtoolkit.exercises.plain import fields_from
from ledtoolkit.exercises.typed import TypedError

__all__ = ["Toll", "mutants", "problems", "toll"]

LEAST_CAUGHT = 0.95
VARIANTS = 12
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}
# A function for its opposite, a total for one of its parts, one column for the other.
NAMES = {"max": "min", "min": "max", "sum": "max", "here": "everywhere", "everywhere": "here"}
Change = Callable[[Any], object]


@dataclass(frozen=True)
class Toll:
    """How many runs of mutants gave another answer than the model, and how many of these lost points."""

    different: int
    caught: int
    missed: tuple[tuple[str, int], ...]

    @property
    def caught_share(self) -> float:
        """Share of the different runs that lost points; 1 where none was different."""
        return self.caught / self.different if self.different else 1.0


def problems(exercise: Exercise) -> Iterator[Problem]:
    """Yield a problem if fewer than 95 % of the mutants' runs with another answer lose points."""
    found = toll(exercise)
    if not found.different:
        yield Problem(exercise.id, None, "No mutant of the model answer changes its result. Let it compute something.")
    if found.caught_share < LEAST_CAUGHT:
        text = f"Only {found.caught_share:.0%} of the mutants lose points. Not caught: {found.missed[:5]}."
        yield Problem(exercise.id, None, text)


def toll(exercise: Exercise) -> Toll:
    """Run every mutant on some variants; a run that fails, or changes nothing, says nothing."""
    different, missed = 0, []
    for variant in sampled(exercise, VARIANTS):
        model = _fields(variant, exercise.model_answer)
        for change, program in mutants(exercise.model_answer, _keys(exercise)):
            fields = _fields(variant, program)
            if fields is None or _same(variant, fields, model or {}):
                continue
            different += 1
            if judge(variant, fields).points == exercise.points:
                missed.append((change, variant.index))
    return Toll(different, different - len(missed), tuple(missed))


def mutants(program: str, keys: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield every single change of operators, numbers, functions, columns and choices, with what was changed.

    `keys` are the choices of the exercise: where the program names one, a mutant names the next.
    """
    for place in range(len(_sites(ast.parse(program), keys))):
        # Each change is made to a tree of its own.
        tree = ast.parse(program)
        node, words, change = _sites(tree, keys)[place]
        change(node)
        yield f"line {node.lineno}: {words}", ast.unparse(ast.fix_missing_locations(tree))


def _keys(exercise: Exercise) -> tuple[str, ...]:
    return tuple({key: None for field in exercise.fields if isinstance(field, Choice) for key, _ in field.options})


def _sites(tree: ast.AST, keys: tuple[str, ...]) -> list[tuple[ast.expr, str, Change]]:
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
    chosen = [node for node in nodes if isinstance(node, ast.Constant) and node.value in keys]
    others = [(node, f"{node.value!r} becomes another choice", partial(_choose_next, keys)) for node in chosen]
    return [(node, words, change) for node in nodes for words, change in _changes(node)] + others


def _choose_next(keys: tuple[str, ...], node: Any) -> None:
    node.value = keys[(keys.index(node.value) + 1) % len(keys)]


def _changes(node: ast.expr) -> Iterator[tuple[str, Change]]:
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        other = OPERATORS[type(node.op)]
        yield f"{type(node.op).__name__} becomes {other.__name__}", lambda n: setattr(n, "op", other())
        yield "operands swapped", _swap
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield f"{node.value!r} becomes {node.value + 1!r}", lambda n: setattr(n, "value", n.value + 1)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in NAMES:
        yield f"{node.id} becomes {NAMES[node.id]}", lambda n: setattr(n, "id", NAMES[n.id])
    if isinstance(node, ast.Dict) and len(node.values) > 1:
        yield "first two values swapped", lambda n: n.values.insert(0, n.values.pop(1))


def _swap(node: Any) -> None:
    node.left, node.right = node.right, node.left


def _fields(variant: Variant, program: str) -> dict[str, Any] | None:
    try:
        return fields_from(variant, model_answer(variant, program))
    except (ArithmeticError, ValueError, LookupError, NameError, TypeError, TypedError):
        return None


def _same(variant: Variant, fields: dict[str, Any], model: dict[str, Any]) -> bool:
    """Whether two answers mean the same; where experts would differ, another accepted choice is as right."""
    if fields.keys() != model.keys():
        return False
    accepted = {
        choice.name: choice.accepted(variant.inputs) for choice in variant.exercise.fields if isinstance(choice, Choice)
    }
    return all(
        {fields[name], model[name]} <= {*accepted[name]} or fields[name] == model[name]
        if name in accepted
        else math.isclose(fields[name], model[name], rel_tol=1e-9, abs_tol=1e-12)
        for name in fields
    )

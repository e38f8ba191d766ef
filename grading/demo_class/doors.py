"""Answers of made-up learners to our questions: by form, by code, from paper, misunderstood in a known way, or weak."""

from __future__ import annotations

from datetime import datetime

from grading.demo_class.odd import Notebook
from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.definition import Choice, Exercise, Field
from ledtoolkit.exercises.draw import Variant, variant_of
from ledtoolkit.exercises.hand_in import fill_notebook
from ledtoolkit.exercises.judge import live_misconceptions
from ledtoolkit.exercises.typed import as_typed, read_typed

__all__ = [
    "Answers",
    "all_possible",
    "by_code",
    "from_paper",
    "handed_in",
    "misunderstood",
    "right",
    "roads",
    "weak",
    "with_a_gap",
]

OTHER = "another choice"
Values = dict[str, float | str]
Answers = dict[str, Values]
TEXT = (
    "This text is synthetic: nobody wrote it. The place has more jobs in care than its country, "
    "and fewer in industry. One shop in three buys from the region, as its owners said. "
    "What I do not know yet is what leaves the place with commuters."
)


def right(week: str, learner: str) -> Answers:
    """Return the right answers of a learner's own variants, as a form keeps them."""
    return {asked.id: _right(variant_of(asked, learner)) for asked in _judged(week)}


def with_a_gap(found: Answers, turn: int) -> Answers:
    """Return answers without the last field of one question; `turn` says of which."""
    name = list(found)[turn % len(found)]
    return found | {name: dict(list(found[name].items())[:-1])}


def from_paper(week: str, learner: str) -> Answers:
    """Return what stands on a sheet of paper and is typed in later: rounded as asked, with a decimal comma."""
    found = right(week, learner)
    for asked in _judged(week):
        for field in asked.fields:
            if isinstance(field, Field):
                found[asked.id][field.name] = _typed(field, found[asked.id][field.name])
    return found


def by_code(week: str) -> dict[str, str]:
    """Return a program for each question, by the name of its answer cell."""
    return {f"{asked.topic}-answer": asked.model_answer for asked in _judged(week)}


def roads(week: str) -> int:
    """Return how many learners it takes to go every wrong road of a week, one in each question."""
    return max((len(_roads_of(asked)) for asked in _judged(week)), default=0)


def misunderstood(week: str, learner: str, turn: int) -> tuple[Answers, list[str]]:
    """Return answers with one known misunderstanding in each question, and which; `turn` goes through them all.

    A misunderstanding that gives nearly the right value in a learner's variant cannot be told from a right answer:
    then the next one is taken.
    """
    found, which = right(week, learner), []
    for asked in _judged(week):
        variant = variant_of(asked, learner)
        possible = _possible(variant)
        if not possible:
            continue
        wanted = _roads_of(asked)[turn % len(_roads_of(asked))]
        name, field = wanted if wanted in possible else possible[turn % len(possible)]
        found[asked.id][field] = _value_on(variant, name, field)
        which.append(f"{asked.topic}: {name} in {field}")
    return found, which


def all_possible(week: str, learner: str, turn: int) -> bool:
    """Whether a learner's variants tell this turn's misunderstandings apart from right answers."""
    return all(
        _roads_of(asked)[turn % len(_roads_of(asked))] in _possible(variant_of(asked, learner))
        for asked in _judged(week)
        if _roads_of(asked)
    )


def weak(week: str, learner: str, turn: int) -> Answers:
    """Return little: the first field of each question, some of it wrong."""
    found = right(week, learner)
    kept: Answers = {}
    for place, (exercise_id, values) in enumerate(found.items()):
        if (place + turn) % 3 == 0:
            continue
        name, value = next(iter(values.items()))
        kept[exercise_id] = {name: value * 3 + 1 if (place + turn) % 3 == 1 and isinstance(value, float) else value}
    return kept


def handed_in(released: Notebook, week: str, learner: str, answers: Answers, *, when: datetime, text: bool) -> Notebook:
    """Return a notebook as hand-in makes it."""
    asked = exercises_of(week)
    variants = {each.id: variant_of(each, learner).index for each in asked if each.written is None}
    texts = {each.id: TEXT for each in asked if each.written is not None} if text else {}
    return fill_notebook(released, answers, learner=learner, variants=variants, when=when, texts=texts).notebook


def _judged(week: str) -> list[Exercise]:
    return [asked for asked in exercises_of(week) if asked.written is None]


def _right(variant: Variant) -> Values:
    return {**variant.answers(), **variant.choices()}


def _typed(field: Field, value: float | str) -> float | str:
    shown = float(as_typed(field, value))
    digits = field.digits if field.kind != "share" else field.digits + 1
    read = read_typed(field, f"{shown:.{digits}f}".replace(".", ","))
    return value if read is None else read


def _roads_of(asked: Exercise) -> list[tuple[str, str]]:
    """Return each wrong road by its name and field; of a choice, that another is chosen."""
    named = [(road.id, road.field) for road in asked.misconceptions]
    return named + [(OTHER, field.name) for field in asked.fields if isinstance(field, Choice)]


def _possible(variant: Variant) -> list[tuple[str, str]]:
    live = {(road.id, road.field) for road in live_misconceptions(variant)}
    return [road for road in _roads_of(variant.exercise) if road[0] == OTHER or road in live]


def _value_on(variant: Variant, name: str, field: str) -> float | str:
    """Return what a learner on this wrong road gives."""
    for asked in variant.exercise.fields:
        if isinstance(asked, Choice) and asked.name == field:
            return next(key for key, _ in asked.options if key not in asked.accepted(variant.inputs))
    road = next(road for road in variant.exercise.misconceptions if (road.id, road.field) == (name, field))
    return float(road.value(variant.inputs, variant.answers()))

"""What holds for every exercise of every week, found in the catalogue (the promises of `grading.quality` hold too)."""

import re

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of, weeks
from ledtoolkit.exercises.check import check
from ledtoolkit.exercises.definition import Field
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.judge import judge_typed
from ledtoolkit.exercises.learner import working_as
from ledtoolkit.exercises.typed import as_typed, parse_typed

EVERY = [asked for week in weeks() for asked in exercises_of(week)]
JUDGED = [asked for asked in EVERY if asked.written is None]


def every(exercises):
    return pytest.mark.parametrize("asked", exercises, ids=lambda asked: asked.id)


@every(EVERY)
def test_it_is_found_by_its_id_in_the_week_that_it_names(asked):
    assert exercise(asked.id) is asked
    assert asked in exercises_of(asked.week)


@every(EVERY)
def test_its_topic_can_stand_in_names_of_cells(asked):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", asked.topic)


@every(EVERY)
def test_it_leads_to_the_lesson_of_its_week(asked):
    assert asked.link.startswith("lesson.ipynb#")


@every(JUDGED)
def test_its_fields_have_names_of_their_own_that_code_can_write(asked):
    names = [field.name for field in asked.fields]
    assert len(set(names)) == len(names)
    assert [name for name in [asked.answer_name, *names] if not name.isidentifier()] == []


@every(JUDGED)
def test_each_wrong_road_leads_from_a_field_of_it(asked):
    assert {road.field for road in asked.misconceptions} <= {field.name for field in asked.fields}


@every(JUDGED)
def test_its_answers_may_be_typed_with_marks_for_thousands(asked):
    size = pool_size(asked)
    for place in range(0, size, max(1, size // 60)):
        answers = variant_at(asked, place).answers()
        for field in asked.fields:
            if isinstance(field, Field):
                answer = answers[field.name] * (100 if field.kind == "share" else 1)
                english = f"{answer:,.{field.digits}f}"
                continental = english.translate(str.maketrans(",.", ".,"))
                plain = float(english.replace(",", "")) / (100 if field.kind == "share" else 1)
                assert [parse_typed(field, text) for text in (english, continental)] == pytest.approx([plain, plain])


@every(JUDGED)
def test_its_answers_may_be_typed_with_the_words_that_stand_behind_the_box(asked):
    variant = variant_at(asked, 0)
    answers, fields = {**variant.answers(), **variant.choices()}, {field.name: field for field in asked.fields}
    typed = {name: as_typed(field, answers[name]) for name, field in fields.items()}
    with_units = {name: f"{text} {getattr(fields[name], 'unit', '')}" for name, text in typed.items()}
    assert judge_typed(variant, with_units).status == "correct"


@every(JUDGED)
def test_the_model_answer_earns_all_points_of_whoever_works_on_it(asked):
    for learner in ("j.smit", "p.jansen", "m.müller"):
        with working_as(learner):
            names = {}
            exec(asked.model_answer, names)
            assert check(asked.id, names[asked.answer_name]).points == asked.points

import pytest

from grading.demo_class import doors
from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.judge import judge

WEEK = "week01"


def points(learner, answers):
    return {name: judge(variant_of(exercise(name), learner), values).points for name, values in answers.items()}


def full():
    return {asked.id: asked.points for asked in exercises_of(WEEK) if asked.written is None}


@pytest.mark.parametrize("learner", ["synthetic-001", "synthetic-002", "<script>"])
def test_right_answers_and_those_from_paper_earn_every_point(learner):
    assert points(learner, doors.right(WEEK, learner)) == full()
    assert points(learner, doors.from_paper(WEEK, learner)) == full()


def test_what_comes_from_paper_is_rounded():
    right, typed = (make(WEEK, "synthetic-001") for make in (doors.right, doors.from_paper))
    assert right["week01/lm3"]["limit"] != typed["week01/lm3"]["limit"] == round(right["week01/lm3"]["limit"], 2)


def test_the_turns_show_every_misunderstanding_of_the_week_and_each_is_recognised():
    known = {(road.id, road.field) for asked in exercises_of(WEEK) for road in asked.misconceptions}
    seen = set()
    for turn in range(doors.roads(WEEK)):
        names = (f"synthetic-{turn}-{again}" for again in range(200))
        learner = next(name for name in names if doors.all_possible(WEEK, name, turn))
        answers, which = doors.misunderstood(WEEK, learner, turn)
        assert len(which) == len(answers)
        for name, values in answers.items():
            judged = judge(variant_of(exercise(name), learner), values)
            assert judged.points < judged.out_of
            seen |= {(field.misconception, field.name) for field in judged.fields if field.misconception}
    assert known <= seen


def test_weak_answers_are_few():
    answers = doors.weak(WEEK, "synthetic-001", 1)
    assert 0 < len(answers) < len(full())
    assert all(len(values) == 1 for values in answers.values())


def test_a_gap_is_one_field_of_one_question():
    right = doors.right(WEEK, "synthetic-001")
    found = doors.with_a_gap(right, 1)
    assert sum(map(len, right.values())) - sum(map(len, found.values())) == 1

"""Three more questions of week 1, held to every promise before the assignment asks them."""

import pytest

from grading.quality import disclosure, frozen, full_marks, mutants, wrong_roads
from ledtoolkit.exercises import catalogue, week01
from ledtoolkit.exercises.basic_jobs import BASIC_JOBS
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.output_income_gap import OUTPUT_INCOME_GAP
from ledtoolkit.exercises.reading_quotients import READING_QUOTIENTS

AHEAD = (BASIC_JOBS, OUTPUT_INCOME_GAP, READING_QUOTIENTS)


@pytest.fixture(autouse=True)
def asked_already(monkeypatch):
    monkeypatch.setattr(week01, "EXERCISES", (*week01.EXERCISES, *AHEAD))
    catalogue.exercises_of.cache_clear()
    yield
    catalogue.exercises_of.cache_clear()


@pytest.mark.slow
@pytest.mark.parametrize("promise", [full_marks, frozen, wrong_roads, mutants, disclosure], ids=lambda p: p.__name__)
@pytest.mark.parametrize("asked", AHEAD, ids=lambda asked: asked.topic)
def test_the_promise_is_kept(asked, promise):
    assert list(promise.problems(asked)) == []


@pytest.mark.parametrize(
    ("asked", "size"), list(zip(AHEAD, (280, 10, 924), strict=True)), ids=lambda one: getattr(one, "topic", str(one))
)
def test_the_pool_has_the_size_of_the_curriculum(asked, size):
    assert pool_size(asked) == size


def test_groningen_has_the_basic_jobs_of_the_worked_example():
    answers = variant_at(BASIC_JOBS, 0).answers()
    assert answers["basic_total"] == pytest.approx(26_170, abs=50)
    assert answers["k"] == pytest.approx(11.17, abs=0.005)

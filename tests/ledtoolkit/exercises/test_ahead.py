"""Questions of weeks to come keep the promises of those that are asked, and the sizes of the curriculum."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from grading.quality import disclosure, full_marks, mutants, wrong_roads
from ledtoolkit.exercises import ahead, catalogue
from ledtoolkit.exercises.draw import pool_size

WEEKS = sorted(module.name for module in iter_modules(ahead.__path__))
EXERCISES = {asked.id: asked for week in WEEKS for asked in import_module(f"{ahead.__name__}.{week}").EXERCISES}


@pytest.fixture(autouse=True)
def asked_already(monkeypatch):
    monkeypatch.setattr(catalogue, "package", ahead)
    catalogue.exercises_of.cache_clear()
    yield
    catalogue.exercises_of.cache_clear()


@pytest.mark.slow
@pytest.mark.parametrize("promise", [full_marks, wrong_roads, mutants, disclosure], ids=lambda p: p.__name__)
@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_the_promise_is_kept(exercise_id, promise):
    assert list(promise.problems(EXERCISES[exercise_id])) == []


# Sizes as the curriculum states them.
@pytest.mark.parametrize(
    ("exercise_id", "size"),
    [
        ("week08/first-projects", 15),
        ("week08/power-and-interest", 40),
        ("week08/theory-of-change", 12),
        ("week08/project-budget", 300),
        ("week08/evidence", 30),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(exercise_id, size):
    assert pool_size(EXERCISES[exercise_id]) == size

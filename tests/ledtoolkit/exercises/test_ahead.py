"""Questions of weeks to come keep the promises of those that are asked, and the numbers of the curriculum."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from grading.quality import disclosure, full_marks, mutants, wrong_roads
from ledtoolkit.exercises import ahead, catalogue
from ledtoolkit.exercises.draw import pool_size, variant_at

WEEKS = sorted(module.name for module in iter_modules(ahead.__path__))
EXERCISES = {asked.id: asked for week in WEEKS for asked in import_module(f"{ahead.__name__}.{week}").EXERCISES}


@pytest.fixture(autouse=True)
def asked_already(monkeypatch):
    monkeypatch.setattr(catalogue, "package", ahead)
    catalogue.exercises_of.cache_clear()
    yield
    catalogue.exercises_of.cache_clear()


def variant(exercise_id, **wanted):
    """Return the first variant whose inputs have these attributes."""
    asked = EXERCISES[exercise_id]
    variants = (variant_at(asked, place) for place in range(pool_size(asked)))
    return next(v for v in variants if all(getattr(v.inputs, name) == value for name, value in wanted.items()))


@pytest.mark.slow
@pytest.mark.parametrize("promise", [full_marks, wrong_roads, mutants, disclosure], ids=lambda p: p.__name__)
@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_the_promise_is_kept(exercise_id, promise):
    assert list(promise.problems(EXERCISES[exercise_id])) == []


# Sizes and worked examples as the curriculum states them.
@pytest.mark.parametrize(
    ("exercise_id", "size"),
    [
        ("week06/price-of-a-kilo", 300),
        ("week06/ripple", 48),
        ("week06/cluster-index", 144),
        ("week06/governance", 20),
        ("week06/cluster-network", 72),
        ("week08/first-projects", 15),
        ("week08/power-and-interest", 40),
        ("week08/theory-of-change", 12),
        ("week08/project-budget", 300),
        ("week08/evidence", 30),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(exercise_id, size):
    assert pool_size(EXERCISES[exercise_id]) == size


@pytest.mark.parametrize(
    ("exercise_id", "wanted", "answers", "within"),
    [
        ("week06/ripple", {"branch": "agriculture_fishing", "demand": 50}, {"jobs": 4_715, "type_1": 1.464}, 1),
        (
            "week06/cluster-index",
            {"land": "Baden-Wuerttemberg", "section": "C"},
            {"density": 2.008, "stock": 1.514, "size": 1.158, "index": 2.63},
            0.006,
        ),
    ],
)
def test_the_worked_example_of_the_curriculum_comes_out(exercise_id, wanted, answers, within):
    found = variant(exercise_id, **wanted).answers()
    assert {name: found[name] for name in answers} == pytest.approx(answers, abs=within)

"""Stock nbgrader and the engine on the same submissions: the same points in every cell."""

import pytest

from tests.grading.engine.idioms import IDIOMS
from tests.grading.engine.small_course import SmallCourse, answer, check, plain, setup, written

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
GIVEN = """table = pd.DataFrame({'k': ['p', 'p', 'q'], 'x': [1, 2, 3], 'y': [4, 5, 6]})
given_list = [1, 2, 3]
def is_even(n):
    return n % 2 == 0"""


def slug(idiom):
    return idiom.name.replace(" ", "-")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    cells = [plain("import numpy as np\nimport pandas as pd"), setup("given", GIVEN)]
    for idiom in IDIOMS:
        cells += [answer(f"{slug(idiom)}-a", idiom.right), check(f"{slug(idiom)}-t", idiom.test, idiom.points)]
    made = SmallCourse(tmp_path_factory.mktemp("course"), [*cells, written("text")], {"rows.csv": "v\n1\n2\n"})
    right = {f"{slug(idiom)}-a": idiom.right for idiom in IDIOMS}
    wrong = {f"{slug(idiom)}-a": idiom.wrong for idiom in IDIOMS}
    made.hand_in("right", made.answered({**right, "text": "My own words."}))
    made.hand_in("wrong", made.answered(wrong))
    made.hand_in("untouched", made.released())
    every_other = {name: (right if place % 2 else wrong)[name] for place, name in enumerate(right)}
    made.hand_in("mixed", made.answered(every_other))
    return made


@pytest.fixture(scope="module")
def ours(course):
    results = course.grade()
    assert {name: result.failed for name, result in results.items()} == dict.fromkeys(results, "")
    return {name: course.kept(name) for name in results}


def test_the_model_solution_earns_every_point_and_the_text_waits_for_a_person(ours):
    assert ours["right"] == {**{f"{slug(idiom)}-t": float(idiom.points) for idiom in IDIOMS}, "text": None}


def test_every_wrong_solution_loses_points(ours):
    full = {f"{slug(idiom)}-t": idiom.points for idiom in IDIOMS}
    assert [name for name, points in full.items() if ours["wrong"][name] >= points] == []


@pytest.mark.parametrize("student", ["right", "wrong", "mixed", "untouched"])
def test_the_engine_and_stock_nbgrader_agree_in_every_cell(course, ours, student):
    assert ours[student] == course.stock(student)

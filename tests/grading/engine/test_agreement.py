"""Stock nbgrader and the engine on the same submissions: the same points in every cell."""

import pytest
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from grading.assignment.student_version import make_student_version
from grading.autograde import grade_week
from grading.directory.course import open_course
from grading.gradebook.points import points_of
from tests.grading.course_copy import answers_of, copy_of_course, handed_in, write
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


@pytest.fixture(scope="module")
def our_week(tmp_path_factory):
    """Week 1 with an honest class of every kind: all right, partly, by code, with known wrong roads, nothing."""
    folder = copy_of_course(tmp_path_factory.mktemp("ours") / "course")
    course = open_course(folder)
    make_student_version(course, "week01")
    for student, answers, code in honest_class():
        write(folder / "submitted" / student / "week01" / "assignment.ipynb", handed_in(student, answers, code=code))
    return course


def honest_class():
    both = {name: answers_of("right", name) for name in ("week01/location-quotients", "week01/lm3")}
    yield "right", both, ()
    yield "partly", {"week01/lm3": {"r1": 1.0, "lm3": answers_of("partly", "week01/lm3")["lm3"]}}, ()
    percent = {name: 100 * value for name, value in answers_of("percent", "week01/location-quotients").items()}
    yield "percent", {"week01/location-quotients": percent}, ()
    yield "code", {}, [("lm3-answer", "from ledtoolkit import given\nlm3 = {'r1': given('week01/lm3')['injection']}")]
    yield "nothing", {}, [("lm3-answer", "my_notes = 'nothing yet'")]


def test_on_our_week_they_agree_in_every_cell(our_week):
    students = our_week.learners("week01")
    results = list(grade_week(our_week, "week01", students, tier="namespaces", workers=2, force=True))
    assert [result.failed for result in results] == [""] * 5
    ours = {student: points_of(our_week, "week01", student).by_question for student in students}
    assert sum(points or 0 for points in ours["right"].values()) > 0
    config = Config()
    config.CourseDirectory.root = str(our_week.folder)
    config.CourseDirectory.db_url = our_week.nbgrader.coursedir.db_url
    config.CourseDirectory.course_id = our_week.nbgrader.coursedir.course_id
    stock = NbGraderAPI(config=config)
    for student in students:
        assert stock.autograde("week01", student, force=True)["success"]
    assert ours == {student: points_of(our_week, "week01", student).by_question for student in students}

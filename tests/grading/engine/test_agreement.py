"""Stock nbgrader and the engine on the same submissions: the same points in every cell."""

import json

import pytest
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from grading.assignment.student_version import make_student_version
from grading.autograde import grade_week
from grading.directory.course import open_course
from grading.gradebook.points import points_of
from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.capstone.samples import sample_payload
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.hand_in import fill_notebook
from tests.grading.course_copy import MORNING, copy_of_course, write
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


@pytest.mark.parametrize("week", weeks())
def test_on_each_of_our_weeks_they_agree_in_every_cell(week, tmp_path):
    course = open_course(copy_of_course(tmp_path / "course"))
    make_student_version(course, week)
    for student, notebook in honest_class(course, week):
        write(course.folder / "submitted" / student / week / "assignment.ipynb", notebook)
    students = course.learners(week)
    results = list(grade_week(course, week, students, tier="namespaces", workers=2, force=True))
    assert [(result.failed, result.held) for result in results] == [("", "")] * len(students)
    ours = {student: points_of(course, week, student).by_question for student in students}
    marks = [cell["metadata"].get("nbgrader", {}) for cell in json.loads(course.release(week).read_text())["cells"]]
    most = {mark["grade_id"]: mark["points"] for mark in marks if mark.get("grade")}
    by_code = {name for name in most if name.endswith("-check")}
    for student in ("right", "code"):
        assert {name: ours[student][name] for name in by_code} == {name: most[name] for name in by_code}
    assert ours == {student: by_stock(course, week, student) for student in students}


def test_on_the_paper_they_agree_that_a_person_decides(tmp_path):
    course = open_course(copy_of_course(tmp_path / "course"))
    make_student_version(course, "capstone")
    released = json.loads(course.release("capstone").read_text("utf-8"))
    papers = {"full": {PAPER: {"paper": sample_payload("zeeland")}}, "untouched": {}}
    for student, paper in papers.items():
        notebook = fill_notebook(released, paper, learner=student, variants={}, when=MORNING).notebook
        write(course.folder / "submitted" / student / "capstone" / "assignment.ipynb", notebook)
    list(grade_week(course, "capstone", list(papers), tier="namespaces", workers=2, force=True))
    waiting = {f"criterion-{place}": None for place in range(1, 9)}
    for student in papers:
        assert points_of(course, "capstone", student).by_question == waiting
        assert by_stock(course, "capstone", student) == waiting


def by_stock(course, week, student):
    config = Config()
    config.CourseDirectory.root = str(course.folder)
    config.CourseDirectory.db_url = course.nbgrader.coursedir.db_url
    config.CourseDirectory.course_id = course.nbgrader.coursedir.course_id
    assert NbGraderAPI(config=config).autograde(week, student, force=True)["success"]
    return points_of(course, week, student).by_question


def honest_class(course, week):
    """An honest class: all right, partly, in percent, by code, and nothing at all."""
    released = json.loads(course.release(week).read_text("utf-8"))
    judged = [asked for asked in exercises_of(week) if asked.written is None]
    texts = {asked.id: "My own words." for asked in exercises_of(week) if asked.written is not None}

    def right(student):
        own = {asked.id: variant_of(asked, student) for asked in judged}
        return {name: {**variant.answers(), **variant.choices()} for name, variant in own.items()}

    def handed_in(student, answers, code, texts):
        variants = {asked.id: variant_of(asked, student).index for asked in judged}
        filled = fill_notebook(released, answers, learner=student, variants=variants, when=MORNING, texts=texts)
        for cell in filled.notebook["cells"]:
            if cell["id"] in code:
                cell["source"] = "".join(cell["source"]) + "\n" + code[cell["id"]]
        return student, filled.notebook

    partly = {name: dict(list(values.items())[:-1]) for name, values in right("partly").items()}
    percent = {
        name: {field: in_percent(value) for field, value in kept.items()} for name, kept in right("percent").items()
    }
    yield handed_in("right", right("right"), {}, texts)
    yield handed_in("partly", partly, {}, {})
    yield handed_in("percent", percent, {}, texts)
    yield handed_in("code", {}, {f"{asked.topic}-answer": asked.model_answer for asked in judged}, {})
    yield handed_in("nothing", {}, {f"{judged[0].topic}-answer": "my_notes = 'nothing yet'"}, {})


def in_percent(value):
    return 100 * value if isinstance(value, float) else value

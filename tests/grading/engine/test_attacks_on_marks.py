"""No submission raises its own points."""

import json
import subprocess
import sys

import pytest

from grading.demo_class.attacks_on_marks import IN_PROCESS, ON_THE_LINE, TEST
from grading.demo_class.attacks_with_tests import WITH_TESTS
from tests.grading.engine.small_course import NAME, WEEK, SmallCourse, answer, check

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
ATTACKS = {**IN_PROCESS, **ON_THE_LINE}
SOLUTION = "answer = 42\ndef square(x):\n    return x * x"


def folder_of(name):
    return "".join(letter if letter.isalnum() else "-" for letter in name)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    made = SmallCourse(tmp_path_factory.mktemp("course"), [answer("a", SOLUTION), check("t", TEST)])
    for name, source in ATTACKS.items():
        made.hand_in(folder_of(name), made.answered({"a": source}))
    made.hand_in("honest", made.answered({"a": SOLUTION}))
    return made


@pytest.fixture(scope="module", params=["namespaces", "restrictions"])
def results(course, request):
    return course.grade(tier=request.param, force=True)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_earns_nothing_and_has_a_result(results, name):
    result = results[folder_of(name)]
    assert result.failed == ""
    assert result.points[NAME] == {"t": 0.0}
    assert result.reasons["t"]


def test_beside_all_attacks_the_honest_submission_earns_its_point(results):
    assert results["honest"].points[NAME] == {"t": 1.0}


@pytest.fixture(scope="module")
def course_of_many_tests(tmp_path_factory):
    cells = []
    for name, attack in WITH_TESTS.items():
        cells += [answer(f"{folder_of(name)}-a", attack.solution), check(folder_of(name), attack.test)]
    made = SmallCourse(tmp_path_factory.mktemp("many"), cells)
    for name, attack in WITH_TESTS.items():
        made.hand_in(folder_of(name), made.answered({f"{folder_of(name)}-a": attack.attack}))
    solutions = {f"{folder_of(name)}-a": attack.solution for name, attack in WITH_TESTS.items()}
    made.hand_in("honest", made.answered(solutions))
    return made


@pytest.fixture(scope="module", params=["namespaces", "restrictions"])
def results_of_many_tests(course_of_many_tests, request):
    return course_of_many_tests.grade(tier=request.param, force=True)


@pytest.mark.parametrize("name", WITH_TESTS)
def test_an_attack_earns_what_is_right_in_it_and_no_more(results_of_many_tests, name):
    result = results_of_many_tests[folder_of(name)]
    assert result.failed == ""
    assert result.points[NAME][folder_of(name)] == WITH_TESTS[name].earns
    assert result.reasons[folder_of(name)]


def test_the_model_solutions_of_these_tests_earn_their_points(results_of_many_tests):
    assert set(results_of_many_tests["honest"].points[NAME].values()) == {1.0}


@pytest.fixture(scope="module")
def undefended():
    cells = {name: [source, TEST] for name, source in ATTACKS.items()}
    cells |= {name: [attack.attack, attack.test] for name, attack in WITH_TESTS.items()}
    cells["no attack"] = ["answer = 1", TEST]
    done = subprocess.run(
        [sys.executable, "-m", "tests.grading.engine.undefended"],
        input=json.dumps(cells),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("name", [*IN_PROCESS, *WITH_TESTS, "an exception that cannot be shown"])
def test_the_same_attack_earns_the_point_where_the_test_runs_in_the_learners_process(undefended, name):
    assert undefended[name] == 1.0
    assert undefended["no attack"] == 0.0


@pytest.mark.parametrize("name", ["an end in the middle of the test", "a loop in the middle of the test"])
def test_the_same_attack_leaves_no_result_where_the_test_runs_in_the_learners_process(undefended, name):
    assert undefended[name] is None


def test_there_are_more_attacks_of_our_own_than_were_asked_for():
    assert len({**ATTACKS, **WITH_TESTS}) >= 30


def tampered(course, change):
    whole = course.answered({"a": "answer = 1"})
    change(whole)
    return whole


def no_test(whole):
    whole["cells"][-1]["source"] = "pass"


def a_test_of_its_own(whole):
    whole["cells"][-1]["source"] = "1.0"


def more_points(whole):
    whole["cells"][-1]["metadata"]["nbgrader"]["points"] = 1000
    whole["cells"][0]["source"] = SOLUTION


def read_by_a_person(whole):
    whole["cells"][-1]["metadata"]["nbgrader"].update(locked=False, solution=True)


def text_in_place_of_the_test(whole):
    whole["cells"][-1]["cell_type"] = "markdown"


def other_names(whole):
    whole["cells"][-1]["source"] = "pass"
    for cell in whole["cells"]:
        cell["metadata"]["nbgrader"]["grade_id"] = "../../" + cell["metadata"]["nbgrader"]["grade_id"]


def twice(whole):
    whole["cells"] += [{**whole["cells"][-1], "source": "1000.0"}]


def a_name_that_only_looks_alike(whole):
    mark = whole["cells"][-1]["metadata"]["nbgrader"]
    whole["cells"] += [
        {**whole["cells"][-1], "id": name, "source": "pass", "metadata": {"nbgrader": {**mark, "grade_id": name}}}
        for name in ("\uff54", "\u0442", "t\u200b")
    ]


def a_verdict_of_its_own(whole):
    for cell in whole["cells"]:
        cell["metadata"]["grading"] = {"name": "t", "points": 1.0, "out_of": 1.0}
    whole["metadata"]["grading"] = {"of": "0" * 64, "notes": []}


def believed(whole):
    """What a grader would give that believes the notebook: None for a person, else the sum of its own points."""
    space, points = {}, 0.0
    for cell in whole["cells"]:
        mark = cell["metadata"].get("nbgrader", {})
        points += cell["metadata"].get("grading", {}).get("points", 0.0)
        if mark.get("grade") and (mark.get("solution") or cell["cell_type"] != "code"):
            return None
        try:
            exec("".join(cell["source"]), space)
        except Exception:
            continue
        points += mark.get("points", 0) if mark.get("grade") else 0
    return points


TAMPERINGS = {
    no_test: 0.0,
    a_test_of_its_own: 0.0,
    more_points: 1.0,
    read_by_a_person: 0.0,
    text_in_place_of_the_test: 0.0,
    other_names: 0.0,
    twice: 0.0,
    a_name_that_only_looks_alike: 0.0,
    a_verdict_of_its_own: 0.0,
}


@pytest.mark.parametrize("change", TAMPERINGS)
def test_a_notebook_whose_cells_were_tampered_with_earns_what_its_answer_is_worth(course, change):
    course.hand_in("tampered", tampered(course, change))
    result = course.grade(["tampered"], force=True)["tampered"]
    assert result.points[NAME] == {"t": TAMPERINGS[change]}
    assert course.kept("tampered") == {"t": TAMPERINGS[change]}


@pytest.mark.parametrize("change", [change for change in TAMPERINGS if change is not twice])
def test_the_same_tampering_works_where_the_notebook_is_believed(course, change):
    given = believed(tampered(course, change))
    assert given is None or given > TAMPERINGS[change]
    assert believed(tampered(course, lambda whole: None)) == 0.0


def test_a_copied_test_leaves_no_result_in_stock_nbgrader(course):
    course.hand_in("tampered", tampered(course, twice))
    assert not course.api.autograde(WEEK, "tampered", force=True)["success"]


@pytest.fixture(scope="module")
def with_scripts(course):
    whole = course.answered(
        {
            "a": "from IPython.display import HTML, Javascript, SVG, Markdown, display\n"
            "display(HTML('<script>alert(1)</script>'), Javascript('alert(1)'), SVG('<svg onload=\"alert(1)\"/>'))\n"
            "display({'image/png': 'PHNjcmlwdD4=', 'text/latex': '$\\\\href{javascript:1}{x}$'}, raw=True)\nanswer = 1"
        }
    )
    whole["cells"].append(
        {
            "cell_type": "markdown",
            "metadata": {},
            "id": "m",
            "source": "<img src=x onerror=alert(1)> [x](java&#115;cript:1) [y]( JaVaScRiPt:2) $\\href{x}{y}$ 1 < 2",
        }
    )
    whole["cells"].append(
        {"cell_type": "raw", "metadata": {"raw_mimetype": "text/html"}, "source": "<script>1</script>"}
    )
    whole["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}}}
    course.hand_in("script", whole)


def test_stock_nbgrader_keeps_what_a_browser_runs(course, with_scripts):
    course.stock("script")
    kept = course.graded_notebook("script")["cells"]
    kinds = {kind for cell in kept for output in cell.get("outputs", []) for kind in output.get("data", {})}
    assert {"text/html", "application/javascript", "image/svg+xml", "text/latex"} <= kinds
    assert "<img src=x onerror=alert(1)>" in json.dumps(kept)


def test_nothing_that_a_browser_runs_is_kept_of_a_submission(course, with_scripts):
    course.grade(["script"], force=True)
    kept = course.graded_notebook("script")
    assert set(kept["metadata"]) == {"kernelspec", "grading"}
    kinds = {kind for cell in kept["cells"] for output in cell.get("outputs", []) for kind in output.get("data", {})}
    assert kinds <= {"text/plain"}
    texts = [cell["source"] for cell in kept["cells"] if cell["cell_type"] != "code"]
    assert [cell["cell_type"] for cell in kept["cells"]].count("raw") == 0
    assert texts[0] == (
        "&lt;img src=x onerror=alert(1)> [x](java&amp;#115;cript:1) [y]( (link removed)2) $\\text{href}{x}{y}$ 1 < 2"
    )
    assert texts[1] == "&lt;script>1&lt;/script>"


def test_links_out_of_a_submission_are_left_out(course):
    folder = course.folder / "submitted" / "linked" / WEEK
    course.hand_in("linked", course.answered({"a": "answer = open('book').read()"}))
    (folder / "book").symlink_to(course.folder / "gradebook.db")
    (folder / "loop").symlink_to(folder)
    assert (folder / "book").read_bytes().startswith(b"SQLite"), "whoever follows it reads the gradebook"
    result = course.grade(["linked"], force=True)["linked"]
    assert result.notes[:1] == ["The file 'book' was left out: it is a link, no plain file, or too large."]
    assert result.points[NAME] == {"t": 0.0}

"""No submission raises its own points."""

import json
import subprocess
import sys

import pytest

from grading.demo_class.attacks_on_marks import IN_PROCESS, ON_THE_LINE, TEST
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
def undefended():
    cells = {name: [source, TEST] for name, source in IN_PROCESS.items()}
    cells["no attack"] = ["answer = 1", TEST]
    done = subprocess.run(
        [sys.executable, "-m", "tests.grading.engine.undefended"],
        input=json.dumps(cells),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("name", IN_PROCESS)
def test_the_same_attack_works_where_the_test_runs_in_the_learners_process(undefended, name):
    assert undefended[name]
    assert not undefended["no attack"]


def tampered(course, change):
    whole = course.answered({"a": "answer = 1"})
    change(whole)
    return whole


def no_test(whole):
    whole["cells"][-1]["source"] = "pass"


def more_points(whole):
    whole["cells"][-1]["metadata"]["nbgrader"]["points"] = 1000


def unlocked(whole):
    whole["cells"][-1]["metadata"]["nbgrader"].update(locked=False, solution=True, grade=False)


def other_names(whole):
    for cell in whole["cells"]:
        cell["metadata"]["nbgrader"]["grade_id"] = "../../" + cell["metadata"]["nbgrader"]["grade_id"]


def reversed_cells(whole):
    whole["cells"].reverse()


def twice(whole):
    whole["cells"] += [{**whole["cells"][-1], "source": "1000.0"}]


@pytest.mark.parametrize("change", [no_test, more_points, unlocked, other_names, reversed_cells, twice])
def test_a_notebook_whose_cells_were_tampered_with_earns_nothing(course, change):
    course.hand_in("tampered", tampered(course, change))
    result = course.grade(["tampered"], force=True)["tampered"]
    assert result.points[NAME] == {"t": 0.0}
    assert course.kept("tampered") == {"t": 0.0}


def test_nothing_that_a_browser_runs_is_kept_of_a_submission(course):
    whole = course.answered(
        {
            "a": "from IPython.display import HTML, Javascript, SVG, Markdown, display\n"
            "display(HTML('<script>alert(1)</script>'), Javascript('alert(1)'), SVG('<svg onload=alert(1)></svg>'))\n"
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
    result = course.grade(["linked"], force=True)["linked"]
    assert result.notes[:1] == ["The file 'book' was left out: it is a link, no plain file, or too large."]
    assert result.points[NAME] == {"t": 0.0}

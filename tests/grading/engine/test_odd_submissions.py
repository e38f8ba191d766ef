"""Whatever is handed in gets a result and a reason, and everything right in it earns its points."""

import json

import nbformat
import pytest

from grading.demo_class.odd import ANSWER_LINES, FOLDERS, ODD
from tests.grading.engine.small_course import NAME, WEEK, SmallCourse, answer, check, setup, written

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
FIRST = "def double(x):\n    return 2 * x"
SECOND = "total = 6"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    cells = [
        setup("given", "data = [1, 2, 3]"),
        answer("a", FIRST),
        check("t1", "assert double(4) == 8"),
        answer("b", SECOND),
        check("t2", "assert total == sum(data)"),
        written("text"),
    ]
    made = SmallCourse(tmp_path_factory.mktemp("course"), cells)
    for name, (make, _, _) in CASES.items():
        made.hand_in(name, make(made.answered({"a": FIRST, "b": SECOND, "text": "Words."})))
    for name, change in FOLDERS.items():
        made.hand_in(name, made.answered({"a": FIRST, "b": SECOND, "text": "Words."}))
        change(made.folder / "submitted" / name / WEEK / f"{NAME}.ipynb")
    return made


def place_of(whole, name):
    return next(n for n, c in enumerate(whole["cells"]) if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def with_source(name, source):
    def make(whole):
        whole["cells"][place_of(whole, name)]["source"] = source
        return whole

    return make


def copied(whole):
    """The copy is right and stands at the end; what it was copied from is wrong."""
    whole = ODD["a copied answer"](whole)
    whole["cells"][place_of(whole, "b")]["source"] = "total = 5"
    return whole


def below(name, answer=SECOND):
    return with_source("b", f"{answer}\n{ANSWER_LINES[name]}")


ALL = {"t1": 1.0, "t2": 1.0, "text": None}
NOTHING = {"t1": 0.0, "t2": 0.0, "text": 0.0}
# name: how it is made, the points, a note or reason that is given
CASES = {
    "plain": (lambda whole: whole, ALL, ""),
    "copied answer": (copied, ALL | {"t2": 0.0}, "The cell b is there more than once."),
    "split answer": (ODD["an answer in a cell of one's own"], ALL, ""),
    "deleted tests": (ODD["deleted tests"], ALL, "The cell t1 was missing; it was put back as released."),
    "deleted answer": (
        ODD["a deleted answer"],
        ALL | {"t1": 0.0},
        "The cell a was missing; it was put back as released.",
    ),
    "retyped": (ODD["retyped cells"], ALL, "The cell a had been changed into markdown; it was changed back."),
    "reordered": (
        ODD["reordered cells"],
        ALL,
        "Cells stood in another order; they were put back into the order of the assignment.",
    ),
    "without ids": (ODD["no ids"], ALL, ""),
    "without names": (ODD["no names"], ALL, ""),
    "same ids": (ODD["the same ids"], ALL, ""),
    "version 3": (ODD["version 3"], ALL, "The notebook is of an old format (version 3) and was converted."),
    "rubbish between": (
        lambda whole: ODD["rubbish between"](whole | {"metadata": []}),
        ALL,
        "Some cells could not be read and were left out.",
    ),
    "20 MB": (ODD["20 MB"], ALL, ""),
    "empty": (ODD["an empty file"], NOTHING, "The notebook file is empty."),
    "truncated": (
        ODD["a torn file"],
        NOTHING,
        "The notebook file is damaged: it is no JSON, so no cell of it could be read.",
    ),
    "a list": (ODD["a list"], NOTHING, "The file is no notebook."),
    "deep": (
        ODD["a deep list"],
        NOTHING,
        "The notebook file is damaged: it is no JSON, so no cell of it could be read.",
    ),
    "latin 1": (
        lambda whole: json.dumps(with_source("text", "caf\u00e9")(whole), ensure_ascii=False).encode("latin-1"),
        ALL,
        "The notebook is not written in UTF-8; some letters may be wrong.",
    ),
    "byte order mark": (ODD["a byte order mark"], ALL, ""),
    "utf 16": (ODD["UTF-16"], ALL, ""),
    "lone surrogate": (with_source("text", "\ud800"), ALL, ""),
    "only spaces": (with_source("text", " \n"), ALL | {"text": 0.0}, "The cell text holds only white space"),
    "a warning": (below("a warning"), ALL, ""),
    "a warning in a call": (
        with_source("a", "import warnings\ndef double(x):\n    warnings.warn('x')\n    return 2 * x"),
        ALL,
        "",
    ),
    "an error": (below("an error"), ALL, ""),
    "no Python": (below("no Python"), ALL | {"t2": 0.0}, "The name total has no value."),
    "input": (below("an input"), ALL, ""),
    "an exit": (below("an exit"), ALL | {"t2": 0.0}, "Your code ended the whole program"),
    "sys.exit": (below("a sys.exit"), ALL, ""),
    "a loop": (
        below("a loop", answer=""),
        ALL | {"t2": 0.0},
        "Your code took too long and was stopped.",
    ),
    "a memory bomb": (
        below("a memory bomb", answer=""),
        ALL | {"t2": 0.0},
        "The name total has no value.",
    ),
    "a figure": (below("a figure"), ALL, ""),
    "a table instead": (
        with_source("b", "import pandas as pd\ntotal = pd.DataFrame({'a': [6]})"),
        ALL | {"t2": 0.0},
        "",
    ),
    "a function instead": (
        with_source("b", "def total():\n    return 6"),
        ALL | {"t2": 0.0},
        "Your answer is no number, text, list or table, as was asked for.",
    ),
    "a magic": (below("a magic"), ALL, ""),
    "names like the test's": (with_source("b", "sum = 3\ndata = 'mine'\ntotal = 6"), ALL, ""),
    "a flood": (below("a flood of output"), ALL, ""),
    "a loop that catches all": (
        below("a loop that catches all", answer=""),
        ALL | {"t2": 0.0},
        "Your code took too long and was stopped.",
    ),
    "<script>": (with_source("b", SECOND), ALL, ""),
    "=cmd()": (with_source("b", SECOND), ALL, ""),
}


IN_FOLDERS = {
    "another name": (ALL, "The notebook problem.ipynb was handed in as 'my homework (1).ipynb'."),
    "no file": (NOTHING, "The notebook was not handed in."),
    "a folder": (NOTHING, "The notebook was not handed in."),
    "a pipe": (NOTHING, "The notebook was not handed in."),
    "two notebooks": (ALL, "The notebook 'notes.ipynb' belongs to no question and was not graded."),
}
EXPECTED = {name: (points, note) for name, (_, points, note) in CASES.items()} | IN_FOLDERS


@pytest.fixture(scope="module")
def results(course):
    return course.grade()


@pytest.mark.parametrize("name", EXPECTED)
def test_an_odd_submission_has_its_points_and_a_reason(course, results, name):
    points, note = EXPECTED[name]
    result = results[name]
    assert (result.failed, result.held) == ("", "")
    assert result.points[NAME] == points
    assert course.kept(name) == points
    said = [*result.notes, *result.reasons.values()]
    assert not note or any(sentence.startswith(note) for sentence in said), said


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_kept_of_it_is_a_valid_notebook(course, results, name):
    nbformat.validate(nbformat.from_dict(course.graded_notebook(name)))


def test_every_lost_point_has_a_reason(results):
    lost = {
        (student, name)
        for student, result in results.items()
        for name, points in result.points[NAME].items()
        if points == 0 and name != "text"
    }
    wanted = {
        (student, name) for student, (points, _) in EXPECTED.items() for name in ("t1", "t2") if points[name] == 0
    }
    assert lost == wanted != set()
    assert [(student, name) for student, name in lost if not results[student].reasons[name]] == []

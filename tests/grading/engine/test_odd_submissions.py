"""Whatever is handed in gets a result and a reason, and everything right in it earns its points."""

import copy
import json
import shutil

import nbformat
import pytest

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
        change(made.folder / "submitted" / name / WEEK)
    return made


def place_of(whole, name):
    return next(n for n, c in enumerate(whole["cells"]) if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def with_source(name, source):
    def make(whole):
        whole["cells"][place_of(whole, name)]["source"] = source
        return whole

    return make


def deleted(*names):
    def make(whole):
        for name in names:
            del whole["cells"][place_of(whole, name)]
        return whole

    return make


def copied(whole):
    whole["cells"].append({**copy.deepcopy(whole["cells"][place_of(whole, "b")]), "id": "c", "source": "total = 6"})
    whole["cells"][place_of(whole, "b")]["source"] = "total = 5"
    return whole


def split(whole):
    place = place_of(whole, "a")
    whole["cells"][place]["source"] = "def helper(x):\n    return 2 * x"
    whole["cells"].insert(place + 1, {"cell_type": "code", "metadata": {}, "source": "double = helper", "outputs": []})
    return whole


def retyped(whole):
    for name, kind in (("a", "markdown"), ("t1", "raw"), ("text", "code")):
        whole["cells"][place_of(whole, name)]["cell_type"] = kind
    return whole


def reordered(whole):
    whole["cells"].reverse()
    return whole


def without_ids(whole):
    for cell in whole["cells"]:
        cell.pop("id", None)
    return whole


def without_names(whole):
    for cell in whole["cells"]:
        cell["metadata"] = {}
    return whole


def same_ids(whole):
    for cell in whole["cells"]:
        cell["id"] = "same"
    return whole


def version_3(whole):
    return nbformat.writes(nbformat.from_dict(whole), version=3).encode()


def with_rubbish(whole):
    whole["cells"] = [None, 5, {"cell_type": "video"}, {"cell_type": "code", "source": 7}, *whole["cells"]]
    whole["metadata"] = []
    return whole


def large(whole):
    whole["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}]
    return whole


ALL = {"t1": 1.0, "t2": 1.0, "text": None}
NOTHING = {"t1": 0.0, "t2": 0.0, "text": 0.0}
# name: how it is made, the points, a note or reason that is given
CASES = {
    "plain": (lambda whole: whole, ALL, ""),
    "copied answer": (copied, ALL | {"t2": 0.0}, "The cell b is there more than once."),
    "split answer": (split, ALL, ""),
    "deleted tests": (deleted("t1", "t2", "given"), ALL, "The cell t1 was missing; it was put back as released."),
    "deleted answer": (deleted("a"), ALL | {"t1": 0.0}, "The cell a was missing; it was put back as released."),
    "retyped": (retyped, ALL, "The cell a had been changed into markdown; it was changed back."),
    "reordered": (reordered, ALL, "Cells stood in another order; they were put back into the order of the assignment."),
    "without ids": (without_ids, ALL, ""),
    "without names": (without_names, ALL, ""),
    "same ids": (same_ids, ALL, ""),
    "version 3": (version_3, ALL, "The notebook is of an old format (version 3) and was converted."),
    "rubbish between": (with_rubbish, ALL, "Some cells could not be read and were left out."),
    "20 MB": (large, ALL, ""),
    "empty": (lambda _: b"", NOTHING, "The notebook file is empty."),
    "truncated": (
        lambda whole: json.dumps(whole).encode()[:-50],
        NOTHING,
        "The notebook file is damaged: it is no JSON, so no cell of it could be read.",
    ),
    "a list": (lambda _: b"[1, 2]", NOTHING, "The file is no notebook."),
    "deep": (
        lambda _: b"[" * 200_000,
        NOTHING,
        "The notebook file is damaged: it is no JSON, so no cell of it could be read.",
    ),
    "latin 1": (
        lambda whole: json.dumps(with_source("text", "caf\u00e9")(whole), ensure_ascii=False).encode("latin-1"),
        ALL,
        "The notebook is not written in UTF-8; some letters may be wrong.",
    ),
    "byte order mark": (lambda whole: b"\xef\xbb\xbf" + json.dumps(whole).encode(), ALL, ""),
    "utf 16": (lambda whole: json.dumps(whole).encode("utf-16"), ALL, ""),
    "lone surrogate": (with_source("text", "\ud800"), ALL, ""),
    "only spaces": (with_source("text", " \n"), ALL | {"text": 0.0}, "The cell text holds only white space"),
    "a warning": (with_source("a", "import warnings\n" + FIRST + "\nwarnings.warn('x')"), ALL, ""),
    "a warning in a call": (
        with_source("a", "import warnings\ndef double(x):\n    warnings.warn('x')\n    return 2 * x"),
        ALL,
        "",
    ),
    "an error": (with_source("b", "total = 6\n1 / 0"), ALL, ""),
    "no Python": (with_source("b", "total == = 6"), ALL | {"t2": 0.0}, "The name total has no value."),
    "input": (with_source("b", "total = 6\ninput()"), ALL, ""),
    "an exit": (with_source("b", "import os\nos._exit(0)"), ALL | {"t2": 0.0}, "Your code ended the whole program"),
    "sys.exit": (with_source("b", "total = 6\nimport sys\nsys.exit()"), ALL, ""),
    "a loop": (
        with_source("b", "while True:\n    pass"),
        ALL | {"t2": 0.0},
        "Your code took too long and was stopped.",
    ),
    "a memory bomb": (
        with_source("b", "x = [0]\nwhile True:\n    x += x"),
        ALL | {"t2": 0.0},
        "The name total has no value.",
    ),
    "a figure": (with_source("b", "import matplotlib.pyplot as plt\nplt.plot([1])\nplt.show()\ntotal = 6"), ALL, ""),
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
    "a magic": (with_source("b", "%matplotlib inline\n%time total = 6"), ALL, ""),
    "names like the test's": (with_source("b", "sum = 3\ndata = 'mine'\ntotal = 6"), ALL, ""),
    "<script>": (with_source("b", SECOND), ALL, ""),
    "=cmd()": (with_source("b", SECOND), ALL, ""),
}


def renamed(folder):
    (folder / f"{NAME}.ipynb").rename(folder / "my homework (1).ipynb")


def removed(folder):
    (folder / f"{NAME}.ipynb").unlink()


def folder_in_its_place(folder):
    removed(folder)
    (folder / f"{NAME}.ipynb").mkdir()


def pipe_in_its_place(folder):
    import os

    removed(folder)
    os.mkfifo(folder / f"{NAME}.ipynb")


def second_notebook(folder):
    shutil.copy(folder / f"{NAME}.ipynb", folder / "notes.ipynb")


FOLDERS = {
    "renamed": renamed,
    "removed": removed,
    "a folder": folder_in_its_place,
    "a pipe": pipe_in_its_place,
    "two notebooks": second_notebook,
}
IN_FOLDERS = {
    "renamed": (ALL, "The notebook problem.ipynb was handed in as 'my homework (1).ipynb'."),
    "removed": (NOTHING, "The notebook was not handed in."),
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
    for result in results.values():
        lost = [name for name, points in result.points[NAME].items() if points == 0 and name != "text"]
        assert all(result.reasons[name] for name in lost)

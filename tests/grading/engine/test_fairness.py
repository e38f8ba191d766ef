"""Trusted tests, limits of a cell, chance that repeats, hidden inputs, and notes that change no points."""

import json
from dataclasses import replace

import pytest

from grading.directory.course import CourseError
from grading.engine.gradebook import Book
from grading.engine.run import grade_class
from tests.grading.engine.small_course import NAME, WEEK, SmallCourse, answer, check, plain, setup

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
TWICE = "def twice(f, x):\n    return f(f(x))"
ROOT = "def root(x):\n    return x ** 0.5"
HIDDEN = "assert root(4) == 2\n### BEGIN HIDDEN TESTS\nassert root(70410.25) == 70410.25 ** 0.5\n### END HIDDEN TESTS"
DRAWN = "import random\nimport numpy as np\n(random.random() + np.random.rand() + np.random.default_rng().random()) / 3"


def limited(cell, **limits):
    cell["metadata"]["grading"] = {"limits": limits}
    return cell


def results(course, students=None, secret=b"a secret of the course", **options):
    book = Book(course.database, "", WEEK)
    students = students or sorted(path.name for path in (course.folder / "submitted").iterdir())
    places = replace(course.places(), secret=secret)
    try:
        graded = grade_class(book, places, students, workers=2, force=True, **options)
        return {result.student: result for result in graded}
    finally:
        book.close()


@pytest.fixture(scope="module")
def trusted_course(tmp_path_factory):
    cells = [
        answer("a", TWICE),
        check("before", "def plus(x):\n    return x + 1\nassert plus(1) == 2"),
        check("t", "assert twice(plus, 3) == 5, 'Call it two times.'\n2.0", 2),
        check("h", "### BEGIN HIDDEN TESTS\nassert twice(lambda x: x * 7, 3) == 147\n### END HIDDEN TESTS"),
    ]
    made = SmallCourse(tmp_path_factory.mktemp("trusted"), cells)
    made.hand_in("right", made.answered({"a": TWICE}))
    made.hand_in("wrong", made.answered({"a": TWICE.replace("f(f(x))", "f(x)")}))
    return made


def test_a_test_that_cannot_be_split_waits_for_a_person(trusted_course):
    for result in results(trusted_course).values():
        assert result.points[NAME] == {"before": 1.0, "t": None, "h": None}
        assert result.reasons["t"] == (
            "This test needs a person: the test passes a value of the kind function into the learner's code."
        )


def test_where_tests_are_trusted_it_runs_in_the_worker_and_that_is_said(trusted_course):
    both = results(trusted_course, trust_tests=True)
    assert both["right"].points[NAME] == {"before": 1.0, "t": 2.0, "h": 1.0}
    assert both["wrong"].points[NAME] == {"before": 1.0, "t": 0.0, "h": 0.0}
    assert both["wrong"].reasons["t"] == "Call it two times."
    assert both["wrong"].reasons["h"] == "Your answer passes the checks that you see, but not a further one."
    for result in both.values():
        assert result.notes == [f"The test {n} was trusted: it ran in the learner's own process." for n in ("t", "h")]


def test_a_test_that_can_be_split_is_not_trusted(tmp_path):
    made = SmallCourse(tmp_path / "course", [answer("a", "x = 1"), check("t", "assert x == 1")])
    made.hand_in("ann", made.answered({"a": "class Yes(int):\n    __eq__ = lambda s, o: True\nx = Yes(5)"}))
    [result] = results(made, trust_tests=True).values()
    assert result.points[NAME] == {"t": 0.0}
    assert result.notes == []


BUSY = "import time\nend = time.process_time() + 3\nwhile time.process_time() < end:\n    pass\n"


@pytest.fixture(scope="module")
def limited_course(tmp_path_factory):
    cells = [
        limited(answer("long", "a = 1"), processor_seconds=8),
        check("t1", "assert a == 1"),
        answer("short", "b = 1"),
        check("t2", "assert b == 1"),
        limited(answer("large", "c = 1"), memory_megabytes=3000),
        check("t3", "assert c == 1"),
        limited(answer("loud", "d = 1"), output_characters=100),
        check("t4", "assert d == 1"),
    ]
    made = SmallCourse(tmp_path_factory.mktemp("limited"), cells)
    large = "import numpy as np\nkept = np.empty(190_000_000)\nc = 1"
    loud = "print('x' * 1000)\nd = 1"
    made.hand_in("ann", made.answered({"long": f"{BUSY}a = 1", "short": "b = 1", "large": large, "loud": loud}))
    made.hand_in("bob", made.answered({"long": "a = 1", "short": f"{BUSY}b = 1", "large": "c = 1", "loud": loud}))
    return made


def test_a_cell_may_have_limits_of_its_own(limited_course):
    both = results(limited_course)
    assert both["ann"].points[NAME] == {"t1": 1.0, "t2": 1.0, "t3": 1.0, "t4": 1.0}
    assert both["bob"].points[NAME] == {"t1": 1.0, "t2": 0.0, "t3": 1.0, "t4": 1.0}
    [cell] = [cell for cell in limited_course.graded_notebook("ann")["cells"] if cell["id"] == "loud-id"]
    assert cell["outputs"][0]["text"] == "x" * 100 + "\n… Output truncated …\n"


def test_what_a_submission_took_is_kept_with_it(limited_course):
    result = results(limited_course, ["ann"])["ann"]
    kept = limited_course.graded_notebook("ann")["metadata"]["grading"]
    assert kept["processor_seconds"] == pytest.approx(result.processor, abs=1e-3)
    assert 3 < result.processor < 10
    assert kept["peak_memory_bytes"] == result.memory > 50_000_000


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        ({"time": 3}, "'time' is no limit of a cell; there are: processor_seconds, wall_seconds, memory_megabytes, "
         "output_characters"),
        ({"wall_seconds": "3"}, "the limit wall_seconds must be a positive number, not '3'"),
        ({"wall_seconds": -1}, "the limit wall_seconds must be a positive number, not -1"),
    ],
)  # fmt: skip
def test_limits_that_are_none_are_refused(tmp_path, limits, why):
    made = SmallCourse(tmp_path / "course", [limited(answer("a", "x = 1"), **limits), check("t", "assert x")])
    with pytest.raises(CourseError) as refused:
        results(made, ["ann"])
    assert str(refused.value) == f"The limits in the metadata of the cell 'a' cannot be used: {why}."


@pytest.fixture(scope="module")
def drawing_course(tmp_path_factory):
    cells = [
        setup("given", "import numpy as np\ndata = [*np.random.rand(3), *np.random.default_rng().random(3)]"),
        answer("a", "total = sum(data)"),
        check("t", "assert total == sum(data)"),
        check("drawn", f"### BEGIN HIDDEN TESTS\n{DRAWN}\n### END HIDDEN TESTS", 1),
        answer("b", "mine = [1]"),
        check("own", "sum(mine) / len(mine)", 1),
    ]
    made = SmallCourse(tmp_path_factory.mktemp("drawing"), cells)
    own = f"mine = [{DRAWN.splitlines()[-1]}]"
    for name in ("ann", "bob"):
        source = f"import random\nimport numpy as np\n{own}"
        made.hand_in(name, made.answered({"a": "total = sum(data)", "b": source}))
    return made


def test_a_regrade_draws_the_same_again_and_each_learner_their_own(drawing_course):
    first, second = results(drawing_course), results(drawing_course)
    points = {name: result.points[NAME] for name, result in first.items()}
    assert points == {name: result.points[NAME] for name, result in second.items()}
    for drawn in ("drawn", "own"):
        assert 0 < points["ann"][drawn] != points["bob"][drawn] < 1
    assert points["ann"]["drawn"] != points["ann"]["own"]
    other = results(drawing_course, ["ann"], secret=b"another secret")["ann"]
    assert other.points[NAME]["drawn"] != points["ann"]["drawn"]


def test_what_a_locked_cell_draws_is_the_same_for_learner_and_test(drawing_course):
    assert [result.points[NAME]["t"] for result in results(drawing_course).values()] == [1.0, 1.0]


@pytest.fixture(scope="module")
def hidden_course(tmp_path_factory):
    cells = [answer("a", ROOT), check("t", HIDDEN), answer("b", "x = 1"), check("t2", "assert root(x) == 1")]
    made = SmallCourse(tmp_path_factory.mktemp("hidden"), [*cells, plain("x")])
    sources = {
        "prints": ("print(x)", "x = 1"),
        "raises": ("if x > 4: raise ValueError(x)", "x = 1"),
        "keeps": ("seen.append(x)", "x = 1\nprint(seen)\nseen"),
        "writes": ("open('seen', 'a').write(str(x))", "x = 1\nprint(open('seen').read())"),
        "raises later": ("seen.append(x)\n    if x == 1: raise ValueError(seen)", "x = 1"),
    }
    for name, (inside, after) in sources.items():
        source = f"seen = []\nopen('seen', 'w').close()\ndef root(x):\n    {inside}\n    return x ** 0.5"
        made.hand_in(name, made.answered({"a": source, "b": after}))
    made.hand_in("visible", made.answered({"a": "def root(x):\n    print('I got', x)\n    raise ValueError(x)"}))
    return made


@pytest.mark.parametrize("name", ["prints", "raises", "keeps", "writes", "raises later"])
def test_nothing_of_a_hidden_input_comes_back(hidden_course, name):
    result = results(hidden_course, [name])[name]
    shown = json.dumps([cell.get("outputs") for cell in hidden_course.graded_notebook(name)["cells"]])
    assert "70410" not in shown + json.dumps(result.reasons) + json.dumps(result.notes)
    assert result.points[NAME]["t"] == (0.0 if name == "raises" else 1.0)
    assert result.points[NAME]["t2"] == (0.0 if name == "raises later" else 1.0)


def test_in_a_check_that_the_learner_sees_what_they_printed_is_shown(hidden_course):
    result = results(hidden_course, ["visible"])["visible"]
    assert "I got 4" in json.dumps(hidden_course.graded_notebook("visible"))
    assert result.reasons["t"] == "The check stopped with ValueError: 4"


@pytest.fixture(scope="module")
def watched_course(tmp_path_factory):
    made = SmallCourse(tmp_path_factory.mktemp("watched"), [answer("a", "x = 1"), check("t", "assert x == 1")])
    for name, (source, _) in TRIES.items():
        whole = made.answered({"a": f"x = 1\ntry:\n    {source}\nexcept Exception:\n    pass"})
        made.hand_in(name, whole)
    for name in ("one", "two"):
        whole = made.answered({"a": "x = 1"})
        whole["metadata"]["ledtoolkit"] = {"learner": "ann@example.org", "handed_in": "2026-09-07T09:00:00+00:00"}
        made.hand_in(name, whole)
    return made


TRIES = {
    "program": (
        "import subprocess; subprocess.run(['true'])",
        "It tried to start a program or a process (subprocess.P",
    ),
    "fork": ("import os; os.fork()", "It tried to start a program or a process (os.fork)."),
    "network": ("import socket; socket.getaddrinfo('localhost', 1)", "It tried to reach the network (socket.getaddrin"),
    "signal": ("import os; os.kill(2, 0)", "It tried to signal another process (os.kill 2)."),
    "file": ("open('/etc/passwd')", "It tried to use a file outside its folder (open '/etc/passwd')."),
    "upwards": ("open('../../x')", "It tried to use a file outside its folder (open '../../x')."),
    "system": ("import ctypes; ctypes.CDLL(None)", "It called the system past Python (ctypes.dlopen None)."),
    "builtins": ("import builtins; builtins.abs = 3", "It replaced what tests use: builtins.abs."),
    "numpy": (
        "import numpy; numpy.allclose = numpy.testing.assert_allclose = 3",
        "It replaced what tests use: numpy.allclose, numpy.testing.assert_allclose.",
    ),
    "shell": (
        "get_ipython().ast_transformers.append(0); get_ipython().run_cell = 1",
        "It replaced what tests use: IPython's run_cell, IPython's transformers of the syntax tree.",
    ),
    "line": (
        "import os, socket\n    for n in range(3, 99):\n        try: os.write(n, b'\\0\\0\\0\\2{}')\n"
        "        except OSError: pass",
        "Its process said something else than it was asked, so that process was ended.",
    ),
    "nothing": ("import pandas, matplotlib.pyplot as plt; open('own', 'w').write('x'); plt.plot([1]); plt.show()", ""),
}


@pytest.fixture(scope="module")
def watched(watched_course):
    return results(watched_course)


@pytest.mark.parametrize("name", TRIES)
def test_what_a_submission_tried_is_noted_and_changes_no_points(watched, name):
    note = TRIES[name][1]
    assert len(watched[name].integrity) == bool(note)
    assert all(found.startswith(note) for found in watched[name].integrity)
    if name != "line":
        assert watched[name].points[NAME] == {"t": 1.0}


def test_two_submissions_with_one_id_are_both_noted(watched, watched_course):
    for name, other in (("one", "two"), ("two", "one")):
        said = f"The learner's id 'ann@example.org' also stands in the submission of: {other}."
        assert watched[name].integrity == [said]
        assert watched[name].points[NAME] == {"t": 1.0}
        assert watched_course.graded_notebook(name)["metadata"]["grading"]["integrity"] == [said]

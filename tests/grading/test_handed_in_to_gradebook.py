"""From hand-made submissions to points as an instructor runs it, then nbgrader's gradebook, export and pages."""

import csv
import json
import re
import subprocess
import sys
import warnings
from datetime import timedelta
from urllib.request import Request, urlopen

import pytest

from grading.directory.course import open_course
from grading.gradebook.points import points_of
from tests.browser.servers import TOKEN, free_port, running
from tests.grading.course_copy import MORNING, answers_of, copy_of_course, handed_in, released, run, write

QUOTIENTS, LM3 = "week01/location-quotients", "week01/lm3"
HOW_FAR = re.compile(r"\d+/\d+(, (about \d+ (s|min) left|no (result yet|new result for).*))?")

# A value that claims to equal everything, and to be near everything.
LIAR = """
class Liar(float):
    def __eq__(self, other): return True
    def __le__(self, other): return True
    def __sub__(self, other): return 0.0
    def __rsub__(self, other): return 0.0
    def __abs__(self): return 0.0
    def __str__(self): raise SystemExit
    __repr__, __hash__ = __str__, float.__hash__
lm3 = {name: Liar(-1) for name in ("r1", "r2", "r3", "lm3", "limit")}
location_quotients = type("Nothing", (), {"__eq__": lambda *_: True, "__getattr__": lambda *_: 1 / 0})()
"""


def all_right(learner):
    return {name: answers_of(learner, name) for name in (QUOTIENTS, LM3)}


def partly_right(learner):
    rounds = answers_of(learner, LM3)
    return {LM3: {"r1": rounds["r1"], "r2": rounds["r2"]}, QUOTIENTS: {"lq_1": answers_of(learner, QUOTIENTS)["lq_1"]}}


def copied_with_its_marks(learner):
    """A check cell copied with nbgrader's metadata: stock nbgrader stops the whole class at it."""
    notebook = handed_in(learner, all_right(learner))
    check = next(cell for cell in notebook["cells"] if cell["id"] == "lm3-check")
    notebook["cells"].append({**check, "id": "copied"})
    return notebook


def coded(learner):
    """Code answers below the form's line: one right by `given`, one half right."""
    quotients = answers_of(learner, QUOTIENTS)
    lines = (
        "from ledtoolkit import given\nmine = given('week01/lm3')\nshare = mine['local_share']\n"
        "r = [mine['injection'] * share**n for n in range(3)]\n"
        "lm3 = {'R1': r[0], 'R2': r[1], 'R3': r[2], 'LM3': sum(r) / r[0], 'limit': 1 / (1 - share)}\n"
        "import warnings; warnings.warn('mine'); check = ask = print"
    )
    values = f"location_quotients = [{quotients['lq_1'] * 100!r}, '{quotients['lq_2']:.3f}', 9]"
    return handed_in(learner, {}, code=[("lm3-answer", lines), ("location-quotients-answer", values)])


def odd_numbers(learner):
    values = "location_quotients = {'lq_1': float('nan'), 'lq_2': float('inf'), 'lq_3': 10**400}"
    typed = {"r1": 1e308, "r2": -1e308, "r3": 5e-324, "lm3": "a lot", "limit": "1,2,3"}
    return handed_in(learner, {LM3: typed}, code=[("location-quotients-answer", values)])


def with_a_text(learner):
    """A text alone: nothing for a machine, all for a person."""
    return handed_in(learner, {}, texts={"week01/my-place": "# Our place lives from *cheese*."})


CLASS = {
    "J.Smit@example.org": lambda who: handed_in(who, all_right(who)),
    "../x": lambda who: handed_in(who, partly_right(who)),
    "<script>alert(1)</script>": lambda who: handed_in(who, {}),
    "=cmd()": coded,
    "odd": odd_numbers,
    "liar": lambda who: handed_in(who, {}, code=[("lm3-answer", LIAR), ("location-quotients-answer", "pass")]),
    "stops": lambda who: handed_in(who, all_right(who), code=[("lm3-answer", "1 / 0")]),
    "twice": copied_with_its_marks,
    "writer": with_a_text,
}
# folder: points of the quotients and of LM3
EXPECTED = {
    "cmd-110f0787": (0.75, 2.0),
    "j.smit@example.org": (1.5, 2.0),
    "liar": (0.0, 0.0),
    "odd": (0.0, 0.0),
    "script-alert-1-script-5c140d35": (0.0, 0.0),
    "stops": (1.5, 2.0),
    "twice": (1.5, 2.0),
    "writer": (0.0, 0.0),
    "x-d6b96a97": (0.5, 0.8),
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The class, collected from a folder and graded; what both commands said."""
    folder = tmp_path_factory.mktemp("class")
    course = copy_of_course(folder / "course")
    inbox = folder / "inbox"
    for place, (learner, made) in enumerate(CLASS.items()):
        write(inbox / f"{place}.ipynb", made(learner))
    write(inbox / "raw.ipynb", released())
    (inbox / "torn.ipynb").write_text(json.dumps(released())[:1000])
    collected = run("grading", "collect", inbox, "--course", course, cwd=folder)
    graded = run("grading", "autograde", "week01", "--course", course, cwd=folder)
    return course, collected, graded


@pytest.fixture(scope="module")
def points(graded):
    """Points of each learner as the gradebook has them."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore")  # nbgrader's own, which nobody here can mend
        course = open_course(graded[0])
        found = {learner: points_of(course, "week01", learner) for learner in course.learners("week01")}
    return {
        learner: (each.by_question["location-quotients-check"], each.by_question["lm3-check"])
        for learner, each in found.items()
    }


def outputs_of_checks(course):
    for path in course.glob("autograded/*/week01/assignment.ipynb"):
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            if cell["id"].endswith("-check"):
                yield cell["outputs"]


def test_collect_files_by_id_and_holds_what_it_cannot_map(graded):
    course, collected, _ = graded
    assert collected.returncode == 1
    assert sorted(path.name for path in (course / "submitted").iterdir()) == sorted(EXPECTED)
    assert f"\n9 filed, 2 held in {course / 'held'}, 0 not read.\n" in collected.stdout
    assert re.search(r"raw\.ipynb +HELD: it has no learner's id", collected.stdout)
    assert re.search(r"torn\.ipynb +HELD: it is no notebook, or only a part of one", collected.stdout)
    assert sorted(path.name.split("-")[0] for path in (course / "held").glob("*.ipynb")) == ["raw", "torn"]


def test_the_gradebook_has_the_partial_points_of_everybody(points):
    assert {learner: points[learner] for learner in EXPECTED} == EXPECTED


def test_a_text_waits_for_a_person_and_none_is_unattempted(graded):
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore")  # nbgrader's own, which nobody here can mend
        course = open_course(graded[0])
        found = {learner: points_of(course, "week01", learner).by_question["my-place-answer"] for learner in EXPECTED}
    assert found == {learner: None if learner == "writer" else 0.0 for learner in EXPECTED}


def test_a_copied_cell_costs_nothing_and_is_listed(graded):
    done = graded[2]
    assert done.returncode == 0
    assert "\n9 of 9 submissions have a result.\n" in done.stdout
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("twice")]
    assert lines_below(done, line) == ["The cell lm3-check is there more than once."]


def test_the_walls_that_held_are_named(graded):
    last = graded[2].stdout.splitlines()[-1]
    assert last in {
        "Submissions ran behind: namespaces, private root, seccomp.",
        "Submissions ran behind: Landlock, seccomp.",
    }


def test_the_table_lists_points_and_the_cells_that_stop(graded):
    header, *lines = graded[2].stdout.splitlines()
    names = re.split(" {2,}", header)
    assert (names[0], names[-2:]) == ("learner", ["points", "what was wrong"])
    legend = " ".join(graded[2].stdout.split("\n\n")[1].split())
    number = dict(reversed(each.split(" ", 1)) for each in legend.removeprefix("Questions (points): ").split(", "))
    (partly,) = [re.split(" {2,}", line) for line in lines if line.startswith("x-d6b96a97")]
    found = dict(zip(names, partly, strict=False))
    columns = [number["location-quotients (1.5)"], number["lm3 (2)"], "points"]
    assert [found[name] for name in columns] == ["0.5", "0.8", "1.3"]
    (stops,) = [line for line in lines if line.startswith("stops")]
    assert lines_below(graded[2], stops) == ["lm3-answer stops with ZeroDivisionError"]


def test_no_line_is_wider_than_a_hundred_letters(graded):
    assert max(map(len, graded[2].stdout.splitlines())) <= 100


def lines_below(done, line):
    """What stands indented below a line of the table: what was wrong, where it is long."""
    lines = done.stdout.splitlines()
    rest = lines[lines.index(line) + 1 :]
    end = next(place for place, text in enumerate(rest) if not text.startswith("    "))
    return [text.strip() for text in rest[:end]]


def test_nothing_but_the_table_and_how_far_it_is_is_printed(graded):
    lines = graded[2].stderr.splitlines()
    assert [line for line in lines if not HOW_FAR.fullmatch(line)] == []


def test_a_check_cell_gives_one_float_and_prints_and_raises_nothing(graded):
    outputs = list(outputs_of_checks(graded[0]))
    assert len(outputs) == len(EXPECTED) * sum(cell["id"].endswith("-check") for cell in released()["cells"])
    for each in outputs:
        assert [output["output_type"] for output in each] == ["execute_result"]
        assert isinstance(json.loads("".join(each[0]["data"]["text/plain"])), float)


def test_what_the_learner_reads_is_words_and_no_markup_of_theirs(graded):
    pages = ["".join(output["data"]["text/html"]) for each in outputs_of_checks(graded[0]) for output in each]
    assert len(pages) == len(EXPECTED) * sum(cell["id"].endswith("-check") for cell in released()["cells"])
    assert all(page.startswith('<div class="led-verdict"') for page in pages)
    assert not any("<script" in page or "Traceback" in page for page in pages)


def test_no_control_is_made_while_grading(graded):
    paths = list(graded[0].glob("autograded/*/week01/assignment.ipynb"))
    assert len(paths) == len(EXPECTED)
    assert [path for path in paths if "application/vnd.jupyter.widget" in path.read_text("utf-8")] == []


def test_the_csv_of_nbgrader_has_the_points_from_any_folder(graded, tmp_path):
    course = graded[0]
    done = run(
        "nbgrader", "export", f"--CourseDirectory.root={course}", "--to=grades.csv", cwd=tmp_path, activated=True
    )
    assert done.returncode == 0, done.stderr
    with (tmp_path / "grades.csv").open() as file:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert rows == {learner: sum(each) for learner, each in EXPECTED.items()}


def test_formgrader_shows_the_points(graded, tmp_path):
    course, port = graded[0], free_port()
    command = [
        sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", f"--ServerApp.root_dir={course.parent}", f"--IdentityProvider.token={TOKEN}",
        f"--CourseDirectory.root={course}",
    ]  # fmt: skip
    with running(command, state=tmp_path / "state", ready="is running at", cwd=tmp_path):
        base = f"http://127.0.0.1:{port}/formgrader"
        listed = json.loads(fetch(f"{base}/api/submissions/week01"))
        page = fetch(f"{base}/manage_submissions/week01")
    found = {each["student"]: each["score"] for each in listed}
    assert {learner: found[learner] for learner in EXPECTED} == {who: sum(each) for who, each in EXPECTED.items()}
    most = sum(cell["metadata"]["nbgrader"].get("points", 0) for cell in released()["cells"])
    assert {each["max_score"] for each in listed if each["student"] in EXPECTED} == {most}
    assert "nbgrader" in page


def fetch(address):
    with urlopen(Request(address, headers={"Authorization": f"token {TOKEN}"}), timeout=60) as answer:
        return answer.read().decode()


def test_a_later_attempt_changes_the_points(graded, tmp_path):
    course = tmp_path / "course"
    subprocess.run(["cp", "-r", str(graded[0]), str(course)], check=True)
    better = write(tmp_path / "b.ipynb", handed_in("../x", all_right("../x"), when=MORNING + timedelta(days=1)))
    assert run("grading", "collect", better, "--course", course, cwd=tmp_path).returncode == 0
    done = run("grading", "autograde", "week01", "--course", course, "--student", "x-d6b96a97", cwd=tmp_path)
    header, line = (re.split(" {2,}", text) for text in done.stdout.splitlines()[:2])
    assert (done.returncode, dict(zip(header, line, strict=False))["points"]) == (0, "3.5")


def test_autograde_without_submissions_says_what_to_do_first(tmp_path):
    course = copy_of_course(tmp_path / "course")
    done = run("grading", "autograde", "week01", "--course", course, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        1,
        "python -m grading autograde: No submission of week01 has been collected. "
        "Run `python -m grading collect PATH` first.\n",
    )


def test_a_path_that_is_not_there_is_named(tmp_path):
    course = copy_of_course(tmp_path / "course")
    done = run("grading", "collect", tmp_path / "gone", "--course", course, cwd=tmp_path)
    assert done.stderr == f"python -m grading collect: There is no file or folder {tmp_path / 'gone'}.\n"
    assert done.returncode == 1


def test_nbgraders_own_autograde_runs_the_engine_by_configuration_alone(graded, tmp_path):
    course = tmp_path / "course"
    subprocess.run(["cp", "-r", str(graded[0]), str(course)], check=True)
    done = run("nbgrader", "autograde", "week01", "--student=twice", "--force", cwd=course, activated=True)
    assert done.returncode == 0, done.stderr
    kept = json.loads((course / "autograded" / "twice" / "week01" / "assignment.ipynb").read_text("utf-8"))
    assert kept["metadata"]["grading"]["of"]

"""The policy paper on its road: handed in, collected, redrawn behind the walls, read by a person, answered."""

import csv
import json
import warnings
from datetime import UTC, datetime

import pytest
from nbconvert.filters.markdown import markdown2html

from ledtoolkit.capstone.parts import parts_of
from ledtoolkit.capstone.payload import payload_of
from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.capstone.samples import sample_payload
from ledtoolkit.exercises.hand_in import fill_notebook
from ledtoolkit.place import place_named
from ledtoolkit.progress import Record
from tests.grading.course_copy import REPOSITORY, copy_of_course, run, write

WHEN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
HOSTILE = (
    "We build ice. <script>alert(1)</script> ![x](http://example.org/x.png) [go](javascript:alert(1)) $\\href{x}{y}$"
)


def handed_in(learner, paper):
    released = json.loads((REPOSITORY / "notebooks" / "week08" / "capstone.ipynb").read_text("utf-8"))
    answers = {} if paper is None else {PAPER: {"paper": paper}}
    return fill_notebook(released, answers, learner=learner, variants={}, when=WHEN).notebook


def paper_with(text, folder):
    record = Record(folder)
    record.save("capstone/section/1", {"text": text})
    return payload_of(parts_of(record), place_named("nl/Groningen"))


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Five papers, collected and graded by the commands that an instructor types."""
    folder = tmp_path_factory.mktemp("capstone")
    course = copy_of_course(folder / "course")
    papers = {
        "anna": sample_payload("zeeland"),
        "hostile": paper_with(HOSTILE, folder / "record"),
        "other-schema": '{"schema": 99}',
        "path": json.dumps({**json.loads(sample_payload("zeeland")), "place": {"id": "../../etc/passwd"}}),
        "untouched": None,
    }
    for learner, paper in papers.items():
        write(folder / "downloads" / f"{learner}.ipynb", handed_in(learner, paper))
    for words in (("release", "capstone", "--to", folder / "released"), ("collect", folder / "downloads")):
        done = run("grading", *words, "--course", course, cwd=folder)
        assert done.returncode == 0, done.stdout + done.stderr
    done = run("grading", "autograde", "capstone", "--course", course, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return course


def paper_of(course, learner):
    """Return what formgrader shows of a paper: its Markdown, and how many pictures."""
    graded = json.loads((course / "autograded" / learner / "capstone" / "assignment.ipynb").read_text("utf-8"))
    (cell,) = [cell for cell in graded["cells"] if cell["id"] == "paper-answer"]
    shown = [output["data"] for output in cell["outputs"] if "data" in output]
    return "\n\n".join(data.get("text/markdown", "") for data in shown), sum("image/png" in data for data in shown)


def test_a_reader_sees_the_paper_and_its_pictures(course):
    text, pictures = paper_of(course, "anna")
    assert text.count("\n## ") >= 9
    assert pictures >= 3


def test_nothing_that_a_learner_typed_acts_in_formgrader(course):
    text, _ = paper_of(course, "hostile")
    shown = markdown2html(text)
    assert "We build ice." in shown
    for acting in ("<script", "<img", "javascript:", ">go</a>"):
        assert acting not in shown


@pytest.mark.parametrize("learner", ["other-schema", "path"])
def test_what_is_no_paper_is_said_so_and_still_waits_for_a_person(course, learner):
    text, pictures = paper_of(course, learner)
    assert text.startswith("This paper cannot be read: ")
    assert pictures == 0


def test_every_criterion_waits_for_a_person_and_nothing_is_a_zero(course, tmp_path):
    done = run("grading", "export", "--course", course, "--out", tmp_path / "points.csv", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    table = (tmp_path / "points.csv").read_text("utf-8-sig").splitlines()
    rows = {row["learner"]: row for row in csv.DictReader(table)}
    criteria = {name: value for name, value in rows["anna"].items() if "criterion" in name.lower()}
    assert len(criteria) == 8
    assert set(criteria.values()) == {"to read"}


def test_points_and_words_of_a_person_reach_the_learner(course, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
            notebook = book.find_submission_notebook("assignment", "capstone", "anna")
            for grade in notebook.grades:
                grade.manual_score, grade.needs_manual_grade = 4.0, False
            comment = next(one for one in notebook.comments if one.name == "criterion-6")
            comment.manual_comment = "The owner is named and has agreed."
            book.db.commit()
    done = run("grading", "feedback", "capstone", "--course", course, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (page,) = (course / "feedback" / "anna" / "capstone").glob("*.html")
    text = page.read_text("utf-8")
    assert "32 of 40" in text
    assert "The owner is named and has agreed." in text
    assert "Criterion 6: Action plan and ownership" in text
    paper = text[text.index("<h2>Your paper</h2>") : text.index("<h2>Criterion 1: Problem and place</h2>")]
    assert paper.count("data:image/png;base64,") >= 3
    assert paper.count("<h3>") + paper.count("<h4>") >= 9
    for raw in ("IPython.core.display", "capstone/paper", "without formatting"):
        assert raw not in text

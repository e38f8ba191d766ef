"""A course of somebody else: two notebooks an assignment, ordinary test cells, no word of ours in it."""

import json
import os
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from tests.grading.engine.small_course import KERNEL, answer, check, nbgrader, plain, setup, written

ASSIGNMENT = "ps1"
CONFIG = """
from pathlib import Path
from nbgrader.plugins import LateSubmissionPlugin

c = get_config()
HERE = Path(__file__).resolve().parent

class TenPercent(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return round(0.1 * score, 2)

c.CourseDirectory.root = str(HERE)
c.IncludeHeaderFooter.header = "source/header.ipynb"
c.CourseDirectory.course_id = "foreign"
c.CourseDirectory.db_url = f"sqlite:///{HERE / 'gradebook.db'}"
c.AssignLatePenalties.plugin_class = TenPercent
c.ClearHiddenTests.begin_test_delimeter = "VERBORGEN BEGIN"
c.ClearHiddenTests.end_test_delimeter = "VERBORGEN EIND"
"""
SQUARES_TEST = """assert squares(2) == [1, 4], "squares(2) should be a list of two numbers"
assert squares(1) == [1]
# -- VERBORGEN BEGIN
secret_expected = [1, 4, 9, 16]
assert squares(4) == secret_expected
# -- VERBORGEN EIND"""
MEAN_TEST = """points = 0
if abs(mean - 2.5) < 0.01:
    points += 1
# -- VERBORGEN BEGIN
if mean_of([7, 77]) == 42:
    points += 1
# -- VERBORGEN EIND
points"""
SQUARES = "def squares(n):\n    return [k ** 2 for k in range(1, n + 1)]"
MEAN = "def mean_of(x):\n    return sum(x) / len(x)\nmean = mean_of([1, 2, 3, 4])"


def told(source, name):
    return new_markdown_cell(source, metadata=nbgrader(name, locked=True), id=f"{name}-id")


def task(name, points=3):
    return new_markdown_cell(
        "### Draw\nDraw a line below.", metadata=nbgrader(name, task=True, locked=True, points=points), id=f"{name}-id"
    )


def above_each_notebook():
    """What nbgrader puts above every notebook of a course: `source/header.ipynb`."""
    return [
        new_markdown_cell(
            "# Before you hand this in\nRun all cells: *Kernel* $\\rightarrow$ <b>Restart</b>.", id="above"
        ),
        new_code_cell('NAME = ""\nCOLLABORATORS = ""', id="names"),
    ]


def first_notebook():
    return [
        told("# Problem set: numbers", "title"),
        plain("import math"),
        setup("given", "numbers = [1, 2, 3]"),
        told(
            "## Squares\nWrite `squares(n)`: the first $n^2$ numbers.\n\n| n | list |\n|---|---|\n| 1 | [1] |",
            "squares-text",
        ),
        answer("squares", SQUARES),
        check("squares-test", SQUARES_TEST, 2),
        told("## A mean\nThe mean of 1, 2, 3 and 4.", "mean-text"),
        answer("mean", MEAN),
        check("mean-test", MEAN_TEST, 2),
    ]


def second_notebook():
    return [
        told("# Problem set: words", "title"),
        told("## Why?\nSay why a mean can mislead.", "why-text"),
        written("why", 3),
        task("draw"),
        told("## The same name as in the other notebook", "again-text"),
        answer("squares", SQUARES),
        check("squares-test", SQUARES_TEST, 1),
    ]


class ForeignCourse:
    def __init__(self, folder, *, due=None):
        self.folder = Path(folder)
        source = self.folder / "source" / ASSIGNMENT
        source.mkdir(parents=True)
        (self.folder / "nbgrader_config.py").write_text(CONFIG)
        for name, cells in (("numbers", first_notebook()), ("words", second_notebook())):
            nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), source / f"{name}.ipynb")
        nbformat.write(new_notebook(cells=above_each_notebook()), self.folder / "source" / "header.ipynb")
        programs = str(Path(sys.executable).parent)
        if programs not in os.environ["PATH"]:
            os.environ["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
        config = Config()
        config.IncludeHeaderFooter.header = "source/header.ipynb"
        config.ClearHiddenTests.begin_test_delimeter = "VERBORGEN BEGIN"
        config.ClearHiddenTests.end_test_delimeter = "VERBORGEN EIND"
        config.CourseDirectory.root = str(self.folder)
        config.CourseDirectory.course_id = "foreign"
        config.CourseDirectory.db_url = f"sqlite:///{self.folder / 'gradebook.db'}"
        self.api = NbGraderAPI(config=config)
        with self.api.gradebook as book:
            book.update_or_create_assignment(ASSIGNMENT, duedate=due)
        result = self.api.generate_assignment(ASSIGNMENT)
        assert result["success"], result

    def released(self, name):
        return json.loads((self.folder / "release" / ASSIGNMENT / f"{name}.ipynb").read_text())

    def answered(self, name, answers):
        whole = self.released(name)
        for cell in whole["cells"]:
            if (grade_id := cell["metadata"].get("nbgrader", {}).get("grade_id")) in answers:
                cell["source"] = answers[grade_id]
        return whole

    def hand_in(self, student, *, numbers=(), words=(), stamp="2026-09-07 09:00:00 UTC", only=("numbers", "words")):
        folder = self.folder / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        for name, answers in (("numbers", numbers), ("words", words)):
            if name in only:
                (folder / f"{name}.ipynb").write_text(json.dumps(self.answered(name, dict(answers))))
        (folder / "timestamp.txt").write_text(f"{stamp}\n")
        return folder


RIGHT = {"squares": SQUARES, "mean": MEAN}
TEXT = {"why": "One large number pulls it.", "squares": SQUARES}

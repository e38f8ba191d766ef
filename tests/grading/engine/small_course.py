"""A small nbgrader course on disk, made as an instructor makes one, for tests of the engine."""

import json
import os
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from grading.engine.gradebook import Book
from grading.engine.run import Places, grade_class

WEEK = "ps1"
NAME = "problem"


def nbgrader(name, **more):
    return {
        "nbgrader": {"grade_id": name, "schema_version": 3, "grade": False, "solution": False, "locked": False, **more}
    }


def answer(name, solution):
    source = f"### BEGIN SOLUTION\n{solution}\n### END SOLUTION"
    return new_code_cell(source, metadata=nbgrader(name, solution=True), id=f"{name}-id")


def check(name, source, points=1):
    return new_code_cell(source, metadata=nbgrader(name, grade=True, locked=True, points=points), id=f"{name}-id")


def setup(name, source):
    return new_code_cell(source, metadata=nbgrader(name, locked=True), id=f"{name}-id")


def written(name, points=2):
    metadata = nbgrader(name, grade=True, solution=True, points=points)
    return new_markdown_cell("A model text", metadata=metadata, id=f"{name}-id")


def plain(source):
    return new_code_cell(source)


class SmallCourse:
    def __init__(self, folder, cells, files=(), notebook=NAME):
        self.folder = Path(folder)
        self.database = f"sqlite:///{self.folder / 'gradebook.db'}"
        source = self.folder / "source" / WEEK
        source.mkdir(parents=True)
        nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), source / f"{notebook}.ipynb")
        for name, content in dict(files).items():
            (source / name).write_text(content)
        programs = str(Path(sys.executable).parent)
        if programs not in os.environ["PATH"]:
            os.environ["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self.config = Config()
        self.config.CourseDirectory.root = str(self.folder)
        self.config.CourseDirectory.db_url = self.database
        self.api = NbGraderAPI(config=self.config)
        result = self.api.generate_assignment(WEEK)
        assert result["success"], result

    def released(self, notebook=NAME):
        return json.loads((self.folder / "release" / WEEK / f"{notebook}.ipynb").read_text())

    def solved(self, notebook=NAME):
        return json.loads((self.folder / "source" / WEEK / f"{notebook}.ipynb").read_text())

    def hand_in(self, student, content, notebook=NAME, **files):
        folder = self.folder / "submitted" / student / WEEK
        folder.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, bytes):
            content = json.dumps(content).encode()
        (folder / f"{notebook}.ipynb").write_bytes(content)
        for name, text in files.items():
            (folder / name).write_text(text)

    def answered(self, answers):
        """The released notebook with other sources in its answer cells."""
        whole = self.released()
        for cell in whole["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if name in answers:
                cell["source"] = answers[name]
        return whole

    def places(self):
        return Places(
            self.folder / "source" / WEEK,
            lambda student: self.folder / "submitted" / student / WEEK,
            lambda student: self.folder / "autograded" / student / WEEK,
        )

    def grade(self, students=None, **options):
        """The engine's results by student."""
        book = Book(self.database, "", WEEK)
        options.setdefault("workers", 2)
        students = students or sorted(path.name for path in (self.folder / "submitted").iterdir())
        try:
            return {result.student: result for result in grade_class(book, self.places(), students, **options)}
        finally:
            book.close()

    def stock(self, student):
        """Stock nbgrader's points of each cell, None for those a person gives; graded in its own way."""
        self.api.autograde(WEEK, student, force=True)
        return self.kept(student)

    def kept(self, student):
        """The points that stand in the gradebook."""
        with self.api.gradebook as book:
            grades = [g for notebook in book.find_submission(WEEK, student).notebooks for g in notebook.grades]
            return {grade.name: None if grade.needs_manual_grade else grade.auto_score for grade in grades}

    def graded_notebook(self, student, notebook=NAME):
        return json.loads((self.folder / "autograded" / student / WEEK / f"{notebook}.ipynb").read_text())


KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}

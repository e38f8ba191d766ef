"""A small nbgrader course on disk with a class of honest submissions, graded by stock nbgrader and by the engine."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["CELLS", "PLAIN", "WEEK", "GradedClass", "made", "students"]

WEEK = "ps1"
CHART = """import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot(numbers, [square(n) for n in numbers])
axes.set_title("Squares")
plt.show()"""
PLAIN = "def square(x):\n    return x * x\ntotal = sum(square(n) for n in numbers)"
TABLE = "table = pd.DataFrame({'n': numbers}).assign(s=lambda t: t.n**2)"
CELLS = {
    "import": ("import numpy as np\nimport pandas as pd", 0),
    "given": ("numbers = [1, 2, 3, 4]", 0),
    "a": (f"{PLAIN}\n{CHART}", 0),
    "t1": ("assert square(3) == 9\nassert square(-2) == 4", 1),
    "t2": ("assert total == 30", 1),
    "b": (TABLE, 0),
    "t3": ("assert table['s'].tolist() == [1, 4, 9, 16]", 1),
}


@dataclass(frozen=True)
class GradedClass:
    """The course: its folder, and nbgrader set up for it."""

    folder: Path
    api: Any

    def hand_in(self, student: str, answer: str) -> None:
        """Put a submission with this code in its first answer cell into the course."""
        whole = json.loads((self.folder / "release" / WEEK / "problem.ipynb").read_text("utf-8"))
        for cell in whole["cells"]:
            cell["source"] = {"a": answer, "b": TABLE}.get(cell["id"], cell["source"])
        place = self.folder / "submitted" / student / WEEK
        place.mkdir(parents=True, exist_ok=True)
        (place / "problem.ipynb").write_text(json.dumps(whole), "utf-8")

    def hand_in_all(self, count: int, *, answer: str) -> None:
        """Hand in for so many students, each with a line of their own."""
        for place, student in enumerate(students(count)):
            self.hand_in(student, f"{answer}\nmine = {place}")

    def by_stock(self, names: Iterable[str]) -> None:
        """Grade these students as nbgrader does."""
        for student in names:
            assert self.api.autograde(WEEK, student, force=True)["success"]  # noqa: S101 - a broken run is no time

    def by_engine(self, names: Iterable[str], workers: int, seen: Callable[[Any], None] = lambda _: None) -> None:
        """Grade these students by the engine and show each result to `seen`."""
        from grading.engine.gradebook import Book
        from grading.engine.run import Places, grade_class

        def place(kind: str) -> Callable[[str], Path]:
            return lambda student: self.folder / kind / student / WEEK

        book = Book(f"sqlite:///{self.folder / 'gradebook.db'}", "", WEEK)
        places = Places(self.folder / "source" / WEEK, place("submitted"), place("autograded"))
        try:
            for result in grade_class(book, places, names, workers=workers, force=True):
                assert not result.failed, result.failed  # noqa: S101 - a broken run is no time
                seen(result)
        finally:
            book.close()


def students(count: int) -> list[str]:
    """Return the names of a class."""
    return [f"s{place:04}" for place in range(count)]


def made(folder: Path) -> GradedClass:
    """Make the course as an instructor does; nobody has handed in yet."""
    import nbformat
    from nbgrader.apps.api import NbGraderAPI
    from traitlets.config import Config

    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    source = folder / "source" / WEEK
    source.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text("c = get_config()\n")
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    cells = [_cell(name, text, points) for name, (text, points) in CELLS.items()]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), source / "problem.ipynb")
    config = Config()
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.db_url = f"sqlite:///{folder / 'gradebook.db'}"
    course = GradedClass(folder, NbGraderAPI(config=config))
    assert course.api.generate_assignment(WEEK)["success"]  # noqa: S101 - without it there is nothing to measure
    return course


def _cell(name: str, text: str, points: int) -> Any:
    import nbformat

    graded = name.startswith("t")
    solution = name in {"a", "b"}
    marks: dict[str, Any] = {"grade_id": name, "schema_version": 3, "grade": graded, "solution": solution}
    marks |= {"locked": not solution} | ({"points": points} if graded else {})
    return nbformat.v4.new_code_cell(text, id=name, metadata={"nbgrader": marks})

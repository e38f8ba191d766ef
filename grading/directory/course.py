"""One course directory: where its parts lie, and which weeks it asks."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

__all__ = ["OURS", "Course", "CourseError", "open_course"]

REPOSITORY = Path(__file__).resolve().parents[2]
OURS = REPOSITORY / "grading" / "course"
NOTEBOOK = "assignment.ipynb"


class CourseError(Exception):
    """A command cannot go on; the message tells an instructor what is wrong and what to do."""


@dataclass(frozen=True)
class Course:
    """A course directory on disk.

    Attributes
    ----------
    folder
        The folder that holds `nbgrader_config.py` and `source/`.
    """

    folder: Path

    @cached_property
    def nbgrader(self) -> Any:
        """nbgrader, set up as this folder's `nbgrader_config.py` says, wherever the command was started."""
        from nbgrader.apps.baseapp import NbGrader

        # It warns of a missing configuration in the working directory; ours lies in the course directory.
        app = NbGrader(log_level=logging.ERROR)
        app.load_cwd_config = False
        app.initialize([], root=str(self.folder))
        return app

    def source(self, week: str) -> Path:
        """Return the place of the instructor's version of a week."""
        return self.folder / "source" / week / NOTEBOOK

    def release(self, week: str) -> Path:
        """Return the place where nbgrader puts the student version of a week."""
        return self.folder / "release" / week / NOTEBOOK

    def submitted(self, learner: str, week: str, notebook: str = "assignment") -> Path:
        """Return the place of the attempt of a learner that counts."""
        return self.folder / "submitted" / learner / week / f"{notebook}.ipynb"

    def earlier(self, learner: str, week: str) -> Path:
        """Return the folder of the attempts of a learner that a later one replaced."""
        return self.folder / "earlier" / learner / week

    def autograded(self, learner: str, week: str) -> Path:
        """Return the place of a graded submission."""
        return self.folder / "autograded" / learner / week / NOTEBOOK

    def weeks(self) -> list[str]:
        """Return the assignments that have a source: the weeks, then what closes a course, such as the capstone."""
        found = {path.parent.name for path in self.folder.glob("source/*/*.ipynb")}
        return sorted(found, key=lambda name: (not name.startswith("week"), name))

    def week(self, name: str) -> str:
        """Return the name of a week that has a source, or say which there are."""
        known = self.weeks()
        if name in known:
            return name
        there = f"There is: {', '.join(known)}." if known else "There is none yet: run `python -m grading build` first."
        raise CourseError(f"{self.folder} has no source of a week {name!r}. {there}")

    def learners(self, week: str) -> list[str]:
        """Return the learners, by folder name, with a collected submission of a week."""
        found = self.folder.glob(f"submitted/*/{week}")
        return sorted(path.parent.name for path in found if path.is_dir() and not path.parent.name.startswith("."))

    def chosen(self, week: str, wanted: list[str] | None) -> list[str]:
        """Return the learners that are wanted, by folder name, all by default, or say which there are."""
        collected = self.learners(week)
        if not collected:
            raise CourseError(
                f"No submission of {week} has been collected. Run `python -m grading collect PATH` first."
            )
        unknown = [name for name in wanted or [] if name not in collected]
        if unknown:
            raise CourseError(
                f"There is no submission of {week} in a folder {unknown[0]!r}. There are: {', '.join(collected[:12])}."
            )
        return wanted or collected


def open_course(folder: str | Path) -> Course:
    """Open a course directory.

    nbgrader calls `alembic` by name when it makes a gradebook, so the programs beside this Python come first.
    """
    path = Path(folder).expanduser().resolve()
    if not path.is_dir():
        raise CourseError(f"There is no folder {path}. Give the course directory with `--course DIR`.")
    if not (path / "nbgrader_config.py").is_file():
        raise CourseError(
            f"{path} is no course directory: it holds no nbgrader_config.py. "
            "Give the folder of an nbgrader course with `--course DIR`."
        )
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([programs, os.environ.get("PATH", "")])
    return Course(path)

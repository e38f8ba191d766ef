"""Copies of our course, submissions made by hand, and commands run as a user runs them."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.hand_in import fill_notebook

REPOSITORY = Path(__file__).parents[2]
OURS = REPOSITORY / "grading" / "course"
RELEASED = REPOSITORY / "notebooks" / "week01" / "assignment.ipynb"
MORNING = datetime(2026, 9, 7, 9, 0, tzinfo=UTC)


def copy_of_course(folder):
    """Copy what of our course is in git: configuration and sources."""
    folder.mkdir(parents=True)
    shutil.copy(OURS / "nbgrader_config.py", folder)
    shutil.copytree(OURS / "source", folder / "source", ignore=shutil.ignore_patterns(".*", "my-work"))
    return folder


def run(module, *words, cwd, activated=False):
    """Run `python -m module` as in a fresh terminal, with the environment's programs on the path if `activated`."""
    programs = f"{Path(sys.executable).parent}:" if activated else ""
    bare = {**os.environ, "PATH": f"{programs}/usr/bin:/bin", "HOME": str(cwd), "JUPYTER_PLATFORM_DIRS": "1"}
    for name in ("NBGRADER_EXECUTION", "LEDTOOLKIT_RECORD"):
        bare.pop(name, None)
    command = [sys.executable, "-m", module, *map(str, words)]
    return subprocess.run(
        command, check=False, cwd=cwd, env=bare, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def released():
    return json.loads(RELEASED.read_text("utf-8"))


def answers_of(learner, exercise_id):
    """Return the reference answers of a learner's own variant."""
    return variant_of(exercise(exercise_id), learner).answers()


def handed_in(learner, answers, *, when=MORNING, code=(), texts=None):
    """Return a notebook as hand-in makes it; `code` are pairs of a cell's id and what stands below its `ask`."""
    variants = {asked.id: variant_of(asked, learner).index for asked in exercises_of("week01")}
    notebook = fill_notebook(released(), answers, learner=learner, variants=variants, when=when, texts=texts).notebook
    for cell_id, text in code:
        cell = next(cell for cell in notebook["cells"] if cell["id"] == cell_id)
        cell["source"] = "".join(cell["source"]) + "\n" + text
    return notebook


def write(path, notebook):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), "utf-8")
    return path

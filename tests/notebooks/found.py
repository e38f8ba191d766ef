"""The notebooks of the course, found by their folders: nothing registers them."""

import re
from pathlib import Path

import nbformat
import pytest

REPOSITORY = Path(__file__).parents[2]
FOLDERS = ("notebooks", "grading/course/source")


def notebooks(pattern="*.ipynb"):
    """Return every stored notebook whose file name fits, whatever week or workshop it belongs to."""
    found = [path for folder in FOLDERS for path in (REPOSITORY / folder).rglob(pattern)]
    return sorted(path for path in found if not {".ipynb_checkpoints", "my-work"} & set(path.parts))


def name(path):
    return path.relative_to(REPOSITORY).as_posix()


def every(paths):
    return pytest.mark.parametrize("path", paths, ids=name)


def read(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def words_of(markdown):
    """Count the words that a reader reads: formulas and addresses are no words."""
    text = re.sub(r"\$\$.*?\$\$|\$[^$\n]+\$|<https?:[^>]+>|\]\([^)]+\)", " ", markdown, flags=re.S)
    return len(re.findall(r"[\w’'-]*\w", text))

"""What was handed in: the notebooks and the data files of one learner's folder, read as untrusted.

Called by `run` for each submission. Links are never followed, and nothing outside the folder is read.
"""

from __future__ import annotations

import base64
import json
import os
import stat
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from ledtoolkit.exercises.learner import LARGEST_NOTEBOOK

__all__ = ["HandedIn", "files_of", "handed_in"]

LARGEST_FILES = 40_000_000
MOST_FILES = 500


@dataclass
class HandedIn:
    """Contents by notebook (None where missing), data files by name, notes, and a fingerprint of it all."""

    notebooks: dict[str, bytes | None]
    files: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        """A hash of everything that was handed in."""
        parts = sorted([*self.notebooks.items(), *self.files.items()])
        whole = sha256()
        for name, content in parts:
            whole.update(f"{name}\0{-1 if content is None else len(content)}\0".encode("utf-8", "replace"))
            whole.update(content or b"")
        return whole.hexdigest()


def handed_in(folder: Path, wanted: dict[str, set[str]]) -> HandedIn:
    """Read one learner's folder.

    Parameters
    ----------
    wanted
        The notebooks of the assignment, each with the names of its cells, by which a renamed file is known.
    """
    found = HandedIn(dict.fromkeys(wanted))
    files = files_of(folder, found.notes)
    notebooks = {name: content for name, content in files.items() if name.endswith(".ipynb")}
    found.files = {
        name: content for name, content in files.items() if name not in notebooks and name != "timestamp.txt"
    }
    for name in wanted:
        found.notebooks[name] = notebooks.pop(f"{name}.ipynb", None)
    for name in [name for name in wanted if found.notebooks[name] is None]:
        likeness = {other: _likeness(content, wanted[name]) for other, content in notebooks.items()}
        best = max(likeness, key=lambda other: likeness[other], default="")
        if best and likeness[best]:
            found.notebooks[name] = notebooks.pop(best)
            found.notes.append(f"The notebook {name}.ipynb was handed in as {best!r}.")
    found.notes += [f"The notebook {name!r} belongs to no question and was not graded." for name in notebooks]
    return found


def files_of(folder: Path, notes: list[str]) -> dict[str, bytes]:
    """Return the plain files beneath a folder by their relative name; the rest is noted and left out."""
    found: dict[str, bytes] = {}
    left = LARGEST_FILES
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(names):
            path = Path(place) / name
            shown = str(path.relative_to(folder))
            content = _content(path, LARGEST_NOTEBOOK if name.endswith(".ipynb") else left)
            if content is None or len(found) >= MOST_FILES:
                notes.append(f"The file {shown!r} was left out: it is a link, no plain file, or too large.")
                continue
            left -= 0 if name.endswith(".ipynb") else len(content)
            found[shown] = content
    return found


def in_base64(files: dict[str, bytes]) -> dict[str, str]:
    """Return files as JSON can hold them."""
    return {name: base64.b64encode(content).decode("ascii") for name, content in files.items()}


def _content(path: Path, most: int) -> bytes | None:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size > most:
            return None
        return file.read(most)


def _likeness(content: bytes, names: set[str]) -> int:
    """Return how many of an assignment's cells a notebook names."""
    text = content.decode("utf-8", "replace")
    return sum(json.dumps(name) in text for name in names)

"""The secret of a course, from which follows what its tests draw by chance; a regrade draws the same again."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from grading.directory.course import CourseError

__all__ = ["NAME", "course_secret"]

NAME = ".grading-secret"
LENGTH = 32


def course_secret(folder: Path) -> bytes:
    """Return the secret of a course directory, made at the first time and kept there, for its owner alone to read."""
    path = folder / NAME
    if not os.path.lexists(path):
        _make(path)
    secret = path.read_bytes().strip()
    if len(secret) < LENGTH:
        raise CourseError(f"{path} is no whole secret; delete it to have a new one made.")
    return secret


def _make(path: Path) -> None:
    """Write a secret whole; of two commands that begin at the same time the first one's stays."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(LENGTH) + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link fails where the name is taken; a rename would replace what is there.
        with suppress(FileExistsError):
            os.link(beside, path)
    finally:
        Path(beside).unlink()

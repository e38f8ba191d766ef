"""The secret of a course, from which follows what its tests draw by chance; a regrade draws the same again."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from grading.directory.course import CourseError

__all__ = ["NAME", "course_secret"]

NAME = ".grading-secret"
LENGTH = 32


def course_secret(folder: Path) -> bytes:
    """Return the secret of a course directory, made at the first time and kept there, for its owner alone to read."""
    path = folder / NAME
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError:
        secret = path.read_bytes().strip()
        if len(secret) < LENGTH:
            raise CourseError(f"{path} is no whole secret; delete it to have a new one made.") from None
        return secret
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(LENGTH) + "\n")
    return path.read_bytes().strip()

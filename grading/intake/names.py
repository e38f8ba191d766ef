"""Folder names for learners' ids, which are any text that anybody can type."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from ledtoolkit.exercises.draw import normalised

__all__ = ["folder_name", "student_folder"]

# No path, no option, no formula, no hidden file; 64 characters fit every file system and screen.
HARMLESS = re.compile(r"[a-z0-9_](?:[a-z0-9_.@-]{0,62}[a-z0-9_])?")
# As nbgrader has students: any name that can only be a folder beside others.
STUDENT = re.compile(r"\w(?:[\w .@+-]{0,62}[\w@+-])?")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def folder_name(learner: str) -> str:
    """Return the folder of a learner: the normalised id where it is harmless, else a likeness and 8 hex of its hash.

    Examples
    --------
    >>> folder_name(" J.Smit@example.org ")
    'j.smit@example.org'
    >>> folder_name("../x")
    'x-d6b96a97'
    """
    plain = normalised(learner)
    if HARMLESS.fullmatch(plain) and not RESERVED.fullmatch(plain):
        return plain
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    likeness = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:40].strip("-") or "learner"
    return f"{likeness}-{sha256(plain.encode()).hexdigest()[:8]}"


def student_folder(student: str) -> str:
    """Return the folder of a student of an ordinary nbgrader course: the name as it is, where it is harmless.

    Examples
    --------
    >>> student_folder("Ben Bitdiddle")
    'Ben Bitdiddle'
    >>> student_folder("../x")
    'x-d6b96a97'
    """
    plain = unicodedata.normalize("NFC", student).strip()
    return plain if STUDENT.fullmatch(plain) and not RESERVED.fullmatch(plain.lower()) else folder_name(student)

"""When a submission was handed in, as `timestamp.txt` beside it says; read by `autograde` for each result."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

__all__ = ["NAME", "handed_in_at"]

NAME = "timestamp.txt"
# A moment with its zone has some thirty.
LONGEST = 200


def handed_in_at(folder: Path) -> datetime | None:
    """Return the moment as nbgrader keeps it (UTC, without a zone); None where none is written.

    Raises
    ------
    ValueError
        If something else stands there. nbgrader ends the whole program at that.
    """
    from nbgrader.utils import parse_utc

    path = folder / NAME
    if not path.is_file() or path.is_symlink():
        return None
    with path.open(encoding="utf-8") as file:
        text = file.read(LONGEST).strip()
    try:
        found: datetime | None = parse_utc(text) if text else None
    except (ValueError, OverflowError, TypeError) as problem:
        raise ValueError(f"{path} holds no time: {text[:40]!r}") from problem
    return found

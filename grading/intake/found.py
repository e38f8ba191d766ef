"""Look into notebooks, folders and zips for notebooks; nothing is unpacked to disk and no name is trusted."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ledtoolkit.exercises.learner import LARGEST_NOTEBOOK

__all__ = ["Found", "Other", "Refused", "look_in"]

LARGEST_TOTAL = 500_000_000
MOST_ENTRIES = 20_000
MARK = ".ipynb"
SKIPPED = {"__MACOSX", ".ipynb_checkpoints", ".git"}
# Written by systems and by nbgrader, by no learner.
NOBODYS = {"thumbs.db", "desktop.ini", "timestamp.txt"}


@dataclass(frozen=True)
class Found:
    """A file that may be a submission: the name it came under, its bytes, and when it was last changed.

    `inside` is its path within the folder or zip that was given.
    """

    name: str
    content: bytes
    time: datetime
    inside: str = ""


@dataclass(frozen=True)
class Refused:
    """A file that was not read, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class Other:
    """A file that is no notebook; only its name was looked at."""

    name: str


def look_in(path: Path) -> Iterator[Found | Refused | Other]:
    """Yield the notebooks of a notebook file, a folder or a zip, what was refused, and what else lies there."""
    if path.is_dir() and not path.is_symlink():
        for inner in sorted(path.iterdir()):
            if inner.name in SKIPPED:
                continue
            if inner.is_dir() or inner.suffix.lower() in {MARK, ".zip"}:
                yield from look_in(inner)
            elif _is_somebodys(inner):
                yield Other(str(inner))
    elif path.is_symlink() or not path.is_file():
        yield Refused(str(path), "it is a link or no file; give the file itself")
    elif path.suffix.lower() == ".zip":
        yield from _in_zip(path)
    else:
        yield _file(path)


def _is_somebodys(path: Path) -> bool:
    return not path.name.startswith(".") and path.name.lower() not in NOBODYS


def _file(path: Path) -> Found | Refused:
    try:
        about = path.stat()
        if about.st_size > LARGEST_NOTEBOOK:
            return Refused(str(path), _too_large())
        return Found(str(path), path.read_bytes(), datetime.fromtimestamp(about.st_mtime, UTC))
    except OSError as problem:
        return Refused(str(path), f"it cannot be read ({problem.strerror})")


def _in_zip(path: Path) -> Iterator[Found | Refused | Other]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES:
                yield Refused(str(path), f"the zip lists {len(entries)} files; at most {MOST_ENTRIES} are read")
                return
            room = LARGEST_TOTAL
            for entry in entries:
                found = _entry(archive, entry, f"{path}: {entry.filename}", room)
                if isinstance(found, Found):
                    room -= len(found.content)
                if found:
                    yield found
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        yield Refused(str(path), f"the zip cannot be read ({problem}); download it again")


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, room: int) -> Found | Refused | Other | None:
    """Read one entry into memory, never more of it than is allowed, whatever its header says."""
    inner = Path(entry.filename)
    if entry.is_dir() or SKIPPED.intersection(inner.parts) or inner.name.startswith("._"):
        return None
    if inner.suffix.lower() not in {MARK, ".zip"}:
        return Other(name) if _is_somebodys(inner) else None
    if reason := _unreadable(entry):
        return Refused(name, reason)
    limit = min(LARGEST_NOTEBOOK, room)
    try:
        with archive.open(entry) as file:
            content = file.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as problem:
        return Refused(name, f"it cannot be unpacked ({problem}); download it again")
    if len(content) > limit:
        reason = _too_large() if limit == LARGEST_NOTEBOOK else "the zip holds more than 500 MB; split it"
        return Refused(name, reason)
    return Found(name, content, _time(entry))


def _unreadable(entry: zipfile.ZipInfo) -> str:
    if Path(entry.filename).suffix.lower() == ".zip":
        return "a zip inside the zip; unpack it and collect it by itself"
    if stat.S_ISLNK(entry.external_attr >> 16) or entry.flag_bits & 1:
        return "it is a link or locked with a password; ask for the notebook itself"
    return ""


def _time(entry: zipfile.ZipInfo) -> datetime:
    try:
        return datetime(*entry.date_time, tzinfo=UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)


def _too_large() -> str:
    return f"it is larger than {LARGEST_NOTEBOOK // 1_000_000} MB; ask for it without pictures in its outputs"

"""Put submissions where nbgrader looks for them; nothing is ever overwritten."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath

from grading.directory.course import Course
from grading.directory.files import write_whole
from grading.intake.found import Found
from grading.intake.senders import sender
from grading.intake.submission import NoSubmissionError, Submission, learner_of, read_submission
from ledtoolkit.exercises.draw import normalised

__all__ = ["REASON", "file_submission", "hold", "place_held"]

REASON = ".reason.txt"


def file_submission(course: Course, one: Submission, now: datetime) -> str:
    """File a submission and return what was done, in words.

    The newest attempt counts. Which is newest the notebooks say where both know when they were handed in;
    else it is the one collected last.
    """
    place, content = course.submitted(one.folder, one.week, one.notebook), one.found.content
    if not place.exists():
        _make_current(place, content, now)
        return "new"
    current = place.read_bytes()
    if one.marked and learner_of(current) != normalised(one.learner):
        raise NoSubmissionError(f"the folder {one.folder} already belongs to another id; ask whose it is")
    if content == current or list(_earlier(course, one).glob(f"*-{_hash(content)}.ipynb")):
        return "already collected"
    if _is_older(one, current, course):
        _keep(course, one, content, now)
        return "kept as an earlier attempt"
    _keep(course, one, current, _since(place) or now)
    _make_current(place, content, now)
    return "new attempt; the earlier one is kept"


def hold(course: Course, found: Found, reason: str) -> Path:
    """Put a file aside with the reason beside it, under the name of whoever sent it."""
    place = place_held(course, found)
    write_whole(place, found.content)
    write_whole(place.with_suffix(REASON), f"{found.name}\n{reason}\n".encode("utf-8", "backslashreplace"))
    return place


def place_held(course: Course, found: Found) -> Path:
    """Return where a file is held: the same for the same file of the same sender."""
    whose = _whose(found)
    own, stem = _plain(whose), _plain(Path(found.name).stem)
    likeness = (stem if f"{stem}-".startswith(f"{own}-") else f"{own}-{stem}").strip("-")[:80].strip("-") or "file"
    # Two people may send the same bytes, under names that look alike in plain letters.
    mark = _hash(whose.encode("utf-8", "backslashreplace") + found.content)
    return course.folder / "held" / f"{likeness}-{mark}.ipynb"


def _whose(found: Found) -> str:
    """Return the sender as the platform names it, else the folder in which the file came."""
    folder = str(PurePosixPath(found.inside).parent) if found.inside else "."
    return sender(found.name) or ("" if folder == "." else folder)


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_only).strip("-")[-40:].strip("-")


def _make_current(place: Path, content: bytes, now: datetime) -> None:
    write_whole(place, content)
    write_whole(place.with_name("timestamp.txt"), f"{now.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC\n".encode())


def _keep(course: Course, one: Submission, content: bytes, when: datetime) -> None:
    write_whole(_earlier(course, one) / f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}-{_hash(content)}.ipynb", content)


def _earlier(course: Course, one: Submission) -> Path:
    """Return where earlier attempts lie; apart by notebook where there are several."""
    folder = course.earlier(one.folder, one.week)
    return folder if one.marked else folder / one.notebook


def _is_older(one: Submission, current: bytes, course: Course) -> bool:
    if not one.marked:
        return False
    there = read_submission(Found("", current, one.found.time), course.weeks())
    return bool(one.handed_in and there.handed_in and one.handed_in < there.handed_in)


def _since(place: Path) -> datetime | None:
    try:
        text = place.with_name("timestamp.txt").read_text("utf-8")
        return datetime.strptime(text.strip(), "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
    except (OSError, ValueError):
        return None


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]

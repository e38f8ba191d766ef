"""Files that are no notebooks: whose they are is said where nothing else came from that person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from grading.intake.found import Other
from grading.intake.senders import sender

__all__ = ["without_notebook"]

MOST_NAMES = 3


def without_notebook(others: Sequence[Other], came: Iterable[str]) -> list[tuple[str, str]]:
    """Return a name and what to say of each person who sent files, but none that could be a notebook.

    Parameters
    ----------
    others
        The files that are no notebooks.
    came
        The names of the files that were read or refused.
    """
    heard = {sender(name) for name in came}
    sent: dict[str, list[str]] = defaultdict(list)
    for other in others:
        who = sender(other.name)
        if who is not None and who not in heard:
            sent[who].append(other.name)
    return [(names[0], f"{who} sent {_listed(names)}, no notebook") for who, names in sorted(sent.items())]


def _listed(names: Sequence[str]) -> str:
    plain = sorted({PurePosixPath(name.rpartition(": ")[2]).name for name in names})
    more = [f"{len(plain) - MOST_NAMES} more files"] if len(plain) > MOST_NAMES else []
    return " and ".join([*plain[:MOST_NAMES], *more])

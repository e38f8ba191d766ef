"""Notes for the instructor about what a submission tried: no accusations, and never a change of points.

Called by `Learner` with each answer about a cell; the answer comes from the learner's process and is not believed, only
put into our own words.
"""

from __future__ import annotations

from typing import Any

__all__ = ["BROKEN_TALK", "notes_of"]

TRIED = {
    "program": "It tried to start a program or a process",
    "network": "It tried to reach the network",
    "signal": "It tried to signal another process",
    "file": "It tried to use a file outside its folder",
    "system": "It called the system past Python",
    "limits": "It tried to change its limits",
    "frames": "It looked into the program that runs it",
}
BROKEN_TALK = "Its process said something else than it was asked, so that process was ended."
MOST = 20
LONGEST = 120


def notes_of(answer: dict[str, Any]) -> list[str]:
    """Return sentences about what a cell tried and replaced, as its process tells it."""
    tried, replaced = _listed(answer.get("tried")), _listed(answer.get("replaced"))
    pairs = [pair for pair in tried if isinstance(pair, list) and len(pair) == 2]
    notes = [f"{TRIED[what]} ({_plain(detail)})." for what, detail in pairs if what in TRIED]
    names = [_plain(name) for name in replaced if isinstance(name, str)]
    return [*notes, *([f"It replaced what tests use: {', '.join(names)}."] if names else [])]


def _listed(found: Any) -> list[Any]:
    return found[:MOST] if isinstance(found, list) else []


def _plain(text: Any) -> str:
    """Return text that a terminal and a page show as it is."""
    return "".join(letter if letter.isprintable() else "?" for letter in str(text)[:LONGEST])

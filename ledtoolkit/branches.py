"""The ten branches of the course (Eurostat's A*10) and their names in plain words."""

from __future__ import annotations

from ledtoolkit.words import mark, say

__all__ = ["BRANCHES", "branch_name", "branch_names"]

BRANCHES = {
    "A": mark("Agriculture"),
    "B-E": mark("Industry"),
    "F": mark("Construction"),
    "G-I": mark("Trade, transport, hotels and restaurants"),
    "J": mark("Information and communication"),
    "K": mark("Finance"),
    "L": mark("Real estate"),
    "M_N": mark("Business services"),
    "O-Q": mark("Public services, education and health"),
    "R-U": mark("Culture and other services"),
}


def branch_name(key: str) -> str:
    """Return a branch's name in the learner's language, with its key.

    Examples
    --------
    >>> branch_name("B-E")
    'Industry (B-E)'
    """
    return say("{branch} ({key})", branch=say(BRANCHES[key]), key=key)


def branch_names() -> dict[str, str]:
    """Return the names of all ten branches by key, to rename the columns of a table; other columns stay as they are.

    Examples
    --------
    >>> branch_names()["F"]
    'Construction (F)'
    """
    return {key: branch_name(key) for key in BRANCHES}

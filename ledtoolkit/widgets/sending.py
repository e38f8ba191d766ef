"""Where a learner sends what they hand in: what the instructor wrote into a file of the course."""

from __future__ import annotations

from pathlib import Path

from ledtoolkit.words import say

__all__ = ["WHERE", "where_to_send"]

# Beside `index.ipynb`, or in the folder of a week that goes another way.
WHERE = "where-to-hand-in.txt"
LONGEST = 1000


def where_to_send(folder: Path) -> str:
    """Return the instructor's own words, from the nearest such file up to the course's folder; else a general sentence.

    Parameters
    ----------
    folder
        Where the notebook lies.
    """
    for each in (folder, *folder.parents):
        said = _read(each / WHERE)
        if said:
            return said
        if (each / "index.ipynb").exists():
            break
    return say("Download it and send it to your instructor in the way that your course told you.")


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace").strip()[:LONGEST]
    except OSError:
        return ""

"""Week 0: made from the template; the claim of the week in one line."""

from __future__ import annotations

from ledtoolkit.exercises.week00.branch_share import BRANCH_SHARE
from ledtoolkit.exercises.week00.own_place import OWN_PLACE
from ledtoolkit.exercises.week00.reading_share import READING_SHARE

__all__ = ["EXERCISES"]

# In the order in which they are asked; their points add up to 10.
EXERCISES = (BRANCH_SHARE, READING_SHARE, OWN_PLACE)

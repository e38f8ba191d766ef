"""Week 0: made from the template; the claim of the week in one line."""

from __future__ import annotations

from ledtoolkit.exercises.branch_share_week00 import BRANCH_SHARE
from ledtoolkit.exercises.own_place_week00 import OWN_PLACE
from ledtoolkit.exercises.reading_share_week00 import READING_SHARE

__all__ = ["EXERCISES"]

# In the order in which they are asked; their points add up to 10.
EXERCISES = (BRANCH_SHARE, READING_SHARE, OWN_PLACE)

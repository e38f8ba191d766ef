"""Week 4: how competitiveness affects innovation."""

from __future__ import annotations

from ledtoolkit.exercises.week04.competitiveness import LEVELS_AND_CORNERS
from ledtoolkit.exercises.week04.competitiveness_rank import COMPETITIVENESS_RANK
from ledtoolkit.exercises.week04.composite_index import COMPOSITE_INDEX
from ledtoolkit.exercises.week04.diffusion import DIFFUSION
from ledtoolkit.exercises.week04.innovation_here import INNOVATION_HERE
from ledtoolkit.exercises.week04.shift_share import SHIFT_SHARE

__all__ = ["EXERCISES"]

EXERCISES = (
    SHIFT_SHARE,
    COMPOSITE_INDEX,
    COMPETITIVENESS_RANK,
    DIFFUSION,
    LEVELS_AND_CORNERS,
    INNOVATION_HERE,
)

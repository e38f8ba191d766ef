"""Week 4: how competitiveness affects innovation."""

from ledtoolkit.exercises.ahead.week04.competitiveness import LEVELS_AND_CORNERS
from ledtoolkit.exercises.ahead.week04.competitiveness_rank import COMPETITIVENESS_RANK
from ledtoolkit.exercises.ahead.week04.composite_index import COMPOSITE_INDEX
from ledtoolkit.exercises.ahead.week04.diffusion import DIFFUSION
from ledtoolkit.exercises.ahead.week04.shift_share import SHIFT_SHARE

EXERCISES = (SHIFT_SHARE, COMPOSITE_INDEX, COMPETITIVENESS_RANK, DIFFUSION, LEVELS_AND_CORNERS)

"""Week 2: how globalisation shapes local economic development."""

from __future__ import annotations

from ledtoolkit.exercises.week02.branch_in_the_world import BRANCH_IN_THE_WORLD
from ledtoolkit.exercises.week02.comparative_advantage import COMPARATIVE_ADVANTAGE
from ledtoolkit.exercises.week02.embeddedness import EMBEDDEDNESS_OF_FIRMS
from ledtoolkit.exercises.week02.export_concentration import EXPORT_CONCENTRATION
from ledtoolkit.exercises.week02.high_and_low_exposure import HIGH_AND_LOW_EXPOSURE
from ledtoolkit.exercises.week02.predicted_growth import PREDICTED_GROWTH

__all__ = ["EXERCISES"]

EXERCISES = (
    COMPARATIVE_ADVANTAGE,
    EXPORT_CONCENTRATION,
    PREDICTED_GROWTH,
    HIGH_AND_LOW_EXPOSURE,
    EMBEDDEDNESS_OF_FIRMS,
    BRANCH_IN_THE_WORLD,
)

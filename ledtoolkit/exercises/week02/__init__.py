"""Week 2: how globalisation shapes local economic development."""

from ledtoolkit.exercises.week02.comparative_advantage import COMPARATIVE_ADVANTAGE
from ledtoolkit.exercises.week02.embeddedness import EMBEDDEDNESS_OF_FIRMS
from ledtoolkit.exercises.week02.export_concentration import EXPORT_CONCENTRATION
from ledtoolkit.exercises.week02.high_and_low_exposure import HIGH_AND_LOW_EXPOSURE
from ledtoolkit.exercises.week02.predicted_growth import PREDICTED_GROWTH

EXERCISES = (
    COMPARATIVE_ADVANTAGE,
    EXPORT_CONCENTRATION,
    PREDICTED_GROWTH,
    HIGH_AND_LOW_EXPOSURE,
    EMBEDDEDNESS_OF_FIRMS,
)

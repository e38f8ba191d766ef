"""Week 2: how globalisation shapes local economic development."""

from ledtoolkit.exercises.ahead.week02.comparative_advantage import COMPARATIVE_ADVANTAGE
from ledtoolkit.exercises.ahead.week02.embeddedness import EMBEDDEDNESS_OF_FIRMS
from ledtoolkit.exercises.ahead.week02.export_concentration import EXPORT_CONCENTRATION
from ledtoolkit.exercises.ahead.week02.high_and_low_exposure import HIGH_AND_LOW_EXPOSURE
from ledtoolkit.exercises.ahead.week02.predicted_growth import PREDICTED_GROWTH

EXERCISES = (
    COMPARATIVE_ADVANTAGE,
    EXPORT_CONCENTRATION,
    PREDICTED_GROWTH,
    HIGH_AND_LOW_EXPOSURE,
    EMBEDDEDNESS_OF_FIRMS,
)

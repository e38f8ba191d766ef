"""Week 5: entrepreneurship and its dimensions."""

from ledtoolkit.exercises.ahead.week05.business_churn import BUSINESS_CHURN
from ledtoolkit.exercises.ahead.week05.early_stage import EARLY_STAGE
from ledtoolkit.exercises.ahead.week05.growth_or_survival import GROWTH_OR_SURVIVAL
from ledtoolkit.exercises.ahead.week05.survival import SURVIVAL
from ledtoolkit.exercises.ahead.week05.who_starts_a_firm import WHO_STARTS_A_FIRM

EXERCISES = (BUSINESS_CHURN, SURVIVAL, WHO_STARTS_A_FIRM, GROWTH_OR_SURVIVAL, EARLY_STAGE)

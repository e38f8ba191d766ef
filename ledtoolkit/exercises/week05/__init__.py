"""Week 5: entrepreneurship and its dimensions."""

from __future__ import annotations

from ledtoolkit.exercises.week05.business_churn import BUSINESS_CHURN
from ledtoolkit.exercises.week05.early_stage import EARLY_STAGE
from ledtoolkit.exercises.week05.growth_or_survival import GROWTH_OR_SURVIVAL
from ledtoolkit.exercises.week05.survival import SURVIVAL
from ledtoolkit.exercises.week05.two_offers import TWO_OFFERS
from ledtoolkit.exercises.week05.who_starts_a_firm import WHO_STARTS_A_FIRM

__all__ = ["EXERCISES"]

EXERCISES = (BUSINESS_CHURN, SURVIVAL, WHO_STARTS_A_FIRM, GROWTH_OR_SURVIVAL, EARLY_STAGE, TWO_OFFERS)

"""Week 7: strategies for local economic development, chosen, appraised and evaluated."""

from __future__ import annotations

from ledtoolkit.exercises.week07.appraisal import APPRAISAL
from ledtoolkit.exercises.week07.chosen_strategy import CHOSEN_STRATEGY
from ledtoolkit.exercises.week07.convergence import CONVERGENCE
from ledtoolkit.exercises.week07.evaluation import EVALUATION
from ledtoolkit.exercises.week07.money_ledger import MONEY_LEDGER
from ledtoolkit.exercises.week07.project_choice import PROJECT_CHOICE

__all__ = ["EXERCISES"]

EXERCISES = (
    MONEY_LEDGER,
    CONVERGENCE,
    PROJECT_CHOICE,
    APPRAISAL,
    EVALUATION,
    CHOSEN_STRATEGY,
)

"""Week 7: strategies, chosen, appraised and evaluated."""

from ledtoolkit.exercises.ahead.week07.appraisal import APPRAISAL
from ledtoolkit.exercises.ahead.week07.convergence import CONVERGENCE
from ledtoolkit.exercises.ahead.week07.evaluation import EVALUATION
from ledtoolkit.exercises.ahead.week07.money_ledger import MONEY_LEDGER
from ledtoolkit.exercises.ahead.week07.project_choice import PROJECT_CHOICE

EXERCISES = (MONEY_LEDGER, CONVERGENCE, PROJECT_CHOICE, APPRAISAL, EVALUATION)

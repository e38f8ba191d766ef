"""Week 8: the learner's own project."""

from __future__ import annotations

from ledtoolkit.exercises.week08.evidence import EVIDENCE_OF_A_PLAN
from ledtoolkit.exercises.week08.first_projects import FIRST_PROJECTS
from ledtoolkit.exercises.week08.my_project import MY_PROJECT
from ledtoolkit.exercises.week08.power_and_interest import POWER_AND_INTEREST
from ledtoolkit.exercises.week08.project_budget import PROJECT_BUDGET
from ledtoolkit.exercises.week08.theory_of_change import THEORY_OF_CHANGE

__all__ = ["EXERCISES"]

EXERCISES = (
    FIRST_PROJECTS,
    POWER_AND_INTEREST,
    THEORY_OF_CHANGE,
    PROJECT_BUDGET,
    EVIDENCE_OF_A_PLAN,
    MY_PROJECT,
)

"""Week 1: what a place lives from, and whether what it earns stays."""

from __future__ import annotations

from ledtoolkit.exercises.week01.basic_jobs import BASIC_JOBS
from ledtoolkit.exercises.week01.leaky_bucket import LM3
from ledtoolkit.exercises.week01.location_quotients import LOCATION_QUOTIENTS
from ledtoolkit.exercises.week01.output_income_gap import OUTPUT_INCOME_GAP
from ledtoolkit.exercises.week01.place_in_figures import PLACE_IN_FIGURES
from ledtoolkit.exercises.week01.reading_quotients import READING_QUOTIENTS

__all__ = ["EXERCISES"]

EXERCISES = (LOCATION_QUOTIENTS, BASIC_JOBS, OUTPUT_INCOME_GAP, LM3, READING_QUOTIENTS, PLACE_IN_FIGURES)

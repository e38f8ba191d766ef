"""Week 1: what a place lives from, and whether what it earns stays."""

from __future__ import annotations

from ledtoolkit.exercises.leaky_bucket import LM3
from ledtoolkit.exercises.location_quotients import LOCATION_QUOTIENTS

__all__ = ["EXERCISES"]

EXERCISES = (LOCATION_QUOTIENTS, LM3)

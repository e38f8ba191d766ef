"""Week 3: how decentralisation affects local economic development."""

from __future__ import annotations

from ledtoolkit.exercises.week03.equalisation import EQUALISATION
from ledtoolkit.exercises.week03.institutions import INSTITUTIONS
from ledtoolkit.exercises.week03.own_revenue import OWN_REVENUE
from ledtoolkit.exercises.week03.room_to_act import ROOM_TO_ACT
from ledtoolkit.exercises.week03.room_to_decide import ROOM_TO_DECIDE
from ledtoolkit.exercises.week03.uniform_or_local import UNIFORM_OR_LOCAL

__all__ = ["EXERCISES"]

EXERCISES = (OWN_REVENUE, ROOM_TO_DECIDE, UNIFORM_OR_LOCAL, EQUALISATION, INSTITUTIONS, ROOM_TO_ACT)

"""Week 3: how decentralisation affects local economic development."""

from ledtoolkit.exercises.ahead.week03.equalisation import EQUALISATION
from ledtoolkit.exercises.ahead.week03.institutions import INSTITUTIONS
from ledtoolkit.exercises.ahead.week03.own_revenue import OWN_REVENUE
from ledtoolkit.exercises.ahead.week03.room_to_decide import ROOM_TO_DECIDE
from ledtoolkit.exercises.ahead.week03.uniform_or_local import UNIFORM_OR_LOCAL

EXERCISES = (OWN_REVENUE, ROOM_TO_DECIDE, UNIFORM_OR_LOCAL, EQUALISATION, INSTITUTIONS)

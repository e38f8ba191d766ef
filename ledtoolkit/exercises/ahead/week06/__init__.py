"""Week 6: value chains and clusters."""

from ledtoolkit.exercises.ahead.week06.cluster_index import CLUSTER_INDEX
from ledtoolkit.exercises.ahead.week06.cluster_network import CLUSTER_NETWORK
from ledtoolkit.exercises.ahead.week06.governance import GOVERNANCE
from ledtoolkit.exercises.ahead.week06.price_of_a_kilo import PRICE_OF_A_KILO
from ledtoolkit.exercises.ahead.week06.ripple import RIPPLE

EXERCISES = (PRICE_OF_A_KILO, RIPPLE, CLUSTER_INDEX, GOVERNANCE, CLUSTER_NETWORK)

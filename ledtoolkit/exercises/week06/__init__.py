"""Week 6: value chains and clusters."""

from __future__ import annotations

from ledtoolkit.exercises.week06.chain_and_cluster import CHAIN_AND_CLUSTER
from ledtoolkit.exercises.week06.cluster_index import CLUSTER_INDEX
from ledtoolkit.exercises.week06.cluster_network import CLUSTER_NETWORK
from ledtoolkit.exercises.week06.governance import GOVERNANCE
from ledtoolkit.exercises.week06.price_of_a_kilo import PRICE_OF_A_KILO
from ledtoolkit.exercises.week06.ripple import RIPPLE

__all__ = ["EXERCISES"]

EXERCISES = (PRICE_OF_A_KILO, RIPPLE, CLUSTER_INDEX, GOVERNANCE, CLUSTER_NETWORK, CHAIN_AND_CLUSTER)

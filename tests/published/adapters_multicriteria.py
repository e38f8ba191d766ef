"""Adapters of the methods that choose between alternatives on several criteria."""

import pandas as pd

from ledtoolkit.ahp import global_priorities, priorities
from ledtoolkit.criteria import budget_allocation
from ledtoolkit.topsis import topsis
from ledtoolkit.weighted_sum import weighted_sum


def _weights(case):
    return budget_allocation(pd.Series(case["weights"])).to_numpy()


def _consistency_ratio(matrix, random_index):
    if len(matrix) > 2 and random_index is not None:
        return priorities(matrix, random_index=float(random_index)).consistency_ratio
    try:
        return priorities(matrix).consistency_ratio
    except ValueError:  # Saaty's table ends at ten criteria
        return None


def _ahp(case):
    matrix = pd.DataFrame(case["matrix"])

    def weights(method):
        # the random index does not touch the weights; any one lets matrices of every size through
        return priorities(matrix, method=method, random_index=1.0).weights.to_list()

    result = {
        "weights": weights("eigenvector"),
        "weights_row_geometric_mean": weights("row_geometric_mean"),
        "weights_normalised_column_mean": weights("normalised_column_mean"),
        "consistency_ratio": _consistency_ratio(matrix, case.get("random_index")),
    }
    if case.get("alternative_matrices"):
        local = [pd.DataFrame(one) for one in case["alternative_matrices"]]
        result["global_priorities"] = global_priorities(matrix, local).to_list()
    return result


def _topsis(case):
    found = topsis(
        pd.DataFrame(case["matrix"]),
        _weights(case),
        directions=case["direction"],
        normalisation=case.get("normalisation") or "vector",
    )
    return {"closeness": found["closeness"].to_list(), "rank": found["rank"].to_list()}


def _weighted_sum(case):
    found = weighted_sum(
        pd.DataFrame(case["matrix"]),
        _weights(case),
        directions=case["direction"],
        normalisation=case["normalisation"],
    )
    # weights of any total: the score is linear in them
    score = found["score"] * sum(case["weights"])
    return {"score": score.to_list(), "rank": found["rank"].to_list()}


ADAPTERS = {"ahp": _ahp, "topsis": _topsis, "weighted_sum": _weighted_sum}

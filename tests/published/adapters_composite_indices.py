"""Adapters of composite indices and of the voting rules that replace adding up."""

import pandas as pd

from ledtoolkit.aggregation import geometric_index, linear_index
from ledtoolkit.criteria import budget_allocation
from ledtoolkit.distance_to_reference import above_below_mean, ratio_to_best, ratio_to_mean, ratio_to_worst
from ledtoolkit.human_development import human_development_index
from ledtoolkit.kemeny import MOST_LISTED, kemeny_ranking, kemeny_scores
from ledtoolkit.normalisation import goalposts, min_max, z_score
from ledtoolkit.outranking import outranking
from ledtoolkit.ranking import ranks
from ledtoolkit.voting import borda, pairwise_support, plurality


def _unless_refused(compute):
    """Return None for a result that is undefined for these figures; the cases leave such a result open."""
    try:
        return compute()
    except ValueError:
        return None


def _weights(case):
    # printed weights are rounded, so their sum may miss 1 a little
    return budget_allocation(pd.Series(case["weights"])).to_numpy()


def _composite_normalisation(case):
    table = pd.DataFrame({"value": case["value"]})
    methods = {
        "z_score": lambda: z_score(table),
        "min_max": lambda: min_max(table),
        "ratio_to_mean": lambda: ratio_to_mean(table),
        "ratio_to_best": lambda: ratio_to_best(table),
        "ratio_to_worst": lambda: ratio_to_worst(table),
        "above_below_mean": lambda: above_below_mean(table, threshold=case["threshold_p"]),
    }
    results = {name: _unless_refused(lambda of=of: of()["value"].to_list()) for name, of in methods.items()}
    return {"rank_ascending_competition": ranks(table["value"], first="lowest").to_list(), **results}


def _composite_index_linear(case):
    indicators = case.get("indicators", range(len(case["weights"])))
    table = pd.DataFrame(case["values"], columns=list(indicators))
    normalised = goalposts(
        table, worst=case["goalpost_min"], best=case["goalpost_max"], capped=case.get("cap_at_max") or []
    )
    index = linear_index(normalised, _weights(case))
    return {"index": index.to_list(), "rank": ranks(index).to_list()}


def _composite_index_geometric(case):
    table, weights = pd.DataFrame(case["values"]), _weights(case)
    geometric = _unless_refused(lambda: geometric_index(table, weights, zeros="kept"))
    return {
        "geometric": None if geometric is None else geometric.to_list(),
        "arithmetic": linear_index(table, weights).to_list(),
        "rank": None if geometric is None else ranks(geometric).to_list(),
    }


def _composite_index_hdi(case):
    indicators = pd.DataFrame(
        {
            "life_expectancy": case["life_expectancy"],
            "expected_schooling": case["expected_years_schooling"],
            "mean_schooling": case["mean_years_schooling"],
            "income": case["gni_pc_ppp"],
        }
    )
    ends = case["goalposts"]
    named = {
        "life_expectancy": ends["life"],
        "expected_schooling": ends["expected_years"],
        "mean_schooling": ends["mean_years"],
        "income": ends["gni"],
    }
    return {"hdi": human_development_index(indicators, goalposts=named)["hdi"].to_list()}


def _borda_condorcet(case):
    profile = [(group["indicators"], group["ranking"]) for group in case["profile"]]
    support = pairwise_support(profile)
    pairs = {x: {y: support.loc[x, y] for y in support.columns if y != x} for x in support.index}
    result = {"plurality": plurality(profile).to_dict(), "borda": borda(profile).to_dict(), "outranking": pairs}
    if len(support) <= MOST_LISTED:
        scores = kemeny_scores(support)
        result["kemeny_scores"] = {"".join(map(str, order)): score for order, score in scores.items()}
    return result


def _noncompensatory_mca(case):
    # weights of any total: the matrix is linear in them
    total = sum(case["weights"])
    matrix = outranking(pd.DataFrame(case["values"]), _weights(case)) * total
    return {"outranking": matrix.to_numpy(), "best_kemeny_score": kemeny_ranking(matrix).score}


ADAPTERS = {
    "composite_normalisation": _composite_normalisation,
    "composite_index_linear": _composite_index_linear,
    "composite_index_geometric": _composite_index_geometric,
    "composite_index_hdi": _composite_index_hdi,
    "borda_condorcet": _borda_condorcet,
    "noncompensatory_mca": _noncompensatory_mca,
}

"""Adapters of the cluster index and of networks."""

from ledtoolkit.clusters import cluster_index
from ledtoolkit.networks import betweenness, closeness, degree, density
from ledtoolkit.structural_holes import constraint, effective_size


def _cluster_index(case):
    result = cluster_index(
        jobs=case["e_ij"],
        reference_jobs=case["e_i"],
        area=case["a_j"],
        reference_area=case["a"],
        population=case["p_j"],
        reference_population=case["p"],
        firms=case["b_ij"],
        reference_firms=case["b_i"],
    )
    return {"cluster_index": result.index}


def _network_centrality(case):
    ties = case["edges"]
    results = {"degree": degree(ties).to_dict(), "density": density(ties)}
    # the cases come from networkx, which scales closeness where a network falls apart; elsewhere that changes nothing
    results["closeness"] = closeness(ties, disconnected="scaled").to_dict()
    if len(results["degree"]) > 2:
        results["betweenness"] = betweenness(ties).to_dict()
    return results


def _structural_holes(case):
    ties, strengths = case["edges"], case.get("weights")
    return {
        "constraint": constraint(ties, strengths=strengths).to_dict(),
        "effective_size": effective_size(ties, strengths=strengths).to_dict(),
    }


ADAPTERS = {
    "cluster_index": _cluster_index,
    "network_centrality": _network_centrality,
    "structural_holes": _structural_holes,
}

"""Adapters of comparative advantage, product space, relatedness and complexity."""

import pandas as pd

from ledtoolkit.comparative_advantage import diversity, presence, revealed_comparative_advantage, ubiquity
from ledtoolkit.complexity import complexity_by_reflections, economic_complexity, reflections
from ledtoolkit.product_space import density, proximity
from ledtoolkit.relatedness import association_strength, cosine_similarity, jaccard_index


def _economic_complexity(case):
    given = {}
    if "values" in case:
        rca = revealed_comparative_advantage(pd.DataFrame(case["values"]), undefined_as=0.0)
        given["RCA"] = rca.to_numpy()
        M = presence(rca)
    else:
        M = pd.DataFrame(case["presence"])
    given |= {"diversity": diversity(M).to_numpy(), "ubiquity": ubiquity(M).to_numpy()}
    # a network may have no complexity and still have proximities: what is undefined is left out, the rest stands
    for part in (_reflections, _eigenvector, _late_reflections, _densities, _densities_without_own):
        try:
            given |= part(M)
        except ValueError:
            continue
    return given


def _reflections(M):
    k = reflections(M, steps=20)
    named = {f"kc{step}": k.places[step].to_numpy() for step in k.places}
    return named | {f"kp{step}": k.products[step].to_numpy() for step in k.products}


def _eigenvector(M):
    complexity = economic_complexity(M)
    return {"ECI": complexity.eci.to_numpy(), "PCI": complexity.pci.to_numpy()}


def _late_reflections(M):
    complexity = complexity_by_reflections(M, place_step=18, product_step=19)
    return {"ECI_reflections": complexity.eci.to_numpy(), "PCI_reflections": complexity.pci.to_numpy()}


def _densities(M):
    phi = proximity(M)
    return {"proximity": phi.to_numpy(), "density": density(M, phi).to_numpy()}


def _densities_without_own(M):
    return {"density_no_self": density(M, proximity(M), own_product="left_out").to_numpy()}


def _relatedness(case):
    counts = pd.DataFrame(case["cooccurrence"])
    return {
        "association": association_strength(counts).to_numpy(),
        "cosine": cosine_similarity(counts).to_numpy(),
        "jaccard": jaccard_index(counts).to_numpy(),
    }


ADAPTERS = {"economic_complexity": _economic_complexity, "relatedness": _relatedness}

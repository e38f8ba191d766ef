"""Adapters of inequality, specialisation and geographic concentration."""

import pandas as pd

from ledtoolkit.concentration import ellison_glaeser_of_plants, locational_gini, regional_gini
from ledtoolkit.gini import corrected_gini, gini, grouped_gini, lorenz_gini
from ledtoolkit.herfindahl import equivalent_number, herfindahl, normalised_herfindahl
from ledtoolkit.inequality import atkinson, coefficient_of_variation, hoover, theil_l, theil_t
from ledtoolkit.specialisation import hoover_index, krugman_specialisation, specialisation

MEASURES = {
    "hhi": herfindahl,
    "hhi_normalised": normalised_herfindahl,
    "equivalent_number": equivalent_number,
    "gini": gini,
    "gini_corrected": corrected_gini,
    "theil_T": theil_t,
    "theil_L": theil_l,
    "cv_sample": lambda values: coefficient_of_variation(values, form="sample"),
    "atkinson_0_5": lambda values: atkinson(values, aversion=0.5),
    "hoover": hoover,
}


def _inequality(case):
    measured = {}
    for key, measure in MEASURES.items():
        try:
            measured[key] = measure(case["values"])
        except ValueError:  # undefined for these values, for example Theil's L with a 0
            measured[key] = None
    return measured


def _gini_grouped(case):
    return {"gini": grouped_gini(case["class_mean"], case["class_size"])}


def _hoover_index(case):
    amounts, reference = case["x"], case["reference"]
    return {"hoover": hoover_index(amounts, reference), "lorenz_gini": lorenz_gini(amounts, reference)}


def _krugman_specialisation(case):
    return {"K": krugman_specialisation(case["region"], case["comparison"])}


def _specialisation_and_diversity(case):
    jobs = pd.DataFrame(case["matrix"])
    # a branch that nobody has adds nothing to any of the measures
    table = specialisation(jobs.loc[:, jobs.sum() > 0])
    return {
        "krugman_index": table["krugman"].to_list(),
        "specialisation_coefficient": table["coefficient"].to_list(),
        "hachman": table["hachman"].to_list(),
        "herfindahl": table["herfindahl"].to_list(),
        "shannon_entropy_bits_round3": table["entropy"].round(3).to_list(),
    }


def _regional_gini(case):
    return {"gini": regional_gini(case["e_ij"], case["total"])}


def _locational_gini(case):
    return {"locational_gini_half_scale": (locational_gini(case["matrix"]) / 2).to_list()}


def _ellison_glaeser(case):
    region_jobs = pd.Series(case["region_employment"], index=case["region_order"])
    index = ellison_glaeser_of_plants(case["plant_employment"], case["plant_region"], region_jobs=region_jobs)
    return {"gamma": index.gamma, "G": index.raw_concentration, "plant_HHI": index.plant_herfindahl}


ADAPTERS = {
    "inequality": _inequality,
    "gini_grouped": _gini_grouped,
    "hoover_index": _hoover_index,
    "krugman_specialisation": _krugman_specialisation,
    "specialisation_and_diversity": _specialisation_and_diversity,
    "regional_gini": _regional_gini,
    "locational_gini": _locational_gini,
    "ellison_glaeser": _ellison_glaeser,
}

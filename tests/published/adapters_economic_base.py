"""Adapters of the economic base and of local multipliers."""

from ledtoolkit.economic_base import employment_change, location_quotient, location_quotient_of
from ledtoolkit.multipliers import local_multiplier


def _location_quotient(case):
    quotients = location_quotient_of(
        case["e_ij"], local_total=case["e_j"], reference_jobs=case["e_i"], reference_total=case["e"]
    )
    return {"LQ": quotients}


def _location_quotient_matrix(case):
    # the cases follow EconGeo: 0/0 is 0, and a quotient of exactly 1 counts as specialised
    quotients = location_quotient(case["matrix"], undefined_as=0.0)
    return {"LQ": quotients.to_numpy(), "specialised": (quotients >= 1).astype(int).to_numpy()}


def _economic_base_multiplier(case):
    change = employment_change(case["multiplier_k"], case["change_basic_employment"])
    return {"change_total_employment": change}


def _local_multiplier(case):
    return {"multiplier": local_multiplier(case["initial_spend"], case["local_rounds"])}


ADAPTERS = {
    "location_quotient": _location_quotient,
    "location_quotient_matrix": _location_quotient_matrix,
    "economic_base_multiplier": _economic_base_multiplier,
    "local_multiplier": _local_multiplier,
}

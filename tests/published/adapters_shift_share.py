"""Adapters of the shift-share family."""

from functools import partial

import numpy as np
import pandas as pd

from ledtoolkit.shift_share import classic_shift_share, esteban_marquillas, multiplicative_shift_share
from ledtoolkit.shift_share_arcelus import ARCELUS_TERMS, arcelus
from ledtoolkit.shift_share_dynamic import dynamic_shift_share

KEYS = {
    "total change": "total_change",
    "national share": "national_share",
    "industry mix": "industry_mix",
    "regional share": "regional_share",
    "competitive effect": "competitive_homothetic",
    "allocation effect": "allocation",
}
# the programs behind the cases count a branch that starts from 0 as not growing
esteban = partial(esteban_marquillas, growth_from_zero=0.0)


def _two_dates(case):
    region = pd.Series(case["e_ij_t0"]), pd.Series(case["e_ij_t1"])
    return region, {"reference_start": case["e_i_t0"], "reference_end": case["e_i_t1"]}


def _keys(result):
    return {KEYS[name]: value for name, value in result.by_region.iloc[0].items()}


def _classic(case):
    region, reference = _two_dates(case)
    return _keys(classic_shift_share(*region, **reference))


def _esteban_marquillas(case):
    region, reference = _two_dates(case)
    return _keys(esteban(*region, **reference))


def _multiplicative(case):
    region, reference = _two_dates(case)
    factors = multiplicative_shift_share(*region, **reference).iloc[0]
    return {name.replace(" ", "_"): value for name, value in factors.items()}


def _dynamic(case):
    jobs, nation = {t: pd.Series(row) for t, row in enumerate(case["e_ij"])}, pd.DataFrame(case["e_i"])
    both = [dynamic_shift_share(jobs, reference=nation, decompose=method) for method in (classic_shift_share, esteban)]
    return {key: value for result in both for key, value in _keys(result.total).items()}


def _arcelus(case):
    values = np.asarray(case["values"], dtype=float)  # industry, region, period
    jobs = {t: pd.DataFrame(values[:, :, t].T) for t in range(values.shape[2])}
    total = dynamic_shift_share(jobs, decompose=partial(arcelus, growth_from_zero=0.0)).total
    change = values[:, :, -1] - values[:, :, 0]
    by_region = total.by_region
    return {
        "components": {name: total.parts[name].T.to_numpy() for name in ARCELUS_TERMS},
        "residual_max_abs": float(np.abs(total.total_change.T.to_numpy() - change).max()),
        "national_share_by_region": (by_region["ENG"] + by_region["DNG"]).to_numpy(),
        "industry_mix_by_region": (by_region["ENI"] + by_region["DNI"]).to_numpy(),
        "competitive_by_region": (by_region["ERG"] + by_region["ERI"]).to_numpy(),
    }


ADAPTERS = {
    "shift_share_classic": _classic,
    "shift_share_esteban_marquillas": _esteban_marquillas,
    "shift_share_multiplicative": _multiplicative,
    "shift_share_dynamic": _dynamic,
    "shift_share_arcelus": _arcelus,
}

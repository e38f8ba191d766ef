"""Adapter of Bartik exposure."""

import numpy as np
import pandas as pd

from ledtoolkit.exposure import bartik_exposure, branch_growth, leave_one_out_growth


def _bartik_exposure(case):
    if case.get("leave_one_out", False) and "e_ij_t1" in case:
        exposure = _leaving_the_region_out(case)
    else:
        # without the region's last year only the growth of the listed area is known: then that area leaves it out
        jobs = pd.DataFrame([case["e_ij_t0"]])
        exposure = bartik_exposure(jobs, branch_growth(case["e_i_t0"], case["e_i_t1"]))
    return {
        "predicted_change": exposure.predicted_change.iloc[0],
        "predicted_growth": exposure.predicted_growth.iloc[0],
    }


def _leaving_the_region_out(case):
    before, after = (_region_and_rest(case["e_ij_" + year], case["e_i_" + year]) for year in ("t0", "t1"))
    return bartik_exposure(before, leave_one_out_growth(before, after))


def _region_and_rest(region, nation):
    return pd.DataFrame([region, np.subtract(nation, region)], index=["region", "rest"], dtype=float)


ADAPTERS = {"bartik_exposure": _bartik_exposure}

"""Adapters of appraisal before a project and of evaluation after it."""

import numpy as np
import pandas as pd

from ledtoolkit.appraisal import appraise, net_present_value, present_value
from ledtoolkit.difference_in_differences import difference_in_differences
from ledtoolkit.panel_evaluation import first_difference, two_way_fixed_effects
from ledtoolkit.rate_of_return import internal_rates_of_return, modified_rate_of_return


def _unless_refused(compute):
    """Return None for a result that is undefined for these figures; the cases leave such a result open."""
    try:
        return compute()
    except ValueError:
        return None


def _cost_benefit_npv_irr(case):
    flow = case["cashflow"]
    result = {"irr": _unless_refused(lambda: internal_rates_of_return(flow).nearest_zero)}
    if case.get("rate") is not None:
        result["npv"] = net_present_value(flow, case["rate"], first_flow_at=case.get("first_flow_at") or 0)
    if case.get("finance_rate") is not None and case.get("reinvest_rate") is not None:
        rates = {"finance_rate": case["finance_rate"], "reinvest_rate": case["reinvest_rate"]}
        result["mirr"] = _unless_refused(lambda: modified_rate_of_return(flow, **rates))
    return result


def _cost_benefit_bcr(case):
    rate, periods = case["rate"], max(len(case["benefits"]), len(case["costs"]))
    benefits, costs = (np.pad(np.array(case[side], float), (0, periods - len(case[side]))) for side in SIDES)
    flow = benefits - costs
    return {
        "pv_benefits": present_value(benefits, rate),
        "pv_costs": present_value(costs, rate),
        "npv": net_present_value(flow, rate),
        "bcr": _unless_refused(lambda: appraise(benefits, costs, rate).benefit_cost_ratio),
        "irr": _unless_refused(lambda: internal_rates_of_return(flow).nearest_zero),
    }


SIDES = ("benefits", "costs")
CELLS = ("control_before", "control_after", "treated_before", "treated_after")


def _difference_in_differences(case):
    found = difference_in_differences(**{cell: case[cell] for cell in CELLS})
    means = {
        f"mean_{group}_{time}": found.means.loc[group, time]
        for group in ("control", "treated")
        for time in ("before", "after")
    }
    changes = {"change_treated": found.change_treated, "change_control": found.change_control, "did": found.effect}
    return {**changes, **means, "se": found.se, "r2": found.r2}


def _did_panel(case):
    estimate = {"first_difference": first_difference, "twoway_fixed_effects": two_way_fixed_effects}[case["estimator"]]
    found = estimate(pd.DataFrame(case["outcome"]), pd.DataFrame(case["treatment"]))
    return {
        "effect": found.effect,
        "se": found.se,
        "intercept": found.intercept,
        "r2": found.r2,
        "n_obs": found.n_obs,
    }


ADAPTERS = {
    "cost_benefit_npv_irr": _cost_benefit_npv_irr,
    "cost_benefit_bcr": _cost_benefit_bcr,
    "difference_in_differences": _difference_in_differences,
    "did_panel": _did_panel,
}

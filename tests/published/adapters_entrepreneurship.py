"""Adapters of survival, firm growth, span of control and early-stage activity."""

import numpy as np

from ledtoolkit.early_stage_activity import tea_bounds
from ledtoolkit.gibrat import gibrat_regression
from ledtoolkit.kaplan_meier import kaplan_meier
from ledtoolkit.log_rank import log_rank_test
from ledtoolkit.span_of_control import span_of_control


def _times_and_events(rows):
    return [row[0] for row in rows], [row[1] for row in rows]


def _curve(rows):
    curve = kaplan_meier(*_times_and_events(rows))
    columns = {name: column.to_list() for name, column in curve.table.items()}
    return {**columns, "time": curve.table.index.to_list(), "median": curve.median}


def _kaplan_meier(case):
    return {"groups": {name: _curve(rows) for name, rows in case["groups"].items()}}


def _logrank_test(case):
    test = log_rank_test({name: _times_and_events(rows) for name, rows in case["groups"].items()})
    return {**{name: column.to_dict() for name, column in test.table.items()}, "chisq": test.chisq}


def _gibrat_law(case):
    law = gibrat_regression(case["size_t0"], case["size_t1"])
    return {
        "beta": law.beta,
        "intercept": law.intercept,
        "se_beta": law.se_beta,
        "t_beta_minus_1": law.t_beta_minus_1,
        "growth_slope": law.growth_slope,
    }


def _lucas_span_of_control(case):
    economy = span_of_control(alpha=case["alpha"], pareto_shape=case["pareto_shape"], pareto_min=case["pareto_min"])
    return {
        "wage": economy.wage,
        "cutoff_ability": economy.cutoff_ability,
        "entrepreneur_share": economy.entrepreneur_share,
    }


def _gem_tea(case):
    # GEM prints per cent of adults; the functions take shares
    rates = (np.asarray(case[name], dtype=float) / 100 for name in ("nascent_rate", "new_business_owner_rate"))
    bounds = 100 * tea_bounds(*rates)
    return {"tea_lower_bound": bounds["lower"].to_list(), "tea_upper_bound": bounds["upper"].to_list()}


ADAPTERS = {
    "kaplan_meier": _kaplan_meier,
    "logrank_test": _logrank_test,
    "gibrat_law": _gibrat_law,
    "lucas_span_of_control": _lucas_span_of_control,
    "gem_tea": _gem_tea,
}

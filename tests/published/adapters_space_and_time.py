"""Adapters of spatial autocorrelation, core and periphery, convergence and path dependence."""

from ledtoolkit.convergence import beta_convergence, sigma_convergence
from ledtoolkit.core_periphery import break_point, sustain_point
from ledtoolkit.path_dependence import polya_distribution
from ledtoolkit.spatial_autocorrelation import gearys_c, morans_i, spatial_weights


def _or_none(compute, *inputs):
    """Leave out what is undefined for these inputs, as the cases do."""
    try:
        return compute(*inputs)
    except ValueError:
        return None


def _morans_i(case):
    weights = spatial_weights(case["neighbours"], style=case["weights"])
    moran, geary = morans_i(case["x"], weights), gearys_c(case["x"], weights)
    return {
        "I": moran.statistic,
        "expected_I": moran.expected,
        "var_normal": moran.variance_normal,
        "var_randomisation": moran.variance_randomisation,
        "z_randomisation": moran.z_randomisation,
        "geary_c": geary.statistic,
    }


def _neg_break_sustain(case):
    pairs = list(zip(case["sigma"], case["mu"], strict=True))
    return {
        "break_point_T": [_or_none(break_point, *pair) for pair in pairs],
        "sustain_point_T": [_or_none(sustain_point, *pair) for pair in pairs],
    }


def _convergence(case):
    beta = beta_convergence(case["y0"], case["y1"], years=case["years"])
    sigma = sigma_convergence(case["y0"], case["y1"])
    return {
        "alpha": beta.alpha,
        "beta": beta.beta,
        "se_beta": beta.se_beta,
        "r2": beta.r2,
        "speed_lambda": _or_none(lambda: beta.speed),
        "half_life_years": _or_none(lambda: beta.half_life),
        "sd_log_t0": sigma.sd_log[0],
        "sd_log_t1": sigma.sd_log[1],
        "cv_log_t0": sigma.cv_log[0],
        "f_ratio_log_variance": _or_none(lambda: sigma.variance_ratio),
        "cv_t0": sigma.cv[0],
        "cv_t1": sigma.cv[1],
    }


def _polya_urn(case):
    urn = polya_distribution(case["red0"], case["black0"], added=case["added"], draws=case["draws"])
    return {"prob_k_red_draws": urn.probability.to_list(), "expected_share": urn.expected_share}


ADAPTERS = {
    "morans_i": _morans_i,
    "neg_break_sustain": _neg_break_sustain,
    "convergence": _convergence,
    "polya_urn": _polya_urn,
}

"""Adapters of what spreads and circulates: innovations and local money."""

from ledtoolkit.bass_fit import bass_fit
from ledtoolkit.diffusion import bass_curve
from ledtoolkit.local_currency import currency_velocity


def _bass_curve(case):
    curve = bass_curve(case["m"], p=case["p"], q=case["q"], periods=case["n"])
    columns = {name: curve.table[name].to_list() for name in curve.table}
    # without imitation there is no peak, and the cases leave it open
    return {"peak_time": curve.peak_time if case["q"] > 0 else None, **columns}


def _bass_fit(case):
    fit = bass_fit(case["sales"], estimator=case["estimator"])
    return {"m": fit.m, "p": fit.p, "q": fit.q, "residual_se": fit.residual_se}


def _currency_velocity(case):
    velocity = currency_velocity(case["annual_transaction_volume"], stock=case["currency_in_circulation"])
    return {"velocity_per_year": velocity}


ADAPTERS = {"bass_curve": _bass_curve, "bass_fit": _bass_fit, "currency_velocity": _currency_velocity}

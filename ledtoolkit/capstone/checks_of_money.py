"""Checks of the money: value today, cash by quarter, and net jobs."""

from __future__ import annotations

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.reading import CRUMB, as_amount, as_computed
from ledtoolkit.capstone.weighing import appraisal_of, cash_of, jobs_of
from ledtoolkit.cash_plan import CashPlan
from ledtoolkit.place_words import in_words
from ledtoolkit.words import number, percent, say

__all__ = ["cash_sentence", "checks_of_money"]


def checks_of_money(draft: Draft) -> list[Check]:
    """Look at the money of the project: value, cash and jobs."""
    return [_value(draft), _cash(draft), *_jobs(draft)]


def cash_sentence(plan: CashPlan) -> str:
    """Say how much must be advanced and when, and what is left or not covered at the end."""
    rest = as_amount(abs(plan.gap))
    if plan.peak_need < CRUMB:
        return say("The cash box never falls below zero; at the end {left} is left.", left=rest)
    need, quarter = as_amount(plan.peak_need), plan.peak_period
    if plan.gap < CRUMB:
        return say(
            "Somebody must advance {need} in quarter {quarter}; at the end {left} is left.",
            need=need,
            quarter=quarter,
            left=rest,
        )
    return say(
        "Somebody must advance {need} in quarter {quarter}; in the end {gap} is not covered.",
        need=need,
        quarter=quarter,
        gap=rest,
    )


def _value(draft: Draft) -> Check:
    value = appraisal_of(draft)
    if value is None:
        sentence = say("The value today is missing: it needs costs and benefits by year, and a discount rate.")
        return Check("value", "money", "missing", sentence)
    npv, ratio = value.net_present_value, value.benefit_cost_ratio
    unit, amount = in_words(draft.money.unit), as_computed(npv)
    told = say("{amount} {unit}", amount=amount, unit=unit) if unit else amount
    words = {"npv": told, "bcr": number(ratio, 2), "rate": percent(value.rate)}
    if (ratio > 1) != (npv > 0):
        sentence = say("Net present value {npv} and ratio {bcr} do not say the same: one of them is rounded.", **words)
        return Check("value", "money", "look", sentence)
    if npv > 0:
        sentence = say(
            "At {rate} a year the net present value is {npv} and the benefit-cost ratio {bcr}: both say yes.", **words
        )
        return Check("value", "money", "well", sentence)
    sentence = say(
        "At {rate} a year the net present value is {npv} and the benefit-cost ratio {bcr}: both say no. "
        "Say what speaks for the project that is not in these figures.",
        **words,
    )
    return Check("value", "money", "look", sentence)


def _cash(draft: Draft) -> Check:
    plan = cash_of(draft)
    if plan is None:
        sentence = say("The cash plan is missing: write costs and incomings of each quarter.")
        return Check("cash", "money", "missing", sentence)
    return Check("cash", "money", "well" if plan.gap < CRUMB else "look", cash_sentence(plan))


def _jobs(draft: Draft) -> list[Check]:
    jobs = jobs_of(draft)
    if jobs is not None:
        words = {"gross": number(jobs.gross, 1), "net": number(jobs.net, 1)}
        sentence = say("Of {gross} gross jobs {net} are net.", **words)
        return [Check("net-jobs", "money", "well", sentence)]
    if draft.money.gross_jobs is None:
        return []
    sentence = say("Gross jobs are given without deadweight and displacement, so net jobs are not known.")
    return [Check("net-jobs", "money", "missing", sentence)]

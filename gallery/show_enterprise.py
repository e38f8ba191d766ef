"""Entrepreneurship: births and deaths, early-stage activity, survival, size and growth, who starts a firm."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gallery.shown import MODEL, Shown, made_up, table
from ledtoolkit.business_dynamics import business_dynamics
from ledtoolkit.datasets import load_uk_business_demography_2024
from ledtoolkit.early_stage_activity import early_stage_activity, tea_bounds
from ledtoolkit.gibrat import gibrat_regression
from ledtoolkit.growth_or_survival import classify_enterprises
from ledtoolkit.incubator import incubator_selection
from ledtoolkit.kaplan_meier import kaplan_meier
from ledtoolkit.log_rank import log_rank_test
from ledtoolkit.occupational_choice import occupational_map
from ledtoolkit.plots.business_dynamics import picture_business_dynamics
from ledtoolkit.plots.early_stage_activity import picture_early_stage_activity, picture_tea_bounds
from ledtoolkit.plots.gibrat import picture_gibrat
from ledtoolkit.plots.growth_or_survival import picture_growth_or_survival
from ledtoolkit.plots.incubator import picture_incubator
from ledtoolkit.plots.kaplan_meier import picture_survival_curves
from ledtoolkit.plots.log_rank import picture_log_rank
from ledtoolkit.plots.occupational_choice import picture_occupational_map
from ledtoolkit.plots.span_of_control import picture_span_of_control
from ledtoolkit.plots.survival import picture_hazards, picture_survivors
from ledtoolkit.span_of_control import span_of_control
from ledtoolkit.survival import survival_table
from ledtoolkit.synthetic import synthetic_adult_survey, synthetic_firms

AML = "Weeks until relapse of two groups of patients (Miller 1981): the method is the same for firms."
MAINTAINED = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]
NOT_MAINTAINED = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]
COMPONENTS = {"Angola": (22.8, 19.5), "Brazil": (1.7, 16.4), "Germany": (2.7, 2.4), "Poland": (4.2, 1.1)}


def figures() -> Iterator[Shown]:
    """Draw how firms are born, live, grow and end."""
    yield from _dynamics()
    yield from _survival()
    sizes = [12, 30, 85, 150, 420, 900, 2100], [19, 41, 101, 170, 400, 950, 1900]
    yield Shown(
        "gibrat", made_up("jobs of seven firms at two dates."), picture_gibrat(gibrat_regression(*sizes), *sizes)
    )
    decisions = occupational_map(credit_limit=1.5, wage=2)
    yield Shown("occupational_choice", MODEL, picture_occupational_map(decisions, credit_limit=1.5, wage=2))
    yield Shown("span_of_control", MODEL, picture_span_of_control(span_of_control(alpha=0.4, pareto_shape=3)))
    yield Shown("incubator", MODEL, picture_incubator(incubator_selection(0.5, 0.0, seed=1)))


def _dynamics() -> Iterator[Shown]:
    uk = load_uk_business_demography_2024()
    counts = uk.set_axis([name.removesuffix("_2024") for name in uk.columns], axis=1)
    counts = counts[["active", "births", "deaths"]].drop(index="United Kingdom", errors="ignore")
    source = table("uk_business_demography_2024")
    yield Shown("business_dynamics", source, picture_business_dynamics(business_dynamics(counts)))
    people = synthetic_adult_survey(seed=1)["people"]
    counted = early_stage_activity(people["adults"], people["nascent"], people["new"], people["both"])
    title = "SYNTHETIC survey of 2,000 adults"
    yield Shown("early_stage_activity", made_up("a survey."), picture_early_stage_activity(counted, title=title))
    rates = pd.DataFrame(COMPONENTS, index=["nascent", "new"]).T / 100
    bounds = tea_bounds(rates["nascent"], rates["new"])
    gem = "Bosma & Kelley (2019), Global Entrepreneurship Monitor 2018/2019 global report."
    yield Shown("early_stage_activity", gem, picture_tea_bounds(bounds))
    firms = classify_enterprises(synthetic_firms(seed=2))
    yield Shown("growth_or_survival", made_up("eight firms."), picture_growth_or_survival(firms))


def _survival() -> Iterator[Shown]:
    uk, source = load_uk_business_demography_2024(), table("uk_business_demography_2024")
    cohort = survival_table(uk.loc["London", ["births_2019", *(f"alive_{age}y" for age in range(1, 6))]])
    yield Shown("survival", source, picture_survivors(cohort, name="London, born 2019"))
    yield Shown("survival", source, picture_hazards(cohort, name="London, born 2019"))
    groups = {"maintained": MAINTAINED, "not maintained": NOT_MAINTAINED}
    curves = {name: kaplan_meier(*times) for name, times in groups.items()}
    yield Shown("kaplan_meier", AML, picture_survival_curves(curves, unit="weeks"))
    yield Shown("log_rank", AML, picture_log_rank(log_rank_test(groups)))

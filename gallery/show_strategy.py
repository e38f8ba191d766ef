"""Choosing between projects, appraising and evaluating them, and planning one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from gallery.shown import Shown, made_up, table
from ledtoolkit.ahp import priorities
from ledtoolkit.cash_plan import cash_plan
from ledtoolkit.datasets import load_indiana_enterprise_zones
from ledtoolkit.difference_in_differences import difference_in_differences
from ledtoolkit.paca import paca_filter
from ledtoolkit.panel_evaluation import first_difference
from ledtoolkit.plots.ahp import picture_priorities
from ledtoolkit.plots.appraisal import picture_net_present_value
from ledtoolkit.plots.cash_plan import picture_cash_plan
from ledtoolkit.plots.difference_in_differences import picture_difference_in_differences
from ledtoolkit.plots.net_jobs import picture_net_jobs
from ledtoolkit.plots.options_scores import picture_options_scores
from ledtoolkit.plots.paca import picture_paca_filter
from ledtoolkit.plots.panel_evaluation import picture_panel
from ledtoolkit.plots.rate_of_return import picture_internal_rates
from ledtoolkit.plots.stakeholders import picture_stakeholders
from ledtoolkit.plots.theory_of_change import Arrow, Box, picture_theory_of_change
from ledtoolkit.plots.topsis import picture_topsis
from ledtoolkit.plots.weighted_sum import picture_weighted_sum
from ledtoolkit.stakeholders import stakeholder_map
from ledtoolkit.topsis import topsis
from ledtoolkit.weighted_sum import weighted_sum

PROJECTS = pd.DataFrame(
    [[10, 2, 10, 4], [5, 4, 9, 10], [6, 9, 3, 5], [3, 7, 6, 8], [7, 3, 7, 3]],
    index=["market hall", "processing hub", "repair café", "cycle route", "training yard"],
    columns=["jobs", "speed", "own means", "reach"],
)
ACTORS = pd.DataFrame(
    {"power": [9, 2, 8, 5, 3, 7], "interest": [4, 8, 7, 5, 2, 9]},
    index=["province", "residents", "council", "bank", "press", "traders"],
)


def figures() -> Iterator[Shown]:
    """Draw which project comes first, whether it pays, whether it worked, and what it needs."""
    yield from _choice()
    yield from _money()
    actors = stakeholder_map(ACTORS)
    yield Shown("stakeholders", made_up("marks for six actors."), picture_stakeholders(actors))
    plan = cash_plan([40, 60, 50, 30], [30, 15, 60, 75])
    yield Shown("cash_plan", made_up("four quarters of one project."), picture_cash_plan(plan, period="quarter"))
    net = picture_net_jobs(20, deadweight_share=0.30, displacement_share=0.25)
    yield Shown("net_jobs", made_up("one project."), net)
    steps = ("Ice store built", "Fish kept cold", "A fifth less spoils", "Traders earn more")
    boxes = [Box(kind, text) for kind, text in zip(("activity", "output", "outcome", "impact"), steps, strict=True)]
    arrows = [Arrow(place, place + 1, "Boats bring their catch.", "Count of twelve days") for place in range(3)]
    yield Shown("theory_of_change", made_up("one project."), picture_theory_of_change(boxes, arrows))


def _choice() -> Iterator[Shown]:
    marks = made_up("marks of five projects.")
    yield Shown("weighted_sum", marks, picture_weighted_sum(weighted_sum(PROJECTS, [0.25] * 4)))
    yield Shown("options_scores", marks, picture_options_scores(PROJECTS, [0.25] * 4))
    yield Shown("topsis", marks, picture_topsis(topsis(PROJECTS, [0.25] * 4)))
    criteria = ["jobs", "speed", "reach"]
    pairs = pd.DataFrame([[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]], index=criteria, columns=criteria)
    yield Shown("ahp", made_up("three comparisons."), picture_priorities(priorities(pairs)))
    facts = pd.DataFrame(
        {"local_means_share": [0.8, 0.5, 0.9], "weeks_to_start": [4, 2, 9], "months_to_result": [6, 9, 3]},
        index=["repair café", "cycle route", "market day"],
    )
    yield Shown("paca", made_up("facts about three projects."), picture_paca_filter(paca_filter(facts)))


def _money() -> Iterator[Shown]:
    flow = made_up("costs and benefits of one project.")
    yield Shown("appraisal", flow, picture_net_present_value([-1500, 300, 420, 560, 700], 0.05))
    yield Shown("rate_of_return", flow, picture_internal_rates([-100, 230, -132]))
    jobs = difference_in_differences(
        control_before=[23.38], control_after=[21.097], treated_before=[20.431], treated_after=[20.898]
    )
    wages = "Card & Krueger (1994): mean jobs of restaurants in two states, before and after a higher minimum wage."
    yield Shown(
        "difference_in_differences", wages, picture_difference_in_differences(jobs, outcome="jobs a restaurant")
    )
    zones, source = load_indiana_enterprise_zones(), f"Logarithms of {table('indiana_enterprise_zones')}"
    claims = np.log(zones[[name for name in zones if name.startswith("claims")]])
    claims.columns = pd.Index([int(name[-4:]) for name in claims])
    treated = pd.DataFrame({year: (zones["zone_start"] <= year).astype(int) for year in claims})
    yield Shown("panel_evaluation", source, picture_panel(claims, treated, first_difference(claims, treated)))

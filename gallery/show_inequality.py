"""Inequality, concentration, specialisation, neighbours, convergence."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gallery.shown import MODEL, Shown, table
from ledtoolkit.branches import branch_name
from ledtoolkit.concentration import ellison_glaeser_of_plants, locational_gini
from ledtoolkit.convergence import beta_convergence, sigma_convergence
from ledtoolkit.core_periphery import core_periphery
from ledtoolkit.datasets import (
    load_mexico_states_gdp,
    load_nl_provinces_employment_2018,
    load_nl_provinces_gdp,
    load_nl_provinces_income,
    load_us_state_income,
)
from ledtoolkit.gini import gini, lorenz_curve
from ledtoolkit.inequality import coefficient_of_variation, theil_t
from ledtoolkit.path_dependence import polya_distribution, polya_urn
from ledtoolkit.plots.concentration import picture_ellison_glaeser, picture_locational_gini, picture_regional_gini
from ledtoolkit.plots.convergence import picture_beta_convergence, picture_sigma_convergence
from ledtoolkit.plots.core_periphery import picture_break_and_sustain, picture_core_periphery
from ledtoolkit.plots.gini import picture_lorenz_curve
from ledtoolkit.plots.herfindahl import picture_concentration
from ledtoolkit.plots.inequality import picture_inequality_over_time
from ledtoolkit.plots.output_and_income import picture_output_and_income
from ledtoolkit.plots.path_dependence import picture_histories, picture_towns
from ledtoolkit.plots.spatial_autocorrelation import picture_moran_scatter
from ledtoolkit.plots.specialisation import picture_hoover_index, picture_krugman, picture_specialisation
from ledtoolkit.spatial_autocorrelation import morans_i, spatial_weights
from ledtoolkit.specialisation import specialisation

# which provinces touch, in the order of the table
NEIGHBOURS = {
    "Groningen": ["Friesland", "Drenthe"],
    "Friesland": ["Groningen", "Drenthe", "Overijssel", "Flevoland"],
    "Drenthe": ["Groningen", "Friesland", "Overijssel"],
    "Overijssel": ["Friesland", "Drenthe", "Flevoland", "Gelderland"],
    "Flevoland": ["Friesland", "Overijssel", "Gelderland", "Utrecht", "Noord-Holland"],
    "Gelderland": ["Overijssel", "Flevoland", "Utrecht", "Zuid-Holland", "Noord-Brabant", "Limburg"],
    "Utrecht": ["Flevoland", "Gelderland", "Noord-Holland", "Zuid-Holland"],
    "Noord-Holland": ["Flevoland", "Utrecht", "Zuid-Holland"],
    "Zuid-Holland": ["Gelderland", "Utrecht", "Noord-Holland", "Zeeland", "Noord-Brabant"],
    "Zeeland": ["Zuid-Holland", "Noord-Brabant"],
    "Noord-Brabant": ["Gelderland", "Zuid-Holland", "Zeeland", "Limburg"],
    "Limburg": ["Gelderland", "Noord-Brabant"],
}


def figures() -> Iterator[Shown]:
    """Draw who has how much, where branches sit, and whether gaps close."""
    yield from _inequality()
    yield from _concentration()
    yield from _space_and_time()


def _inequality() -> Iterator[Shown]:
    states, source = load_mexico_states_gdp(), table("mexico_states_gdp")
    states.columns = pd.Index([int(name[-4:]) for name in states])
    curve = lorenz_curve(states[2000])
    yield Shown("gini", source, picture_lorenz_curve(curve, what="GDP per head of Mexican states, 2000"))
    measures = {"Gini": gini, "Theil T": theil_t, "CV": coefficient_of_variation}
    over_time = pd.DataFrame({name: states.apply(measure) for name, measure in measures.items()})
    yield Shown("inequality", source, picture_inequality_over_time(over_time, what="GDP of Mexican states"))
    income, source = load_us_state_income(), table("us_state_income")
    beta = beta_convergence(income["income_1929"], income["income_2009"], years=80)
    yield Shown("convergence", source, picture_beta_convergence(beta, what="48 American states"))
    gdp, provinces = load_nl_provinces_gdp()["gdp_pc_2019"], load_nl_provinces_income()["income_pps_2019"]
    output = (gdp / gdp["Netherlands"]).drop("Netherlands")
    both = picture_output_and_income(output, provinces / provinces.mean(), place="Groningen")
    yield Shown("output_and_income", f"{table('nl_provinces_gdp')} {table('nl_provinces_income')}", both)
    sigma = sigma_convergence(income["income_1929"], income["income_2009"])
    yield Shown("convergence", source, picture_sigma_convergence(sigma, what="48 states", dates=(1929, 2009)))


def _concentration() -> Iterator[Shown]:
    jobs, source = (
        load_nl_provinces_employment_2018().rename(columns=branch_name),
        table("nl_provinces_employment_2018"),
    )
    groningen, farms = jobs.loc["Groningen"], branch_name("A")
    yield Shown("herfindahl", source, picture_concentration(groningen, what="Jobs in Groningen"))
    yield Shown("concentration", source, picture_locational_gini(locational_gini(jobs)))
    yield Shown("concentration", source, picture_regional_gini(jobs[farms], jobs.sum(axis=1), what=farms))
    plants, regions = [200, 650, 800, 100, 50, 300, 100, 300, 100, 200], list("AABBBCCCDD")
    region_jobs = pd.Series({"A": 500_000, "B": 600_000, "C": 700_000, "D": 200_000})
    index = ellison_glaeser_of_plants(plants, regions, region_jobs=region_jobs)
    yield Shown(
        "concentration", "SYNTHETIC: ten plants in four regions.", picture_ellison_glaeser(index, branch="Vans")
    )
    yield Shown("specialisation", source, picture_krugman(groningen, jobs.drop(index="Groningen"), place="Groningen"))
    yield Shown("specialisation", source, picture_specialisation(specialisation(jobs)))
    spread = picture_hoover_index(jobs[farms], jobs.sum(axis=1), what=farms, by="all jobs")
    yield Shown("specialisation", source, spread)


def _space_and_time() -> Iterator[Shown]:
    income = load_nl_provinces_income()["income_pps_2019"].loc[list(NEIGHBOURS)]
    moran = morans_i(income, spatial_weights(NEIGHBOURS))
    yield Shown("spatial_autocorrelation", table("nl_provinces_income"), picture_moran_scatter(moran, what="Income"))
    runs = [core_periphery(cost) for cost in (1.5, 1.7, 2.1)]
    yield Shown("core_periphery", MODEL, picture_core_periphery(runs))
    yield Shown("core_periphery", MODEL, picture_break_and_sustain())
    urns = polya_urn(seed=4)
    yield Shown("path_dependence", MODEL, picture_towns(urns))
    yield Shown("path_dependence", MODEL, picture_histories(urns, polya_distribution()))

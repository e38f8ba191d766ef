"""Composite indices, voting on them, diffusion."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gallery.shown import Shown, table
from ledtoolkit.aggregation import geometric_index, linear_index
from ledtoolkit.bass_fit import bass_fit
from ledtoolkit.datasets import load_nl_provinces_gdp, load_nl_provinces_income
from ledtoolkit.diffusion import bass_curve
from ledtoolkit.distance_to_reference import ratio_to_mean
from ledtoolkit.human_development import human_development_index
from ledtoolkit.kemeny import kemeny_scores
from ledtoolkit.normalisation import min_max, raise_floor
from ledtoolkit.outranking import outranking
from ledtoolkit.plots.aggregation import picture_compensation, picture_linear_index
from ledtoolkit.plots.bass_fit import picture_bass_fit
from ledtoolkit.plots.diffusion import picture_adoption
from ledtoolkit.plots.distance_to_reference import picture_ratio_to_mean
from ledtoolkit.plots.human_development import picture_human_development
from ledtoolkit.plots.kemeny import picture_kemeny_scores
from ledtoolkit.plots.normalisation import picture_normalised
from ledtoolkit.plots.outranking import picture_outranking
from ledtoolkit.plots.voting import picture_pairwise_support, picture_plurality_and_borda
from ledtoolkit.plots.weight_sensitivity import picture_leaders, picture_rank_range
from ledtoolkit.voting import borda, pairwise_support, plurality
from ledtoolkit.weight_sensitivity import leaders_by_weight, rank_range

HANDBOOK = "OECD & JRC (2008), Handbook on constructing composite indicators: 21 rankings of four."
RECORDERS = "Video recorders sold in the United States 1980-89, thousand (Bass model, printed example)."
# life expectancy, expected and mean years of schooling, income per head (PPP) in 2019
HDI_2019 = {
    "Norway": (82.4, 18.1, 12.9, 66_494),
    "Germany": (81.3, 17.0, 14.2, 55_314),
    "Kenya": (66.7, 11.3, 6.6, 4_244),
    "Niger": (62.4, 6.5, 2.1, 1_201),
}


def figures() -> Iterator[Shown]:
    """Draw an index from its parts, how far its ranks hold, and how a novelty spreads."""
    yield from _index()
    yield from _votes()
    sales = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]
    fit = bass_fit(sales)
    yield Shown("bass_fit", RECORDERS, picture_bass_fit(sales, fit))
    yield Shown("diffusion", RECORDERS, picture_adoption(bass_curve(fit.m, p=fit.p, q=fit.q, periods=14)))


def _index() -> Iterator[Shown]:
    income, output = load_nl_provinces_income()["income_pps_2019"], load_nl_provinces_gdp()["gdp_pc_2022"]
    work = load_nl_provinces_gdp()["fte_2022_k"] / load_nl_provinces_gdp()["employed_2022_k"]
    provinces = pd.DataFrame({"output": output, "income": income, "full-time work": work}).dropna()
    source = f"{table('nl_provinces_gdp')} {table('nl_provinces_income')}"
    normalised, weights = min_max(provinces), [0.4, 0.4, 0.2]
    yield Shown("normalisation", source, picture_normalised(normalised, scale="0-1"))
    yield Shown("aggregation", source, picture_linear_index(normalised, weights))
    linear, geometric = linear_index(normalised, weights), geometric_index(raise_floor(normalised), weights)
    yield Shown("aggregation", source, picture_compensation(linear, geometric))
    yield Shown("weight_sensitivity", source, picture_rank_range(rank_range(normalised)))
    leaders = leaders_by_weight(normalised, weights, criterion="income")
    yield Shown("weight_sensitivity", source, picture_leaders(leaders, criterion="income"))
    yield Shown("outranking", source, picture_outranking(outranking(provinces.iloc[:5], weights)))
    ratios = ratio_to_mean(provinces)["output"]
    yield Shown("distance_to_reference", source, picture_ratio_to_mean(ratios, indicator="GDP per head, 2022"))
    columns = ["life_expectancy", "expected_schooling", "mean_schooling", "income"]
    development = human_development_index(pd.DataFrame.from_dict(HDI_2019, orient="index", columns=columns))
    undp = "UNDP (2020), Human development report, figures of 2019."
    yield Shown("human_development", undp, picture_human_development(development))


def _votes() -> Iterator[Shown]:
    profile = [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]
    support = pairwise_support(profile)
    yield Shown("voting", HANDBOOK, picture_plurality_and_borda(plurality(profile), borda(profile)))
    yield Shown("voting", HANDBOOK, picture_pairwise_support(support))
    yield Shown("kemeny", HANDBOOK, picture_kemeny_scores(kemeny_scores(support)))

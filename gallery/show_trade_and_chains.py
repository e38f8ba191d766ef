"""Trade, complexity, exposure, input-output, value chains, clusters, networks."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gallery.shown import MODEL, Shown, made_up, table
from ledtoolkit.branches import branch_name
from ledtoolkit.cluster_growth import location_growth
from ledtoolkit.cluster_phases import commitment
from ledtoolkit.clusters import cluster_index
from ledtoolkit.comparative_advantage import diversity, presence, revealed_comparative_advantage
from ledtoolkit.complexity import economic_complexity
from ledtoolkit.datasets import (
    load_de_laender_employed_2015,
    load_de_laender_firms_2015,
    load_exports_by_hs_group_2021,
    load_io_germany_1995,
    load_nl_provinces_employment_2018,
    load_spain_provinces_exports_2022,
)
from ledtoolkit.export_sophistication import expy, prody
from ledtoolkit.exposure import bartik_exposure
from ledtoolkit.governance import governance_type
from ledtoolkit.input_output import (
    allocation_coefficients,
    ghosh_inverse,
    leontief_inverse,
    technical_coefficients,
)
from ledtoolkit.interindustry_multipliers import satellite_coefficients, satellite_effects
from ledtoolkit.linkages import backward_linkages, forward_linkages
from ledtoolkit.plots.cluster_growth import picture_location_growth
from ledtoolkit.plots.cluster_phases import picture_commitment
from ledtoolkit.plots.clusters import picture_cluster_index
from ledtoolkit.plots.comparative_advantage import picture_comparative_advantage
from ledtoolkit.plots.complexity import picture_complexity
from ledtoolkit.plots.export_sophistication import picture_export_sophistication
from ledtoolkit.plots.exposure import picture_exposure
from ledtoolkit.plots.governance import picture_governance
from ledtoolkit.plots.input_output import picture_leontief_column
from ledtoolkit.plots.interindustry_multipliers import picture_effects
from ledtoolkit.plots.linkages import picture_linkages
from ledtoolkit.plots.networks import picture_network
from ledtoolkit.plots.product_space import picture_density
from ledtoolkit.plots.relatedness import picture_relatedness
from ledtoolkit.plots.structural_holes import picture_structural_holes
from ledtoolkit.plots.upstreamness import picture_smile_curve
from ledtoolkit.plots.value_added_chains import picture_value_added_origin
from ledtoolkit.plots.value_chains import picture_margins, picture_value_chain
from ledtoolkit.product_space import density, proximity
from ledtoolkit.relatedness import cooccurrence, cosine_similarity
from ledtoolkit.structural_holes import constraint, effective_size
from ledtoolkit.upstreamness import smile_curve
from ledtoolkit.value_added_chains import value_added_origin
from ledtoolkit.value_chains import margins, value_chain

# who works with whom in a cluster of ten organisations (Krackhardt's kite: one broker, one tail)
TIES = (
    "yard-mill yard-smith yard-office yard-school mill-office mill-sails mill-ropes smith-office smith-school "
    "office-sails office-school office-ropes sails-ropes school-ropes school-harbour ropes-harbour harbour-bank "
    "bank-lab"
)


def figures() -> Iterator[Shown]:
    """Draw what places sell, what branches buy of each other, and how firms cluster."""
    yield from _trade()
    yield from _branches()
    yield from _chains()


def _trade() -> Iterator[Shown]:
    exports, source = load_exports_by_hs_group_2021(), table("exports_by_hs_group_2021")
    exports = exports.rename(columns=lambda name: name.replace("_", " "))
    rca = revealed_comparative_advantage(exports)
    yield Shown("comparative_advantage", source, picture_comparative_advantage(rca.loc["Kenya"], place="Kenya"))
    spain, source = load_spain_provinces_exports_2022(), table("spain_provinces_exports_2022")
    spain = spain.rename(columns=lambda name: name.replace("_", " "))
    whole = "Spain (all provinces)"
    spain, nation = spain.drop(index=whole), spain.loc[whole]
    M = presence(revealed_comparative_advantage(spain, reference=nation))
    near = density(M, proximity(M))
    yield Shown("complexity", source, picture_complexity(economic_complexity(M), diversity(M)))
    place = "Murcia"
    yield Shown("product_space", source, picture_density(near.loc[place], M.loc[place], place=place))
    related = cosine_similarity(cooccurrence(M))
    yield Shown("relatedness", source, picture_relatedness(related, measure="Cosine similarity"))
    income = pd.Series({"Netherlands": 58_000, "Germany": 51_000, "China": 12_600, "Kenya": 2_100}, dtype=float)
    basket = exports.loc[income.index]
    levels = expy(basket, prody(basket, income))
    note = f"{source} Income per head: rounded, to show the figure."
    yield Shown("export_sophistication", note, picture_export_sophistication(levels, income))
    jobs = load_nl_provinces_employment_2018().rename(columns=branch_name)
    shock = pd.Series(0.0, index=jobs.columns).mask(jobs.columns == branch_name("B-E"), -0.10)
    exposed = bartik_exposure(jobs, shock)
    note = f"{table('nl_provinces_employment_2018')} The shock, 10% of industry, is assumed."
    yield Shown("exposure", note, picture_exposure(exposed, "Noord-Brabant"))


def _branches() -> Iterator[Shown]:
    whole, source = load_io_germany_1995(), table("io_germany_1995")
    branches = list(whole.index[:6])
    names = dict(zip(branches, ["farms", "industry", "construction", "trade", "business", "public"], strict=True))
    Z = whole.loc[branches, branches].rename(index=names, columns=names)
    x = pd.Series(whole.loc["P1", branches].to_numpy(), index=Z.index)
    A = technical_coefficients(Z, x)
    L, G = leontief_inverse(A), ghosh_inverse(allocation_coefficients(Z, x))
    yield Shown("input_output", source, picture_leontief_column(L, "construction"))
    jobs = satellite_coefficients(1000 * whole.loc["EMP", branches].to_numpy(), x)
    effects = satellite_effects(jobs, L)
    yield Shown("interindustry_multipliers", source, picture_effects(jobs, effects, unit="jobs per million euro"))
    yield Shown("linkages", source, picture_linkages(backward_linkages(L), forward_linkages(G)))
    yield Shown("upstreamness", source, picture_smile_curve(smile_curve(Z, x)))
    origin = value_added_origin(A, 1 - A.sum())
    yield Shown("value_added_chains", source, picture_value_added_origin(origin, "construction"))


def _chains() -> Iterator[Shown]:
    tomato = margins(pd.Series({"farmer": 12.0, "wholesaler": 19.92, "retailer": 28.32}))
    yield Shown(
        "value_chains", made_up("prices of one kilogram along a chain."), picture_margins(tomato, product="tomatoes")
    )
    prices = pd.Series({"grower": 0.40, "collector": 0.70, "processor": 1.60, "shop": 3.20})
    chain = value_chain(prices, loss_shares=[0.1, 0.05, 0.02], other_inputs=[0.05, 0.02, 0.30, 0.50])
    yield Shown(
        "value_chains", made_up("prices and losses along a chain."), picture_value_chain(chain, product="juice")
    )
    kind = governance_type("high", codifiability="low", capability="high")
    yield Shown(
        "governance", "The table of types; the chain is an example.", picture_governance(kind, chain="Organic wine")
    )
    yield from _clusters()


def _clusters() -> Iterator[Shown]:
    firms, employed = load_de_laender_firms_2015(), load_de_laender_employed_2015()
    here, branch = "Berlin", "J"
    index = cluster_index(
        jobs=employed.loc[here, branch],
        reference_jobs=employed[branch].sum(),
        area=firms.loc[here, "area_sqkm"],
        reference_area=firms["area_sqkm"].sum(),
        population=firms.loc[here, "pop"],
        reference_population=firms["pop"].sum(),
        firms=firms.loc[here, branch],
        reference_firms=firms[branch].sum(),
    )
    source = table("de_laender_firms_2015")
    yield Shown("clusters", source, picture_cluster_index(index, branch=branch_name("J"), place=here))
    yield Shown("cluster_growth", MODEL, picture_location_growth(location_growth(seeds=[2]), seed=2))
    shares = commitment("growth", private=30, public=70)
    yield Shown("cluster_phases", made_up("money of one cluster."), picture_commitment(shares, cluster="Boats"))
    ties = [tuple(tie.split("-")) for tie in TIES.split()]
    kite = "The ties are Krackhardt's kite, a network made to tell measures apart; the names are invented."
    yield Shown("networks", kite, picture_network(ties, title="A cluster of boat builders"))
    yield Shown("structural_holes", kite, picture_structural_holes(constraint(ties), effective_size(ties)))

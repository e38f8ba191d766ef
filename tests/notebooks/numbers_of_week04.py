"""Every number in the text of the lesson of week 4, by cell: computed from its table, or said why it stands there."""

import math

from ledtoolkit.aggregation import linear_index
from ledtoolkit.datasets import (
    load_eu_rci_2010_2019,
    load_goettingen_germany_2008_2017,
    load_nl_provinces_employment_2008,
    load_nl_provinces_employment_2018,
)
from ledtoolkit.diffusion import bass_share
from ledtoolkit.normalisation import min_max
from ledtoolkit.province_indicators import province_indicators
from ledtoolkit.ranking import ranks
from ledtoolkit.shift_share import classic_shift_share
from ledtoolkit.weight_sensitivity import rank_range


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {**growth(), **goettingen(), **index(), **eu(), **diffusion(), **by_definition()}


def growth():
    before, after = load_nl_provinces_employment_2008(), load_nl_provinces_employment_2018()
    parts = classic_shift_share(before, after)
    total, branches = parts.by_region.loc["Noord-Brabant"], parts.by_branch("Noord-Brabant")
    everywhere = after.to_numpy().sum() / before.to_numpy().sum() - 1
    growth_of_branches = after.sum() / before.sum() - 1
    assert (growth_of_branches[["B-E", "F", "K"]] < 0).all(), "the text says: shrank everywhere"
    assert branches["regional share"].idxmax() == "M_N", "the text says: in business services"
    RS = parts.by_region["regional share"]
    assert RS.idxmin() == "Zuid-Holland", "the text says: the lowest"
    assert abs(RS.sum()) < 1e-9, "the text says: 0"
    end_weights = after.loc["Noord-Brabant"] * (
        after.loc["Noord-Brabant"] / before.loc["Noord-Brabant"] - 1 - growth_of_branches
    )
    return {
        "national-share-task": {
            *("2008", "2018"),  # the years of both tables
            *(f"{before.loc['Noord-Brabant'].sum():,.1f}", f"{everywhere:.2%}"),
        },
        "branches-reading": {
            f"{total['total change']:.1f}",
            f"{total['national share']:.2f}",
            f"{-total['industry mix']:.2f}",
            f"{total['regional share']:.2f}",
            f"{branches.loc['M_N', 'regional share']:.2f}",
        },
        "regions-reading": {f"{-RS['Zuid-Holland']:.2f}", "0", "2018", f"{end_weights.sum():.2f}"},
    }


def goettingen():
    """Reckon the city beside Germany by plain arithmetic."""
    table = load_goettingen_germany_2008_2017()
    sections = table.drop(index="A-R")
    town, nation, before = (sections[name] for name in ("Goettingen2017", "BRD2017", "Goettingen2008"))
    expected = (before * nation / sections["BRD2008"]).sum()
    assert town.sum() / before.sum() > nation.sum() / sections["BRD2008"].sum(), "the text says: faster than Germany"
    assert town.sum() < expected, "the text says of such a place: its branches grow everywhere"
    totals = {"sums": (town.sum(), nation.sum()), "printed": table.loc["A-R", ["Goettingen2017", "BRD2017"]]}
    k = [here / (town - nation * here / all_of_it).clip(lower=0).sum() for here, all_of_it in totals.values()]
    return {
        "goettingen-task": {"2008", "2017"},  # the years of the table
        "goettingen-reading": {"2017", *(f"{each:.2f}" for each in k)},
    }


def index():
    table = province_indicators()
    z = min_max(table)

    def rank(*weights):
        return f"{ranks(linear_index(z, weights))['Groningen']}th"

    drawn = rank_range(z, draws=1000, seed=1).summary
    assert list(drawn.loc["Zuid-Holland", ["best", "worst"]]) == [3, 3], "the text says: third whatever the weights"
    output = table["output"]
    return {
        "ingredients-task": {"2019", *(f"{at:,.0f}" for at in (output["Groningen"], output.min(), output.max()))},
        "rank-range-task": {
            *("60%", "20%", "1,000"),  # two sets of weights, and how many are drawn
            *(rank(1 / 3, 1 / 3, 1 / 3), rank(0.6, 0.2, 0.2), rank(0.2, 0.6, 0.2)),
        },
        "rank-range-reading": {
            *(f"{drawn.loc['Groningen', end]:.0f}th" for end in ("best", "worst")),
            "74",  # indicators of the edition of 2019, as its title page says
        },
    }


def eu():
    scores = load_eu_rci_2010_2019().dropna()
    countries = scores[[code == "NL" or not code.startswith("NL") for code, _ in scores.index]].droplevel("nuts")
    assert len(countries) == 27, "the table says: among 27"
    first, last = countries["rci_2010"], countries["rci_2019"]
    assert first["Portugal"] == last["Portugal"], "the text says: in both years"
    told = {f"{-first['Portugal']:.2f}", f"{first['Finland']:.2f}", f"{last['Finland']:.2f}"}
    return {"eu-index-reading": told | {f"{ranks(scores)['Portugal']}th" for scores in (first, last)}}


def diffusion():
    p, q, firms = 0.03, 0.38, 500
    peak = math.log(q / p) / (p + q)
    five, ten = firms * bass_share([5, 10], p=p, q=q)
    return {
        "diffusion-reading": {
            *(f"{p}", f"{q}", f"{firms}", "5", "10"),  # the start of the explorer, and its two years
            *(f"{q / p:.2f}", f"{math.log(q / p):.3f}", f"{p + q:.2f}", f"{peak:.2f}"),
            *(f"{five:.1f}", f"{ten:.1f}"),
        }
    }


def by_definition():
    return {
        "week-title": {"4"},  # the week
        "retrieval-task": {"1", "3"},  # the weeks before
        "composite-index-theory": {"0", "1"},  # the ends of z, and the sum of the weights
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

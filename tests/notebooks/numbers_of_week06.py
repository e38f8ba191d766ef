"""Every number in the text of the lesson of week 6, by cell: computed from its table, or said why it stands there."""

from ledtoolkit.cluster_growth import location_growth
from ledtoolkit.datasets import (
    load_de_laender_employed_2015,
    load_de_laender_firms_2015,
    load_io_chile_2013,
    load_value_chain_shares,
)
from ledtoolkit.input_output import leontief_inverse, technical_coefficients
from ledtoolkit.networks import betweenness, degree, fragments_without
from ledtoolkit.upstreamness import smile_curve
from ledtoolkit.value_chains import consumer_price_change

CHILE = load_io_chile_2013()


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {
        **dried_fruit(),
        **bananas(),
        **smile(),
        **ripples(),
        **indices(),
        **growth(),
        **network(),
        **by_definition(),
    }


def dried_fruit():
    """Reckon the made-up chain with plain arithmetic."""
    grower, trader, processor, shop, lost, raw, other = 0.40, 0.60, 2.00, 3.20, 0.10, 2, 0.30
    fruit = raw / (1 - lost)
    cost = trader * raw
    gross = processor - cost
    return {
        "dried-fruit-task": {"0.40", "0.60", "2.00", "3.20", "0.30", f"{lost:.0%}", str(raw)},
        "dried-fruit-reading": {
            *("0.40", "3.20", str(raw), "0.9", f"{fruit:.2f}"),
            *(f"{grower / shop:.1%}", f"{cost:.2f}", f"{gross / processor:.1%}", f"{gross / cost:.1%}"),
            f"{gross - other:.2f}",
        },
    }


def bananas():
    shares = load_value_chain_shares()["share_percent"]
    banana = shares.xs("banana", level="product").xs("UK, 2006 scenario 1", level="case")
    t_shirt = shares.xs("t_shirt", level="product")
    workers = banana["workers"] / 100
    raised = 100 * consumer_price_change(workers, income_change=0.5)
    return {
        "banana-reading": {f"{workers:.1%}", f"{banana['retailer']:.1f}%", f"{raised:.1f}", f"{t_shirt.sum():.1f}%"}
    }


def smile():
    curve = smile_curve(CHILE[list(CHILE.index)], CHILE["total_demand"])
    assert len(CHILE) == 12, "the text says: twelve"
    nearest = curve.branches.nsmallest(3, "upstreamness")["value added share"].mean()
    assert nearest > curve.branches["value added share"].mean(), "the text says: higher near the final user"
    return {"smile-reading": {f"{-curve.correlation:.2f}"}}


def ripples():
    L = leontief_inverse(technical_coefficients(CHILE[list(CHILE.index)], CHILE["total_demand"]))
    jobs = CHILE["employees"] / CHILE["total_demand"]
    everywhere = jobs @ L
    farms, mines = "agriculture_fishing", "mining"
    return {
        "farms-reading": {
            *(f"{L[farms].sum():.3f}", f"{jobs[farms]:.1f}", f"{everywhere[farms]:.1f}"),
            f"{everywhere[farms] / jobs[farms]:.3f}",
        },
        "ripple-reading": {
            *("50", f"{50 * everywhere[farms]:,.0f}", f"{50 * jobs[farms]:,.0f}"),
            *(f"{everywhere[mines] / jobs[mines]:.2f}", f"{everywhere[mines]:.1f}"),
        },
    }


def indices():
    firms, jobs = load_de_laender_firms_2015(), load_de_laender_employed_2015()

    def terms(land, section):
        parts = [column[land] / column.sum() for column in (firms["area_sqkm"], firms["pop"], firms[section])]
        here = jobs[section][land] / jobs[section].sum()
        density, stock, size = (here / part for part in parts)
        return density, stock, size, density * stock / size

    assert len(firms) == 16, "a title says: sixteen"
    south, city = terms("Baden-Wuerttemberg", "C"), terms("Berlin", "J")
    return {
        "cluster-index-reading": {
            *(f"{term:.3f}" for term in south[:3]),
            f"{south[3]:.2f}",
            *(f"{city[0]:.2f}", f"{city[1]:.3f}", f"{city[2]:.3f}", f"{city[3]:.1f}", f"{city[1] / city[2]:.2f}"),
        }
    }


def growth():
    start, alone, ahead = location_growth(), location_growth(0), location_growth(head_start=5)
    assert 0.495 < start.mean_largest_share < 0.505, "the text says: half"
    assert (ahead.largest_town == 1).all(), "the text says: all"
    runs, first = len(start.firms), int((start.largest_town == 1).sum())
    return {"cluster-growth-reading": {f"{alone.mean_largest_share:.1%}", "1", str(first), str(runs)}}


def network():
    ties = [
        ("Office", "a"),
        ("a", "a1"),
        ("a", "a2"),
        ("Office", "b"),
        ("b", "b1"),
        ("b", "b2"),
        ("Office", "c"),
        ("c", "c1"),
    ]
    between, contacts = betweenness(ties), degree(ties)
    assert contacts["Office"] == contacts["a"] == contacts["b"], "the text says: as many"
    groups = sorted((len(group) for group in fragments_without(ties, "Office")), reverse=True)
    assert (len(between), groups) == (9, [3, 3, 2]), "the text says: nine; three groups"
    found = {f"{between['Office']:.2f}", f"{between['a']:.2f}", f"{contacts['a']:.0f}"}
    return {"network-reading": found | {str(size) for size in groups}}


def by_definition():
    return {
        "week-title": {"6"},  # the week
        "retrieval-task": {"3", "5"},  # the weeks before
        "germany-task": {"1995"},  # the year of the table
        "worksheets-task": {"45"},  # minutes, the name of a worksheet
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

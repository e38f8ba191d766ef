"""Every number in the text of the lesson of week 5, by cell: computed from its table, or said why it stands there."""

from ledtoolkit.business_dynamics import business_dynamics
from ledtoolkit.datasets import (
    load_nl_businesses_by_size_2022,
    load_nl_clusters_gem_facts,
    load_uk_business_demography_2024,
    load_uk_survival_by_industry_2019,
)
from ledtoolkit.occupational_choice import occupational_choice
from ledtoolkit.survival import survival_table


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {**sizes(), **early_stage(), **rates(), **survival(), **four_people(), **by_definition()}


def sizes():
    counts = load_nl_businesses_by_size_2022().loc["A-U"].iloc[:4]
    assert list(counts.index) == ["persons_0", "persons_1", "persons_2_9", "persons_10plus"]
    small, large = counts.iloc[:2].sum() / counts.sum(), counts.iloc[3] / counts.sum()
    return {"firm-sizes-reading": {f"{small:.1%}", f"{large:.1%}"}}


def early_stage():
    measures = load_nl_clusters_gem_facts()["value"].reset_index(["area", "unit", "reported_by"], drop=True)
    tea = [measures[f"GEM total early-stage entrepreneurial activity {year}"] for year in (2022, 2023)]
    return {
        "early-stage-task": {"2,000", "150", "110", "20"},  # set by us
        "early-stage-reading": {f"{value:.1f}%" for value in tea} | {"2022", "2023"},  # the years of both facts
    }


def rates():
    firms = load_uk_business_demography_2024()
    everywhere = firms.loc["United Kingdom"]
    counts = firms[["active_2024", "births_2024", "deaths_2024"]].rename(columns=lambda name: name[:-5])
    found = business_dynamics(counts).loc["United Kingdom"]
    fast = everywhere["high_growth_2024"]
    return {
        "uk-rates-task": {"2024", *(f"{value:,.0f}" for value in counts.loc["United Kingdom"])},
        "uk-rates-reading": {f"{value:.2%}" for value in found}
        | {f"{fast / everywhere['active_10plus_2024']:.2%}", f"{fast / everywhere['active_2024']:.2%}"},
    }


def survival():
    table = load_uk_survival_by_industry_2019()
    cohorts = {str(industry): survival_table(row.to_list()) for industry, row in table.iterrows()}
    left = {industry: cohort.survival(5) for industry, cohort in cohorts.items()}
    lowest, highest = min(left, key=left.__getitem__), max(left, key=left.__getitem__)
    assert (lowest.partition(" ")[0], highest) == ("Transport", "Health"), "the text says: transport and health"
    assert cohorts["Total"].worst_age == 3, "the text says: the third year"
    found = {left["Total"], left[lowest], left[highest], cohorts["Total"].hazard(3)}
    return {"survival-reading": {"2019"} | {f"{value:.1%}" for value in found}}


def four_people():
    economy = {"alpha": 0.5, "interest": 1, "wage": 2.5, "credit_limit": 1.5}
    person = occupational_choice(3.5, 0.2, **economy)
    assert person.wanted_profit > economy["wage"] > person.profit, "the text says: more, and less"
    worker = occupational_choice(2, 6, **economy)
    assert (worker.usable_capital, worker.decision) == (worker.wanted_capital, "worker"), "the text says so of C"
    return {"four-people-task": {"1", "2.5", "1.5", "3.5", "0.2"}}  # set by us


def by_definition():
    return {
        "week-title": {"5"},  # the week
        "retrieval-task": {"2", "3", "4"},  # the weeks that are asked about
        "firm-sizes-task": {"100"},  # a guess out of a hundred
        "early-stage-activity-theory": {"18", "64", "3", "42"},  # the bounds of the Monitor's definition
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

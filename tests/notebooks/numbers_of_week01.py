"""Every number in the text of the lesson of week 1, by cell: computed from its table, or said why it stands there."""

from ledtoolkit.datasets import load_nl_provinces_employment_2018, load_nl_provinces_gdp, load_nl_provinces_income
from ledtoolkit.economic_base import base_multiplier, location_quotient
from ledtoolkit.inequality import coefficient_of_variation
from ledtoolkit.minimum_requirements import minimum_requirements
from ledtoolkit.multipliers import leaky_bucket


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {**economic_base(), **output_and_income(), **leaks(), **by_definition()}


def economic_base():
    jobs = load_nl_provinces_employment_2018()
    here, base = jobs.loc["Groningen"], base_multiplier(jobs, "Groningen")
    whole_branches = here[location_quotient(jobs).loc["Groningen"] >= 1].sum()
    lowest_shares = minimum_requirements(jobs).multiplier
    assert lowest_shares.round(6).nunique() == 1, "the text says: the same for each province"
    assert len(lowest_shares) == 12, "the text says: twelve"
    return {
        "groningen-shares-task": {f"{here['O-Q']:.1f}", f"{here.sum():.1f}"},
        "economic-base-reading": {
            f"{base.basic_total:.2f}",
            f"{base.basic_jobs['O-Q']:.2f}",
            f"{base.multiplier:.2f}",
        },
        "three-ways-reading": {f"{base.total_jobs / whole_branches:.2f}", f"{lowest_shares['Groningen']:.2f}"},
    }


def output_and_income():
    gdp, income = load_nl_provinces_gdp()["gdp_pc_2019"].dropna(), load_nl_provinces_income()["income_pps_2019"]
    provinces = gdp.drop("Netherlands")
    rank = provinces.rank(ascending=False)["Groningen"]
    assert (len(provinces), len(income)) == (10, 12), "the text says: ten, and two of twelve are missing"
    assert income.idxmin() == "Groningen", "the text says: the lowest of all"
    return {
        "output-and-income-reading": {
            "2019",  # the year of both columns
            f"{gdp['Groningen'] / gdp['Netherlands']:.3f}",
            f"{rank:.0f}th",
            f"{income['Groningen'] / income.mean():.3f}",
            f"{income.mean():,.0f}",
        },
        "output-and-income-question": {
            f"{coefficient_of_variation(provinces):.3f}",
            f"{coefficient_of_variation(income[provinces.index]):.3f}",
        },
    }


def leaks():
    bucket = leaky_bucket(100, 0.20)
    return {"leaky-bucket-question": {"20%", f"{bucket.lm3:.2f}", f"{bucket.limit:.2f}"}}


def by_definition():
    return {
        "week-title": {"1"},  # the week
        "location-quotient-theory": {"1"},  # equal shares give 1
        "groningen-quotients-task": {"1"},  # the same
        "own-place-task": {"1"},  # the same
        "institutions-question": {"3"},  # the week on institutions
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

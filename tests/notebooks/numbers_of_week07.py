"""Every number in the text of the lesson of week 7, by cell: computed from its table, or said why it stands there."""

from ledtoolkit.appraisal import appraise
from ledtoolkit.convergence import beta_convergence, sigma_convergence
from ledtoolkit.datasets import load_indiana_enterprise_zones, load_mexico_states_gdp, load_us_state_income
from ledtoolkit.difference_in_differences import difference_in_relative_changes
from ledtoolkit.paca import paca_filter_of_marks
from ledtoolkit.path_dependence import polya_distribution
from ledtoolkit.project_marks import project_marks
from ledtoolkit.rate_of_return import internal_rates_of_return
from ledtoolkit.weighted_sum import weighted_sum


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {
        **ledger(),
        **states(),
        **mexico(),
        **histories(),
        **projects(),
        **appraisal(),
        **zones(),
        **by_definition(),
    }


def ledger():
    total, moved = 240_000, 24_000  # the SYNTHETIC ledger of the curriculum
    paid = {"staff": 90_000, "growers": 36_000, "builder": 14_000}
    kept = {"staff": 0.40, "growers": 0.55, "builder": 0.45}
    again = moved * kept["growers"]
    return {
        "ledger-task": {f"{amount:,}" for amount in (total, moved, *paid.values())}
        | {f"{share:.0%}" for share in kept.values()},
        "ledger-reading": {f"{moved:,}", f"{again:,.0f}"},
    }


def states():
    income = load_us_state_income()
    assert len(income) == 48, "the title of the figure says: 48"
    line = beta_convergence(income["income_1929"], income["income_2009"], years=80)
    before, after = sigma_convergence(income["income_1929"], income["income_2009"]).sd_log
    found = {f"{-line.beta:.5f}", f"{line.speed:.2%}", f"{line.half_life:.0f}", f"{before:.3f}", f"{after:.3f}"}
    return {"us-convergence-reading": found}


def mexico():
    table = load_mexico_states_gdp()
    start, end = table["pcgdp1980"], table["pcgdp2000"]
    oil = ["Campeche", "Tabasco"]
    line = beta_convergence(start, end, years=20)
    without = beta_convergence(start.drop(oil), end.drop(oil), years=20)
    spread = {f"{value:.3f}" for value in sigma_convergence(start, end).sd_log}
    return {
        "mexico-task": {"1980", "2000", "0"},  # the columns of the table, and the slope at which nobody catches up
        "mexico-reading": spread | {f"{-line.beta:.4f}", f"{-without.beta:.4f}"},
    }


def histories():
    one, ten = polya_distribution(1, 1), polya_distribution(10, 10)
    assert one.inside(0.45, 0.55) < 0.11, "the text says: hardly any town is near half and half"
    assert ten.outside(0.25, 0.75) < 0.02, "the text says: little left to decide"
    return {"history-reading": {"10"}}


def projects():
    marks = project_marks()
    scores = weighted_sum(marks, [0.25] * 4)["score"].sort_values(ascending=False)
    assert list(scores.index[:3]) == ["Processing hub", "Market hall", "Supplier training"], "the text says: this order"
    passes = paca_filter_of_marks(marks.iloc[:, :3], at_least=4)
    assert not passes.loc["Market hall", "Quick start"], "the text says: too slowly"
    return {"project-marks-reading": {f"{score:.1f}" for score in scores.iloc[:3]} | {"4"}}  # the default of the filter


def appraisal():
    benefits, costs = [0, 120, 170, 180, 180, 180], [400, 60, 60, 60, 60, 60]
    low, high = (appraise(benefits, costs, rate) for rate in (0.05, 0.12))
    netted = appraise(benefits, costs, 0.05, convention="netted")
    even = internal_rates_of_return([b - c for b, c in zip(benefits, costs, strict=True)]).nearest_zero
    return {
        "appraisal-task": {*map(str, {*benefits[1:], *costs}), "5%", "12%"},
        "appraisal-reading": {
            *("5%", f"{low.net_present_value:.1f}", f"{low.benefit_cost_ratio:.3f}"),
            *("12%", f"{-high.net_present_value:.1f}", f"{even:.1%}", f"{netted.benefit_cost_ratio:.2f}"),
        },
    }


def zones():
    cities = load_indiana_enterprise_zones()
    began = cities["zone_start"]
    assert (began.notna().sum(), began.isna().sum()) == (10, 12), "the text says: ten and twelve"
    effects = {
        years: difference_in_relative_changes(
            cities[f"claims_{years[0]}"], cities[f"claims_{years[1]}"], treated=began.notna().to_numpy()
        )
        for years in ((1983, 1987), (1981, 1983))
    }
    after, before = effects[1983, 1987], effects[1981, 1983]
    fell = {f"{-after.change_treated:.1%}", f"{-after.change_control:.1%}"}
    return {
        "did-it-work-explorer-task": {str(int(year)) for year in began.dropna()} | {"0", "1"},  # before and after
        "zones-task": {"1983", "1987"},
        "zones-reading": fell | {f"{-100 * effect.effect:.1f}" for effect in (after, before)},
    }


def by_definition():
    return {
        "week-title": {"7"},  # the week
        "retrieval-task": {"4", "6"},  # the weeks before
        "convergence-theory": {"0"},  # the slope at which nobody catches up
        "appraisal-theory": {"0"},  # today
        "evaluation-theory": {"0"},  # no effect before there is a project
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

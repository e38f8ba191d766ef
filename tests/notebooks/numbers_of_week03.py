"""Every number in the text of the lesson of week 3, by cell: computed from its table, or said why it stands there."""

import pandas as pd

from ledtoolkit.datasets import load_imf_decentralisation_2016, load_sweden_municipalities_1979_1987
from ledtoolkit.equalisation import equalisation_grants
from ledtoolkit.uniform_provision import uniform_provision_loss


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {**municipalities(), **countries(), **levels(), **grants(), **by_definition()}


def municipalities():
    budgets = load_sweden_municipalities_1979_1987().droplevel("code")
    kiruna, danderyd = budgets.loc["Kiruna"], budgets.loc["Danderyd"]
    before, after = (imbalance(kiruna, year) for year in (1979, 1987))
    dependences = {
        kiruna[f"grants_{year}"] / (kiruna[f"own_revenue_{year}"] + kiruna[f"grants_{year}"]) for year in (1979, 1987)
    }
    spent = {f"{kiruna[f'{name}_1979']:,.0f}" for name in ("expenditure", "own_revenue", "grants")}
    shares = {before, after, *dependences, imbalance(danderyd, 1979), imbalance(danderyd, 1987)}
    return {
        "kiruna-task": {"1979"} | spent,
        "two-budgets-reading": {f"{share:.1%}" for share in shares} | {f"{100 * (after - before):.1f}"},
    }


def imbalance(budget, year):
    return 1 - budget[f"own_revenue_{year}"] / budget[f"expenditure_{year}"]


def countries():
    kenya = load_imf_decentralisation_2016().loc["Kenya"].iloc[0]
    assert kenya["expenditure_share"] < 0.25, "the text says: little to do"
    shares = {f"{kenya[name]:.1%}" for name in ("expenditure_share", "vertical_fiscal_imbalance")}
    return {"countries-reading": shares | {"25%", "50%"}}  # and both cuts, set by us


def levels():
    given = {"a": (70, 90, 110), "people": (50, 30, 20), "b": 1, "c": 30}
    found = uniform_provision_loss(given["a"], given["people"], slope=given["b"], cost=given["c"])
    assert found.own_levels.idxmax() == found.loss_per_person.idxmax(), "the text says: who want most lose most"
    assert given["people"][0] / sum(given["people"]) == 0.5, "the text says: half of the people"
    uniform, plain = found.uniform_level, found.own_levels.mean()
    told = (uniform, plain, found.own_levels.iloc[0], found.loss_per_person.max(), found.mean_loss)
    return {
        "three-groups-task": {str(number) for number in (*given["a"], given["b"], given["c"])},
        "three-groups-reading": {f"{number:.0f}" for number in told},
    }


def grants():
    people, bases = pd.Series([10, 20, 40, 30]), pd.Series([300, 400, 1600, 1300])
    found = equalisation_grants(bases, people, rate=0.04)
    standard, per_head = bases.sum() / people.sum(), bases / people
    assert list(found.grants.iloc[2:]) == [0, 0], "the text says: above the standard"
    return {
        "equalisation-task": {"4%", *map(str, people), *(f"{base:,}" for base in bases)},
        "equalisation-reading": {
            *(f"{bases.sum():,}", str(people.sum()), f"{standard:.0f}", f"{per_head.mean():.1f}"),
            *("4%", f"{standard - per_head[0]:.0f}", f"{found.grants[0]:.1f}", f"{found.grants[1]:.1f}"),
            "0",  # what places above the standard get
        },
    }


def by_definition():
    return {
        "week-title": {"3"},  # the week
        "retrieval-task": {"1", "2"},  # the weeks before
        "worksheets-task": {"45"},  # minutes, the name of the worksheet
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

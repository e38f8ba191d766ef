"""Every number in the text of the lesson of week 2, by cell: computed from its table, or said why it stands there."""

from ledtoolkit.comparative_advantage import presence, revealed_comparative_advantage
from ledtoolkit.datasets import (
    load_exports_by_hs_group_2021,
    load_mexico_states_gdp,
    load_nl_provinces_employment_2008,
    load_nl_provinces_employment_2018,
    load_spain_provinces_exports_2022,
    load_us_china_shock_2000_2007,
)
from ledtoolkit.exposure import bartik_exposure, branch_growth
from ledtoolkit.herfindahl import equivalent_number, herfindahl
from ledtoolkit.inequality import coefficient_of_variation
from ledtoolkit.product_space import density, nearest_absent, proximity


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {**mexico(), **baskets(), **lleida(), **growth(), **shocks(), **china(), **by_definition()}


def mexico():
    states = load_mexico_states_gdp()
    everywhere = states.apply(coefficient_of_variation)
    without_oil = states.drop(["Campeche", "Tabasco"]).apply(coefficient_of_variation)
    found = [everywhere[f"pcgdp{year}"] for year in (1940, 1980, 2000)]
    found += [without_oil[f"pcgdp{year}"] for year in (1980, 2000)]
    years = {"1940", "1980", "2000"}  # the columns of the table
    return {"mexico-reading": years | {f"{value:.3f}" for value in found}}


def baskets():
    exports = load_exports_by_hs_group_2021()
    kenya, bangladesh = exports.loc["Kenya"], exports.loc["Bangladesh"]
    assert len(kenya) == 11, "the text says: eleven"
    main = bangladesh["textiles_leather_footwear"] / bangladesh.sum()
    both = (kenya, bangladesh)
    return {
        "kenya-shares-task": {"2021", f"{kenya.sum():,.0f}", f"{kenya['vegetable']:,.0f}"},
        "two-baskets-reading": {f"{main:.1%}"}
        | {f"{herfindahl(basket):.3f}" for basket in both}
        | {f"{equivalent_number(basket):.2f}" for basket in both},
    }


def lleida():
    exports = load_spain_provinces_exports_2022()
    provinces, total = exports.drop("Spain (all provinces)"), exports.loc["Spain (all provinces)"]
    sold = presence(revealed_comparative_advantage(provinces, reference=total))
    nearest = nearest_absent(sold, density(sold, proximity(sold)), "Lleida", count=1)
    assert list(nearest.index) == ["textiles_leather_footwear"], "the text says: textiles, clothing, leather and shoes"
    here = sold.columns[sold.loc["Lleida"] == 1]
    assert list(here) == ["animal", "vegetable", "food_oils", "wood_paper"], "the text says: food, wood and paper"
    meat, leather = sold["animal"] == 1, sold["textiles_leather_footwear"] == 1
    assert (meat & leather).sum() / meat.sum() == 0.5, "the text says: half of those with an advantage in meat"
    return {"lleida-reading": {f"{nearest.iloc[0]:.2f}"}}


def growth():
    before, after = load_nl_provinces_employment_2008(), load_nl_provinces_employment_2018()
    predicted = bartik_exposure(before, branch_growth(before.sum(), after.sum())).predicted_growth["Groningen"]
    real = after.loc["Groningen"].sum() / before.loc["Groningen"].sum() - 1
    everywhere = after.to_numpy().sum() / before.to_numpy().sum() - 1
    return {
        "groningen-growth-reading": {
            *("2008", "2018"),  # the years of both tables
            *(f"{predicted:.2%}", f"{real:.2%}", f"{100 * (real - predicted):.2f}", f"{everywhere:.2%}"),
        }
    }


def shocks():
    jobs = load_nl_provinces_employment_2018()
    shares = jobs["B-E"] / jobs.sum(axis=1)
    assert shares.idxmax() == "Zeeland", "the text says: no province has more"
    named = {f"{shares[province]:.2%}" for province in ("Noord-Brabant", "Zeeland", "Groningen")}
    return {"shock-reading": named | {f"{jobs.loc['Noord-Brabant', 'B-E'] / 10:.2f}"}}


def china():
    areas = load_us_china_shock_2000_2007()
    assert len(areas) == 50, "the text says: 50"
    high = areas["import_exposure"] > areas["import_exposure"].median()
    change, start = areas["change_mfg_employment_share"], areas["mfg_share_start"]
    fell = {f"{-change[half].mean():.2f}" for half in (high, ~high)}
    return {
        "china-shock-task": {"50"},
        "china-shock-reading": fell | {f"{start[half].mean():.2f}%" for half in (high, ~high)} | {"50"},
    }


def by_definition():
    return {
        "week-title": {"2"},  # the week
        "retrieval-task": {"1"},  # the week before
        "mexico-task": {"1980", "1"},  # of the 1980s; where the lines of the figure begin
        "comparative-advantage-theory": {"1"},  # equal shares give 1
        "relatedness-theory": {"0", "1"},  # the bounds of a density
        "china-shock-theory": {"2000", "2007"},  # the years of the study and of the table
        "groningen-growth-task": {"2008", "2018"},  # the years of the tables
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

"""The product space to walk: the numbers of the curriculum, and nothing of what is nearest before the guess."""

from dataclasses import replace

import numpy as np
import pytest

from ledtoolkit.datasets import load_spain_provinces_exports_2022
from ledtoolkit.widgets.product_space import ProductSpaceWalkExplorer

EXPLORER = ProductSpaceWalkExplorer

CLOTHES, FOOD = "Textiles, clothing, leather and shoes", "Prepared food, drinks, tobacco and oils"


def nearest_by_hand():
    """Work out density loop by loop from the published table, and return the nearest new group of each province."""
    table = load_spain_provinces_exports_2022()
    spain, provinces = table.loc["Spain (all provinces)"], table.drop(index="Spain (all provinces)")
    sold = {
        province: {p for p in table.columns if row[p] / row.sum() >= spain[p] / spain.sum()}
        for province, row in provinces.iterrows()
    }

    def near(i, j):
        both = sum(i in groups and j in groups for groups in sold.values())
        return both / max(sum(i in groups for groups in sold.values()), sum(j in groups for groups in sold.values()))

    def around(province, j):
        return sum(near(i, j) for i in sold[province]) / sum(near(i, j) for i in table.columns)

    return {
        province: max((around(province, j), j) for j in table.columns if j not in groups)
        for province, groups in sold.items()
    }


def test_the_controls_are_those_of_the_curriculum(explorer):
    province, shown, least = explorer.controls
    assert (len(province.options), province.start) == (17, "Lleida")
    assert ([key for key, _ in shown.options], shown.start) == (["present", "absent"], "absent")
    assert (least.lowest, least.highest, least.start) == (0, 0.6, 0.3)


def test_the_start_shows_that_clothes_lie_nearest_to_what_lleida_sells(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        f"Of what Lleida does not sell much of yet, “{CLOTHES}” is nearest to what it sells, with 0.39 on a scale "
        "from 0 to 1; then “Cars, ships, aircraft and other vehicles” (0.32) and "
        "“Glass, ceramics, metals and precious stones” (0.30)."
    )


def test_every_nearest_new_group_is_that_of_a_count_by_hand(explorer):
    expected = nearest_by_hand()
    assert expected["Lleida"] == (pytest.approx(0.39, abs=5e-3), "textiles_leather_footwear")
    for province, (density, _) in expected.items():
        found = explorer.model(province=province, shown="absent", least=0.3)
        assert found.nearest.iloc[0] == pytest.approx(density)


def test_the_challenge_is_met_by_zaragoza_and_food_alone():
    found = {province: near for province, near in nearest_by_hand().items() if near[0] > 0.40}
    assert found == {"Zaragoza": (pytest.approx(0.45, abs=5e-3), "food_oils")}


def test_the_question_names_what_lleida_sells(explorer):
    lleida = explorer.model(province="Lleida", shown="present", least=0)
    assert lleida.rows.index.to_list() == [
        "Live animals, meat, fish and dairy",
        "Vegetables, fruit, flowers, coffee, tea and grain",
        FOOD,
        "Wood and paper",
    ]
    assert len(explorer.asked.options) == 7


@pytest.mark.parametrize("shown", ["present", "absent"])
@pytest.mark.parametrize("province", ["Lleida", "Zaragoza"])
def test_before_the_guess_nothing_depends_on_how_near_new_groups_are(explorer, province, shown):
    reading = explorer.model(province=province, shown=shown, least=0.3)
    others = replace(
        reading,
        density=reading.density.where(reading.present, np.linspace(0.9, 0.1, 11)),
        nearest=reading.nearest.iloc[::-1] + 0.3,
    )
    assert explorer.before_guess(reading).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(others).shown()


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding == (
        "Lleida sells more than its share of 4 of 11 groups of goods. "
        "Which of the others is nearest to these is your guess."
    )
    assert ">0.39" not in explorer.stage.drawing + explorer.stage.table


def test_a_wrong_guess_is_told_how_near_both_are(explorer):
    explorer.prediction.guess("machines_instruments", "low")
    assert explorer.prediction.outcome == (
        f"You chose “Machines, electronics and instruments” (just guessing). It is “{CLOTHES}”. "
        "That one is at 0.39, your choice at 0.28, on a scale from 0 to 1. "
        "Ask which provinces sell it, and whether they also sell what Lleida sells."
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("textiles_leather_footwear", "high")
    assert explorer.prediction.outcome == (
        f"You chose “{CLOTHES}” (very sure): well seen. "
        "On a scale from 0 to 1 it is at 0.39: provinces that sell it often sell what Lleida sells."
    )


def test_every_province_has_three_new_groups_to_list(explorer):
    explorer.prediction.skip()
    for province, _ in explorer.controls[0].options:
        explorer.inputs["province"].value = province
        assert explorer.stage.finding.startswith(f"Of what {province} does not sell much of yet, “")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("province", "Zaragoza"), ("shown", "present"), ("least", 0.5)):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

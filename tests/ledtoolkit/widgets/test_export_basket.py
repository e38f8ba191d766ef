"""The export basket to look into: the numbers of the curriculum, and no effective number before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.datasets import load_exports_by_hs_group_2021
from ledtoolkit.exercises.own_exporter import exporters
from ledtoolkit.widgets.export_basket import ExportBasketExplorer

EXPLORER = ExportBasketExplorer

FRUIT = "Vegetables, fruit, flowers, coffee, tea and grain"
MACHINES = "Machines, electronics and instruments"


def test_the_controls_are_those_of_the_curriculum(explorer):
    exporter, cut_off, view = explorer.controls
    assert ([group for *_, group in exporter.options], exporter.start) == (
        ["Countries"] * 16 + ["Spanish provinces"] * 17,
        "Kenya",
    )
    assert (cut_off.lowest, cut_off.highest, cut_off.start) == (0.5, 3, 1)
    assert ([key for key, _ in view.options], view.start) == (["bars", "table"], "bars")


def test_the_start_shows_vegetables_against_machines(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        f"The RCA of Kenya is highest in “{FRUIT}” with 14.19 and lowest in “{MACHINES}” with 0.14. "
        "Its basket counts like 4.28 groups of equal size."
    )


def test_the_numbers_of_the_start_follow_from_the_published_table():
    exports = load_exports_by_hs_group_2021()
    kenya, world = exports.loc["Kenya"], exports.loc["World"]
    assert (kenya["vegetable"] / kenya.sum()) / (world["vegetable"] / world.sum()) == pytest.approx(14.19, abs=5e-3)
    assert kenya.sum() ** 2 / (kenya**2).sum() == pytest.approx(4.28, abs=5e-3)


def test_the_question_names_the_largest_share(explorer):
    basket = explorer.model(exporter="Kenya", cut_off=1, view="bars")
    assert basket.shares.idxmax() == FRUIT
    assert f"{basket.shares.max():.0%} of what Kenya exports" in explorer.question


@pytest.mark.parametrize("view", ["bars", "table"])
@pytest.mark.parametrize("exporter", ["Kenya", "Brazil", "Lleida"])
def test_before_the_guess_shares_and_their_concentration_change_nothing(explorer, exporter, view):
    basket = explorer.model(exporter=exporter, cut_off=1, view=view)
    others = replace(basket, shares=basket.shares * 0, reference_shares=basket.shares * 0, effective=99)
    assert explorer.before_guess(basket).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(basket).shown() != explorer.after_guess(others).shown()


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding.endswith("How many groups its basket counts like is your guess.")
    assert "4.28" not in explorer.stage.drawing + explorer.stage.table
    assert "Effective number of groups: your guess" in explorer.stage.drawing


def test_the_table_says_how_the_rca_comes_about(explorer):
    explorer.prediction.skip()
    explorer.inputs["view"].value = "table"
    # 3,087 of 7,137 million is 43.25 %; of the world's exports 3.05 % are in this group.
    assert "RCA 14.19 = 43.25% here / 3.05% in the world" in explorer.stage.drawing


def test_a_higher_cut_off_leaves_fewer_groups(explorer):
    explorer.prediction.skip()
    assert "3 of 11 groups reach the cut-off of 1.0" in explorer.stage.drawing
    explorer.inputs["cut_off"].value = 3
    assert "1 of 11 groups reach the cut-off of 3.0" in explorer.stage.drawing


def test_a_guess_within_half_a_group_is_well_seen(explorer):
    explorer.prediction.guess("4", "middle")
    assert explorer.prediction.outcome == (
        "You guessed 4.00 (fairly sure). It is 4.28: well seen. "
        "Choose other exporters, and see how few groups most of them live from."
    )


def test_the_challenge_is_met_by_five_exporters(explorer):
    found = {
        place: round(explorer.model(exporter=place, cut_off=1, view="bars").effective, 2) for _, place in exporters()
    }
    wide = {place: effective for place, effective in found.items() if effective > 6}
    assert wide == {"India": 6.90, "Valencia": 6.60, "Alicante": 6.20, "Brazil": 6.03, "Barcelona": 6.02}


def test_a_province_is_set_beside_spain_with_the_source_of_its_figures(explorer):
    explorer.inputs["exporter"].value = "Lleida"
    explorer.prediction.skip()
    assert "Share in Spain" in explorer.stage.table
    assert explorer.stage.source.startswith(
        "Figures: million, currency not stated in the source, 2022. Agencia Tributaria / DataComex"
    )


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("exporter", "Lleida"), ("cut_off", 2), ("view", "table")):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

"""The index kitchen: the numbers of the curriculum, and no rank before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.place import place_named
from ledtoolkit.widgets.composite_index import IndexKitchenExplorer

EXPLORER = IndexKitchenExplorer


def mixed(explorer, output=1 / 3, income=1 / 3, aggregation="additive"):
    return explorer.model(output=output, income=income, aggregation=aggregation)


def test_the_controls_are_those_of_the_curriculum(explorer):
    output, income, aggregation = explorer.controls
    for weight in (output, income):
        assert (weight.lowest, weight.highest, weight.start, weight.scale) == (0, 1, 1 / 3, 100)
    assert ([key for key, _ in aggregation.options], aggregation.start) == (["additive", "geometric"], "additive")


@pytest.mark.parametrize("weight", [0.1, 0.2, 1 / 3, 0.35, 0.45, 0.6, 0.7])
def test_weights_of_the_curriculum_lie_on_the_grid_of_the_sliders(explorer, weight):
    explorer.inputs["output"].value = weight
    assert explorer.inputs["output"].value == pytest.approx(weight, abs=1e-9)


def test_the_start_has_the_ranks_of_the_curriculum(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "With weights of 33% for output, 33% for income and 33% for knowledge Noord-Holland comes first with 0.964, "
        "before Utrecht with 0.906; Groningen has rank 6 with 0.287."
    )


def test_the_index_of_groningen_follows_from_the_published_figures(explorer):
    z = [(42_174 - 31_853) / (62_005 - 31_853), 0.0, (0.2310 - 0.1676) / (0.2895 - 0.1676)]
    assert mixed(explorer).index["Groningen"] == pytest.approx(sum(z) / 3, abs=1e-9)


@pytest.mark.parametrize(("output", "income", "rank"), [(0.6, 0.2, 4), (0.2, 0.6, 9)])
def test_weights_move_groningen_from_the_fourth_to_the_ninth_rank(explorer, output, income, rank):
    assert mixed(explorer, output, income).rank["Groningen"] == rank


def test_with_much_weight_on_income_utrecht_comes_first(explorer):
    assert mixed(explorer, 0.2, 0.6).ordered[0] == "Utrecht"


def test_the_challenge_is_met_with_knowledge_at_seven_tenths(explorer):
    result = mixed(explorer, 0.1, 0.2)
    assert (result.rank["Flevoland"], round(result.index["Flevoland"], 3)) == (4, 0.440)
    assert mixed(explorer).rank["Flevoland"] == 5


def test_multiplying_starts_from_a_floor_and_costs_who_is_uneven(explorer):
    # Groningen 0.01 + 0.99 z: 0.3489, 0.01 and 0.5249, each to the power of one third.
    result = mixed(explorer, aggregation="geometric")
    assert result.index["Groningen"] == pytest.approx((0.3489 * 0.01 * 0.5249) ** (1 / 3), abs=2e-4)
    assert result.rank["Groningen"] == 7


def test_before_the_guess_nothing_depends_on_index_and_ranks(explorer):
    result = mixed(explorer)
    others = replace(result, index=result.index * 0, rank=11 - result.rank)
    assert explorer.before_guess(result).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(result).shown() != explorer.after_guess(others).shown()


def test_before_the_guess_the_finding_gives_the_ingredients(explorer):
    assert explorer.stage.finding == (
        "Groningen has 0.34 in output, 0.00 in income and 0.52 in knowledge. The rank that this gives is your guess."
    )


def test_a_guess_of_the_right_rank_is_well_seen(explorer):
    explorer.prediction.guess("6", "low")
    assert explorer.prediction.outcome == (
        "You guessed 6 (just guessing). It is 6: well seen. "
        "Move the weights, and see how many ranks the same figures can give."
    )


def test_income_gets_at_most_what_output_leaves_and_the_finding_says_so(explorer):
    explorer.prediction.skip()
    explorer.inputs["output"].value, explorer.inputs["income"].value = 0.8, 0.5
    result = mixed(explorer, 0.8, 0.5)
    assert result.weights.to_list() == pytest.approx([0.8, 0.2, 0.0])
    assert explorer.stage.finding.endswith("Both weights are more than 100% together: income gets what output leaves.")


@pytest.mark.parametrize(("output", "income"), [(1, 0), (0, 1), (0, 0), (1, 1), (2 / 3, 1 / 3)])
def test_the_corners_of_the_kitchen_have_an_index_too(explorer, output, income):
    for aggregation in ("additive", "geometric"):
        result = mixed(explorer, output, income, aggregation)
        assert result.weights.sum() == pytest.approx(1)
        assert result.index.between(0, 1).all()


def test_a_learner_from_one_of_the_ten_provinces_is_asked_about_their_own():
    explorer = IndexKitchenExplorer(place_named("nl/Utrecht"))
    assert explorer.name == "week04/index-kitchen/Utrecht"
    assert "Which rank does Utrecht get" in explorer.prediction.question
    assert explorer.panel
    assert explorer.stage.finding.startswith("Utrecht has 0.85 in output")


@pytest.mark.parametrize("place", ["nl/Limburg", "de/Bayern", "fiction/lakeside_fiction"])
def test_everybody_else_is_asked_about_groningen(place):
    assert IndexKitchenExplorer(place_named(place)).name == "week04/index-kitchen"


def test_figures_carry_their_source(explorer):
    assert explorer.stage.source.startswith("Figures: CBS StatLine")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("output", 0.6), ("income", 0.1), ("aggregation", "geometric")):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

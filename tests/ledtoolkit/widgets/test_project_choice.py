"""Projects to weigh: the numbers of the curriculum, no winner at lower weights before the guess, the challenge."""

import pytest

from ledtoolkit.widgets.project_choice import ProjectChooserExplorer

EXPLORER = ProjectChooserExplorer

HUB, HALL = "Processing hub", "Market hall"


def read(explorer, **moved):
    return explorer.model(**({"view": "scores", "weight": 0.25, "rate": 0.05} | moved))


def test_the_controls_are_those_of_the_curriculum(explorer):
    view, weight, rate = explorer.controls
    assert [key for key, _ in view.options] == ["scores", "money"]
    assert (weight.lowest, weight.highest, weight.start) == (0, 0.7, 0.25)
    assert (rate.lowest, rate.highest, rate.start) == (0, 0.15, 0.05)


def test_the_start_ranks_hub_hall_and_training(explorer):
    best = read(explorer).ordered.iloc[:3]
    assert best.to_dict() == pytest.approx({HUB: 7.0, HALL: 6.5, "Supplier training": 6.0})
    assert explorer.stage.finding == (
        "When long-run jobs weigh 25%, “Processing hub” comes first with 7.00, 0.50 ahead of “Market hall”; "
        "it passes the PACA filter."
    )


def test_only_park_and_hub_pass_the_filter(explorer):
    passes = read(explorer).passes
    assert passes.index[passes].to_list() == ["Business park", HUB]


def test_before_the_guess_lower_weights_keep_their_winner(explorer):
    explorer.inputs["weight"].value = 0.10
    assert explorer.stage.finding == (
        "With less weight on long-run jobs than at the start, who comes first is your guess."
    )
    assert "6.9" not in explorer.stage.drawing + explorer.stage.table
    explorer.inputs["weight"].value = 0.40
    assert "“Processing hub” comes first" in explorer.stage.finding


def test_the_guess_is_answered_with_the_hall(explorer):
    explorer.prediction.guess("training", "low")
    assert explorer.prediction.outcome == (
        "You chose “Supplier training” (just guessing). It is “Market hall”. "
        "It has 10 of 10 marks for local means and for a visible result; "
        "only jobs and its slow start speak against it. "
        "Move the weight down, and watch where it changes."
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("hall", "high")
    assert explorer.prediction.outcome.startswith("You chose “Market hall” (very sure): well seen.")


# Hub 6 + 4 w, hall 22/3 - 10/3 w: equal at w = 4/22 = 0.182.
@pytest.mark.parametrize(("weight", "winner"), [(0.18, HALL), (0.19, HUB)])
def test_the_winner_changes_at_eighteen_percent(explorer, weight, winner):
    assert read(explorer, weight=weight).ordered.index[0] == winner


def test_a_winner_that_fails_the_filter_is_told_so(explorer):
    explorer.prediction.skip()
    explorer.inputs["weight"].value = 0
    assert explorer.stage.finding.endswith("1.33 ahead of “Processing hub”; it fails the PACA filter.")


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        (0.05, "At 5.0% a year the worked project brings society 53.3 thousand euro more than it costs "),
        (0.12, "At 12.0% a year the worked project costs society 29.0 thousand euro more than it brings "),
    ],
)
def test_the_money_view_has_the_values_of_the_worked_example(explorer, rate, said):
    explorer.inputs["view"].value = "money"
    explorer.inputs["rate"].value = rate
    assert explorer.stage.finding.startswith(said)
    assert explorer.stage.finding.endswith("; it breaks even at 9.3%.")
    assert "SYNTHETIC" in explorer.stage.drawing


def test_the_ratio_is_that_of_the_worked_example(explorer):
    assert read(explorer).ratio == pytest.approx(1.081, abs=5e-4)


@pytest.mark.parametrize("view", ["scores", "money"])
@pytest.mark.parametrize("weight", [0, 0.7])
@pytest.mark.parametrize("rate", [0, 0.15])
def test_every_corner_of_the_controls_can_be_shown(explorer, view, weight, rate):
    explorer.prediction.skip()
    for name, value in (("view", view), ("weight", weight), ("rate", rate)):
        explorer.inputs[name].value = value
    assert explorer.stage.table.count("<tr>") == (6 if view == "scores" else 7)


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    explorer.inputs["view"].value, explorer.inputs["weight"].value = "money", 0.5
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before

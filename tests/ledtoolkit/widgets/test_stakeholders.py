"""Power and interest to move: the start of the curriculum, and no power in sight before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.widgets.stakeholders import PowerInterestMapExplorer


@pytest.fixture(autouse=True)
def own_record(tmp_path, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))


@pytest.fixture
def explorer():
    explorer = PowerInterestMapExplorer()
    assert explorer.panel
    return explorer


def test_the_controls_are_those_of_the_curriculum(explorer):
    found = {c.name: (c.lowest, c.highest, c.start) for c in explorer.controls}
    assert found == {"power": (0, 10, 7), "interest": (0, 10, 3), "cut": (3, 7, 5)}


def test_the_start_is_keep_satisfied(explorer):
    explorer.prediction.skip()
    assert explorer.view().finding == (
        "Fisheries officer: power 7 is high (from 5 on), interest 3 is not: keep satisfied."
    )


@pytest.mark.parametrize(
    ("power", "interest", "advice"),
    [
        (5, 5, "both high (from 5 on): manage closely."),
        (4, 5, "power 4 is not: keep informed."),
        (4, 4, "is high (from 5 on): monitor."),
        (5, 4, "interest 4 is not: keep satisfied."),
    ],
)
def test_a_score_on_the_line_counts_as_high(explorer, power, interest, advice):
    explorer.prediction.skip()
    explorer.inputs["power"].value, explorer.inputs["interest"].value = power, interest
    assert explorer.view().finding.endswith(advice)


def test_the_line_alone_moves_actors_into_other_fields(explorer):
    low, high = (explorer.model(power=7, interest=3, cut=cut).actors["quadrant"] for cut in (3, 7))
    assert low["Fisheries officer"] == "manage closely"
    assert high["Fisheries officer"] == "keep satisfied"
    assert (low["Local radio"], high["Local radio"]) == ("manage closely", "monitor")
    assert (low["Town council"], high["Town council"]) == ("manage closely", "manage closely")


def test_before_the_guess_no_power_is_shown(explorer):
    reading = explorer.model(power=7, interest=3, cut=5)
    others = replace(reading, actors=reading.actors.assign(power=1, quadrant="monitor"))
    assert explorer.before_guess(reading).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(others).shown()


def test_the_loud_are_not_taken_for_the_powerful(explorer):
    explorer.prediction.guess("smokers", "high")
    assert "Her power is 7 of 10, that of the women 2, of the radio 3." in explorer.prediction.outcome
    explorer.prediction.guess("officer", "low")


def test_what_is_said_of_power_is_what_the_map_holds(explorer):
    power = explorer.model(power=7, interest=3, cut=5).actors["power"]
    assert (power["Fisheries officer"], power["Women who smoke fish"], power["Local radio"]) == (7, 2, 3)


def test_the_map_says_that_it_is_fictional_and_names_everybody(explorer):
    explorer.prediction.skip()
    shown = explorer.view()
    assert shown.picture.alt == (
        "FICTIONAL. Manage closely: Town council. Keep satisfied: Fisheries officer. "
        "Keep informed: Women who smoke fish; Local radio. Monitor: Cold-store chain."
    )
    assert "FICTIONAL" in shown.picture.svg()
    assert shown.picture.table().count("<tr>") == 6


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.view().shown()
    for name, value in (("power", 2), ("interest", 9), ("cut", 4)):
        explorer.inputs[name].value = value
    assert explorer.view().shown() != before
    explorer.reset()
    assert explorer.view().shown() == before


def test_the_page_knows_the_actors_that_stay_and_the_one_that_moves(explorer):
    words = explorer.stage.words
    assert words["staying"] == [
        ["Town council", 8, 7],
        ["Women who smoke fish", 2, 9],
        ["Local radio", 3, 6],
        ["Cold-store chain", 4, 2],
    ]
    assert (words["moved"], explorer.stage.starts) == ("Fisheries officer", {"power": 7, "interest": 3, "cut": 5})

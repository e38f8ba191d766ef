"""A local currency to move: the numbers of the curriculum, no trade before the guess, and the challenge."""

import pytest

from ledtoolkit.widgets.local_currency import CurrencyCircuitExplorer

EXPLORER = CurrencyCircuitExplorer


def test_the_controls_are_those_of_the_curriculum(explorer):
    assert [(each.name, each.lowest, each.highest, each.start) for each in explorer.controls] == [
        ("stock", 10_000, 1_000_000, 100_000),
        ("velocity", 1, 12, 9.6),
        ("leak_share", 0, 1, 0.3),
    ]


def test_before_the_guess_no_trade_is_told(explorer):
    assert explorer.stage.finding == "100,000 changes hands 9.6 times a year. What trade that makes is your guess."
    assert "960,000" not in explorer.stage.drawing + explorer.stage.table


def test_the_start_keeps_288_000(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "100,000 that changes hands 9.6 times a year makes 960,000 of trade; 288,000 of it (30%) would have left "
        "the place."
    )


def test_half_the_speed_makes_half_the_trade(explorer):
    explorer.prediction.guess("480,000", "high")
    assert explorer.prediction.outcome == (
        "You guessed 480,000 (very sure). It is 480,000: well seen. "
        "Move how often it changes hands, and see how trade follows."
    )
    explorer.inputs["velocity"].value = 4.8
    assert "makes 480,000 of trade" in explorer.stage.finding


# By hand: 100,000 x 12 x 0.42 = 504,000 and x 0.41 = 492,000.
@pytest.mark.parametrize(("share", "is_met"), [(0.42, True), (0.41, False)])
def test_the_challenge_can_be_met_without_more_money(explorer, share, is_met):
    assert (explorer.model(stock=100_000, velocity=12, leak_share=share).kept >= 500_000) is is_met


@pytest.mark.parametrize("stock", [10_000, 1_000_000])
@pytest.mark.parametrize("leak_share", [0, 1])
def test_every_corner_of_the_controls_can_be_shown(explorer, stock, leak_share):
    explorer.prediction.skip()
    explorer.inputs["stock"].value, explorer.inputs["leak_share"].value = stock, leak_share
    assert explorer.stage.table.count("<tr>") == 4


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    explorer.inputs["stock"].value = 500_000
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before


def test_what_is_set_by_us_is_called_so(explorer):
    assert explorer.limits.startswith("SYNTHETIC: the part that would have left is set by us")

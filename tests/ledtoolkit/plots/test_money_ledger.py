"""The bars of a ledger are its rounds; before the guess only the first is shown."""

import pandas as pd

from ledtoolkit.money_ledger import money_ledger, moved_to
from ledtoolkit.plots.money_ledger import LedgerDrawing, LedgerReading

BEFORE = money_ledger(100, pd.Series({"baker": 40}), pd.Series({"baker": 0.5}))
READING = LedgerReading(BEFORE, moved_to(BEFORE, "baker", 20), "Baker", 20)


def lengths(picture):
    return [bar.get_width() for bar in picture.figure.axes[0].patches if bar.get_visible()]


def test_bars_and_words_are_the_three_rounds():
    picture = LedgerDrawing().whole(READING)
    assert lengths(picture) == [100, 60, 30]
    assert picture.alt == (
        "SYNTHETIC: of 100 euro 60 goes to people and firms here, and they spend 30 of it here again. LM3 is 1.90."
    )
    assert picture.numbers["Euro"].to_list() == ["100", "60", "30"]


def test_before_the_guess_nothing_follows_from_the_picture():
    picture = LedgerDrawing().open(READING)
    assert lengths(picture) == [100]
    assert picture.numbers["Euro"].to_list() == ["100", "?", "?"]
    assert picture.alt == "SYNTHETIC: 20 of 100 euro is moved. What LM3 becomes is still open."

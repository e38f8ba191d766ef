"""Stock, trade and what is kept."""

import pytest

from ledtoolkit.local_currency import currency_circuit
from ledtoolkit.plots.local_currency import CurrencyDrawing, picture_currency_circuit

CIRCUIT = currency_circuit(100_000, 9.6, leak_share=0.3)
PICTURE = picture_currency_circuit(CIRCUIT)


def test_the_bars_are_kept_trade_and_stock():
    assert [bar.get_width() for bar in PICTURE.figure.axes[0].patches] == pytest.approx([288_000, 960_000, 100_000])


def test_the_alt_text_tells_the_circuit():
    assert PICTURE.alt == (
        "A stock of 100,000 that changes hands 9.60 times a year makes 960,000 of trade; "
        "30% of it, 288,000, would have left the place."
    )


def words_of(picture):
    figure = picture.figure
    return [text.get_text() for text in (*figure.texts, *figure.axes[0].texts)]


def test_before_the_guess_no_trade_is_drawn_nor_said():
    picture = CurrencyDrawing().stock(CIRCUIT)
    said = [*words_of(picture), picture.alt, picture.table()]
    assert not any("960" in words or "288" in words for words in said)
    assert [bar.get_visible() for bar in picture.figure.axes[0].patches] == [True, False, False]


def test_after_the_guess_the_bars_are_stock_trade_and_what_is_kept():
    picture = CurrencyDrawing().trade(CIRCUIT)
    assert [bar.get_width() for bar in picture.figure.axes[0].patches] == pytest.approx([100_000, 960_000, 288_000])
    assert {"100,000", "960,000", "288,000"} <= set(words_of(picture))
    assert picture.numbers["Amount"].to_list() == ["100,000", "960,000", "288,000"]
    assert picture.alt == PICTURE.alt

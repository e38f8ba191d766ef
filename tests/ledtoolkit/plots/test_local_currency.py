"""Stock, trade and what is kept."""

import pytest

from ledtoolkit.local_currency import currency_circuit
from ledtoolkit.plots.local_currency import picture_currency_circuit

PICTURE = picture_currency_circuit(currency_circuit(100_000, 9.6, leak_share=0.3))


def test_the_bars_are_kept_trade_and_stock():
    assert [bar.get_width() for bar in PICTURE.figure.axes[0].patches] == pytest.approx([288_000, 960_000, 100_000])


def test_the_alt_text_tells_the_circuit():
    assert PICTURE.alt == (
        "A stock of 100,000 that changes hands 9.60 times a year makes 960,000 of trade; "
        "30% of it, 288,000, would have left the place."
    )

"""Shares and their equivalent number are drawn and said."""

import pandas as pd

from ledtoolkit.plots.herfindahl import picture_concentration


def lengths(picture, *, upright=False):
    bars = picture.figure.axes[0].patches
    return [bar.get_height() if upright else bar.get_width() for bar in bars]


def test_shares_stand_from_large_to_small():
    picture = picture_concentration(pd.Series({"art": 10, "tea": 50, "tin": 40}), what="Exports")
    assert lengths(picture, upright=True) == [0.5, 0.4, 0.1]
    assert "2.38 equal parts" in picture.alt  # 1 / (0.25 + 0.16 + 0.01)

"""Shares and their equivalent number are drawn and said."""

import pandas as pd

from ledtoolkit.plots.herfindahl import picture_concentration


def test_shares_stand_from_large_to_small():
    picture = picture_concentration(pd.Series({"art": 10, "tea": 50, "tin": 40}), what="Exports")
    assert [bar.get_width() for bar in picture.figure.axes[0].patches] == [0.5, 0.4, 0.1]
    assert "2.38 equal parts" in picture.alt  # 1 / (0.25 + 0.16 + 0.01)

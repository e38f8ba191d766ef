"""Counted bars, fitted line."""

from ledtoolkit.bass_fit import bass_fit
from ledtoolkit.plots.bass_fit import picture_bass_fit

SALES = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]
FIT = bass_fit(SALES)
PICTURE = picture_bass_fit(SALES, FIT)


def test_the_bars_are_the_series_and_the_line_is_the_fit():
    axes = PICTURE.figure.axes[0]
    assert [bar.get_height() for bar in axes.patches] == SALES
    assert list(axes.lines[0].get_ydata()) == FIT.fitted.to_list()


def test_the_alt_text_names_the_estimator_and_the_published_coefficients():
    assert PICTURE.alt == (
        "Fitted by nls_density: a market of 67,981, p = 0.0066, q = 0.6381; a typical miss is 727.2 per period."
    )

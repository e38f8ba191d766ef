"""Towns and their spread are those of the runs, and before the guess nobody sees an end."""

import pytest

from ledtoolkit.path_dependence import polya_distribution, polya_urn
from ledtoolkit.plots.histories import HistoryDrawing, HistoryReading


def reading(start=1, draws=200, runs=200):
    return HistoryReading(
        start,
        draws,
        polya_urn(start, start, draws=draws, runs=runs, seed=5),
        polya_distribution(start, start, draws=draws),
    )


def heights(picture, axes, first=0, last=None):
    return [bar.get_height() for bar in picture.figure.axes[axes].patches[first:last]]


def words_of(picture):
    figure = picture.figure
    return [text.get_text() for axes in figure.axes for text in axes.texts] + [text.get_text() for text in figure.texts]


def test_the_bars_are_the_first_twenty_towns():
    found = reading()
    picture = HistoryDrawing().ends(found)
    assert heights(picture, 0, 20) == found.runs.shares.iloc[:20].to_list()
    assert len(picture.numbers) == 20


def test_the_spread_adds_up_to_all_towns_and_the_line_to_all_chances():
    picture = HistoryDrawing().ends(reading())
    assert sum(heights(picture, 1)) == pytest.approx(1)
    line = picture.figure.axes[1].lines[0].get_ydata()
    assert sum(line[1:-1:2]) == pytest.approx(1)


@pytest.mark.parametrize("draws", [10, 18, 198])
def test_ends_and_exact_chances_fall_into_the_same_bars(draws):
    # 2,000 towns: no bar may stand where nothing can end.
    picture = HistoryDrawing().ends(reading(draws=draws, runs=2_000))
    line = picture.figure.axes[1].lines[0].get_ydata()[1:-1:2]
    assert all(chance > 0 or height == 0 for height, chance in zip(heights(picture, 1), line, strict=True))


def test_before_the_guess_all_towns_stand_at_the_start():
    picture = HistoryDrawing().start(reading())
    assert set(heights(picture, 0, 20)) == {0.5}
    assert set(heights(picture, 1)) == {0}
    assert {"On average: ?", "Standard deviation: ?", "?"} <= set(words_of(picture))
    assert picture.alt == ("All towns begin with 50.0% of the first colour. Where they end is still open.")


def test_mean_and_spread_stand_beside_the_exact_values():
    words = words_of(HistoryDrawing().ends(reading()))
    assert any(line.startswith("On average ") and line.endswith("(exactly 50.0%)") for line in words)
    assert any(line.startswith("Standard deviation ") and line.endswith("(exactly 0.287)") for line in words)


def test_fewer_towns_are_fewer_bars():
    drawing = HistoryDrawing()
    picture = drawing.ends(reading(runs=3))
    assert sum(bar.get_visible() for bar in picture.figure.axes[0].patches[20:]) == 3
    assert drawing.ends(reading(runs=1)).figure.texts[0].get_text() == "SYNTHETIC: one town after 200 draws"
    assert drawing.ends(reading(runs=50)).figure.texts[0].get_text() == "SYNTHETIC: 20 towns after 200 draws"

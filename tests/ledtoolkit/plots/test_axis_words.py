"""What stands beside axes is read in the learner's language, and whole."""

import pytest

from ledtoolkit.plots.axis_words import break_long_labels, speak_numbers
from ledtoolkit.plots.picture import new_axes
from ledtoolkit.words import speaking

LONG = "Predicted change of jobs (thousand people who are employed and live in the region)"


def spoken(language, values=(0.0, 1.0)):
    figure, axes = new_axes("title")
    axes.set_xlim(*values)
    with speaking(language):
        speak_numbers(figure)
    figure.canvas.draw()
    return [label.get_text() for label in axes.get_xticklabels()]


@pytest.mark.parametrize(("language", "half"), [("en", "0.4"), ("nl", "0,4"), ("es", "0,4")])
def test_numbers_on_axes_have_the_decimal_mark_of_the_language(language, half):
    assert half in spoken(language)


def test_whole_numbers_and_the_minus_stay():
    assert spoken("nl", (-10, 10))[0] == "\u221210.0".replace(".", ",")


def test_names_on_an_axis_keep_their_points():
    figure, axes = new_axes("title")
    axes.bar(["St. Gallen", "No. 2"], [1, 2])
    with speaking("nl"):
        speak_numbers(figure)
    figure.canvas.draw()
    assert [label.get_text() for label in axes.get_xticklabels()] == ["St. Gallen", "No. 2"]


def laid_out(figure):
    figure.get_layout_engine().execute(figure)


def test_a_name_that_is_longer_than_its_axis_is_broken_and_then_whole():
    figure, axes = new_axes("title", width=4, height=3)
    axes.set_xlabel(LONG)
    axes.set_ylabel(LONG)
    laid_out(figure)
    assert break_long_labels(figure)
    laid_out(figure)
    break_long_labels(figure)
    laid_out(figure)
    across, up = axes.xaxis.label.get_window_extent(), axes.yaxis.label.get_window_extent()
    assert axes.get_xlabel().replace("\n", " ") == LONG
    assert figure.bbox.x0 <= across.x0 < across.x1 <= figure.bbox.x1
    assert figure.bbox.y0 <= up.y0 < up.y1 <= figure.texts[0].get_window_extent().y0 + 1


def test_short_names_stay_in_one_line():
    figure, axes = new_axes("title")
    axes.set_xlabel("Jobs")
    laid_out(figure)
    assert not break_long_labels(figure)
    assert axes.get_xlabel() == "Jobs"

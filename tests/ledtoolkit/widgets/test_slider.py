"""The slider keeps to its range and its grid whatever it is given, and speaks the learner's language."""

import math

import pytest
import traitlets

from ledtoolkit.widgets.slider import Slider


def share_slider():
    return Slider("Share", lowest=0, highest=0.95, step=0.01, value=0.8, unit="%", scale=100)


@pytest.mark.parametrize(
    ("given", "kept"),
    [(0.333, 0.33), (0.95, 0.95), (1.2, 0.95), (-3, 0), (math.inf, 0.95), (-math.inf, 0), (math.nan, 0)],
)
def test_every_number_comes_to_the_nearest_point_of_the_grid(given, kept):
    slider = share_slider()
    slider.value = given
    assert slider.value == kept


@pytest.mark.parametrize("hostile", ["0.5", None, [0.5], {"value": 0.5}, "<script>"])
def test_what_is_no_number_is_refused_and_the_value_stays(hostile):
    slider = share_slider()
    with pytest.raises(traitlets.TraitError):
        slider.value = hostile
    assert slider.value == 0.8


def test_a_value_sent_by_the_browser_is_held_to_the_range_too():
    slider = share_slider()
    slider.set_state({"value": 12})
    assert slider.value == 0.95


def test_the_highest_value_is_reached_where_the_grid_does_not_meet_it():
    slider = Slider("Money", lowest=10, highest=25, step=10, value=10)
    slider.value = 25
    assert slider.value in {20, 25}


def test_the_range_is_told_as_it_stands_on_the_screen():
    assert share_slider().range_words == "Type a number from 0 to 95."


def test_the_number_box_has_a_name_of_its_own():
    assert share_slider().box_label == "Share, as a number"


def test_the_decimal_mark_is_that_of_the_language(monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "nl")
    assert Slider("Aandeel", lowest=0, highest=1, step=0.1, value=0.5).decimal_mark == ","


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"lowest": 5, "highest": 5, "step": 1}, "`lowest` must be below `highest`, got 5 and 5."),
        ({"lowest": 0, "highest": 5, "step": 0}, "`step` must be above 0, got 0. Without it the result is undefined."),
    ],
)
def test_a_range_that_is_none_is_refused(wrong, message):
    with pytest.raises(ValueError) as refusal:
        Slider("Share", value=0, **wrong)
    assert str(refusal.value) == message

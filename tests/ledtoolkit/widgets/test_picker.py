"""A picker offers keys with words, keeps to them whatever it is given, and can be offered others."""

import pytest
import traitlets

from ledtoolkit.widgets.picker import Picker


def wages():
    return Picker("Wage", [("low", "Low"), ("middle", "Middle"), ("high", "High")], value="low")


def test_a_key_that_is_offered_is_taken():
    picker = wages()
    picker.value = "high"
    assert picker.value == "high"


@pytest.mark.parametrize("odd", ["", "HIGH", "<script>", "lowest"])
def test_what_is_not_offered_moves_nothing(odd):
    picker = wages()
    picker.set_state({"value": odd})
    assert picker.value == "low"


@pytest.mark.parametrize("hostile", [None, 3, ["high"], {"value": "high"}])
def test_what_is_no_text_is_refused_and_the_value_stays(hostile):
    picker = wages()
    with pytest.raises(traitlets.TraitError):
        picker.value = hostile
    assert picker.value == "low"


def test_other_options_keep_the_value_where_they_can():
    picker = wages()
    picker.value = "middle"
    picker.offer([("none", "None"), ("middle", "In between")])
    assert picker.value == "middle"


def test_other_options_without_the_value_start_at_the_first():
    picker = wages()
    picker.offer([("none", "None"), ("some", "Some")])
    assert picker.value == "none"


def test_the_group_of_an_option_goes_along():
    picker = Picker("Region", [("a", "A", "North"), ("b", "B", "South")], value="b")
    assert picker.options == [["a", "A", "North"], ["b", "B", "South"]]


@pytest.mark.parametrize("options", [[], [("a", "A"), ("a", "again")]])
def test_keys_must_differ_and_be_there(options):
    with pytest.raises(ValueError) as refusal:
        Picker("Region", options, value="a")
    keys = [key for key, _ in options]
    assert str(refusal.value) == f"`options` must have keys that differ, got {keys}. Name each option once."


def test_a_start_that_is_not_offered_is_refused():
    with pytest.raises(ValueError) as refusal:
        Picker("Region", [("a", "A"), ("b", "B")], value="c")
    assert str(refusal.value) == "`value` must be one of the keys ['a', 'b'], got 'c'. Choose one of them."

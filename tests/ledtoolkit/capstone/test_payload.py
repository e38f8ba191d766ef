"""A paper is handed in as canonical JSON; the reader takes exactly that and refuses everything else."""

import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledtoolkit.capstone.parts import Parts, parts_of
from ledtoolkit.capstone.payload import PayloadError, payload_of, read_payload
from ledtoolkit.capstone.shape import PARTS, shaped
from ledtoolkit.place import own_place, place_named
from ledtoolkit.progress import Record
from tests.ledtoolkit.capstone.any_json import ANYTHING, parts_nearly

GRONINGEN = place_named("nl/Groningen")
NO_PLACE = "The place of this paper cannot be analysed. Choose it again on the welcome page."


def own():
    jobs = pd.DataFrame({"farms": [30.0], "shops": [10.0]}, index=[2024])
    everywhere = pd.DataFrame({"farms": [150.0], "shops": [250.0]}, index=[2024])
    return own_place("Here", jobs, everywhere, reference="the province", unit="jobs", source="own count")


def handed_in(**changes):
    whole = json.loads(payload_of(parts_of(Record(None)), GRONINGEN))
    return whole | changes


def refusal(whole):
    with pytest.raises(PayloadError) as refused:
        read_payload(whole if isinstance(whole, str) else json.dumps(whole))
    return str(refused.value)


@settings(max_examples=25, deadline=None)
@given(parts_nearly())
def test_whatever_a_record_held_comes_back_as_it_was_handed_in(values):
    parts = Parts({name: shaped(name, values.get(name)) for name in PARTS})
    back, place = read_payload(payload_of(parts, GRONINGEN))
    assert back.values == parts.values
    assert place.id == "nl/Groningen"


def test_the_learners_own_place_comes_back():
    place = read_payload(payload_of(parts_of(Record(None)), own()))[1]
    assert place.as_value() == own().as_value()


def test_the_same_paper_is_the_same_text_in_any_order_of_its_parts():
    parts = parts_of(Record(None))
    other = Parts(dict(reversed(parts.values.items())), frozenset({"section/1"}), {"section/1": "newer"})
    assert payload_of(parts, GRONINGEN) == payload_of(other, GRONINGEN)
    assert set(json.loads(payload_of(other, GRONINGEN))) == {"schema", "place", "parts"}


@given(ANYTHING)
def test_any_json_is_a_paper_or_is_refused_with_a_sentence(value):
    refusal(json.dumps(value))


@given(st.text())
def test_any_text_is_refused_with_a_sentence(text):
    refusal(text)


@given(st.data())
def test_anything_in_the_place_of_a_part_is_refused_or_is_its_shape(data):
    name = data.draw(st.sampled_from(sorted(PARTS)))
    value = data.draw(ANYTHING)
    whole = handed_in()
    whole["parts"][name] = value
    assert value == shaped(name, value) or refusal(whole)


@pytest.mark.parametrize(
    "place",
    [
        None,
        "nl/Groningen",
        {"id": "nl/Atlantis"},
        {"id": "own"},
        {"id": 7},
        {"id": "nl/Groningen", "picture": "a.png"},
        own().as_value() | {"jobs": [[1.0]]},
        own().as_value() | {"jobs": [["30", "10"]]},
        own().as_value() | {"jobs": [[10**400, 1]]},
        own().as_value() | {"name": "x" * 201},
        own().as_value() | {"years": [2024] * 200},
        own().as_value() | {"years": [True]},
    ],
)
def test_an_odd_place_is_refused(place):
    assert refusal(handed_in(place=place))


def test_refusals_say_what_is_wrong():
    assert (
        refusal(handed_in(schema=2))
        == "This paper was made by another version of the course. Hand it in again from its page."
    )
    assert refusal(handed_in(schema=True)).startswith("This paper was made by another version")
    assert refusal(handed_in(files=[])) == "In this paper `paper` must have the names parts, place, schema."
    assert refusal(handed_in(place={"id": "nl/Atlantis"})) == NO_PLACE
    whole = handed_in()
    whole["parts"]["exhibits"] = {"chosen": [{"id": "../../secret", "caption": ""}]}
    assert refusal(whole) == "In this paper `exhibits.chosen.0.id` holds what cannot stand there."
    whole["parts"]["exhibits"] = {"chosen": [{"id": "finance", "caption": "", "src": "x.png"}]}
    assert refusal(whole) == "In this paper `exhibits.chosen.0` must have the names caption, id."
    whole["parts"]["exhibits"] = {"chosen": [{"id": "finance", "caption": ""}] * 101}
    assert refusal(whole) == "In this paper `exhibits.chosen` must be a list of at most 100."


def test_names_that_stand_twice_and_numbers_that_are_none_are_refused():
    assert refusal('{"schema": 1, "schema": 1}') == "In this paper a name stands twice. Hand it in again from its page."
    assert refusal('{"schema": NaN}') == "In this paper a number is none. Hand it in again from its page."


def test_deep_nesting_and_broken_json_are_refused():
    sentence = "What was handed in is no paper. Hand it in again from the page of the paper."
    assert refusal("[" * 100_000) == sentence
    assert refusal("{") == sentence


def test_more_than_a_megabyte_is_neither_written_nor_read():
    parts = {name: shaped(name, {"text": "é" * 100_000}) for name in PARTS}
    sentence = "This paper is longer than 1,000,000 characters. Shorten its longest text."
    with pytest.raises(PayloadError) as refused:
        payload_of(Parts(parts), GRONINGEN)
    assert str(refused.value) == sentence
    assert refusal(" " * 1_000_001) == sentence

"""The typed place: each field is refused by its name, and what was saved can be typed again."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.place_table import TableError
from ledtoolkit.typed_place import FieldError, read_typed_place, typed_as

TYPED = {"name": " Here ", "reference": "the province", "unit": "jobs", "year": "2024", "source": "own count"}
CELLS = [["Farms", "30", "200"], ["Shops", "70", "900"]]


def test_the_words_and_numbers_make_a_place():
    place, notes = read_typed_place(TYPED, [["branch", "here", "there"], *CELLS, ["Total", "100", "1100"]])
    assert (place.id, place.name, place.reference, place.unit, place.source) == (
        "own",
        "Here",
        "the province",
        "jobs",
        "own count",
    )
    assert place.jobs.loc[2024].to_dict() == {"Farms": 30.0, "Shops": 70.0}
    assert len(notes) == 2


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("name", "  ", "This is still empty: for example Assen."),
        ("reference", "", "This is still empty: for example the province of Drenthe."),
        ("unit", "", "This is still empty: for example employed persons."),
        ("source", "", "This is still empty: an office, a report or a web address."),
        ("name", "x" * 201, "This is longer than 200 characters. Shorten it."),
        ("year", "last year", "“last year” is no year. Write four digits, for example 2024."),
        ("year", "3024", "“3024” is no year. Write four digits, for example 2024."),
        ("year", "²", "“²” is no year. Write four digits, for example 2024."),
    ],
)
def test_a_field_is_refused_by_its_name(name, text, message):
    with pytest.raises(FieldError) as refusal:
        read_typed_place(TYPED | {name: text}, CELLS)
    assert (refusal.value.name, str(refusal.value)) == (name, message)


@pytest.mark.parametrize("name", ["rest", "Total", "summe"])
def test_a_name_that_tables_use_is_refused_in_a_sentence(name):
    with pytest.raises(TableError, match="^This place cannot be used yet: "):
        read_typed_place(TYPED | {"name": name}, CELLS)


FIGURES = st.floats(min_value=0.001, max_value=1e9) | st.integers(1, 10**6).map(lambda whole: whole / 1000)


@given(FIGURES, FIGURES)
def test_what_was_saved_and_is_typed_again_has_the_same_numbers(farms, shops):
    cells = [["Farms", f"{farms:.9f}", "1000000001"], ["Shops", f"{shops:.9f}", "3000000001"]]
    try:
        place, _ = read_typed_place(TYPED, cells)
    except TableError:
        return
    held = typed_as(place)
    again, _ = read_typed_place(held["typed"], held["cells"])
    pd.testing.assert_frame_equal(again.jobs, place.jobs, check_exact=True)
    pd.testing.assert_frame_equal(again.reference_jobs, place.reference_jobs, check_exact=True)


def test_three_decimals_are_not_taken_for_thousands():
    place, _ = read_typed_place(TYPED, [["Farms", "1.2340", "200"], ["Shops", "7.500", "900"]])
    held = typed_as(place)
    assert held["cells"] == [["Farms", "1.2340", "200"], ["Shops", "7.5", "900"]]

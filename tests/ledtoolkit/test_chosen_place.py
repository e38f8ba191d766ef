"""The chosen place is the newest one in the record; whatever else stands there gives the example and says so."""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.chosen_place import LONGEST_NAME, REGIONS, chosen_name, chosen_place, place_choice
from ledtoolkit.datasets import employment_figures
from ledtoolkit.journal import Entry
from ledtoolkit.place import LONGEST_WORDS, own_place, place_ids
from ledtoolkit.progress import Record

NOT_CHOSEN = "This is the course's example. Choose your own place on the welcome page."
BROKEN = (
    "The place in your record cannot be read, so this is the course's example. "
    "Choose your place again on the welcome page."
)
OWN = {
    "id": "own",
    "name": "Here",
    "reference": "the province",
    "unit": "jobs",
    "source": "own count",
    "years": [2024],
    "branches": ["Farms", "Shops"],
    "jobs": [[30.0, 70.0]],
    "reference_jobs": [[200.0, 900.0]],
}


@pytest.fixture
def record(tmp_path):
    return Record(tmp_path / "my-work")


class Holding(Record):
    """A record that holds one value as the place."""

    def __init__(self, value):
        super().__init__(None)
        self.value = value

    def entries(self):
        return [Entry(1, "an-entry", "2026-01-01", "place", None, None, self.value)]


def test_nobody_chose_so_it_is_the_example_and_says_so(record):
    choice = place_choice(record)
    assert (choice.place.id, choice.is_example, choice.note) == ("nl/Groningen", True, NOT_CHOSEN)


def test_the_newest_choice_holds(record):
    record.save("place", {"id": "de/Bayern"})
    entry = record.save("place", {"id": "nl/Zeeland"})
    choice = place_choice(record)
    assert (choice.place.name, choice.is_example, choice.note, choice.entry) == ("Zeeland", False, "", entry.id)


def test_each_learner_of_a_shared_record_has_their_own_choice(record):
    record.set_learner("Ann")
    record.save("place", {"id": "de/Bayern"})
    record.set_learner("bob")
    assert place_choice(record).note == NOT_CHOSEN
    record.save("place", {"id": "nl/Zeeland"})
    record.set_learner(" ANN ")
    assert chosen_place(record).id == "de/Bayern"


def test_a_choice_made_before_the_id_was_typed_belongs_to_who_typed_it_next(record):
    record.save("place", {"id": "de/Bayern"})
    assert chosen_place(record).id == "de/Bayern"
    record.set_learner("ann")
    assert chosen_place(record).id == "de/Bayern"
    record.set_learner("bob")
    assert place_choice(record).note == NOT_CHOSEN


def test_an_own_place_comes_back_with_its_numbers(record):
    jobs = pd.DataFrame({"Farms": [30.0], "Shops": [70.0]}, index=[2024])
    place = own_place("Here <b>", jobs, jobs * 2 + 9, reference="the province", unit="jobs", source="own count")
    record.save("place", place.as_value())
    pd.testing.assert_frame_equal(chosen_place(record).jobs, place.jobs)


def test_the_name_alone_is_that_of_the_place_for_every_place():
    for value in [{"id": each} for each in place_ids()] + [OWN]:
        assert chosen_name(Holding(value)) == place_choice(Holding(value)).place.name


def test_names_are_read_from_the_tables_and_by_the_rule_of_the_place_itself():
    names = {f"{family}/{name}" for family, table in REGIONS.items() for name in employment_figures(table).labels}
    assert names == {each for each in place_ids() if not each.startswith("fiction/")}
    assert LONGEST_NAME == LONGEST_WORDS


def test_nobody_chose_so_there_is_no_name(record):
    assert chosen_name(record) == ""


@pytest.mark.parametrize(
    "value",
    [
        None,
        "nl/Groningen",
        [],
        {},
        {"id": None},
        {"id": "nl/Atlantis"},
        {"id": "fiction/../x"},
        {"id": "own"},
        OWN | {"name": " "},
        OWN | {"name": "x" * 201},
    ],
)
def test_a_value_that_is_no_place_has_no_name(value):
    assert chosen_name(Holding(value)) == ""


def test_without_a_record_of_its_own_it_is_that_of_the_folder(record, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(record.folder))
    record.save("place", {"id": "fiction/lakeside_fiction"})
    assert chosen_place().name == "Lakeside-Fiction"


def test_while_grading_it_is_the_example_whatever_was_chosen(record, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(record.folder))
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    record.save("place", {"id": "de/Bayern"})
    assert chosen_place().id == "nl/Groningen"


@pytest.mark.parametrize(
    "value",
    [
        None,
        "nl/Groningen",
        [],
        {},
        {"id": None},
        {"id": "nl/Atlantis"},
        {"id": "fiction/../../progress"},
        {"id": "own"},
        OWN | {"years": ["x"]},
        OWN | {"years": [1e400]},
        OWN | {"years": 2024},
        OWN | {"branches": None},
        OWN | {"branches": ["Farms", "Farms"]},
        OWN | {"branches": ["Farms"]},
        OWN | {"jobs": [[None, 1]]},
        OWN | {"jobs": [["<b>", 1]]},
        OWN | {"jobs": [[-1, 1]]},
        OWN | {"jobs": [[float("nan"), 1]]},
        OWN | {"jobs": [[300, 70]]},
        OWN | {"jobs": "x" * 100},
        OWN | {"jobs": [[0, 0]]},
        OWN | {"reference_jobs": [[200, 0]], "jobs": [[30, 0]]},
        OWN | {"jobs": [[200, 900]]},
        OWN | {"name": "x" * 10_000},
        OWN | {"name": ["x"]},
        OWN | {"name": "  "},
        OWN | {"branches": ["x" * 10_000, "Shops"]},
        OWN | {"years": []},
        OWN | {"years": [2024, 2024], "jobs": [[30, 70]] * 2, "reference_jobs": [[200, 900]] * 2},
    ],
)
def test_a_value_that_is_no_place_gives_the_example_and_says_so(value):
    assert (place_choice(Holding(value)).place.id, place_choice(Holding(value)).note) == ("nl/Groningen", BROKEN)


@given(
    st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)),
    st.sampled_from(sorted(OWN)),
)
def test_no_value_of_any_field_ends_in_a_traceback(value, name):
    choice = place_choice(Holding(OWN | {name: value}))
    assert choice.note in {"", BROKEN}


def test_a_sound_own_place_is_read():
    assert place_choice(Holding(json.loads(json.dumps(OWN)))).note == ""


def test_a_record_that_cannot_be_opened_gives_the_example(record):
    (record.folder / "record.jsonl").mkdir(parents=True)
    assert place_choice(record).note == "Your record cannot be read, so this is the course's example."

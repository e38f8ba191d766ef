import pytest

from ledtoolkit.exercises.definition import Written
from ledtoolkit.exercises.first_look import first_look

SHORT = Written(3, 5, "2")


def length(text):
    return first_look(SHORT, text, ())[0]


def source(text):
    return first_look(SHORT, text, ())[1]


@pytest.mark.parametrize(
    ("text", "in_sight", "sentence"),
    [
        ("", False, "0 words; 3 to 5 are asked."),
        ("one", False, "1 word; 3 to 5 are asked."),
        ("one two\nthree", True, "3 words; 3 to 5 are asked."),
        ("1 2 3 4 5 6", False, "6 words; 3 to 5 are asked."),
    ],
)
def test_the_words_are_counted_and_the_ends_count_in(text, in_sight, sentence):
    assert (length(text).in_sight, length(text).sentence) == (in_sight, sentence)


@pytest.mark.parametrize(
    "text",
    [
        "36.2% of jobs (Eurostat, regional employment, 2018)",
        "12,700 jobs.\nSource: town hall count",
        "5 shops [CBS, 2019]",
        "In 2018 there were 40 farms (count of the village, 2018).",
    ],
)
def test_a_figure_with_its_source_is_seen(text):
    assert source(text).in_sight
    assert source(text).sentence == "A figure with its source is in sight."


@pytest.mark.parametrize("text", ["36.2% of jobs are public (a lot).", "The port is a source of 300 jobs."])
def test_a_figure_alone_asks_for_its_source(text):
    found = source(text)
    assert not found.in_sight
    assert (
        found.sentence == "There is a figure, but no source in sight. Write it behind, as in (publisher, table, 2019)."
    )


@pytest.mark.parametrize("text", ["", "Many jobs are public.", "Since 2018 (CBS, 2019) much has changed."])
def test_a_year_is_no_figure(text):
    found = source(text)
    assert not found.in_sight
    assert (
        found.sentence == "No figure with a source is in sight yet. Write the source behind it: publisher, table, year."
    )


def test_the_place_is_found_whatever_its_capitals():
    found = first_look(SHORT, "in NOORD-brabant", ("Noord-Brabant",))[2]
    assert found.in_sight
    assert found.sentence == "The name of your place is in sight: Noord-Brabant."


def test_a_place_that_is_not_named_is_asked_for():
    found = first_look(SHORT, "Groningen", ("Drenthe",))[2]
    assert not found.in_sight
    assert found.sentence == "The name of your place (Drenthe) is not in sight yet."


def test_without_a_chosen_place_nothing_is_claimed():
    found = first_look(SHORT, "Groningen", ())[2]
    assert not found.in_sight
    assert found.sentence == "Name your place. You have not chosen one on the welcome page, so we cannot look for it."

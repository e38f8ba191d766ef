"""The last written answer parts at a line of its own, in three languages, and nowhere else."""

import pytest

from ledtoolkit.capstone.first_days import summary_and_first_days
from ledtoolkit.exercises.week08.my_project import EXAMPLE


@pytest.mark.parametrize(
    "line",
    [
        "First 100 days",
        "First 100 days.",
        "  ## The first 100 days:",
        "**First hundred days**",
        "2. My first 100 days",
        "Eerste 100 dagen",
        "De eerste honderd dagen:",
        "Los primeros 100 días",
        "PRIMEROS CIEN DIAS",
    ],
)
def test_a_line_that_says_first_100_days_parts_the_text(line):
    assert summary_and_first_days(f"Summary.\n\n{line}\nBy day 5.") == ("Summary.", "By day 5.")


@pytest.mark.parametrize(
    "text", ["In the first 100 days we call the bank.", "First 100 days will be hard.", "", "First 90 days\nx"]
)
def test_without_such_a_line_all_is_the_summary(text):
    assert summary_and_first_days(text) == (text, "")


def test_the_model_answer_of_the_question_parts():
    summary, first_days = summary_and_first_days(EXAMPLE)
    assert "Summary for the council." in summary
    assert first_days.startswith("By day 5 the chair calls")

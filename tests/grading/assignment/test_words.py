from dataclasses import replace

from grading.assignment.words import one_a_line, opening, task
from ledtoolkit.exercises.catalogue import exercise, exercises_of


def test_each_sentence_stands_on_a_line_of_its_own():
    assert one_a_line("Take two. Divide them! Why? “So.”") == "Take two.\nDivide them!\nWhy?\n“So.”"


def test_a_number_and_a_short_form_do_not_break_a_line():
    assert one_a_line("Right to 0.01, e.g. half a euro.") == "Right to 0.01, e.g. half a euro."


def test_the_opening_adds_the_points():
    lm3 = exercise("week01/lm3")
    assert "give up to 4.25 points." in opening("week01", (lm3, replace(lm3, points=2.25)))


def test_points_are_written_without_idle_decimals():
    lm3 = exercise("week01/lm3")
    written = [task(1, replace(lm3, points=points)) for points in (2.0, 1.5, 1.25)]
    assert ["Up to 2 points." in written[0], "Up to 1.5 points." in written[1], "Up to 1.25 points." in written[2]] == [
        True
    ] * 3


def test_the_opening_says_which_week_it_is():
    assert opening("week01", exercises_of("week01")).startswith("# Week 1: assignment\n")

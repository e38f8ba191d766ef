"""Numbers beside a computed quantity: slips are pointed out, and what may be meant otherwise is left alone."""

import time

import pytest

from tests.ledtoolkit.capstone.whole import checked, place_named

FIGURES = "FICTIONAL: figures set by the authors of this course"


def alarms(text, place=None):
    where = {} if place is None else {"place": place_named(place)}
    checks = checked(**where, **{"section/2": {"text": text}})
    return [check.sentence for name, check in checks.items() if name.startswith("number-")]


@pytest.mark.parametrize(
    ("text", "quantity", "typed", "value"),
    [
        ("The location quotient of industry is 1.9.", "the location quotient of Industry (B-E)", "1.9", "1.61"),
        ("Industry has an LQ of 1,9 here.", "the location quotient of Industry (B-E)", "1,9", "1.61"),
        ("De locatiequotiënt van de industrie is 1,5.", "the location quotient of Industry (B-E)", "1,5", "1.61"),
        (
            "El cociente de localización de la industria: 1,5.",
            "the location quotient of Industry (B-E)",
            "1,5",
            "1.61",
        ),
        ("There are 31.4 thousand basic jobs.", "the number of basic jobs", "31.4", "30.4"),
        ("The base multiplier is 3.5.", "the base multiplier k", "3.5", "3.88"),
        ("The industry mix adds 4.5.", "the industry mix", "4.5", "4.00"),
        ("The regional share is 2.9.", "the regional share", "2.9", "2.11"),
        ("Industry gives 12.9% of all jobs.", "the share of Industry (B-E) in percent of all jobs", "12.9", "11.9"),
        ("The vertical fiscal imbalance is 0.7.", "the vertical fiscal imbalance", "0.7", "0.81"),
    ],
)
def test_a_number_that_differs_is_pointed_out_with_what_is_computed(text, quantity, typed, value):
    assert alarms(text) == [f"Your text says {typed}; computed from {FIGURES}, {quantity} is {value}."]


@pytest.mark.parametrize(
    ("text", "quantity", "typed", "value"),
    [
        ("The net present value is 60 thousand euro.", "the net present value", "60", "53.32"),
        ("The benefit-cost ratio of 1.2 is low.", "the benefit-cost ratio", "1.2", "1.08"),
        ("The peak cash need is 45.", "the peak cash need", "45", "55.00"),
        ("The funding gap is 55.", "the funding gap", "55", "45.00"),
        ("We create 14 net jobs.", "the number of net jobs", "14", "10.5"),
    ],
)
def test_numbers_of_the_learners_own_money_are_compared_too(text, quantity, typed, value):
    assert alarms(text) == [f"Your text says {typed}; computed from your own table of money, {quantity} is {value}."]


@pytest.mark.parametrize(
    "text",
    [
        "Industry has a location quotient of 1.61, or 1.6.",
        "The location quotient of industry is 1.61 (source: course, 2018).",
        "An LQ of industry above 1 proves no exports.",
        "The location quotient of industry was about 2.",
        "If the location quotient of industry were 2, we would export.",
        "Industry and trade have an LQ of 1.61 and 1.41.",
        "In Groningen the LQ of industry is 0.99.",
        "The LQ compares 2018 with 2008 for industry.",
        "There are 30,380 basic jobs, or 30.38 thousand basic jobs.",
        "Of the basic jobs 9.85 thousand are in trade; 5.28 thousand basic jobs are in industry.",
        "Boats gave 65 days. National share is one part of growth.",
        "Industry has 1.44 times its national share of jobs, information only 0.28.",
        "In industry the regional share is -1.08 thousand jobs.",
        "Net jobs are what counts; 20 gross jobs are 10.5 net jobs.",
        "The peak cash need of 55 thousand euro comes in quarter 2, the gap is 45.",
        "Net present value: 53.3 thousand euro, or 53,317 euro. The ratio (BCR) is 1.08.",
        "At 8% the net present value would be 20.",
        "The VFI is 81%, that is 0.806.",
        "Industry gives 11.9% of all jobs, trade more.",
        "Van de industrie gaat 12 weg.",
        "Step 3 of the industry mix: week 4.",
        "",
    ],
)
def test_what_is_right_or_may_be_meant_otherwise_raises_no_alarm(text):
    assert alarms(text) == []


def test_jobs_counted_one_by_one_may_be_written_with_marks_for_thousands():
    right = "The regional share is -29,950. It has 61,246 basic jobs. De regionaal aandeel is -29.950."
    assert alarms(right, "de/Thueringen") == []
    assert alarms("The regional share is -28,950.", "de/Thueringen") == [
        "Your text says -28,950; computed from Statistische Ämter des Bundes und der Länder, "
        "the regional share is -29,950."
    ]


def test_a_long_row_of_digits_is_read_once():
    # The longest text a section takes; looked through from each of its digits it would take minutes.
    text = "1," * 24_000 + " ab basic jobs."
    began = time.process_time()
    assert alarms(text) == []
    assert time.process_time() - began < 5


def test_a_paper_without_slips_says_so_once():
    checks = checked(**{"section/2": {"text": "Industry has an LQ of 1.61."}})
    assert checks["numbers"].sentence == "No number in the texts differs from what is computed for it."

"""PACA filter: thresholds and their edges."""

import pandas as pd
import pytest

from ledtoolkit.paca import PacaLimits, paca_filter, paca_filter_of_marks

MARKS = pd.DataFrame(
    [[4, 4, 4], [1, 3, 5], [10, 2, 10], [5, 4, 9], [5, 7, 3]],
    index=["park", "branding", "hall", "hub", "training"],
    columns=["local means", "quick start", "visible result"],
)


def project(share=0.6, weeks=3, months=5):
    return pd.DataFrame({"local_means_share": [share], "weeks_to_start": [weeks], "months_to_result": [months]})


@pytest.mark.parametrize(
    ("facts", "passes"),
    [
        ({}, True),
        ({"weeks": 4}, True),
        ({"months": 6}, True),
        ({"share": 0.5}, False),
        ({"weeks": 5}, False),
        ({"months": 7}, False),
    ],
)
def test_exactly_four_weeks_and_six_months_pass_and_exactly_half_does_not(facts, passes):
    assert bool(paca_filter(project(**facts)).loc[0, "passes"]) is passes


def test_each_criterion_is_reported_on_its_own():
    assert paca_filter(project(share=0.2)).loc[0, ["local_means", "quick_start", "visible_result"]].to_list() == [
        False, True, True,
    ]  # fmt: skip


def test_a_place_can_set_its_own_limits():
    assert bool(paca_filter(project(weeks=10), limits=PacaLimits(weeks_to_start=12)).loc[0, "passes"])


def test_hub_and_park_pass_on_marks_and_hall_and_training_fail():
    passes = paca_filter_of_marks(MARKS)["passes"]
    assert passes.to_dict() == {"park": True, "branding": False, "hall": False, "hub": True, "training": False}


def test_a_share_in_percent_is_refused():
    with pytest.raises(ValueError) as refusal:
        paca_filter(project(share=60))
    assert str(refusal.value) == (
        "`local_means_share` must be a share between 0 and 1, got 60. Divide the percentage by 100: 0.6."
    )


def test_a_missing_column_is_refused_with_the_list():
    with pytest.raises(ValueError) as refusal:
        paca_filter(project().drop(columns="weeks_to_start"))
    assert str(refusal.value) == (
        "`projects` has no column 'weeks_to_start'. It needs: local_means_share, weeks_to_start, months_to_result."
    )

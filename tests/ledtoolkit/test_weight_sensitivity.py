"""Whether ranks survive other weights."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.weight_sensitivity import leaders_by_weight, rank_range, ranks_after_weight_shift

PROJECTS = pd.DataFrame(
    [[4, 4, 4, 5], [1, 3, 5, 2], [10, 2, 10, 4], [5, 4, 9, 10], [5, 7, 3, 9]],
    index=["park", "branding", "hall", "hub", "training"],
    columns=["local", "quick", "visible", "jobs"],
)


def test_below_two_elevenths_of_weight_on_jobs_the_hall_wins():
    # 6 + 4w against 22/3 - 10w/3: equal at w = 2/11
    stretches = leaders_by_weight(PROJECTS, [0.25] * 4, criterion="jobs")
    assert stretches["leader"].to_list() == ["hall", "hub"]
    assert stretches["to_weight"].to_list() == pytest.approx([2 / 11, 1])


@given(st.lists(st.lists(st.integers(0, 10), min_size=3, max_size=3), min_size=2, max_size=5))
def test_the_leader_of_each_stretch_has_the_highest_score_in_its_middle(marks):
    table = pd.DataFrame(marks)
    for start, end, leader in leaders_by_weight(table, [0.5, 0.2, 0.3], criterion=0).to_numpy():
        w = (start + end) / 2
        scores = table @ [w, (1 - w) * 0.4, (1 - w) * 0.6]
        assert scores[leader] == pytest.approx(scores.max())


@given(st.lists(st.lists(st.integers(0, 10), min_size=3, max_size=3), min_size=2, max_size=5))
def test_the_stretches_cover_all_weights(marks):
    stretches = leaders_by_weight(pd.DataFrame(marks), [0.5, 0.2, 0.3], criterion=1)
    assert [stretches["from_weight"].iloc[0], *stretches["to_weight"]] == [*stretches["from_weight"], 1.0]


def test_a_criterion_with_all_the_weight_is_refused():
    with pytest.raises(ValueError) as refusal:
        leaders_by_weight(PROJECTS, [0, 0, 0, 1], criterion="jobs")
    assert str(refusal.value) == (
        "All weight lies on 'jobs', so the others have no proportions. Give them some weight."
    )


def test_the_first_column_ranks_with_the_weights_as_given():
    assert ranks_after_weight_shift(PROJECTS, [0.25] * 4)["", 0.0].to_dict() == {
        "park": 4, "branding": 5, "hall": 2, "hub": 1, "training": 3
    }  # fmt: skip


def test_a_tenth_less_weight_on_jobs_makes_the_hall_win():
    shifted = ranks_after_weight_shift(PROJECTS, [0.25] * 4, shift=0.1)
    assert shifted["jobs", -0.1].idxmin() == "hall"
    assert shifted["jobs", 0.1].idxmin() == "hub"


def test_a_shift_needs_room():
    with pytest.raises(ValueError) as refusal:
        ranks_after_weight_shift(PROJECTS, [0, 0, 0, 1])
    assert str(refusal.value) == (
        "One criterion has all the weight, so the others cannot make room. Spread the weights first."
    )


def test_the_same_seed_gives_the_same_ranks():
    first, second = (rank_range(PROJECTS, draws=50, seed=3).ranks for _ in range(2))
    assert first.equals(second)


def test_a_project_below_another_on_every_criterion_never_leads():
    assert rank_range(PROJECTS, draws=500).summary.loc["park", "first_share"] == 0


def test_two_mirrored_places_lead_about_equally_often():
    mirrored = pd.DataFrame([[1.0, 0.0], [0.0, 1.0]])
    # 4,000 draws: the standard error of a share of one half is 0.008
    assert rank_range(mirrored, draws=4000).summary["first_share"].to_list() == pytest.approx([0.5, 0.5], abs=0.04)


def test_twins_share_their_rank_in_every_draw():
    twins = pd.DataFrame([[0.1, 0.7, 0.2]] * 3 + [[0.3, 0.3, 0.3]])
    ranks = rank_range(twins, draws=200).ranks
    assert (ranks[0] == ranks[1]).all()
    assert (ranks[0] == ranks[2]).all()


def test_first_shares_add_to_one_without_ties():
    shares = rank_range(PROJECTS, draws=300).summary["first_share"]
    assert np.isclose(shares.sum(), 1)

"""Votes are drawn as counted."""

import pytest

from ledtoolkit.plots.voting import picture_pairwise_support, picture_plurality_and_borda
from ledtoolkit.voting import borda, pairwise_support, plurality

PROFILE = [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]


def test_both_rules_are_drawn_as_shares_of_their_points():
    bars = picture_plurality_and_borda(plurality(PROFILE), borda(PROFILE)).figure.axes[0].patches
    assert [bar.get_height() for bar in bars] == pytest.approx(
        [8 / 21, 7 / 21, 6 / 21, 0, 24 / 126, 44 / 126, 38 / 126, 20 / 126]
    )


def test_the_alt_text_names_both_winners():
    assert picture_plurality_and_borda(plurality(PROFILE), borda(PROFILE)).alt == (
        "By first places a wins with 8, by Borda points b with 44."
    )


def test_every_pair_shows_its_count_and_majorities_are_bold():
    texts = picture_pairwise_support(pairwise_support(PROFILE)).figure.axes[0].texts
    told = [(one.get_text(), one.get_fontweight()) for one in texts]
    assert told[:3] == [("8", "normal")] * 3
    assert told[3:6] == [("13", "bold"), ("10", "normal"), ("21", "bold")]
    assert len(told) == 12


def test_a_circle_is_told_as_no_winner():
    assert picture_pairwise_support(pairwise_support([(1, "abc"), (1, "bca"), (1, "cab")])).alt == (
        "In pairs none of 3 places beats all others: there is no Condorcet winner."
    )

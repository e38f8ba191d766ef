"""Three rounds of a ledger: by hand, by limits, and what a plugged leak adds."""

import pandas as pd
import pytest

from ledtoolkit.money_ledger import money_ledger, moved_to

RECEIVED = pd.Series({"staff": 90_000, "growers": 36_000, "builder": 14_000})
KEPT = pd.Series({"staff": 0.40, "growers": 0.55, "builder": 0.45})


def canteen():
    return money_ledger(240_000, RECEIVED, KEPT)


def test_the_canteen_by_hand():
    # 140,000 here; 36,000 + 19,800 + 6,300 of it again.
    assert (canteen().second_round, canteen().third_round) == pytest.approx((140_000, 62_100))
    assert canteen().lm3 == pytest.approx((240_000 + 140_000 + 62_100) / 240_000)


def test_a_move_adds_itself_and_what_the_recipient_keeps():
    after = moved_to(canteen(), "growers", 24_000)
    assert after.second_round - canteen().second_round == pytest.approx(24_000)
    assert after.third_round - canteen().third_round == pytest.approx(13_200)
    assert after.lm3 == pytest.approx(1.997, abs=0.0005)


def test_nothing_moved_changes_nothing():
    assert moved_to(canteen(), "staff", 0).lm3 == canteen().lm3


def test_where_all_stays_every_round_is_the_first():
    assert money_ledger(10, pd.Series({"a": 10}), pd.Series({"a": 1.0})).lm3 == 3


def test_more_than_is_spent_cannot_be_received():
    with pytest.raises(ValueError) as refusal:
        moved_to(canteen(), "staff", 100_001)
    assert str(refusal.value) == "`received` adds up to 240001, more than `total`, 240000. Count local money once."


def test_an_unknown_recipient_is_refused_with_those_that_there_are():
    with pytest.raises(KeyError, match="`recipient` has no entry 'bank'. Choose one of: staff, growers, builder"):
        moved_to(canteen(), "bank", 1)


def test_a_percentage_is_refused_with_the_share_it_means():
    with pytest.raises(ValueError, match="`kept_shares of staff` must be a share between 0 and 1, got 40"):
        money_ledger(240_000, RECEIVED, KEPT * 100)

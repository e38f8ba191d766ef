"""Invented tables are labelled, repeatable and plausible for every seed."""

import pandas as pd
import pytest

from ledtoolkit.early_stage_activity import early_stage_activity, necessity_share
from ledtoolkit.growth_or_survival import classify_enterprises
from ledtoolkit.synthetic import (
    is_synthetic,
    synthetic_adult_survey,
    synthetic_firms,
    synthetic_ledger,
    synthetic_value_chain,
)

GENERATORS = [synthetic_adult_survey, synthetic_firms, synthetic_ledger, synthetic_value_chain]
SEEDS = range(60)


@pytest.mark.parametrize("invent", GENERATORS)
def test_every_table_says_that_it_is_invented_and_what_it_was_fitted_to(invent):
    table = invent(seed=0)
    assert is_synthetic(table)
    assert table.attrs["name"].startswith("SYNTHETIC ")
    assert table.attrs["calibration"].startswith("Set by us")


@pytest.mark.parametrize("invent", GENERATORS)
def test_the_same_seed_invents_the_same_table_and_another_seed_another(invent):
    pd.testing.assert_frame_equal(invent(seed=5), invent(seed=5))
    assert any(not invent(seed=5).equals(invent(seed=other)) for other in (6, 7, 8))


@pytest.mark.parametrize("invent", GENERATORS)
def test_tables_carry_names_and_no_gaps(invent):
    table = invent(seed=1)
    assert table.index.name is not None
    assert table.notna().all().all()


def test_a_label_is_not_lost_when_a_table_is_rounded():
    assert is_synthetic(synthetic_ledger(seed=1).round(1))


def test_an_observed_table_is_not_synthetic():
    assert not is_synthetic(pd.DataFrame({"jobs": [1.0]}))


def test_a_ledger_adds_up_and_keeps_most_of_its_money_in_four_places():
    for seed in SEEDS:
        ledger = synthetic_ledger(seed=seed)
        assert 100_000 <= ledger["amount"].sum() <= 500_000
        assert (ledger["amount"] > 0).all()
        assert ledger["respend_share"].between(0, 0.65).all()
        assert ledger.loc["elsewhere", "respend_share"] == 0


def test_firms_of_both_logics_come_in_equal_number_beside_the_borderline_ones():
    for seed in SEEDS:
        logic = classify_enterprises(synthetic_firms(seed=seed))["logic"].value_counts()
        assert logic.to_dict() == {"survival": 3, "growth": 3, "borderline": 2}


def test_registration_does_not_follow_the_logic():
    placed = classify_enterprises(synthetic_firms(seed=1, count=2000, borderline=0))
    informal = (placed["form"] == "informal").groupby(placed["logic"]).mean()
    # 1,000 firms a logic: the standard error of a share is 0.016
    assert informal.to_dict() == pytest.approx({"growth": 0.5, "survival": 0.5}, abs=0.06)


def test_in_a_chain_every_actor_sells_dearer_than_what_was_bought_and_lost():
    for seed in SEEDS:
        chain = synthetic_value_chain(seed=seed)
        bought = (chain["selling_price"].shift() * chain["kg_needed"] / (1 - chain["loss_share"])).iloc[1:]
        assert (chain["selling_price"].iloc[1:] > bought + chain["other_inputs"].iloc[1:]).all()


def test_a_survey_can_be_counted_without_contradiction():
    for seed in SEEDS:
        people = synthetic_adult_survey(seed=seed)["people"]
        survey = early_stage_activity(*people[["adults", "nascent", "new", "both"]])
        assert 0.05 < survey.tea < 0.21
        assert 0 < necessity_share(people["necessity"], survey.people) < 0.5
        assert people["both"] > 0


def test_more_borderline_firms_than_firms_are_refused():
    with pytest.raises(ValueError) as refusal:
        synthetic_firms(seed=1, count=3, borderline=4)
    assert str(refusal.value) == "`borderline` is 4, more than the 3 firms asked for. Ask for fewer."

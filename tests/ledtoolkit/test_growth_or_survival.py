"""Growth or survival: at least three of four indicators decide, registration is another axis."""

from itertools import product

import pandas as pd
import pytest

from ledtoolkit.growth_or_survival import INDICATORS, classify_enterprises, enterprise_logic

SURVIVAL = {name: words[0] for name, words in INDICATORS.items()}
GROWTH = {name: words[1] for name, words in INDICATORS.items()}


def test_every_combination_is_decided_by_three_of_four():
    for signs in product((0, 1), repeat=4):
        words = {name: INDICATORS[name][sign] for name, sign in zip(INDICATORS, signs, strict=True)}
        logic = enterprise_logic(words, registration="registered").logic
        assert logic == {0: "survival", 1: "survival", 2: "borderline", 3: "growth", 4: "growth"}[sum(signs)]


@pytest.mark.parametrize("indicators", [SURVIVAL, GROWTH])
def test_registration_does_not_change_the_logic(indicators):
    formal = enterprise_logic(indicators, registration="registered")
    informal = enterprise_logic(indicators, registration="not registered")
    assert formal.logic == informal.logic
    assert (formal.form, informal.form) == ("formal", "informal")


def test_a_borderline_enterprise_accepts_both_answers():
    firm = enterprise_logic({**SURVIVAL, "entry": GROWTH["entry"], "risk": GROWTH["risk"]}, registration="registered")
    assert firm.accepted == ("survival", "growth")
    assert enterprise_logic(GROWTH, registration="registered").accepted == ("growth",)


def test_a_table_of_enterprises_keeps_its_index():
    firms = pd.DataFrame([{**SURVIVAL, "registration": "registered"}], index=pd.Index(["stall"], name="firm"))
    placed = classify_enterprises(firms)
    assert placed.loc["stall"].to_list() == ["survival", "formal"]
    assert (placed.index.name, placed.columns.name) == ("firm", "axis")


def test_an_indicator_that_is_missing_is_named():
    with pytest.raises(ValueError) as refusal:
        enterprise_logic({"entry": "easy", "size": "small"}, registration="registered")
    assert str(refusal.value) == (
        "`indicators` must be entry, risk, profit, network; missing: ['network', 'profit', 'risk'], unknown: ['size']."
    )


def test_an_unknown_word_is_refused_with_the_two_that_fit():
    with pytest.raises(ValueError) as refusal:
        enterprise_logic({**SURVIVAL, "entry": "hard"}, registration="registered")
    assert str(refusal.value) == "`entry` must be one of 'easy', 'needs skill or capital', got 'hard'."


def test_a_table_without_registration_is_refused():
    with pytest.raises(ValueError) as refusal:
        classify_enterprises(pd.DataFrame([SURVIVAL]))
    assert str(refusal.value) == (
        "`firms` has no column 'registration'. It needs: entry, risk, profit, network, registration."
    )


def test_invented_firms_stay_labelled_when_they_are_placed():
    firms = pd.DataFrame([{**SURVIVAL, "registration": "registered"}])
    firms.attrs["synthetic"] = True
    assert classify_enterprises(firms).attrs == {"synthetic": True}

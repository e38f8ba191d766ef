"""Numbers are read as people type them; what cannot be read is a gap with a sentence, and nothing else is lost."""

import pytest

from ledtoolkit.capstone.reading import AMOUNT, MARK, RATE, SHARE
from ledtoolkit.exercises.typed import TypedError
from tests.ledtoolkit.capstone.whole import WHOLE, drafted, with_project


@pytest.mark.parametrize(
    ("box", "text", "value"),
    [
        (AMOUNT, "1.234,5", 1234.5),
        (AMOUNT, "1,234", 1234),
        (AMOUNT, "1.234", 1234),
        (AMOUNT, "12,5", 12.5),
        (AMOUNT, "€ 180", 180),
        (MARK, "7,5", 7.5),
        (SHARE, "0.25", 0.25),
        (SHARE, "25", 0.25),
        (SHARE, "25 %", 0.25),
        (SHARE, "1", 0.01),
        (SHARE, "0,5%", 0.005),
        (RATE, "5", 0.05),
        (RATE, "0,05", 0.05),
        (RATE, "0.5%", 0.005),
    ],
)
def test_numbers_are_read_in_both_ways_of_writing(box, text, value):
    assert box.read(text) == pytest.approx(value)


@pytest.mark.parametrize(
    ("box", "text", "sentence"),
    [
        (AMOUNT, "ten", "We cannot read “ten” as a number. Type digits only, for example 1.96 or 1,96."),
        (MARK, "11", "“11” lies outside 0 to 10."),
        (AMOUNT, "-5", "“-5” lies outside 0 to 1,000,000,000,000."),
        (SHARE, "120", "“120” lies outside 0 to 1."),
    ],
)
def test_what_is_no_such_number_is_refused_with_a_sentence(box, text, sentence):
    with pytest.raises(TypedError) as refused:
        box.read(text)
    assert str(refused.value) == sentence


def test_an_unreadable_box_is_a_gap_and_the_rest_of_the_row_stays():
    draft = drafted(**with_project(cost="much"))
    assert [(gap.part, gap.where, gap.at) for gap in draft.gaps] == [
        ("plan", "project 1, cost", ("projects", 0, "cost"))
    ]
    assert draft.projects[0].cost is None
    assert draft.projects[0].owner == "chair of the fishers"


def test_a_gap_leads_to_the_box_with_its_text_in_a_form_with_blank_rows():
    actors = [{}, {"name": "bank", "power": "strong", "interest": "7"}]
    options = {
        "criteria": [{"name": "cost", "weight": "heavy"}, {"name": "jobs", "weight": "1"}],
        "options": [{}, {"name": "ice", "scores": ["5", "many"], "local_means_share": "all", "weeks_to_start": "soon"}],
    }
    projects = [{}, {"project": "ice", "first_step_day": "Monday", "finance": [{}, {"source": "us", "amount": "lots"}]}]
    money = {"rate": "low", "costs": ["1", "", "huge"], "cash_incomings": ["none"], "deadweight": "half"}
    typed = {
        "stakeholders": {"cut": "high", "actors": actors},
        "options": options,
        "plan": {"projects": projects},
        "money": money,
    }
    found = {gap.where: (gap.part, gap.at) for gap in drafted(**typed).gaps}
    texts = {where: follow(typed[part], at) for where, (part, at) in found.items()}
    assert texts == {
        "the cut": "high",
        "actor 2, power": "strong",
        "criterion 1, weight": "heavy",
        "option 2, jobs": "many",
        "option 2, local means": "all",
        "option 2, weeks to the start": "soon",
        "project 2, day": "Monday",
        "project 2, source 2": "lots",
        "the discount rate": "low",
        "costs by year": "huge",
        "incomings by quarter": "none",
        "deadweight": "half",
    }


def follow(value, at):
    for step in at:
        value = value[step]
    return value


def test_the_whole_draft_has_no_gap_and_every_number():
    draft = drafted()
    assert draft.gaps == ()
    assert [criterion.weight for criterion in draft.criteria] == [0.5, 0.5]
    assert (draft.money.rate, draft.money.deadweight, draft.money.displacement) == (0.05, 0.3, 0.25)
    assert [one.amount for one in draft.projects[0].finance] == [100, 80]


def test_rows_without_a_word_are_left_out_and_the_others_keep_their_numbers():
    plan = WHOLE["plan"] | {"projects": [{"agreed": "yes"}, *WHOLE["plan"]["projects"]]}
    assert [project.row for project in drafted(plan=plan).projects] == [2, 3, 4]
    assert len(drafted(stakeholders={"actors": [{"kind": "state"}, {"name": "bank"}]}).actors) == 1


def test_a_project_without_a_name_is_called_as_what_cannot_be_read_in_it():
    draft = drafted(plan={"unit": "", "projects": [{}, {"owner": "the mayor", "cost": "much"}]})
    assert [project.project for project in draft.projects] == ["project 2"]
    assert [gap.where for gap in draft.gaps if gap.part == "plan"] == ["project 2, cost"]


def test_blank_amounts_between_are_zero_and_those_at_the_end_none():
    money = WHOLE["money"] | {"costs": ["400", "", "60", "", ""], "benefits": ["x"]}
    draft = drafted(money=money)
    assert draft.money.costs == (400, 0, 60)
    assert draft.money.benefits is None


def test_arrows_to_no_box_or_to_themselves_are_left_out():
    arrows = [{"from": 0, "to": 7}, {"from": 1, "to": 1}, {"from": -1, "to": 0}, {"from": 1, "to": 0}]
    change = WHOLE["change"] | {"arrows": arrows}
    assert [(arrow.start, arrow.end) for arrow in drafted(change=change).arrows] == [(1, 0)]


def test_an_exhibit_that_is_chosen_twice_is_shown_once_with_its_last_caption():
    chosen = [{"id": "growth", "caption": "a"}, {"id": "finance"}, {"id": "growth", "caption": "b"}, {"id": "?"}]
    assert drafted(exhibits={"chosen": chosen}).exhibits == (("growth", "b"), ("finance", ""))

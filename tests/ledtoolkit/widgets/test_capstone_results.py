"""What stands beside the tables of a paper: worked out by hand from the made-up record of `papers`."""

from __future__ import annotations

from typing import Any

import pytest

from ledtoolkit.capstone.draft import Draft, draft_of
from ledtoolkit.capstone.parts import Parts
from ledtoolkit.place import place_named
from ledtoolkit.widgets.capstone_results import results_of
from tests.ledtoolkit.widgets.papers import parts


def draft(**changed: Any) -> Draft:
    return draft_of(Parts({**parts(), **changed}), place_named("nl/Groningen"))


@pytest.fixture(scope="module")
def results() -> dict[str, Any]:
    return results_of(draft())


def test_actors_stand_on_the_map_where_their_scores_put_them(results: dict[str, Any]) -> None:
    drawn = results["stakeholders"]["map"]
    assert [(each["name"], each["power"], each["interest"]) for each in drawn["actors"]] == [
        ("Fisheries officer", 7, 3),
        ("Town council", 8, 7),
        ("Women who smoke fish", 3, 9),
    ]
    assert drawn["cut"] == 5
    assert drawn["alt"] == (
        "Map of power (upwards) and interest (to the right): Fisheries officer: keep satisfied; "
        "Town council: manage closely; Women who smoke fish: keep informed."
    )
    assert drawn["words"]["fields"]["satisfied"] == "keep satisfied"


# Weights 0.6 and 0.4: 10 and 0 give 6.00, 7 and 8 give 7.40, 1 and 9 give 4.20.
def test_options_are_ranked_by_their_weighted_scores(results: dict[str, Any]) -> None:
    ranking, tests = results["options"]["tables"]
    assert ranking["rows"] == [["Ice store", "7.40"], ["Do nothing", "6.00"], ["Harbour", "4.20"]]
    assert results["options"]["said"] == ["Ice store leads by 1.40, and still leads when any one weight moves by 0.1."]
    assert tests["rows"][1:] == [["Ice store", "pass", "pass", "pass"], ["Harbour", "fail", "fail", "fail"]]


def test_a_choice_that_hangs_on_the_weights_is_said_to() -> None:
    options = parts()["options"]
    options["criteria"] = [{"name": "Local means", "weight": "7"}, {"name": "Jobs", "weight": "3"}]
    (said,) = results_of(draft(options=options))["options"]["said"]
    # 0.7 and 0.3: 7.3 against 7.0; with 0.8 and 0.2: 7.2 against 8.0.
    assert said == (
        "Ice store leads by 0.30. Move one weight by 0.1, and Do nothing can come first: "
        "the choice hangs on the weights."
    )


def test_money_of_each_project_is_added_up(results: dict[str, Any]) -> None:
    (table,) = results["plan"]["tables"]
    assert table["caption"] == "Cost and money (thousand euro)"
    assert table["rows"][0] == ["Ice store", "180", "160", "20", "100"]


# 210 / 1.035 = 202.9; 180 + 10 / 1.035 = 189.7. Balances -10, -55, -45, -45. 20 x 0.7 x 0.75 = 10.5; 180 / 10.5 = 17.1.
def test_value_cash_and_jobs_are_said(results: dict[str, Any]) -> None:
    assert results["money"]["said"] == [
        "Today's value of the benefits 202.9, of the costs 189.7 (thousand euro): net present value 13.2, "
        "ratio of benefits to costs 1.07.",
        "Funding gap 45, peak cash need 55 (thousand euro): somebody must advance the peak.",
        "20.0 gross jobs are 10.5 net jobs.",
        "Each net job costs 17.1.",
    ]
    assert [row[1] for row in results["money"]["tables"][0]["rows"]] == ["-10", "-55", "-45", "-45"]


def test_small_amounts_in_a_large_unit_have_digits_that_count_beside_their_difference() -> None:
    money = {**parts()["money"], "unit": "million euro", "costs": ["0.05"], "benefits": ["0", "0.06"]}
    # 0.06 / 1.035 = 0.05797; 0.05797 / 0.05 = 1.16
    assert results_of(draft(money=money))["money"]["said"][0] == (
        "Today's value of the benefits 0.058, of the costs 0.050 (million euro): net present value 0.0080, "
        "ratio of benefits to costs 1.16."
    )


def test_nobody_advances_a_peak_that_is_not_there_and_a_surplus_is_no_gap() -> None:
    covered = {**parts()["money"], "cash_incomings": ["60", "60", "60", "10"]}
    assert results_of(draft(money=covered))["money"]["said"][1] == (
        "The cash box never falls below zero; at the end 10 is left."
    )
    late = {**parts()["money"], "cash_incomings": ["30", "15", "60", "80"]}
    assert results_of(draft(money=late))["money"]["said"][1] == (
        "Somebody must advance 55 in quarter 2; at the end 5 is left."
    )


def test_an_empty_paper_is_told_what_would_give_an_answer() -> None:
    said = {part: result["said"] for part, result in results_of(draft_of(Parts({}), place_named("nl/Drenthe"))).items()}
    assert said == {
        "stakeholders": ["Give an actor power and interest, and it stands on the map."],
        "options": ["Two options with a score for each criterion, and a weight for each, give a ranking."],
        "plan": ["Give a project its cost and who pays, and we add up."],
        "money": [
            "Costs and benefits by year and a discount rate give the value today.",
            "What each quarter pays and receives gives the balance and the peak cash need.",
        ],
    }


def test_a_form_of_paper_without_money_is_told_nothing_of_it() -> None:
    about = {**parts()["about"], "form": "joint-plan"}
    assert list(results_of(draft(about=about))) == ["stakeholders", "plan"]

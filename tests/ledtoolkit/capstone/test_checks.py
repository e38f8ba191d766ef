"""Each automatic check of the curriculum: what is well, what is missing, what is worth a second look."""

import pytest

from ledtoolkit.capstone.checks import checks_of, is_complete
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.parts import Parts
from ledtoolkit.place import place_named
from tests.ledtoolkit.capstone.whole import PROJECT, WHOLE, checked, drafted, said, with_project


def about(form):
    return WHOLE["about"] | {"form": form}


def text(section, words):
    return {f"section/{section}": {"text": words}}


def test_all_but_the_empty_texts_is_there_in_the_whole_draft():
    missing = [check.id for check in checks_of(drafted()) if check.state == "missing"]
    assert missing == [f"text-{section}" for section in ("1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9")]


def test_a_paper_is_complete_when_nothing_is_missing_though_something_is_worth_a_look():
    texts = {f"section/{one}": {"text": "Words."} for one in ("1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9")}
    checks = checks_of(drafted(**texts))
    assert is_complete(checks)
    assert any(check.state == "look" for check in checks)


def test_an_empty_section_says_which_week_fills_it():
    check = checked()["text-6b"]
    assert check.sentence == "Section 6b, “Entrepreneurs”, is empty. Your text of week 5 fills it, or write it here."
    assert (check.section, check.link) == ("6b", "week05/assignment.ipynb")
    assert checked()["text-5"].sentence == "Section 5, “Stakeholders”, is empty. Write it here."


def test_two_sections_share_one_budget_of_words():
    checks = checked(**text("6a", "w " * 300), **text("6b", "w " * 201))
    assert said(checks, "words-6") == ("look", "Section 6 has 501 words; at most 500 are asked.")
    many = checked(**text("6a", "w " * 1234))
    assert many["words-6"].sentence == "Section 6 has 1,234 words; at most 500 are asked."
    assert "words-6" not in checked(**text("6a", "w " * 499))


def test_the_words_of_all_sections_are_counted_against_the_form():
    sentence = "The texts have 3 words; 1,800 to 3,050 are asked. Tables and figures do not count."
    assert said(checked(**text("2", "a b c")), "words") == ("look", sentence)
    assert checked(about=about("policy-paper"), **text("1", "a b c"))["words"].state == "well"


def test_a_text_of_week_8_without_its_heading_says_how_to_part_it():
    check = checked(**text("1", "w " * 420))["first-days"]
    assert check.state == "missing"
    assert "“First 100 days”" in check.sentence
    assert "first-days" not in checked(**text("1", "w " * 420), **text("9", "Steps."))
    assert "first-days" not in checked(**text("1", "w " * 200))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("36.2% of jobs are public.", "look"),
        ("36.2% of jobs are public (Eurostat, jobs by branch, 2018).", "well"),
        ("De bron: CBS. Het is 36,2%.", "well"),
        ("Fuente: INE. Son 36,2%.", "well"),
    ],
)
def test_a_figure_in_a_text_wants_a_source(words, state):
    assert checked(**text("2", words))["source-2"].state == state


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Our cluster has a cluster index of 1.4.", "look"),
        ("Our cluster has an index of 1.4; makers share a supplier of moulds.", "well"),
        ("El clúster tiene un índice de 1,4.", "look"),
        ("El clúster: la cooperativa compra para todos.", "well"),
    ],
)
def test_a_cluster_needs_a_link_and_not_only_an_index(words, state):
    assert checked(**text("7", words))["cluster-7"].state == state


def test_every_exhibit_has_its_source_line_once_the_title_page_names_author_and_date():
    assert checked()["evidence-action-plan"].state == "well"
    checks = checked(about=WHOLE["about"] | {"author": "", "date": ""})
    assert said(checks, "evidence-action-plan") == (
        "missing",
        "The source line of “Action plan” lacks: publisher or author, year or date.",
    )
    assert checks["title-page"].state == "missing"
    assert checks["evidence-key-figures"].state == "well"


def test_a_plan_without_its_unit_lacks_a_fact():
    plan = WHOLE["plan"] | {"unit": ""}
    assert checked(plan=plan)["evidence-action-plan"].sentence == "The source line of “Action plan” lacks: unit."


def test_a_chosen_exhibit_that_cannot_be_shown_is_missing_once_where_it_is_made():
    chosen = {"money": {}, "exhibits": {"chosen": [{"id": "cash-plan"}]}}
    checks = checked(place_named("de/Bremen"), **chosen)
    assert "exhibit-cash-plan" not in checks
    check = checks["cash"]
    assert (check.section, check.state) == ("money", "missing")
    # A form of paper without this part has no other check of it.
    check = checked(place_named("de/Bremen"), about=about("joint-plan"), **chosen)["exhibit-cash-plan"]
    assert check.sentence == (
        "The cash plan is missing: it has no costs by quarter yet. Write costs and incomings of each quarter."
    )


@pytest.mark.parametrize(
    ("part", "shown", "ids"),
    [
        ("stakeholders", ("stakeholder-map", "stakeholder-table"), ["stakeholders"]),
        ("options", ("options-scores", "options-table"), ["options"]),
        ("money", ("project-money", "cash-plan"), ["value", "cash"]),
        ("change", ("theory-of-change", "assumptions"), ["change"]),
        ("plan", ("action-plan", "finance"), ["plan"]),
    ],
)
def test_of_an_empty_part_each_lack_is_said_once(part, shown, ids):
    exhibits = {"chosen": [{"id": name} for name in shown]}
    checks = checks_of(drafted(**{part: {}, "exhibits": exhibits}))
    missing = [check.id for check in checks if check.state == "missing" and not check.id.startswith("text-")]
    assert missing == ids


def test_an_exhibit_stays_missing_where_no_check_of_its_part_says_so():
    plan = with_project(cost="0", finance=[])["plan"]
    check = checked(plan=plan | {"projects": plan["projects"][:1]}, exhibits={"chosen": [{"id": "finance"}]})
    assert (check["exhibit-finance"].state, check["exhibit-finance"].section) == ("missing", "plan")


def test_a_paper_without_exhibits_misses_them_and_a_policy_paper_has_three_at_most():
    assert checked(exhibits={"chosen": []})["exhibits"].state == "missing"
    four = {"chosen": [{"id": name} for name in ("key-figures", "growth", "exposure", "basic-jobs", "action-plan")]}
    assert said(checked(exhibits=four, about=about("policy-paper")), "exhibits") == (
        "look",
        "The paper shows 4 tables and figures about the place; at most 3 are asked.",
    )
    assert "exhibits" not in checked(exhibits=four)


def test_the_three_parts_of_growth_add_up_to_the_change():
    checks = checked(exhibits={"chosen": [{"id": "growth"}]})
    assert said(checks, "growth-adds-up") == (
        "well",
        "National share 11.90, industry mix 4.00 and regional share 2.11 add up to the change of jobs, 18.00.",
    )


def test_stakeholders_need_scores_and_a_function():
    assert checked(stakeholders={})["stakeholders"].state == "missing"
    actors = [{"name": "Mrs Jansen", "power": "3", "interest": "4"}, {"name": "bank", "power": "6"}]
    checks = checked(stakeholders={"cut": "5", "actors": actors})
    assert checks["stakeholder-scores"].sentence == "Power or interest is not given for: bank."
    assert checks["person"].sentence.startswith("“Mrs Jansen” looks like a person's name. Write the function instead")


@pytest.mark.parametrize(
    "name",
    [
        *("Mr Okello", "J. Smit", "Sra. Gómez", "Mevr. de Vries", "Dhr. van den Berg", "A.B. Mensah", "Frau Müller"),
        *("J.Smit", "Don Ernesto"),
    ],
)
def test_what_looks_like_a_person_is_asked_for_the_function(name):
    assert "person" in checked(**with_project(owner=name))


@pytest.mark.parametrize(
    "name",
    [
        *("Chair of the fishers", "Banco Rural", "Head of markets", "U.S. Embassy", "Women who smoke fish", "NGO X"),
        *("Kamer van Koophandel", "Director of St. Mary school", "Junta de aguas", "Works council of A. B. C. Ltd"),
        *("Don river board", "E.ON"),
    ],
)
def test_functions_and_organisations_are_no_person(name):
    found = checked(**with_project(owner=name))
    # An abbreviation before a capital word is the one thing that cannot be told apart.
    assert "person" not in found or name in {"U.S. Embassy", "Works council of A. B. C. Ltd"}


def test_at_least_three_options_and_in_a_policy_paper_one_that_does_nothing():
    options = WHOLE["options"]["options"]
    assert checked(options=WHOLE["options"] | {"options": options[:2]})["options"].state == "missing"
    named = [options[0], options[1], options[2] | {"name": "wait"}]
    assert checked(options=WHOLE["options"] | {"options": named})["options"].state == "well"
    changed = {"options": WHOLE["options"] | {"options": named}, "about": about("policy-paper")}
    assert said(checked(**changed), "options") == (
        "missing",
        "None of the options is to do nothing. Add it: it shows what happens anyway.",
    )


@pytest.mark.parametrize(
    ("weights", "state"),
    [(("0.5", "0.5"), "well"), (("50", "50"), "well"), (("50%", "50%"), "well"), (("3", "1"), "look")],
)
def test_weights_add_up_to_1_or_to_100(weights, state):
    criteria = [{"name": "soon", "weight": weights[0]}, {"name": "jobs", "weight": weights[1]}]
    assert checked(options=WHOLE["options"] | {"criteria": criteria})["weights"].state == state


def test_the_strategy_survives_a_shift_of_a_tenth_or_the_rival_is_named():
    assert said(checked(), "options-stable") == ("well", "“ice store” stays first when any weight moves by 0.1.")
    alone = {"criteria": [{"name": "soon", "weight": "100"}, {"name": "jobs", "weight": "0"}]}
    assert said(checked(options=WHOLE["options"] | alone), "options-stable") == (
        "look",
        "Only one criterion has a weight, and one alone cannot be weighed: “ice store” has the best mark for it. "
        "Add a second criterion.",
    )
    options = [{"name": "hall", "scores": ["9", "2"]}, {"name": "hub", "scores": ["1", "9"]}, {"name": "nothing"}]
    criteria = [{"name": "quick", "weight": "45"}, {"name": "jobs", "weight": "55"}]
    checks = checked(options={"criteria": criteria, "options": options})
    assert said(checks, "options-stable") == (
        "look",
        "“hub” comes first by 0.25. If one weight moves by 0.1, first may be: hall. "
        "Say why your weights are right, or that the choice is close.",
    )


def test_three_tests_for_each_option_and_a_reason_for_phase_two():
    assert checked()["paca-1"].sentence == "“ice store” passes the three tests of the filter."
    failed = "more than half of the means are local; it starts within 4 weeks; a result shows within 6 months"
    assert said(checked(), "paca-2") == (
        "well",
        f"“harbour” fails the filter ({failed}), and a reason is given: read whether it says why it is rejected or "
        "phase two.",
    )
    assert "paca-3" not in checked()
    options = WHOLE["options"]["options"]
    bare = [options[0] | {"weeks_to_start": ""}, options[1] | {"reason": ""}, options[2]]
    checks = checked(options=WHOLE["options"] | {"options": bare})
    assert (checks["paca-1"].state, checks["paca-2"].state) == ("missing", "missing")
    assert checks["paca-2"].sentence.endswith("Say why it is rejected, or why it stays as phase two.")
    first = [options[0], options[1] | {"scores": ["10", "10"]}, options[2]]
    assert said(checked(options=WHOLE["options"] | {"options": first}), "paca-2") == (
        "look",
        f"“harbour” has the highest score and fails the filter ({failed}), and a reason is given: read whether it says "
        "why you choose it all the same, or keep it for phase two.",
    )


def test_a_theory_of_change_has_at_most_eight_boxes_and_a_checked_assumption_on_each_arrow():
    assert checked(change={})["change"].state == "missing"
    boxes = [{"kind": "output", "text": str(place)} for place in range(9)]
    checks = checked(change=WHOLE["change"] | {"boxes": boxes})
    assert checks["change-boxes"].sentence == (
        "The theory of change has 9 boxes; at most 8 can be followed. Join some."
    )
    bare = WHOLE["change"] | {"arrows": [{"from": 0, "to": 1, "assumption": "power"}]}
    assert said(checked(change=bare), "change-arrows") == (
        "missing",
        "1 arrow has no assumption or no way to check it.",
    )
    assert checked(change=WHOLE["change"] | {"arrows": []})["change"].state == "missing"


@pytest.mark.parametrize(
    ("change", "rule", "sentence"),
    [
        ({"owner": ""}, "owner-1", "“Ice store” has no owner. Write a function, such as “head of markets”."),
        ({"agreed": ""}, "owner-1", "“Ice store”: say whether the owner has agreed, yes or no."),
        ({"first_step": ""}, "first-step-1", "“Ice store” has no first step with its day."),
        (
            {"first_step_day": "101"},
            "first-step-1",
            "“Ice store”: the first step is on day 101, later than day 100. Find a smaller one that comes first.",
        ),
        ({"cost": ""}, "finance-1", "“Ice store” has no cost."),
        (
            {"cost": "200"},
            "finance-1",
            "“Ice store”: its sources of money add up to 180, its cost is 200. Add the source that is missing, "
            "also if it is only asked.",
        ),
        (
            {"finance": [{"source": "bank", "amount": "180"}]},
            "finance-1",
            "“Ice store”: say of each source whether it is asked, promised or signed.",
        ),
        ({"indicator": ""}, "indicator-1", "“Ice store” has no indicator."),
        ({"baseline": ""}, "indicator-1", "“Ice store”: the indicator has no baseline. Count before you start."),
        ({"target_date": ""}, "indicator-1", "“Ice store”: the indicator has no target with a date."),
        ({"answer": ""}, "risk-1", "“Ice store” has no risk with an answer."),
        ({"problem": ""}, "problem-1", "“Ice store”: say which problem it solves."),
        ({"partners": ""}, "problem-1", "“Ice store” has no partners."),
    ],
)
def test_a_row_of_the_plan_says_what_it_lacks(change, rule, sentence):
    assert said(checked(**with_project(**change)), rule) == ("missing", sentence)


def test_two_sums_that_differ_by_a_hundredth_are_told_apart_in_print():
    check = checked(**with_project(cost="1.32", finance=[{"source": "bank", "amount": "1.26", "status": "asked"}]))
    assert check["finance-1"].sentence.startswith("“Ice store”: its sources of money add up to 1.26, its cost is 1.32.")


def test_a_first_step_on_day_100_is_in_time_and_sums_of_decimals_leave_no_crumbs():
    tenths = [{"source": name, "amount": "0.1", "status": "asked"} for name in "abc"]
    checks = checked(**with_project(first_step_day="100", cost="0.3", finance=tenths))
    assert (checks["first-step"].state, checks["finance"].state) == ("well", "well")


def test_an_owner_who_has_not_agreed_is_worth_a_look():
    assert said(checked(**with_project(agreed="no")), "agreed-1") == (
        "look",
        "“Ice store”: the owner has not agreed yet. Ask first.",
    )


@pytest.mark.parametrize(
    ("rows", "form", "state"), [(2, "paper", "look"), (7, "paper", "look"), (1, "joint-plan", "well")]
)
def test_three_to_six_rows_are_asked(rows, form, state):
    plan = WHOLE["plan"] | {"projects": [PROJECT] * rows}
    assert checked(plan=plan, about=about(form))["plan"].state == state


def test_one_row_is_a_row():
    plan = WHOLE["plan"] | {"projects": [PROJECT]}
    assert checked(plan=plan)["plan"].sentence == "The action plan has 1 row; three to six are asked."


def test_a_joint_plan_is_not_asked_for_options_money_or_change():
    ids = {check.id for check in checks_of(drafted(about=about("joint-plan")))}
    assert not ids & {"options", "value", "cash", "change", "text-2"}
    assert {"plan", "stakeholder-scores", "text-9"} <= ids


def test_a_box_that_cannot_be_read_is_missing_with_its_place():
    checks = checked(**with_project(cost="much"))
    assert said(checks, "box-1") == (
        "missing",
        "Project 1, cost: We cannot read “much” as a number. Type digits only, for example 1.96 or 1,96.",
    )


def test_an_empty_paper_has_a_sentence_for_everything():
    checks = checks_of(draft_of(Parts({}), place_named("nl/Drenthe")))
    assert not is_complete(checks)
    assert len({check.id for check in checks}) == len(checks)

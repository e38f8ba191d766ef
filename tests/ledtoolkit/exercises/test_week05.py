"""Week 5: answers held to numbers worked out by hand, and known wrong roads recognised from what they give."""

import pytest

from ledtoolkit.datasets import load_uk_business_demography_2024
from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.check import check
from ledtoolkit.exercises.draw import pool_size, variant_at, variant_of
from ledtoolkit.exercises.learner import working_as
from ledtoolkit.exercises.plain import fields_from
from ledtoolkit.exercises.typed import TypedError
from ledtoolkit.exercises.week05.made_up_people import Person
from tests.ledtoolkit.exercises.drawn import result, variant

CHURN = exercise("week05/business-churn")
SURVIVAL = exercise("week05/survival")
PEOPLE = exercise("week05/who-starts-a-firm")
AXES = exercise("week05/growth-or-survival")
SURVEY = exercise("week05/early-stage")


# 12 regions beside 11 others; 16 industries by 6 cohorts; 60 economies by 5 groups; hands; 5 x 5 x 4 x 3 surveys.
@pytest.mark.parametrize(
    ("topic", "size"),
    [
        ("business-churn", 12 * 11),
        ("survival", 16 * 6),
        ("who-starts-a-firm", 300),
        ("growth-or-survival", 286),
        ("early-stage", 300),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week05/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week05")] == [1.5, 1.5, 1.5, 1.5, 1, 3]


def test_all_industries_survive_as_in_the_worked_example():
    answers = variant(SURVIVAL, industry="Total").answers()
    assert (answers["survival_5"], answers["hazard_3"]) == pytest.approx((0.3844, 0.2517), abs=0.00005)


# r 1, w 2.5, credit 1.5: the four people of the curriculum's example.
@pytest.mark.parametrize(
    ("talent", "assets", "numbers", "decision"),
    [
        (4, 1, (4, 1.5, 3.399), "firm"),
        (4, 3, (4, 4, 4), "firm"),
        (2, 6, (1, 1, 1), "worker"),
        (3.5, 0.2, (3.0625, 0.3, 1.617), "kept out by finance"),
    ],
)
def test_a_person_decides_as_in_the_worked_example(talent, assets, numbers, decision):
    person = Person(talent, assets, interest=1, wage=2.5, credit=1.5)
    assert (person.wanted, person.usable, person.profit(person.usable)) == pytest.approx(numbers, abs=0.0005)
    assert person.decision(person.profit(person.usable)) == decision


def test_each_group_holds_all_three_decisions_and_none_that_rounding_decides():
    for place in range(pool_size(PEOPLE)):
        people = variant_at(PEOPLE, place).inputs.people
        assert {each.decision(each.profit(each.usable)) for each in people} == {"firm", "worker", "kept out by finance"}
        assert all(each.is_clear for each in people)


def test_the_limit_of_finance_binds_for_one_of_the_two_whose_numbers_are_asked():
    for place in range(pool_size(PEOPLE)):
        with_numbers = variant_at(PEOPLE, place).inputs.people[:2]
        assert any(each.usable < each.wanted for each in with_numbers)


def test_two_people_are_asked_about_with_numbers_and_two_with_the_decision_only():
    assert [field.name for field in PEOPLE.fields] == [
        *("wanted_1", "usable_1", "profit_1", "decision_1"),
        *("wanted_2", "usable_2", "profit_2", "decision_2"),
        *("decision_3", "decision_4"),
    ]


def test_a_function_answers_for_all_four_people():
    with working_as("j.smit"):
        drawn = variant_of(PEOPLE, "j.smit").inputs
        by_person = {(person.talent, person.assets): person for person in drawn.people}

        def choice(talent, assets):
            person = by_person[talent, assets]
            profit = person.profit(person.usable)
            return person.wanted, person.usable, profit, person.decision(profit)

        assert check(PEOPLE.id, choice).points == PEOPLE.points


def test_a_function_that_gives_too_few_values_is_told_how_many_are_asked():
    with pytest.raises(TypedError) as refused:
        fields_from(variant_at(PEOPLE, 0), lambda talent, _assets: (talent, "firm"))
    assert str(refused.value) == "Your function gives 2 values, 4 are asked for in each case."


# First variant: r 1, credit 1, w 2; A (3, 0.1), B (3.5, 1).
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [("usable_1", "2.25", "limit_ignored"), ("usable_1", "1", "credit_alone"), ("profit_2", "3.5", "cost_forgotten")],
)
def test_a_wrong_road_to_a_profit_is_recognised_from_its_value(field, value, misconception):
    typed = {"wanted_1": "2.25", "usable_1": "0.1", "wanted_2": "3.0625", "usable_2": "1", field: value}
    assert result(variant_at(PEOPLE, 0), field, **typed).misconception == misconception


def test_who_forgets_the_credit_is_told_so():
    # r 1.25, credit 2.5: person B has 1.0 of her own, and could use 2.5.
    told = result(variant_at(PEOPLE, 299), "usable_2", wanted_2="4", usable_2="1")
    assert told.misconception == "assets_alone"


# North East: 76,590 active, 9,030 born, 7,850 closed; 425 fast growers, 9,025 with ten or more.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("death_rate", "86.9", "per_birth"),
        ("churn", "1.54", "net_for_churn"),
        ("net_rate", "22.0", "churn_for_net"),
        ("high_growth_share", "0.55", "of_all_firms"),
    ],
)
def test_a_wrong_road_to_a_rate_is_recognised_from_its_value(field, value, misconception):
    typed = {"birth_rate": "11.79", "death_rate": "10.25", field: value}
    assert result(variant_at(CHURN, 0), field, **typed).misconception == misconception


@pytest.mark.parametrize(
    ("mine", "other", "chosen", "why"),
    [
        (
            "Scotland",
            "South West",
            "other",
            "South West has more births and deaths. Larger counts do not make a higher rate.",
        ),
        (
            "Northern Ireland",
            "Scotland",
            "mine",
            "In Northern Ireland births and deaths are a smaller part of the active enterprises.",
        ),
    ],
)
def test_a_wrong_region_is_told_by_its_name_why_its_churn_is_not_the_higher_one(mine, other, chosen, why):
    drawn = (variant_at(CHURN, place) for place in range(pool_size(CHURN)))
    pair = next(each for each in drawn if (each.inputs.region, each.inputs.other) == (mine, other))
    assert result(pair, "more_churn", more_churn=chosen).why_not == why


# First variant: person A is kept out by finance, B starts a firm.
@pytest.mark.parametrize(("field", "misconception"), [("decision_1", "limit_unseen"), ("decision_2", "profit_unseen")])
def test_who_takes_an_entrepreneur_for_a_worker_is_told_what_was_not_seen(field, misconception):
    assert result(variant_at(PEOPLE, 0), field, **{field: "worker"}).misconception == misconception


def test_a_net_rate_is_held_to_a_twentieth_of_a_percent():
    typed = {"birth_rate": "11.790", "death_rate": "10.249"}
    assert result(variant_at(CHURN, 0), "net_rate", net_rate="1.54", **typed).status == "correct"
    assert result(variant_at(CHURN, 0), "net_rate", net_rate="1.7", **typed).status != "correct"


# Industry: 15,315 born; 14,430, 11,520, 8,615, 7,215 and 6,300 left.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("hazard_3", "19.0", "hazard_of_born"),
        ("hazard_3", "43.7", "lost_since_start"),
        ("survival_5", "83.9", "mean_of_years"),
        ("survival_5", "87.3", "last_year_only"),
        ("survivors", "235", "deaths_for_survivors"),
    ],
)
def test_a_wrong_road_to_survival_is_recognised_from_its_value(field, value, misconception):
    typed = {"survival_3": "56.25", "survival_5": "41.14", field: value}
    assert result(variant_at(SURVIVAL, 0), field, **typed).misconception == misconception


# 1,500 asked: 67 nascent, 52 new, 12 both, 165 established, 19 of necessity.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("tea", "7.93", "counted_twice"),
        ("tea", "18.13", "established_included"),
        ("necessity_share", "1.27", "of_adults"),
    ],
)
def test_a_wrong_road_to_early_stage_activity_is_recognised_from_its_value(field, value, misconception):
    typed = {"tea": "7.13", field: value}
    assert result(variant_at(SURVEY, 0), field, **typed).misconception == misconception


def test_no_papers_are_not_taken_for_the_logic_of_survival():
    assert result(variant_at(AXES, 0), "logic_2", logic_2="survival").misconception == "informal_read_as_survival"


def test_a_small_firm_is_not_taken_for_one_that_only_survives():
    assert result(variant_at(AXES, 0), "logic_8", logic_8="survival").misconception == "small_read_as_survival"


@pytest.mark.parametrize("logic", ["survival", "growth"])
def test_two_signs_against_two_count_as_both(logic):
    assert result(variant_at(AXES, 0), "logic_6", logic_6=logic).status == "correct"


@pytest.mark.parametrize(
    ("field", "logic", "why"),
    [
        ("logic_5", "growth", "At least three of the four signs point this way."),
        ("logic_6", "growth", "Two of the four signs point one way and two the other, so both count."),
    ],
)
def test_a_right_logic_is_told_how_many_signs_carry_it(field, logic, why):
    assert result(variant_at(AXES, 0), field, **{field: logic}).why_not == why


# First variant: person A is kept out by finance, B starts a firm, C works for wages.
@pytest.mark.parametrize(
    ("field", "decision", "why"),
    [
        (
            "decision_1",
            "kept out by finance",
            "With the usable capital the profit is below the wage, with all the capital wanted above it.",
        ),
        ("decision_2", "firm", "The profit with the usable capital is above the wage."),
        ("decision_3", "worker", "Even with all the capital wanted the profit is below the wage."),
    ],
)
def test_a_right_decision_is_told_which_profit_carries_it(field, decision, why):
    assert result(variant_at(PEOPLE, 0), field, **{field: decision}).why_not == why


def test_the_figures_of_the_example_text_are_those_of_the_table():
    wales = load_uk_business_demography_2024().loc["Wales"]
    text = exercise("week05/two-offers").model_answer
    for told in (
        f"Wales had {wales['active_2024']:,.0f} active firms",
        f"and {wales['active_10plus_2024']:,.0f} of them",
        f"{wales['active_10plus_2024'] / wales['active_2024']:.0%}".replace("%", " in 100"),
        f"{wales['high_growth_2024']:.0f} grew fast",
        f"{wales['alive_5y'] / wales['births_2019']:.0%} were left",
    ):
        assert told in text

"""Week 8: pools as large as the curriculum says, decks dealt fairly, and known wrong roads recognised."""

from collections import Counter

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.first_look import count_words
from ledtoolkit.exercises.week08.project_budget import Budget
from ledtoolkit.exercises.week08.sentences_about_figures import SENTENCES_ABOUT_FIGURES
from ledtoolkit.exercises.week08.sentences_that_conclude import SENTENCES_THAT_CONCLUDE
from tests.ledtoolkit.exercises.drawn import result, variants

PROJECTS = exercise("week08/first-projects")
ACTORS = exercise("week08/power-and-interest")
CHANGE = exercise("week08/theory-of-change")
BUDGET = exercise("week08/project-budget")
EVIDENCE = exercise("week08/evidence")


@pytest.mark.parametrize(
    ("topic", "size"),
    [
        ("first-projects", 15),
        ("power-and-interest", 40),
        ("theory-of-change", 12),
        ("project-budget", 300),
        ("evidence", 30),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week08/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week08")] == [1.5, 1, 1, 1.5, 1, 4]


def test_each_hand_of_projects_has_one_at_exactly_four_weeks_and_one_at_exactly_six_months():
    for variant in variants(PROJECTS):
        cards = variant.inputs.cards
        assert [sum(card.weeks == 4 for card in cards), sum(card.months == 6 for card in cards)] == [1, 1]
        assert len(set(cards)) == 6


def test_projects_at_a_limit_pass():
    for variant in variants(PROJECTS):
        for place, card in enumerate(variant.inputs.cards, start=1):
            if card.weeks == 4:
                assert result(variant, f"start_{place}", **{f"start_{place}": "pass"}).credit == 1
            if card.months == 6:
                assert result(variant, f"result_{place}", **{f"result_{place}": "pass"}).credit == 1


def test_half_of_the_means_is_not_more_than_half():
    # Variant 14, project 2: 5 of 10 thousand euro.
    told = result(variant_at(PROJECTS, 14), "means_2", means_2="fail")
    assert (told.credit, told.why_not) == (1, "5 of 10 thousand euro is not more than half: others could stop it.")


# Variant 0: project 2 has 12 million and waits 40 weeks; project 3 is large and quick; project 5 small and slow.
@pytest.mark.parametrize(
    ("field", "chosen", "misconception"),
    [
        ("means_2", "pass", "large_budget_read_as_good"),
        ("start_2", "pass", "large_budget_read_as_good"),
        ("start_3", "fail", "quick_read_as_small"),
        ("start_5", "pass", "quick_read_as_small"),
        ("start_1", "fail", "limit_read_too_strictly"),
    ],
)
def test_a_wrong_turn_in_the_filter_is_recognised(field, chosen, misconception):
    assert result(variant_at(PROJECTS, 0), field, **{field: chosen}).misconception == misconception


# Variant 0: actor 1 has power 9 and interest 3; actor 7 power 2 and interest 5; actor 8 power 5 and interest 4.
@pytest.mark.parametrize(
    ("field", "chosen", "misconception"),
    [
        ("actor_1", "keep informed", "axes_swapped"),
        ("actor_7", "monitor", "boundary_as_low"),
        ("actor_8", "monitor", "boundary_as_low"),
        ("actor_8", "keep informed", "axes_swapped"),
        ("actor_3", "monitor", "scores_misread"),
    ],
)
def test_a_wrong_turn_in_the_grid_is_recognised(field, chosen, misconception):
    assert result(variant_at(ACTORS, 0), field, **{field: chosen}).misconception == misconception


def test_every_hand_of_actors_has_one_on_the_cut_and_at_least_three_kinds():
    for variant in variants(ACTORS):
        actors = variant.inputs.actors.values()
        assert any(5 in (actor.power, actor.interest) for actor in actors)
        assert len({(actor.power >= 5, actor.interest >= 5) for actor in actors}) >= 3


def test_the_two_outcome_cards_carry_their_date():
    for variant in variants(CHANGE):
        dated = {variant.inputs.steps[n]: text.split()[:3] for n, text in variant.inputs.plain()["cards"].items()}
        assert (dated["4"], dated["5"]) == (["Within", "a", "year"], ["After", "three", "years"])


def test_no_story_lies_in_order_and_every_arrow_has_its_turn():
    orders = [tuple(variant.inputs.steps.values()) for variant in variants(CHANGE)]
    assert ("1", "2", "3", "4", "5", "6") not in orders
    assert len(set(orders)) == 12
    assert {variant.inputs.story.arrow for variant in variants(CHANGE)} == {1, 2, 3, 4, 5}


def test_the_budget_of_the_worked_example_comes_out():
    worked = Budget((40, 60, 50, 30), (30, 15, 60, 30), 20, 0.30, 0.25)
    assert worked.cumulative == (-10, -55, -45, -45)
    assert worked.net_jobs == pytest.approx(10.5)


def test_the_peak_is_above_the_gap_in_every_budget():
    for variant in variants(BUDGET):
        answers = variant.answers()
        assert answers["peak_need"] > answers["gap"] + 1


# Variant 0: lows 30, 80, 50, 40; gap 40; 18 gross jobs; 0.20 and 0.15.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("peak_need", "40", "gap_for_peak"),
        ("peak_need", "-80", "balance_for_need"),
        ("peak_need", "200", "balances_added"),
        ("net_jobs", "11.7", "rates_added"),
        ("net_jobs", "18", "gross_for_net"),
        ("cost_per_net_job", "10", "cost_per_gross_job"),
        ("cost_per_net_job", "3.27", "gap_per_net_job"),
    ],
)
def test_a_wrong_road_of_the_budget_is_recognised_from_its_value(field, value, misconception):
    assert result(variant_at(BUDGET, 0), field, **{field: value}).misconception == misconception


def test_cost_per_net_job_follows_from_own_net_jobs():
    told = result(variant_at(BUDGET, 0), "cost_per_net_job", net_jobs="11.7", cost_per_net_job="15.38")
    assert told.credit == 1


def test_each_of_the_sixty_sentences_stands_in_four_hands_and_no_label_more_than_three_times_in_one():
    drawn = Counter()
    for variant in variants(EVIDENCE):
        cards = list(variant.inputs.cards.values())
        drawn.update(card.text for card in cards)
        labels = Counter(min(card.accepted - {"double counting"}, default="double counting") for card in cards)
        assert len(labels) == 4
        assert max(labels.values()) <= 3
    assert (len(drawn), set(drawn.values())) == (60, {4})


def test_each_label_has_fifteen_sentences():
    deck = (*SENTENCES_ABOUT_FIGURES, *SENTENCES_THAT_CONCLUDE)
    labels = Counter(min(card.accepted - {"double counting"}, default="double counting") for card in deck)
    assert set(labels.values()) == {15}


def test_a_multiplier_on_gross_jobs_is_not_taken_for_support():
    told = result(variant_at(EVIDENCE, 14), "sentence_1", sentence_1="supported")
    assert told.misconception == "multiplier_of_gross_jobs_accepted"


def test_a_projection_is_not_taken_for_a_fact():
    told = result(variant_at(EVIDENCE, 29), "sentence_3", sentence_3="supported")
    assert told.misconception == "projection_read_as_fact"


def test_the_written_question_asks_for_four_points_and_its_example_keeps_the_length():
    asked = exercise("week08/my-project")
    assert (asked.points, len(asked.criteria)) == (4, 4)
    example = asked.model_answer.partition("\n\n")[2]
    assert asked.written.least_words <= count_words(example) <= asked.written.most_words

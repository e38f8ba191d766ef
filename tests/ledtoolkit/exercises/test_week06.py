"""Week 6: answers held to numbers worked out by hand, and known wrong roads recognised from what they give."""

import pytest

from ledtoolkit.datasets import load_io_chile_2013
from ledtoolkit.exercises.catalogue import exercise, exercises_of
from ledtoolkit.exercises.draw import pool_size, variant_at
from ledtoolkit.exercises.judge import judge_typed
from ledtoolkit.input_output import leontief_inverse, technical_coefficients
from ledtoolkit.networks import betweenness, degree, fragments_without
from tests.ledtoolkit.exercises.drawn import result, variant

PRICE = exercise("week06/price-of-a-kilo")
RIPPLE = exercise("week06/ripple")
CLUSTER = exercise("week06/cluster-index")
GOVERNANCE = exercise("week06/governance")
NETWORK = exercise("week06/cluster-network")


# Sizes as the curriculum states them: 12 x 4 branches and demands, 16 x 9 Länder and sections, 24 x 3 networks.
@pytest.mark.parametrize(
    ("topic", "size"),
    [
        ("price-of-a-kilo", 300),
        ("ripple", 48),
        ("cluster-index", 144),
        ("governance", 20),
        ("cluster-network", 72),
    ],
)
def test_the_pool_has_the_size_of_the_curriculum(topic, size):
    assert pool_size(exercise(f"week06/{topic}")) == size


def test_the_week_asks_six_questions_for_ten_points():
    assert [asked.points for asked in exercises_of("week06")] == [2, 1.5, 1.5, 1, 1, 3]


def test_chile_s_farms_bring_the_jobs_of_the_worked_example():
    drawn = variant(RIPPLE, branch="agriculture_fishing", demand=50)
    assert drawn.answers() == pytest.approx({"output_multiplier": 1.890, "all_jobs": 94.3, "jobs": 4_715}, rel=0.0005)


def test_each_printed_column_is_that_of_the_leontief_inverse_of_the_centre():
    table = load_io_chile_2013()
    expected = leontief_inverse(technical_coefficients(table[list(table.index)], table["total_demand"])).round(4)
    for branch in table.index:
        drawn = variant(RIPPLE, branch=branch, demand=50).inputs
        assert drawn.column == pytest.approx(expected[branch].to_dict(), abs=1e-12)
        assert drawn.row_sum == pytest.approx(expected.loc[branch].sum())


def test_the_type_1_multiplier_is_printed_as_a_check_and_not_asked_for():
    drawn = variant(RIPPLE, branch="agriculture_fishing", demand=50)
    assert "it gives 1.464, the type I multiplier" in drawn.given().sentence
    assert [field.name for field in RIPPLE.fields] == ["output_multiplier", "all_jobs", "jobs"]


@pytest.mark.parametrize(
    ("land", "section", "answers"),
    [
        ("Baden-Wuerttemberg", "C", {"density": 2.008, "stock": 1.514, "size": 1.158, "index": 2.63}),
        ("Berlin", "J", {"density": 30.57, "stock": 1.781, "size": 0.919, "index": 59.2}),
    ],
)
def test_the_cluster_indices_of_the_lesson_come_out(land, section, answers):
    assert variant(CLUSTER, land=land, section=section).answers() == pytest.approx(answers, rel=0.002)


def test_shares_are_printed_finely_enough_to_divide_by():
    for place in range(pool_size(CLUSTER)):
        drawn = variant_at(CLUSTER, place)
        jobs, firms, area, people = (float(row[-1].rstrip("%")) for row in drawn.given().rows)
        typed = {"density": jobs / area, "stock": jobs / people, "size": jobs / firms}
        typed["index"] = typed["density"] * typed["stock"] / typed["size"]
        values = {name: f"{value:.4f}" for name, value in typed.items()}
        assert judge_typed(drawn, {**values, "cluster": "needs links"}).points == CLUSTER.points


@pytest.mark.parametrize("place", range(3))
def test_both_rules_name_the_same_broker_who_has_not_most_contacts(place):
    network = variant_at(NETWORK, place).inputs
    ties = network.ties()
    most_left = {node: max(map(len, fragments_without(ties, node))) for node in betweenness(ties).index}
    assert betweenness(ties).idxmax() == min(most_left, key=most_left.get) == network.broker
    assert sorted(most_left.values())[0] < sorted(most_left.values())[1]
    contacts = degree(ties).sort_values()
    assert contacts.idxmax() == network.best_connected != network.broker
    assert contacts.iloc[-1] > contacts.iloc[-2]


# Variant 0: 0.30 a kilo of fruit, 5% lost, 1.5 kilo at 0.54, other inputs 0.21, wages 0.17, sold at 1.38, shop 2.07.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("grower_share", "14.5", "price_for_price"),
        ("grower_share", "21.7", "loss_left_out"),
        ("margin", "70.4", "mark_up_for_margin"),
        ("margin", "60.9", "one_kilo_of_fruit"),
        ("mark_up", "41.3", "margin_for_mark_up"),
        ("value_added", "0.19", "wages_deducted"),
        ("value_added", "0.57", "other_inputs_left_in"),
    ],
)
def test_a_wrong_road_along_the_chain_is_recognised_from_its_value(field, value, misconception):
    typed = {"grower_share": "22.9", "margin": "41.3", "mark_up": "70.4", "value_added": "0.36", field: value}
    assert result(variant_at(PRICE, 0), field, **typed).misconception == misconception


# Variant 164: 0.50 a kilo of fruit, 20% lost, 2.5 kilo, shop 8.13: 0.50 x 2.5 x 1.2 / 8.13 instead of 1.5625 / 8.13.
def test_a_loss_that_is_added_instead_of_divided_by_is_recognised():
    assert result(variant_at(PRICE, 164), "grower_share", grower_share="18.5").misconception == "loss_added"


# Variant 0: 20 thousand million pesos for farms, 64.42 jobs directly, 94.29 in all, multiplier 1.890, type I 1.464.
@pytest.mark.parametrize(
    ("field", "value", "misconception"),
    [
        ("all_jobs", "64.42", "direct_only"),
        ("jobs", "1288", "direct_only"),
        ("jobs", "29.27", "type_1_times_money"),
        ("jobs", "3565", "output_as_demand"),
    ],
)
def test_a_wrong_road_along_the_ripple_is_recognised_from_its_value(field, value, misconception):
    typed = {"output_multiplier": "1.890", "all_jobs": "94.29", "jobs": "1886", field: value}
    assert result(variant_at(RIPPLE, 0), field, **typed).misconception == misconception


def test_no_height_of_the_index_makes_a_cluster():
    told = result(variant_at(CLUSTER, 0), "cluster", cluster="above one")
    assert (told.misconception, told.next_step) == (
        "index_read_as_cluster",
        "Ask who buys from whom, learns from whom, acts with whom.",
    )


def test_a_powerful_buyer_is_not_taken_for_a_hierarchy():
    captive = next(name for name, card in variant_at(GOVERNANCE, 0).inputs.cards.items() if "captive" in card.accepted)
    told = result(variant_at(GOVERNANCE, 0), captive, **{captive: "hierarchy"})
    assert told.misconception == "powerful_buyer_read_as_hierarchy"


@pytest.mark.parametrize("chosen", ["captive", "hierarchy"])
def test_a_plain_order_is_told_to_be_plain(chosen):
    drawn = [variant_at(GOVERNANCE, place) for place in range(pool_size(GOVERNANCE))]
    towels = [(each, name) for each in drawn for name, card in each.inputs.cards.items() if "towels" in card.text]
    told = {result(each, name, **{name: chosen}).misconception for each, name in towels}
    assert told == {"exclusion_read_as_a_type"}


def test_a_new_product_is_not_taken_for_a_new_function():
    told = result(variant_at(GOVERNANCE, 0), "upgrading_2", upgrading_2="functional")
    assert told.misconception == "product_read_as_functional"


def test_the_one_with_most_contacts_is_not_taken_for_the_broker():
    told = result(variant_at(NETWORK, 0), "broker", broker="I")
    assert told.misconception == "most_contacts"


def test_the_government_does_not_lead_every_phase():
    told = result(variant_at(NETWORK, 0), "lead_2", lead_2="government")
    assert told.misconception == "government_leads_all"

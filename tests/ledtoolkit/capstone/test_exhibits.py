"""Tables and figures of a place and of the learner's own work: their numbers, cells and source lines."""

import pytest

from ledtoolkit.capstone.exhibit import Exhibit, Missing
from ledtoolkit.capstone.exhibits import exhibit_or_missing, exhibits_for
from ledtoolkit.capstone.parts import parts_of
from ledtoolkit.capstone.samples import sample
from ledtoolkit.capstone.sections import EXHIBIT_IDS
from ledtoolkit.document import Figure
from ledtoolkit.documents.figures import picture_of
from ledtoolkit.place import place_named
from ledtoolkit.progress import Record
from ledtoolkit.words import speaking
from tests.ledtoolkit.capstone.whole import LAKESIDE, WHOLE, drafted


def shown(name, place=LAKESIDE, **changes):
    found = exhibit_or_missing(name, place, drafted(place, **changes))
    assert isinstance(found, Exhibit)
    return found


def test_the_whole_draft_shows_everything_in_the_order_of_the_paper():
    expected = tuple(name for name in EXHIBIT_IDS if name != "output-and-income")
    assert tuple(one.id for one in exhibits_for(LAKESIDE, drafted())) == expected
    assert isinstance(exhibit_or_missing("output-and-income", LAKESIDE, drafted()), Missing)


def test_the_numbers_of_the_fictional_city_are_those_of_the_curriculum():
    quotients = shown("location-quotients").numbers["quotients"]
    assert [round(quotients[name], 2) for name in ("Industry (B-E)", "Agriculture (A)")] == [1.61, 0.50]
    basic = shown("basic-jobs").numbers
    assert round(sum(basic["basic_jobs"].values()), 2) == 30.38
    assert round(basic["total_jobs"] / sum(basic["basic_jobs"].values()), 2) == 3.88
    parts = shown("growth").numbers["parts"]
    assert [round(part, 2) for part in parts.values()] == [11.90, 4.00, 2.11]


def test_key_figures_are_written_as_the_lessons_write_them():
    assert shown("key-figures", place_named("nl/Groningen")).rows == (
        ("All jobs (thousand employed persons)", "292.2"),
        ("Largest branch", "Public services, education and health (O-Q): 36.2% of all jobs"),
        ("Highest location quotient", "Public services, education and health (O-Q): 1.33"),
        ("Lowest location quotient", "Finance (K): 0.54"),
        ("Basic jobs (thousand employed persons)", "26.17"),
        ("All jobs for each basic job (k)", "11.17"),
    )


def test_a_table_of_jobs_is_ordered_and_adds_up():
    table = shown("place-jobs", place_named("nl/Groningen"))
    assert table.rows[0] == ("Public services, education and health (O-Q)", "105.7", "36.2%", "27.3%")
    assert round(sum(float(row[1]) for row in table.rows), 1) == 292.2


def test_exposure_is_a_tenth_of_each_branch():
    lost = shown("exposure", place_named("nl/Noord-Brabant")).numbers["contribution"]
    assert round(lost["Industry (B-E)"], 2) == -16.67


def test_a_province_shows_its_output_beside_its_income():
    assert shown("output-and-income", place_named("nl/Groningen")).rows == (
        ("Output (GDP) per head, euro", "42,174", "46,714", "0.903"),
        ("Household income per head, purchasing power", "16,800", "17,783", "0.945"),
    )


@pytest.mark.parametrize("place", ["nl/Limburg", "nl/Noord-Brabant", "de/Bremen"])
def test_a_place_without_both_figures_says_so_and_is_not_asked_for_them(place, tmp_path):
    found = exhibit_or_missing("output-and-income", place_named(place), drafted())
    assert found.sentence.startswith("No table of this course holds both output and income per head of ")
    record = Record(tmp_path / "my-work")
    record.save("place", {"id": place})
    chosen = [one["id"] for one in parts_of(record).values["exhibits"]["chosen"]]
    assert "output-and-income" not in chosen
    assert "budget" in chosen


def test_the_budget_is_that_of_the_place_or_of_its_country():
    assert shown("budget").rows[3:] == (("Vertical fiscal imbalance", "80.6%"), ("Grant dependence", "80.0%"))
    assert shown("budget", place_named("nl/Zeeland")).rows[2] == ("Vertical fiscal imbalance", "72.6%")
    romania = sample("romania")[1]
    assert exhibit_or_missing("budget", romania, drafted()).sentence == (
        "No table of this course holds the budget of Romania."
    )


def test_cells_are_in_the_language_of_the_paper():
    with speaking("nl"):
        assert shown("place-jobs", place_named("nl/Groningen")).rows[0][1:] == ("105,7", "36,2%", "27,3%")


def test_a_fictional_place_is_called_so_in_every_source():
    for one in exhibits_for(LAKESIDE, drafted()):
        assert "FICTIONAL" in one.source
        assert one.line.kind == "synthetic"


def test_the_source_of_a_place_names_its_publisher():
    assert shown("growth", place_named("de/Thueringen")).source.startswith(
        "Compared with the 16 Länder of Germany. Own calculation from: Statistische Ämter des Bundes und der Länder"
    )


def test_own_work_names_who_and_when_as_far_as_they_are_known():
    place = place_named("nl/Drenthe")
    assert shown("action-plan", place).source == "Own plan: Group 4, 3 March, year 7."
    assert shown("action-plan", place, about={}).source == "Own plan."


def test_a_row_of_the_action_plan_has_the_columns_of_the_curriculum():
    table = shown("action-plan")
    assert table.columns == (
        "Project",
        "Problem",
        "Owner (has agreed?)",
        "Partners",
        "First step, by day",
        "Cost (thousand euro)",
        "Funding",
        "Indicator: baseline, target, date",
        "Risk and answer",
    )
    assert table.rows[0] == (
        "Ice store",
        "Fish spoils",
        "chair of the fishers (yes)",
        "council, traders",
        "open an account (day 14)",
        "180",
        "100 signed, 80 asked",
        "spoilt share of the catch; a third, a fifth, June, year 8",
        "the grant is late. the small store first",
    )


def test_finance_has_one_row_a_source():
    assert shown("finance").rows[:2] == (
        ("Ice store", "members", "100", "signed"),
        ("Ice store", "district", "80", "asked"),
    )


def test_stakeholders_are_told_with_what_to_do():
    assert shown("stakeholder-table").rows == (
        ("council", "state", "for", "manage closely", "", ""),
        ("bank", "business", "neutral", "keep satisfied", "", ""),
    )
    assert shown("stakeholder-map").numbers == {
        "cut": 5.0,
        "actors": [
            {"name": "council", "power": 8.0, "interest": 7.0},
            {"name": "bank", "power": 6.0, "interest": 4.0},
        ],
    }


def test_options_are_told_with_the_filter_and_the_score():
    assert shown("options-table").rows == (
        ("ice store", "55%", "3", "5", "yes", "8.50", ""),
        ("harbour", "5%", "60", "40", "no", "3.50", "others decide"),
        ("do nothing", "", "", "", "", "2.50", ""),
    )


def test_the_money_of_the_project_is_that_of_weeks_7_and_8():
    assert shown("project-money").rows == (
        ("Net present value at 5.0% a year", "53.3"),
        ("Benefit-cost ratio at 5.0% a year", "1.08"),
        ("Cost of all quarters", "180"),
        ("Funding gap: costs minus incomings", "45"),
        ("Peak cash need", "55, in quarter 2"),
        ("Jobs: gross and net", "20.0 and 10.5"),
        ("Cost of a net job", "17.1"),
    )


def test_what_is_known_of_the_money_is_shown_though_the_rest_is_missing():
    money = {"gross_jobs": "20", "deadweight": "30", "displacement": "25"}
    assert shown("project-money", money=money).rows == (("Jobs: gross and net", "20.0 and 10.5"),)


def test_boxes_without_a_text_are_left_out_and_arrows_keep_their_boxes():
    boxes = [{"kind": "input", "text": "a"}, {"kind": "output"}, {"kind": "", "text": "b"}]
    arrows = [{"from": 0, "to": 1}, {"from": 0, "to": 2, "assumption": "x", "check": "y"}]
    change = {"boxes": boxes, "arrows": arrows}
    numbers = shown("theory-of-change", change=change).numbers
    assert numbers["boxes"] == [{"kind": "input", "text": "a"}, {"kind": "activity", "text": "b"}]
    assert numbers["arrows"] == [{"from": 0, "to": 1, "assumption": "x", "check": "y"}]
    assert shown("assumptions", change=change).rows == (("1", "a", "b", "x", "y"),)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("stakeholder-map", {"stakeholders": {"actors": [{"name": "bank"}]}}),
        ("stakeholder-table", {"stakeholders": {}}),
        ("options-scores", {"options": WHOLE["options"] | {"options": []}}),
        ("options-table", {"options": {}}),
        ("project-money", {"money": {}}),
        ("theory-of-change", {"change": {"boxes": [{"text": "one"}]}}),
        ("theory-of-change", {"change": {"boxes": [{"text": str(place)} for place in range(9)]}}),
        ("assumptions", {"change": {}}),
        ("action-plan", {"plan": {}}),
        ("finance", {"plan": {"projects": [{"project": "x"}]}}),
        ("cash-plan", {"money": {}}),
    ],
)
def test_what_cannot_be_shown_says_why_and_what_to_do(name, changes):
    found = exhibit_or_missing(name, LAKESIDE, drafted(**changes))
    assert isinstance(found, Missing)
    assert found.sentence.endswith(".")
    assert found.next_step.endswith(".")


@pytest.mark.parametrize(("language", "said"), [("nl", "Financiering"), ("es", "Financiación")])
def test_the_money_of_a_project_is_not_called_as_the_branch_is(language, said):
    with speaking(language):
        assert shown("action-plan").columns[6] == said


@pytest.mark.parametrize("name", ["growth", "exposure"])
def test_a_figure_of_jobs_has_the_unit_of_its_place(name):
    place = place_named("nl/Drenthe")
    drawn = picture_of(Figure("", name, shown(name, place).numbers, "", name)).figure.axes[0]
    assert f"({place.unit})" in drawn.get_ylabel() + drawn.get_xlabel()

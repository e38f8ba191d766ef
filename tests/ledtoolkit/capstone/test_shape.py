"""Any value takes the shape of its part, and keeps it when it is shaped again."""

from hypothesis import given

from ledtoolkit.capstone.sections import SECTION_IDS
from ledtoolkit.capstone.shape import PARTS, shaped
from tests.ledtoolkit.capstone.any_json import ANYTHING, parts_nearly


@given(ANYTHING)
def test_any_json_gets_the_shape_of_every_part_and_keeps_it(value):
    for name, part in PARTS.items():
        once = shaped(name, value)
        assert set(once) == set(part.columns)
        assert shaped(name, once) == once


@given(parts_nearly())
def test_what_is_nearly_a_part_gets_its_shape_and_keeps_it(values):
    for name, value in values.items():
        assert shaped(name, shaped(name, value)) == shaped(name, value)


def test_there_is_a_part_for_every_section_and_for_what_is_made_beside_the_texts():
    assert set(PARTS) == {f"section/{section}" for section in SECTION_IDS} | {
        *("about", "exhibits", "stakeholders", "options", "plan", "change", "money")
    }


def test_markup_and_signs_of_all_scripts_stay_as_typed():
    typed = "#set $x$ <script>alert(1)</script> **b** عربي 🐟 \\ ` \t x\n\n"
    assert shaped("section/1", {"text": typed})["text"] == typed


def test_what_no_page_shows_is_left_out_and_line_ends_are_one_kind():
    assert shaped("section/1", {"text": "a\x00\ud83db\r\nc\rd"})["text"] == "ab\nc\nd"


def test_fifty_thousand_characters_stay_and_a_hundred_thousand_are_the_end():
    assert shaped("section/1", {"text": "x" * 50_000})["text"] == "x" * 50_000
    assert len(shaped("section/1", {"text": "x" * 200_000})["text"]) == 100_000


def test_a_number_from_code_is_written_out_and_yes_or_no_is_no_number():
    assert shaped("plan", {"unit": 3, "projects": [{"cost": 1.5, "agreed": True}]})["projects"][0]["cost"] == "1.5"
    assert shaped("plan", {"unit": True})["unit"] == ""


def test_an_unknown_exhibit_and_an_unknown_kind_become_empty():
    assert shaped("exhibits", {"chosen": [{"id": "/etc/passwd"}]}) == {"chosen": [{"id": "", "caption": ""}]}
    assert shaped("stakeholders", {"actors": [{"kind": "army"}]})["actors"][0]["kind"] == ""

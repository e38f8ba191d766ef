"""The sheet prints all that is needed to answer with a pocket calculator, and lets no id become markup."""

import re
from html import unescape

import pytest

from ledtoolkit.documents.sheet import practice_sheet, sheet
from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.draw import variant_of


def words_of(page):
    return unescape(re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize("asked", exercises_of("week01"), ids=lambda asked: asked.topic)
def test_every_input_of_the_learners_own_variant_is_printed(asked):
    words = words_of(sheet("week01", "p.jansen"))
    for row in variant_of(asked, "p.jansen").given().rows:
        assert all(cell in words for cell in row)


def test_every_field_has_a_line():
    page = sheet("week01", "p.jansen")
    lines = page.count('class="box"') + page.count("<br>☐")
    assert lines == sum(len(asked.fields) for asked in exercises_of("week01"))


def test_no_answer_stands_on_the_sheet():
    words = words_of(sheet("week01", "p.jansen"))
    for asked in exercises_of("week01"):
        for answer in variant_of(asked, "p.jansen").answers().values():
            assert not re.search(rf"\b{answer:.4f}", words)


def test_a_hostile_id_stays_text():
    assert "<script>alert" not in sheet("week01", "<script>alert(1)</script>")


def test_the_page_asks_nothing_of_another_host():
    assert not re.search(r'(src|href)="', sheet("week01", "p.jansen"))


def test_the_practice_sheet_says_that_it_is_for_practice():
    assert "This sheet is for practice." in practice_sheet("week01")


def test_a_page_is_small_enough_for_a_slow_line():
    import gzip

    assert len(gzip.compress(sheet("week01", "p.jansen").encode())) < 20_000

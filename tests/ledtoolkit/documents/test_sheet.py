"""The sheet prints all that is needed to answer with a pocket calculator, and lets no id become markup."""

import re
from html import unescape

import pytest

from ledtoolkit.documents.sheet import practice_sheet, sheet
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.draw import variant_of

EVERY = [asked for week in weeks() for asked in exercises_of(week)]


def words_of(page):
    return unescape(re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize("asked", EVERY, ids=lambda asked: asked.id)
def test_every_input_of_the_learners_own_variant_is_printed(asked):
    words = words_of(sheet(asked.week, "p.jansen"))
    for row in variant_of(asked, "p.jansen").given().rows:
        assert all(cell in words for cell in row)


@pytest.mark.parametrize("week", weeks())
def test_every_field_has_a_line(week):
    page = sheet(week, "p.jansen")
    lines = page.count('class="box"') + page.count("<br>☐")
    assert lines == sum(len(asked.fields) for asked in exercises_of(week))


def test_a_text_has_room_for_its_words():
    assert sheet("week01", "p.jansen").count("<div></div>") == 28


@pytest.mark.parametrize("week", weeks())
def test_no_answer_stands_on_the_sheet(week):
    words = words_of(sheet(week, "p.jansen"))
    for asked in exercises_of(week):
        for answer in variant_of(asked, "p.jansen").answers().values():
            assert not re.search(rf"\b{answer:.4f}", words)


def test_a_hostile_id_stays_text():
    assert "<script>alert" not in sheet("week01", "<script>alert(1)</script>")


@pytest.mark.parametrize("week", weeks())
def test_the_page_asks_nothing_of_another_host(week):
    assert not re.search(r'(src|href)="', sheet(week, "p.jansen"))


@pytest.mark.parametrize("week", weeks())
def test_the_practice_sheet_says_that_it_is_for_practice(week):
    assert "This sheet is for practice." in practice_sheet(week)


@pytest.mark.parametrize("week", weeks())
def test_a_page_is_small_enough_for_a_slow_line(week):
    import gzip

    assert len(gzip.compress(sheet(week, "p.jansen").encode())) < 20_000

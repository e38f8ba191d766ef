"""Whoever grades a paper reads what was typed: no name of a letter, no backslash, and nothing that acts."""

import pytest
from bs4 import BeautifulSoup
from nbconvert.filters import markdown2html

from grading.engine.judge.kept import harmless_text
from ledtoolkit.document import Document, Prose, Section
from ledtoolkit.documents.reading_copy import reading_copy
from tests.ledtoolkit.documents.sample_paper import HOSTILE


def page_of(text):
    """What formgrader's page makes of a paper of one text."""
    paper = Document("T", "", "", "", "", "en", (Section("S", (Prose(text),), "1", "1"),), (), ())
    (told,) = reading_copy(paper)
    return BeautifulSoup(markdown2html(harmless_text(told.partition("## 1 S")[2])), "html.parser")


@pytest.mark.parametrize(
    "text",
    [
        "Ice is <b>cold</b>.",
        "a < b and b > a",
        "See https://doi.org/10.2908/NAMA_10R_3EMPERS for it.",
        "See https://a.b/x_y?first=1&second=2 for it.",
        "R&D &lt; all",
        "Two \\ and \\< three",
    ],
)
def test_a_reader_sees_what_was_typed(text):
    assert " ".join(page_of(text).get_text().split()) == text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_was_typed_acts(text):
    page = page_of(text)
    assert not page.find_all(["script", "img", "svg", "style", "iframe", "b"])
    assert all(link["href"].startswith(("http", "#")) for link in page.find_all("a"))
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]

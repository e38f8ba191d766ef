"""The HTML paper is one page that asks for nothing, runs nothing and says what each thing is."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from ledtoolkit.documents.exporting import export, paper_style, prose_html
from tests.ledtoolkit.documents.sample_paper import HOSTILE, PAPER, holding

PAGE = export(PAPER, "html").decode("utf-8")


class Tags(HTMLParser):
    """All tags with their attributes, and the text."""

    def __init__(self, page):
        super().__init__()
        self.found, self.text = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text.append(data)

    def named(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


TAGS = Tags(PAGE)


def test_the_page_names_its_language_and_title():
    assert TAGS.named("html") == [{"lang": "en"}]
    assert "<title>Work for the north</title>" in PAGE


def test_headings_go_down_one_step_at_a_time():
    assert [tag for tag, _ in TAGS.found if re.fullmatch(r"h\d", tag)] == [
        "h1",
        "h2",
        "h2",
        "h3",
        "h2",
        "h2",
        "h2",
        "h2",
    ]


def test_the_contents_lead_to_each_heading():
    targets = {attributes["href"] for attributes in TAGS.named("a")}
    ids = {f"#{attributes['id']}" for attributes in TAGS.named("h2")} - {"#contents"}
    assert targets == ids


def test_figures_have_alt_text_number_and_source():
    drawings = list(TAGS.named("svg"))
    assert [drawing["role"] for drawing in drawings] == ["img", "img"]
    assert drawings[0]["aria-label"].startswith("Groningen is most specialised in Public")
    assert "<strong>Figure 2.</strong> Caption of theory-of-change" in PAGE
    assert "Source: CBS" in PAGE


def test_tables_have_caption_and_heads_of_rows_and_columns():
    assert "<strong>Table 1.</strong> Jobs by branch</caption>" in PAGE
    scopes = [attributes["scope"] for attributes in TAGS.named("th")]
    assert (scopes.count("col"), scopes.count("row")) == (3 + 9, 3 + 1)


def test_our_own_sentences_are_marked_as_such():
    assert '<p class="remark" dir="auto">The chain is missing. Week 6 asks for it.</p>' in PAGE


def test_nothing_is_asked_for_and_nothing_runs():
    assert "default-src &#39;none&#39;" in PAGE or "default-src 'none'" in PAGE
    for tag, attributes in TAGS.found:
        assert tag not in {"script", "iframe", "object", "embed", "link", "base", "form"}
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "srcdoc", "action"}]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_adds_no_tag(text):
    usual = {tag for tag, _ in TAGS.found}
    page = Tags(export(holding(text), "html").decode("utf-8"))
    assert {tag for tag, _ in page.found} <= usual | {"br", "strong", "em", "ul", "ol", "li", "h3"}
    for _, attributes in page.found:
        assert not [name for name in attributes if name.startswith("on") or name == "src"]


def test_each_paragraph_finds_its_own_direction():
    assert prose_html("שלום") == '<p dir="auto">שלום</p>'


def test_lists_and_line_ends_are_kept():
    assert re.sub(r"\n", "", prose_html("a\nb\n- c\n\n3. d")) == (
        '<p dir="auto">a<br>b</p><ul><li><p dir="auto">c</p></li></ul><ol start="3"><li><p dir="auto">d</p></li></ol>'
    )


def test_headings_are_in_the_language_of_the_paper():
    dutch = export(replace(PAPER, language="nl"), "html").decode("utf-8")
    assert '<h2 id="contents">Inhoud</h2>' in dutch
    assert "<strong>Figuur 1.</strong>" in dutch
    assert "<strong>Tabel 1.</strong>" in dutch
    assert "Bron: CBS" in dutch


def test_a_table_that_goes_on_beyond_the_edge_says_so_and_keys_reach_it():
    boxes = [attributes for attributes in TAGS.named("div") if attributes.get("class") == "wide"]
    assert [(box["tabindex"], box["role"]) for box in boxes] == [("0", "group")] * 2
    assert [box["aria-label"] for box in boxes] == [
        "Table 1. This table can be moved sideways",
        "Table 2. This table can be moved sideways",
    ]
    # A shade at each edge stays, and a cover that moves with the table hides it at the table's end.
    (style,) = re.findall(r"\.wide \{(.*?)\}", paper_style().partition("@media print")[0], re.DOTALL)
    assert "overflow-x: auto" in style
    assert [style.count(f"no-repeat {how}") for how in ("local", "scroll")] == [2, 2]

"""The Markdown paper reads as itself in a full reader: what was typed adds no link, no formula, no HTML."""

import re
from base64 import b64decode

import mistune
import pytest

from ledtoolkit.document import Prose, Section
from ledtoolkit.documents.exporting import export
from ledtoolkit.documents.prose import read_prose, words_of
from tests.ledtoolkit.documents.sample_paper import HOSTILE, PAPER, TEXT, holding

PAGE = export(PAPER, "md").decode("utf-8")
# A reader with everything switched on that a reader of Markdown can have.
FULL = mistune.create_markdown(
    renderer="ast", plugins=["strikethrough", "table", "math", "footnotes", "url", "superscript", "subscript", "mark"]
)
OURS = {"heading", "paragraph", "text", "strong", "emphasis", "list", "list_item", "block_text", "block_quote",
        "blank_line", "linebreak", "softbreak", "table", "table_head", "table_body", "table_row", "table_cell",
        "image", "link"}  # fmt: skip


def tokens(page):
    def all_of(found):
        for token in found:
            yield token
            yield from all_of(token.get("children", ()))

    return list(all_of(FULL(page)))


def told(page):
    return " ".join("".join(token.get("raw", " ") for token in tokens(page)).split())


def test_the_order_is_title_facts_notices_contents_and_parts():
    assert re.findall(r"^#+ .*", PAGE, re.M) == [
        "# Work for the north",
        "## Contents",
        "## 1 Summary",
        "### What we want",
        "## 2 Place",
        "## 9 Plan",
        "## Annex",
        "## References",
    ]
    assert "> FICTIONAL: this place does not exist." in PAGE


def test_tables_have_number_caption_and_source():
    assert (
        "**Table 1.** Jobs by branch\n\n| Branch | Jobs | Share of all jobs |\n| --- | --: | --: |\n"
        "| Public services | 105.7 | 36.2% |\n"
    ) in PAGE
    assert "Source: CBS StatLine, 2019" in PAGE


def test_pictures_are_in_the_file_with_their_alt_text():
    assert "![Groningen is most specialised in Public, with a location quotient of 1.33." in PAGE
    data = re.search(r"^\[figure-1\]: data:image/png;base64,(.*)$", PAGE, re.M)[1]
    assert b64decode(data).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "address", ["https://doi.org/10.2908/NAMA_10R_3EMPERS", "https://a.b/x_y?first=1&second=2", "a_b@c.org", "R&D_2020"]
)
def test_an_address_is_read_without_backslashes(address):
    page = export(holding(address), "md").decode("utf-8")
    assert f"- {address}" in page
    assert "\\_" not in page.partition("[figure-1]")[0]


@pytest.mark.parametrize("text", ["_a_", "a _b_ c", "__init__", "a_ _b", "&lt;b&gt;", "&#60;b>", "a&amp;b", "x_&_y"])
def test_lines_and_names_of_letters_that_would_be_marks_are_still_text(text):
    page = export(holding(text), "md").decode("utf-8")
    # Our own remark is set in italics, and nothing else.
    assert [token["type"] for token in tokens(page)].count("emphasis") == 1
    assert " ".join(text.split()) in told(page)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_is_no_markup_in_a_full_reader(text):
    page = export(holding(text), "md").decode("utf-8")
    found = tokens(page)
    assert {token["type"] for token in found} <= OURS
    links = [token["attrs"]["url"] for token in found if token["type"] in {"link", "image"}]
    # A bare address in a text is followed by some readers; it leads where it says.
    assert all(link.startswith(("data:image/png", "http://a.b", "http://x/y", "https://doi")) for link in links)


@pytest.mark.parametrize("text", [TEXT, *HOSTILE.values()], ids=["usual", *HOSTILE])
def test_a_reader_gets_the_words_that_were_typed(text):
    page = export(
        # a paper of one text alone, read back in full
        PAPER.__class__("T", "", "", "", "", "en", (Section("S", (Prose(text),), "1", "1"),), (), ()),
        "md",
    ).decode("utf-8")
    body = page.partition("## 1 S\n\n")[2]
    typed = " ".join(" ".join(words_of(read_prose(text))).split())
    assert re.sub(r"\s", "", told(body)) == re.sub(r"\s", "", typed)

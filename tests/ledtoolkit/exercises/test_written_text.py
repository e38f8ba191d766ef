"""A text in a Markdown cell reads as it was typed: held to the renderer of nbconvert, which formgrader shows."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters import markdown2html

from grading.engine.judge.kept import harmless_text
from ledtoolkit.exercises.written_text import as_markdown, from_markdown, tidy

LETTERS = [*"ab1 .-+=>#*_`[]()<>&$\\|~!@:/{}^\n\t\"';,?%é\u00a0", "www.", "https://", "&nbsp;", "&lt;", "\n\n", "    "]
TYPED = st.lists(st.sampled_from(LETTERS), max_size=25).map("".join)


def shown(markdown):
    """Return the words that a browser shows, one line a line."""
    html = re.sub(r"<br />\n?", "\n", re.sub(r"</p>\s*<p>", "\n\n", markdown2html(markdown)))
    text = unescape(re.sub(r"</?(p|code)>", "", html)).strip("\n").replace("\u00a0", " ")
    text = re.sub(r"[^\S\n]+(?=\n|$)", "", text)
    # A paragraph of nothing stands for each further blank line.
    return re.sub(r"\n\n(\n\n)+", lambda blank: "\n" * (len(blank[0]) // 2 + 1), text)


@given(TYPED)
def test_what_is_shown_is_what_was_typed(text):
    assert shown(as_markdown(text)) == tidy(text)


@given(TYPED)
def test_the_text_comes_back_from_its_cell(text):
    assert from_markdown(as_markdown(text)) == tidy(text)


@given(TYPED)
def test_the_engine_keeps_it_as_it_is(text):
    assert harmless_text(as_markdown(text)) == as_markdown(text)


@given(TYPED)
def test_it_makes_no_element_but_lines_and_code(text):
    assert set(re.findall(r"<(\w+)", markdown2html(as_markdown(text)))) <= {"p", "br", "code"}


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("Plain words, 5.5% (CBS 2019).", "Plain words, 5.5% (CBS 2019)."),
        ("one\ntwo", "one\\\ntwo"),
        ("# no title\n- no list\n1. no list", "\\# no title\\\n\\- no list\\\n1\\. no list"),
        ("$5 and $6", "`$`5 and `$`6"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("  in", "&nbsp;&nbsp;in"),
        (" \n\r\n", ""),
    ],
)
def test_a_text_becomes_this_cell(typed, cell):
    assert as_markdown(typed) == cell


def test_signs_that_no_file_can_hold_are_left_out():
    assert tidy("a\x00b\ud800c") == "abc"

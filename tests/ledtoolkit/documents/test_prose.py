"""Simple Markdown and nothing else: few marks are read, all other text stays as it was typed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.documents.prose import Heading, Listing, Paragraph, Run, read_prose, words_of


def only(text):
    (passage,) = read_prose(text)
    return passage


def plain(text):
    return Paragraph((Run(text),))


def test_bold_and_italic_are_read_also_within_each_other():
    assert only("a **b** *c* ***d***").runs == (
        Run("a "),
        Run("b", is_bold=True),
        Run(" "),
        Run("c", is_italic=True),
        Run(" "),
        Run("d", is_bold=True, is_italic=True),
    )


def test_headings_of_any_level_are_headings_of_one_kind():
    assert read_prose("# one\n### two ###\ntext") == (Heading((Run("one"),)), Heading((Run("two"),)), plain("text"))


def test_an_empty_line_parts_paragraphs_and_a_line_end_stays_one():
    assert read_prose("one\ntwo\n\nthree") == (plain("one\ntwo"), plain("three"))


def test_lists_are_read_with_lists_in_them():
    inner = Listing(((plain("b"),),), None)
    assert only("- a\n  - b\n- c") == Listing(((plain("a"), inner), (plain("c"),)), None)


def test_a_numbered_list_begins_where_it_was_begun():
    assert only("3. a\n4. b") == Listing(((plain("a"),), (plain("b"),)), 3)


def test_a_list_nested_deeper_than_three_stays_text():
    deep = only("- a\n  - b\n    - c\n      - d")
    assert list(words_of([deep])) == ["a", "b", "c\n- d"]


def test_a_heading_in_a_list_is_no_heading_of_the_paper():
    assert only("- # a") == Listing(((plain("a"),),), None)


@pytest.mark.parametrize(
    "text",
    [
        "#set and #5",
        "$x$ and $$y$$",
        "<script>alert(1)</script>",
        "&amp; &lt;",
        "[a](b) ![c](d) <http://e.f>",
        "`code` ~~gone~~ \\*stars\\_",
        "snake_case_word and __init__ and _this_",
        "2*3*4 and 5 * 6 * 7",
        "**never closed and *this",
        "> a quotation\n---\n===\n***",
        "```\ncode\n```",
        "| a | b |\n|---|---|",
        "[x]: http://a.b",
        "@ref <label> //comment",
        "a\\\nb",
    ],
)
def test_all_else_is_text(text):
    assert read_prose(text) == (plain(text),)


def test_what_would_end_a_list_in_markdown_stays_text_in_it():
    assert list(words_of(read_prose("- a\n```\nb\n```\n> c"))) == ["a\n```\nb\n```\n> c"]


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=200))
def test_no_letter_or_digit_is_lost_or_added(text):
    def letters(words):
        return sorted(letter for letter in words if letter.isalpha())

    assert letters("".join(words_of(read_prose(text)))) == letters(text)


@pytest.mark.parametrize(
    "piece", ["*", "*a ", "**a", "- ", "> ", "_", "- a\n", "1. ", "***a** b", "*a**b* ", "#", "a\n\n", " ", "\n", "x"]
)
def test_fifty_thousand_letters_are_read_in_linear_time(piece):
    text = (piece * 50_000)[:50_000]
    start = time.process_time()
    read_prose(text)
    # Measured at 0.4 s at most; a reader that slows down by the square would take minutes.
    assert time.process_time() - start < 5

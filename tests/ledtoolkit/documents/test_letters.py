"""Letters that no document can hold are left out, and those that the PDF cannot print are boxed and named."""

import pytest

from ledtoolkit.documents.letters import (
    BOX,
    boxed,
    direction,
    missing_scripts,
    missing_sentence,
    printable,
    with_breaks,
)
from ledtoolkit.words import speaking


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00\x07\x1b\x7f\x9fb", "ab"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ufdd0\ufffe\U0001ffffb", "ab"),
        ("tab\tstays", "tab\tstays"),
        ("😀 حسن", "😀 حسن"),
    ],
)
def test_what_no_file_can_hold_is_left_out(typed, printed):
    assert printable(typed) == printed


@pytest.mark.parametrize(
    ("text", "side"), [("سلام", "rtl"), ("2026 שלום abc", "rtl"), ("abc שלום", "ltr"), ("2026 – 5", "ltr"), ("", "ltr")]
)
def test_the_first_letter_with_a_direction_decides(text, side):
    assert direction(text) == side


@pytest.mark.parametrize(
    "text",
    [
        "Zürich Łódź İstanbul Tiếng Việt",
        "ελληνικά русский Қазақ",
        "العربية فارسی اردو",
        "עברית",
        "हिन्दी नेपाली",
        "বাংলা ગુજરાતી ਪੰਜਾਬੀ ଓଡ଼ିଆ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල",
        "አማርኛ",
        "ไทย ລາວ ខ្មែរ မြန်မာ",
        "ქართული Հայերեն",
        "€ ₹ ₦ ≤ → ½ ✓ “q” – … 😀",
    ],
)
def test_these_scripts_print(text):
    assert boxed(text) == text


def test_a_letter_without_form_is_a_box():
    assert boxed("水 ok") == f"{BOX} ok"


def test_scripts_without_forms_are_named_once_each():
    assert missing_scripts(["水と한 水", "🏭 𐎠"]) == ("Hiragana", "Han", "Hangul", "Old Persian", "signs and emoji")


def test_the_sentence_names_scripts_in_the_language_of_the_paper():
    assert missing_sentence(["한"]) == (
        "The PDF has no letters for these scripts and prints boxes instead: Hangul. The Word and HTML files show them."
    )
    with speaking("nl"):
        assert "Hangul" in missing_sentence(["한"])


def test_nothing_missing_says_nothing():
    assert missing_sentence(["all here"]) == ""


def test_a_very_long_word_may_break_and_others_may_not():
    assert with_breaks("a" * 100 + " short") == "\u200b".join(["a" * 40, "a" * 40, "a" * 20]) + " short"

import csv
import io

import pytest

from grading.gradebook.spreadsheet import Fixed, NumberInWords, as_csv, harmless


@pytest.mark.parametrize("text", ["=1+1", "+31", "-x", "@SUM", "|cmd", "%0", "＝1", "  =1", "\t=1"])
def test_what_begins_as_a_formula_gets_an_apostrophe(text):
    assert harmless(text).startswith("'")


@pytest.mark.parametrize("text", ["ann", "j.smit@example.org", "a=b", "../x", "<script>", "Łukasz"])
def test_other_texts_stay_as_they_are(text):
    assert harmless(text) == text


def test_lines_and_control_characters_cannot_break_a_row():
    assert as_csv([["a\r\n=b", "c"]]) == '"a��=b","c"\r\n'.encode()


def test_every_value_is_quoted_and_quotes_are_doubled():
    assert as_csv([['a "b", c', 1.0]]) == b'"a ""b"", c","1"\r\n'


def test_a_decimal_comma_parts_values_by_semicolons():
    assert as_csv([["a", 1.25, -0.5]], decimal=",") == b'"a";"1,25";"-0,5"\r\n'


def test_the_mark_of_utf_8_comes_first_where_it_is_wanted():
    assert as_csv([["é"]], mark=True) == b"\xef\xbb\xbf" + '"é"\r\n'.encode()


def test_a_number_before_words_is_written_as_the_others():
    cell = NumberInWords(1 / 3 + 1.0, "so far, 2 to read")
    assert as_csv([[cell, 4 / 3]]) == b'"1.33 so far, 2 to read","1.33"\r\n'
    assert as_csv([[cell, 4 / 3]], decimal=",") == b'"1,33 so far, 2 to read";"1,33"\r\n'


def test_a_word_of_a_platforms_own_format_is_written_as_it_is():
    assert as_csv([[Fixed("-"), "-"]]) == b'"-","\'-"\r\n'


def test_points_have_two_decimals_at_most():
    (row,) = csv.reader(io.StringIO(as_csv([[2 / 3, 0.1 + 0.2, 10.0, 1234567.0]]).decode()))
    assert row == ["0.67", "0.3", "10", "1234567"]

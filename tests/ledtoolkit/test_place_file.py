"""An uploaded table is read whatever program wrote it, and what is no text is refused in words."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.place_file import text_of_file
from ledtoolkit.place_table import TableError

TABLE = "Möbel;30;1200\nGeschäfte;70,5;9000"
NO_TEXT = "This file is no text that we can read. Save your table as CSV (UTF-8), or paste its cells."
SPREADSHEET = (
    "This file is a spreadsheet or a document, not a CSV file. Open it, choose Save As and the type CSV, "
    "and upload that file; or copy the cells and paste them."
)


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode("utf-8"),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("cp1252"),
        TABLE.encode("utf-16"),
        b"\xfe\xff" + TABLE.encode("utf-16-be"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
    ],
)
def test_one_text_in_many_encodings(content):
    assert text_of_file(content) == TABLE


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04 an xlsx or ods", SPREADSHEET),
        (b"\xd0\xcf\x11\xe0\xa1\xb1 an old xls", SPREADSHEET),
        (b"%PDF-1.7", SPREADSHEET),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", NO_TEXT),
        (b"\x81\x8d", NO_TEXT),
        (b"\xff\xfea", NO_TEXT),
        (b"\xef\xbb\xbf\xff", NO_TEXT),
        (b"\n <html><table>", "This file is a web page. Copy the cells of its table and paste them."),
        (
            b"x" * 1_000_001,
            "This file is larger than a table of jobs can be. Save only the three columns as CSV.",
        ),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(content, message):
    with pytest.raises(TableError) as refusal:
        text_of_file(content)
    assert str(refusal.value) == message


@given(st.binary())
def test_any_bytes_are_read_or_refused_without_a_traceback(content):
    with suppress(TableError):
        assert "\x00" not in text_of_file(content)

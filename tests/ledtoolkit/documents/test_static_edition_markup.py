"""Outputs are put in order without a word of them being lost."""

import re

import pandas as pd

from ledtoolkit.documents.static_edition_markup import plain_tables

FRAME = pd.DataFrame({"jobs": [6.4, 23.8]}, index=pd.Index(["Agriculture", "Industry"], name="branch"))


def test_headers_of_a_table_name_their_scope():
    table = plain_tables(FRAME.to_html())
    assert '<th scope="col">jobs</th>' in table
    assert '<th scope="row">Industry</th>' in table
    assert "<th>" not in table


def test_a_table_keeps_its_numbers_and_brings_no_style():
    table = plain_tables(FRAME._repr_html_())
    assert re.findall(r"<td>([\d.]+)</td>", table) == ["6.4", "23.8"]
    assert "<style" not in table


def test_a_wide_table_can_be_pushed_by_keyboard():
    assert '<div class="wide" tabindex="0" role="group" aria-label="Table">' in plain_tables(FRAME._repr_html_())


def test_what_is_no_pandas_table_stays():
    assert plain_tables("<p>a <th> b</p>") == "<p>a <th> b</p>"

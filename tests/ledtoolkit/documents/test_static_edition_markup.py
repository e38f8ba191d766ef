"""Outputs are put in order without a word of them being lost."""

import re

import pandas as pd
import pytest

from ledtoolkit.documents.static_edition_markup import distinct_drawings, plain_tables
from ledtoolkit.plots.picture import Picture, new_axes

FRAME = pd.DataFrame({"jobs": [6.4, 23.8]}, index=pd.Index(["Agriculture", "Industry"], name="branch"))


@pytest.fixture(scope="module")
def drawing():
    figure, axes = new_axes("Jobs")
    axes.plot([1, 2], [6.4, 23.8], marker="o")
    return Picture(figure, "Jobs rise from 6.4 to 23.8.", FRAME).svg()


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


def test_two_drawings_on_a_page_share_no_id(drawing):
    ids = re.findall(r'\sid="([^"]+)"', distinct_drawings(f"<p>{drawing}</p><p>{drawing}</p>"))
    assert len(ids) == len(set(ids)) > 0


def test_all_that_a_drawing_points_to_is_still_there(drawing):
    page = distinct_drawings(drawing)
    pointed_at = set(re.findall(r'(?:url\(#|href="#)([^")]+)', page))
    assert pointed_at
    assert pointed_at == set(re.findall(r'\sid="([^"]+)"', page))


def test_colours_are_not_taken_for_ids():
    drawing = '<svg a=""><path id="fff" style="fill: #fff"/></svg>'
    assert distinct_drawings(drawing) == '<svg a=""><path style="fill: #fff"/></svg>'

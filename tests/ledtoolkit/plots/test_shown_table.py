"""A shown table has a caption, headers that announce themselves, and numbers as a reader writes them."""

import pandas as pd
import pytest

from ledtoolkit.plots.shown_table import PERCENT, ShownTable

JOBS = pd.DataFrame(
    {"Jobs": [1234.56, 3.0], "Share": [0.3617, 0.01], "Note": ["a <b>", "c"]},
    index=pd.Index(["Public", "Farms"], name="Branch"),
)


def html(**more):
    return ShownTable(JOBS, "Jobs, thousand", {"Jobs": 1, "Share": PERCENT}, **more)._repr_html_()


def test_the_caption_names_the_table_and_the_box_that_scrolls():
    assert ">Jobs, thousand</caption>" in html()
    assert 'tabindex="0" role="group" aria-label="Jobs, thousand"' in html()


def test_headers_say_what_they_head():
    assert '<th scope="col" style="text-align:left">Branch</th>' in html()
    assert '<th scope="col" style="text-align:right">Share</th>' in html()
    assert '<th scope="row" style="text-align:left">Farms</th>' in html()


def test_each_column_has_its_decimals_and_shares_are_percentages():
    assert ">1,234.6</td>" in html()
    assert ">36.2%</td>" in html()


def test_two_decimals_where_nothing_is_said():
    assert ">1,234.56</td>" in ShownTable(JOBS[["Jobs"]], "Jobs")._repr_html_()


def test_words_stand_to_the_left_and_are_escaped():
    assert '<td style="text-align:left">a &lt;b&gt;</td>' in html()


def test_a_gap_is_a_dash():
    assert ">–</td>" in ShownTable(pd.DataFrame({"Jobs": [float("nan")]}), "Jobs")._repr_html_()


def test_the_source_stands_below_with_its_address():
    shown = html(source="Office, https://example.org/a.")
    assert '<a href="https://example.org/a">https://example.org/a</a>.</small></p>' in shown


@pytest.mark.parametrize(("summary", "folded"), [("", False), ("Show <it>", True)])
def test_it_is_folded_below_a_summary(summary, folded):
    assert html(summary=summary).startswith("<details><summary>Show &lt;it&gt;</summary>") is folded


def test_a_link_to_more_stands_below_and_stays_in_sight_when_the_table_is_folded():
    more = JOBS.copy()
    more.attrs["more"] = ("All <words>", "../all.ipynb")
    page = ShownTable(more, "Jobs", summary="Show it")._repr_html_()
    assert page.endswith('</details><p><a href="../all.ipynb">All &lt;words&gt;</a></p>')
    assert "<a " not in html()

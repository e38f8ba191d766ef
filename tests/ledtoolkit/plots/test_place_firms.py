"""Firms of a place are shown where a table counts them; else it is said what to ask for."""

import pytest

from ledtoolkit.place import place_ids, place_named
from ledtoolkit.plots.place import Remark
from ledtoolkit.plots.place_firms import shown_firms


def test_a_german_land_stands_beside_all_sixteen():
    shown = shown_firms(place_named("de/Bremen"))
    # 1,580 + 2,141 + 5,604 + 1,580 + 2,138 + 1,104 + 1,416 + 4,334 + 1,848 firms, 671,489 people.
    assert shown.numbers["Value"].to_list()[:2] == ["21,745", "32.4"]
    assert shown.numbers.index[2] == "The same in the 16 Länder of Germany"
    assert shown.caption == "Firms in Bremen, 2015"
    assert "Statistisches Bundesamt" in shown.source


def test_a_fictional_place_has_its_own_figures_and_says_that_they_are_fictional():
    shown = shown_firms(place_named("fiction/valle_ficticio"))
    # 3,100 firms, 96,000 people.
    assert shown.numbers["Value"].to_list() == ["3,100", "32.3"]
    assert "FICTIONAL" in shown.source


def test_a_dutch_province_is_told_what_to_ask_for():
    assert shown_firms(place_named("nl/Groningen")) == Remark(
        "No table of this course counts the firms of Groningen. Ask your statistical office or your chamber of "
        "commerce for one year: active firms, births, deaths, and firms with ten or more employees."
    )


@pytest.mark.parametrize("place", place_ids())
def test_every_place_shows_something(place):
    assert shown_firms(place_named(place))._repr_html_()

"""The parts of an own place's growth are those of its table, or a sentence says what is missing."""

import pandas as pd
import pytest

from ledtoolkit.place import own_place, place_ids, place_named
from ledtoolkit.plots.place import Remark
from ledtoolkit.plots.place_growth import shown_growth_parts


def own(years, jobs, everywhere):
    here = pd.DataFrame(jobs, index=years, columns=["farms", "shops"], dtype=float)
    whole = pd.DataFrame(everywhere, index=years, columns=["farms", "shops"], dtype=float)
    return own_place("Here", here, whole, reference="the province", unit="jobs", source="own count")


def test_the_fictional_port_has_the_parts_of_its_profile():
    shown = shown_growth_parts(place_named("fiction/lakeside_fiction"))
    assert shown.numbers.loc["All branches"].to_list() == pytest.approx([100, 11.90, 4.00, 2.11, 18.0], abs=0.005)
    assert shown.caption == "What changed the jobs of Lakeside-Fiction, year 0 to year 6 (thousand jobs)"
    assert "FICTIONAL" in shown.source.upper()


def test_an_own_place_with_two_years_is_split_by_hand():
    # All jobs 40 -> 44 there (10%): farms 30 -> 27 (-10%), shops 10 -> 17 (+70%). Here farms 20 -> 20, shops 5 -> 6.
    shown = shown_growth_parts(own([2010, 2020], [[20, 5], [20, 6]], [[30, 10], [27, 17]]))
    assert shown.numbers.loc["farms"].to_list() == pytest.approx([20, 2, -4, 2, 0])
    assert shown.numbers.loc["shops"].to_list() == pytest.approx([5, 0.5, 3, -2.5, 1])
    assert shown.source == "Compared with the province. Own calculation from: own count"


def test_one_year_has_no_change_and_a_sentence_says_what_to_do():
    told = shown_growth_parts(own([2020], [[20, 6]], [[30, 17]]))
    assert isinstance(told, Remark)
    assert told.words == (
        "Your table has figures of one year only, so there is no change to split. "
        "Add an earlier year on the welcome page, and open this lesson again."
    )


@pytest.mark.parametrize("place_id", place_ids())
def test_for_every_place_that_is_ready_the_parts_add_up_to_the_change(place_id):
    place = place_named(place_id)
    numbers = shown_growth_parts(place).numbers
    total = numbers.loc["All branches"]
    assert total.iloc[1:4].sum() == pytest.approx(total["Change"])
    assert total["Change"] == pytest.approx(place.jobs.iloc[-1].sum() - place.jobs.iloc[0].sum())

"""A place shows itself in tables and pictures; who has not chosen one is told how."""

import pandas as pd
import pytest

from ledtoolkit.chosen_place import Choice
from ledtoolkit.place import own_place, place_ids, place_named
from ledtoolkit.plots.place import Remark, own_pictures, shown_exposure, shown_jobs, shown_key_figures

GRONINGEN = place_named("nl/Groningen")
BRANCHES = ["Farms", "<b>Shops</b>"]
HERE = own_place(
    "Here <i>",
    pd.DataFrame([[300, 100]], index=[2024], columns=BRANCHES),
    pd.DataFrame([[1100, 300]], index=[2024], columns=BRANCHES),
    reference="the province",
    unit="jobs",
    source="own count, https://example.org/count",
)


def test_jobs_are_listed_from_the_largest_with_both_shares():
    shown = shown_jobs(GRONINGEN)
    first = shown.numbers.iloc[0]
    assert shown.numbers.index[0] == "Public services, education and health (O-Q)"
    assert first.to_list() == pytest.approx([105.7, 105.7 / 292.2, 0.2729], abs=5e-5)
    assert shown.caption == "Jobs in Groningen by branch, 2018 (thousand employed persons)"
    assert list(shown.numbers.columns[1:]) == [
        "Share of all jobs in Groningen",
        "Share in the 12 provinces of the Netherlands",
    ]


def test_whole_jobs_have_no_decimals():
    assert ">300</td>" in shown_jobs(HERE)._repr_html_()


def test_who_has_not_chosen_a_place_is_told_how():
    said = own_pictures(Choice(GRONINGEN, note="This is the course's example."))
    assert said == Remark(
        "Your own place stands here once you have chosen it on the welcome page: then open this lesson again."
    )
    assert said._repr_html_().startswith("<p>Your own place stands here")


@pytest.mark.parametrize("place_id", place_ids())
def test_every_ready_place_is_drawn_twice(place_id):
    both = own_pictures(Choice(place_named(place_id)))
    assert [picture.alt.startswith(place_named(place_id).name) for picture in both.pictures] == [True, True]
    assert both._repr_html_().count("<figure") == 2


def test_an_unstable_multiplier_is_called_so():
    # Half of the jobs in each branch everywhere, 101 of 200 here: one basic job in two hundred.
    jobs, everywhere = pd.DataFrame([[101, 99]], index=[2024]), pd.DataFrame([[200, 200]], index=[2024])
    jobs.columns = everywhere.columns = BRANCHES
    twin = own_place("Twin", jobs, everywhere, reference="both", unit="jobs", source="own count")
    assert own_pictures(Choice(twin)).pictures[1].alt.endswith(" So few jobs are basic here that k says little.")


def test_figures_to_cite_stand_with_their_source():
    shown = shown_key_figures(GRONINGEN)
    assert shown.numbers["Value"].to_list() == [
        "292.2",
        "Public services, education and health (O-Q): 36.2% of all jobs",
        "Public services, education and health (O-Q): 1.33",
        "Finance (K): 0.54",
        "26.17",
        "11.17",
    ]
    assert shown.source.startswith(
        "Compared with the 12 provinces of the Netherlands. Own calculation from: Eurostat, Employment by NUTS 3"
    )


def test_what_a_learner_typed_is_escaped():
    shown = shown_jobs(HERE)._repr_html_() + shown_key_figures(HERE)._repr_html_()
    assert "&lt;b&gt;Shops&lt;/b&gt;" in shown
    assert "<b>" not in shown
    assert "<i>" not in shown


def test_the_year_of_an_invented_place_is_none_of_the_calendar():
    assert shown_key_figures(place_named("fiction/lakeside_fiction")).caption == "Lakeside-Fiction in figures, year 6"
    assert shown_key_figures(GRONINGEN).caption == "Groningen in figures, 2018"


def test_a_branch_that_loses_a_tenth_takes_a_tenth_of_its_jobs_along():
    # Industry of Noord-Brabant in 2018: 166.7 of 1,427.6 thousand jobs.
    shown = shown_exposure(place_named("nl/Noord-Brabant"))
    assert shown.numbers.loc["Industry (B-E)"].to_list() == pytest.approx([0.1168, 0.0826, 16.67], abs=5e-5)
    assert shown.numbers["Jobs lost here"].is_monotonic_decreasing
    assert shown.caption == (
        "What Noord-Brabant loses directly if one branch loses 10% of its jobs, 2018 (thousand employed persons)"
    )


def test_another_loss_can_be_asked_for():
    assert shown_exposure(HERE, loss=0.25).numbers["Jobs lost here"].to_list() == [75, 25]
    assert ">75</td>" in shown_exposure(HERE, loss=0.25)._repr_html_()


@pytest.mark.parametrize("place_id", place_ids())
def test_every_ready_place_can_show_its_exposure(place_id):
    shares = shown_exposure(place_named(place_id)).numbers.iloc[:, :2].sum()
    assert shares.to_list() == pytest.approx([1, 1])

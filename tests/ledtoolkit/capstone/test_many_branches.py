"""A place with many branches still has its figures: as many bars as a page holds, and a sentence on the others."""

import pandas as pd
import pytest

from ledtoolkit.capstone.exhibits import exhibit_or_missing
from ledtoolkit.capstone.many_branches import ends_of, largest_of, rest_of
from ledtoolkit.document import Figure
from ledtoolkit.documents.composition import DrawnFigure, compose
from ledtoolkit.documents.figures import picture_of
from ledtoolkit.place import own_place
from tests.ledtoolkit.capstone.whole import drafted
from tests.ledtoolkit.documents.sample_paper import PAPER

COUNT = 60


def place_of(count):
    """A place whose branch k has k + 1 jobs of its 1,000 in the reference area."""
    names = [f"Branch {k}" for k in range(count)]
    jobs = pd.DataFrame([[k + 1.0 for k in range(count)]], index=[2024], columns=names)
    everywhere = pd.DataFrame([[1000.0] * count], index=[2024], columns=names)
    return own_place("Here", jobs, everywhere, reference="the country", unit="jobs", source="own count")


def shown(name, count=COUNT):
    place = place_of(count)
    return exhibit_or_missing(name, place, drafted(place))


def test_quotients_of_many_branches_are_the_highest_and_the_lowest():
    quotients = shown("location-quotients").numbers["quotients"]
    assert list(quotients) == [f"Branch {k}" for k in (*range(59, 49, -1), *range(9, -1, -1))]
    assert shown("location-quotients").source == (
        "Compared with the country. Own calculation from: own count. "
        "Shown are the 10 highest and the 10 lowest of 60 quotients."
    )


@pytest.mark.parametrize(("name", "key"), [("basic-jobs", "basic_jobs"), ("exposure", "contribution")])
def test_amounts_of_many_branches_are_the_largest_and_the_sum_of_the_others(name, key):
    amounts = shown(name).numbers[key]
    assert list(amounts)[:2] == ["Branch 59", "Branch 58"]
    assert list(amounts)[-1] == "Other branches (41)"
    assert len(amounts) == 20
    assert shown(name).source.endswith("Shown are the 19 largest of 60 branches; the others are added up.")


def test_what_all_branches_lose_together_is_kept():
    # a tenth of 1 + 2 + … + 60 jobs
    assert sum(shown("exposure").numbers["contribution"].values()) == pytest.approx(-183.0)


@pytest.mark.parametrize("name", ["location-quotients", "basic-jobs", "exposure"])
@pytest.mark.parametrize("count", [20, 21, 100])
def test_figures_of_any_number_of_branches_are_drawn_and_fit_on_a_page(name, count):
    found = shown(name, count)
    figure = Figure(found.title, name, found.numbers, found.source, name)
    assert picture_of(figure).figure.get_figheight() < 10
    document = PAPER.__class__(
        **{**vars(PAPER), "sections": (PAPER.sections[0].__class__("Place", (figure,), "2", "2"),)}
    )
    assert isinstance(compose(document).parts[0].pieces[0], DrawnFigure)


# 1 + 2 + … + 41 = 861 jobs in the other branches together, 60 in the largest.
def test_the_sum_of_the_others_is_never_called_the_largest_part():
    found = shown("exposure")
    assert found.numbers["rest"] == "Other branches (41)"
    alt = picture_of(Figure(found.title, "exposure", found.numbers, found.source, "exposure")).alt
    assert alt.endswith("The largest part is Branch 59 with -6.00.")


def test_the_sum_of_the_others_is_never_called_the_branch_with_most_basic_jobs():
    jobs = {"Farms": 10.0, "Shops": 5.0, "Other branches (41)": 25.0}
    numbers = {"place": "Here", "unit": "jobs", "total_jobs": 100.0, "basic_jobs": jobs, "rest": "Other branches (41)"}
    assert "25.0% of them in Farms." in picture_of(Figure("Basic jobs", "basic-jobs", numbers, "", "basic-jobs")).alt
    assert shown("basic-jobs").numbers["rest"] == "Other branches (41)"


def test_few_branches_have_no_others():
    assert rest_of(20) == {}
    assert "rest" not in shown("exposure", 20).numbers


def test_few_branches_are_all_there_in_their_own_order():
    few = pd.Series({"a": -1.0, "b": 3.0, "c": 2.0})
    assert ends_of(few) is few
    assert largest_of(few) is few
    assert "Shown" not in shown("location-quotients", 20).source


def test_the_largest_are_so_whatever_their_sign():
    amounts = pd.Series({f"b{k}": float(k if k % 2 else -k) for k in range(1, 31)})
    found = largest_of(amounts)
    assert list(found.index[:3]) == ["b30", "b29", "b28"]
    assert found.sum() == amounts.sum()

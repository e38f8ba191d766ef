"""A work is printed from one list, however a text writes it; a table from its card."""

import re
from pathlib import Path

import pytest

import ledtoolkit
from ledtoolkit.datasets import card
from ledtoolkit.datasets.references import works
from ledtoolkit.references import references, sources_of_tables, with_links, work_cited


@pytest.mark.parametrize(
    ("citation", "key"),
    [
        ("North 1955", "North1955"),
        ("Zaaijer & Sara 1993", "ZaaijerSara1993"),
        ("Fujita, Krugman & Venables 1999", "FujitaKrugmanVenables1999"),
        ("Rodríguez-Pose & Tijmstra 2007", "RodriguezPoseTijmstra2007"),
        ("Krugman 1991a", "Krugman1991a"),
        ("nef2005", "nef2005"),
    ],
)
def test_a_work_is_found_as_a_text_cites_it(citation, key):
    assert work_cited(citation).key == key


def test_an_unknown_work_is_named_with_the_nearest_one():
    with pytest.raises(KeyError) as refusal:
        work_cited("North 1956")
    assert refusal.value.args[0] == (
        "No work is listed as 'North 1956'. The nearest is North1955. "
        "Write authors and year as in data/references/works.toml."
    )


def test_a_work_unlike_any_other_is_refused_without_a_guess():
    with pytest.raises(KeyError) as refusal:
        work_cited("?")
    assert refusal.value.args[0] == (
        "No work is listed as '?'. Write authors and year as in data/references/works.toml."
    )


def test_no_two_works_are_cited_alike():
    assert {work_cited(key).key for key in works()} == set(works())


def test_the_list_follows_the_alphabet_and_names_a_work_once():
    lines = references("Sacks 2002", "Andrews 1953", "Sacks 2002", "Krugman 1991a").lines
    assert [line.partition(",")[0] for line in lines] == ["Andrews", "Krugman", "Sacks"]
    assert lines[1].endswith(" 99(3): 483-499. https://doi.org/10.1086/261763")


def test_the_list_is_shown_with_addresses_to_follow():
    shown = references("Krugman 1991a")._repr_html_()
    assert shown.startswith("<ul><li>Krugman, P. (1991a).")
    assert shown.endswith('<a href="https://doi.org/10.1086/261763">https://doi.org/10.1086/261763</a></li></ul>')


def test_a_table_is_named_by_its_card():
    (line,) = sources_of_tables("nl_provinces_gdp").lines
    facts = card("nl_provinces_gdp")
    assert line == f"{facts.title}. {facts.source} Licence: {facts.licence}."


def test_text_around_an_address_is_escaped():
    assert with_links('<b> "x" (https://a.example/b?c=1&d=2).') == (
        '&lt;b&gt; &quot;x&quot; (<a href="https://a.example/b?c=1&amp;d=2">https://a.example/b?c=1&amp;d=2</a>).'
    )


@pytest.mark.parametrize("key", sorted(works()))
def test_a_module_that_cites_a_work_prints_it_as_the_list_does(key):
    package = " ".join(
        re.sub(r"\s+", " ", module.read_text("utf-8")) for module in Path(ledtoolkit.__file__).parent.glob("*.py")
    )
    reference = works()[key].reference
    authors_and_year = reference[: reference.find(")") + 1]
    if authors_and_year and authors_and_year in package:
        assert reference in package

"""The list of works holds nothing doubtful and nothing twice."""

import re

import pytest

from ledtoolkit.datasets.references import work, works

WORKS = works()


@pytest.mark.parametrize("key", sorted(WORKS))
def test_a_work_is_whole_and_its_standing_is_said(key):
    one = WORKS[key]
    assert one.status in {"verified", "likely"}
    assert one.reference.endswith((".", ")"))
    assert one.doi == "" or re.fullmatch(r"10\.\d{4,}/\S+[^?\s]", one.doi)


def test_no_work_stands_there_twice():
    assert len({one.reference for one in WORKS.values()}) == len(WORKS)


def test_an_address_needs_an_identifier():
    assert work("Bass1969").link == "https://doi.org/10.1287/mnsc.15.5.215"
    assert work("Tiebout1956").link == ""


def test_an_unknown_key_is_named():
    with pytest.raises(KeyError) as refusal:
        work("Nobody1900")
    assert "`works` has no entry 'Nobody1900'. Choose one of: AdaoKolesarMorales2019, Andrews1953," in str(
        refusal.value
    )

"""The words of a table's rows are one fact for every page that has such a table."""

from __future__ import annotations

from ledtoolkit.widgets.capstone_words import capstone_words
from ledtoolkit.widgets.own_chain import chain_words
from ledtoolkit.widgets.row_words import row_words


def test_the_paper_and_the_own_chain_say_the_same_of_their_rows() -> None:
    words = row_words()
    assert words["remove_named"] == "Take away: {name}"
    for page in (capstone_words(), chain_words()):
        assert {name: page[name] for name in words} == words

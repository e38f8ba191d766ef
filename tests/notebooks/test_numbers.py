"""No number in the text of a lesson is typed on trust: a module beside this one computes it, or says why it stands.

The numbers of `weekNN/lesson.ipynb` stand in `numbers_of_weekNN.py`, in a function `numbers` that returns, by the id
of a cell, the set of numbers in its text, written as they stand there.
"""

import re
from importlib import import_module, util

import pytest

from tests.notebooks.found import CITATION, every, markdown, name, notebooks, read

LESSONS = notebooks("lesson.ipynb")
# Formulas, addresses, marks of links, and citations, whose years are checked with the works themselves.
NO_TEXT = re.compile(r"\$\$.*?\$\$|\$[^$\n]+\$|<[^>]+>|\]\([^)]+\)", re.S)
# A letter in front makes it a name (LM3); a unit or ending behind belongs to the number (20%, 4th).
NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*(?:\d|(?<=\d))(?:%|st|nd|rd|th)?")


def numbers_in(text):
    return set(NUMBER.findall(CITATION.sub(" ", NO_TEXT.sub(" ", text))))


@every(LESSONS)
def test_every_number_in_the_text_is_computed_and_no_computed_one_is_missing(path):
    said = {cell.id: numbers_in(cell.source) for cell in markdown(read(path))}
    said = {cell: found for cell, found in said.items() if found}
    module = f"tests.notebooks.numbers_of_{path.parent.name}"
    assert not said or util.find_spec(module), f"{name(path)} holds numbers: compute them in {module}"
    assert said == (import_module(module).numbers() if said else {})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("So $k$ is 11.17.", {"11.17"}),
        ("the mean (17,783), the lowest", {"17,783"}),
        ("the 4th of ten, 20% of it, 2019.", {"4th", "20%", "2019"}),
        ("LM3 counts [three](lesson.ipynb#round-3) rounds (Sacks 2002).", set()),
        ("gives $1/(1-c)$ in week 3", {"3"}),
        ("an LQ of 1 means", {"1"}),
    ],
)
def test_numbers_are_told_from_names_formulas_and_citations(text, found):
    assert numbers_in(text) == found

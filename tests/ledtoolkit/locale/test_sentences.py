"""Every sentence that learners read is in the catalogue, whole, and can be found by a translator."""

import ast
from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from ledtoolkit.locale.sentences import CATALOGUE, KEYWORDS, REPOSITORY, catalogue_of_code, code_files, written


def sentences(catalogue):
    return {message.id for message in catalogue if message.id}


def calls_with_a_sentence(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            yield node


def test_the_stored_catalogue_is_what_the_code_says():
    stored = read_po(BytesIO(CATALOGUE.read_bytes()))
    missing = sentences(catalogue_of_code()) - sentences(stored)
    left_over = sentences(stored) - sentences(catalogue_of_code())
    assert not missing | left_over, f"Run `python -m ledtoolkit.locale`. Missing: {missing}. Left over: {left_over}."


def test_the_catalogue_is_written_the_same_every_time():
    assert written(catalogue_of_code()) == written(catalogue_of_code())


@pytest.mark.parametrize("path", list(code_files()), ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_a_sentence_is_a_literal_or_was_marked_elsewhere(path):
    for call in calls_with_a_sentence(ast.parse(path.read_text("utf-8"))):
        places = KEYWORDS[call.func.id] or (1,)
        for place in places:
            argument = call.args[place - 1]
            literal = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            stored = isinstance(argument, (ast.Name, ast.Attribute, ast.Subscript)) and call.func.id == "say"
            assert literal or stored, (
                f"line {call.lineno}: write the whole sentence into the call (or `mark` it where it is kept)"
            )


def test_places_in_a_sentence_have_names():
    every = [
        part for found in sentences(catalogue_of_code()) for part in ([found] if isinstance(found, str) else found)
    ]
    assert [sentence for sentence in every if "{}" in sentence or "%s" in sentence] == []


def test_a_sentence_that_was_never_marked_is_refused_in_tests():
    from ledtoolkit.words import say

    with pytest.raises(AssertionError) as refusal:
        say("Nobody marked this.")
    assert str(refusal.value) == "said, but neither a literal in the call nor marked: 'Nobody marked this.'"

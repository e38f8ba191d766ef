"""Formulas become MathML; money, code and broken formulas stay as they were written."""

import xml.etree.ElementTree as ET

import pytest

from ledtoolkit.documents.formulas import with_mathml


def test_a_formula_on_its_own_is_a_block_of_well_formed_mathml():
    found = with_mathml(r"$$LQ_{ir}=\frac{e_{ir}/E_r}{E_i/E}$$")
    assert ET.fromstring(found).get("display") == "block"


def test_a_formula_in_a_line_stays_in_it():
    found = with_mathml("the share $c$ stays")
    assert found.startswith("the share <math")
    assert found.endswith("</math> stays")


@pytest.mark.parametrize("text", ["$5 and $6", "a `$c$` b", "```\n$c$\n```", "no formula", "$ c $", "100 $", ""])
def test_what_is_no_formula_is_left_alone(text):
    assert with_mathml(text) == text


def test_markup_inside_a_formula_is_escaped():
    assert "<script>" not in with_mathml("$a<script>b$")

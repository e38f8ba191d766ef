"""A notebook becomes a page that reads without scripts, and says so where it cannot."""

import re

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from ledtoolkit.documents.static_edition_page import LEFT_OUT, WIDGET, Link, page_of, title_of
from ledtoolkit.widgets.voila_settings import HIDDEN_IN_FORM_DOOR

KNOWN = {"index.html", "week01/lesson.html", "week01/assignment.html"}


def page(*cells, path="week01/lesson.html", ways=()):
    notebook = new_notebook(cells=[new_markdown_cell("# A title", id="title"), *cells])
    return page_of(notebook, path, known=KNOWN, ways=ways, sections=())


def text(source, **more):
    return page(new_markdown_cell(source, id="some-theory"), **more)


def shown(data):
    return page(new_code_cell("1 + 1 < 3", id="code", outputs=[new_output("execute_result", data=data)]))


def test_a_formula_is_mathml():
    found = text("A share $c$ stays.\n\n$$LM3=\\frac{R_1}{R_2}$$\n")
    assert found.count("<math") == 2
    assert "$" not in found


def test_stars_and_underscores_of_a_formula_are_no_emphasis():
    assert "<em>" not in text("A product $a_1 * b_1$ and another $a_2 * b_2$.")


def test_code_is_folded_away_and_escaped():
    assert re.search(r"<details class=\"code\">.*?1 \+ 1 &lt; 3.*?</details>", shown({"text/plain": "True"}), re.S)


def test_plain_output_is_escaped():
    assert "<pre>&lt;object&gt;</pre>" in shown({"text/plain": "<object>"})


def test_a_control_without_a_still_says_where_it_is():
    found = shown({WIDGET: {"model_id": "1"}, "text/plain": "Box()"})
    assert "Here the online edition has something to fill in or to move." in found
    assert "Box()" not in found


def test_a_link_to_a_notebook_of_the_edition_leads_to_its_page():
    assert '<a href="assignment.html#lm3">week</a>' in text("[week](assignment.ipynb#lm3)")
    assert '<a href="../index.html">all</a>' in text("[all](../index.ipynb)")


@pytest.mark.parametrize("target", ["../explore.ipynb", "week02/lesson.ipynb", "data.csv"])
def test_a_link_that_would_lead_nowhere_is_text(target):
    assert "<p>see more</p>" in text(f"see [more]({target})")


def test_a_link_to_a_source_stays():
    assert '<a href="https://doi.org/10.2908/X">' in text("<https://doi.org/10.2908/X>")


def test_a_cell_can_be_linked_to_as_in_jupyterlab():
    assert '<div id="cell-id=some-theory">' in text("Theory")


def test_what_the_form_door_hides_is_left_out():
    hint = new_markdown_cell("Run all cells.", id="hint", metadata={"tags": [HIDDEN_IN_FORM_DOOR]})
    assert LEFT_OUT == HIDDEN_IN_FORM_DOOR
    assert "Run all cells." not in page(hint)


def test_the_page_that_is_open_is_marked_in_its_ways():
    found = text("x", ways=(Link("../index.html", "All <weeks>"), Link("", "Lesson")))
    assert '<a href="../index.html">All &lt;weeks&gt;</a>' in found
    assert '<a href="" aria-current="page">Lesson</a>' in found


@pytest.mark.parametrize(("heading", "count"), [("## Only a second", 0), ("# One\n\n# Two", 2)])
def test_other_than_one_title_is_refused(heading, count):
    with pytest.raises(ValueError, match="heading") as problem:
        title_of(new_notebook(cells=[new_markdown_cell(heading)]), "week01/lesson.ipynb")
    assert str(problem.value) == (
        f"`week01/lesson.ipynb` needs exactly one heading of the first level, found {count}. "
        "Start its first cell with `# ` and the title, and all other headings with `## ` or more."
    )


def test_a_comment_in_printed_code_is_no_title():
    cell = new_markdown_cell("# Title\n\n```python\n# a comment\n```\n")
    assert title_of(new_notebook(cells=[cell]), "week01/lesson.ipynb") == "Title"


def test_a_picture_without_words_is_refused():
    with pytest.raises(ValueError, match="picture") as problem:
        shown({"image/png": "iVBORw0KGgo=", "text/plain": "<Figure>"})
    assert str(problem.value) == (
        "`week01/lesson.html` shows a picture without words in cell `code`. "
        "Return a `Picture`, which carries its alt text and its numbers."
    )

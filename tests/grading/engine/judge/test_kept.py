import base64

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter
from nbconvert.filters import markdown2html

from grading.engine.judge.kept import LINES, PNG, _with_lines, harmless_text, kept_output

MARKDOWN = "# Ice\n\n<b>x</b> ![x](http://example.org/x.png) [go](javascript:alert(1))"


def shown(**data):
    return {"output_type": "display_data", "data": {name.replace("_", "/"): value for name, value in data.items()}}


def test_a_picture_in_a_text_becomes_a_link_and_asks_no_host():
    assert harmless_text("see ![x](http://example.org/x.png)") == r"see \![x](http://example.org/x.png)"


def test_an_escaped_picture_is_text_already():
    assert harmless_text(r"!\[x\](y)") == r"!\[x\](y)"


@pytest.mark.parametrize("marks", range(4))
def test_no_number_of_backslashes_makes_a_picture_of_another_host(marks):
    shown = markdown2html(harmless_text("\\" * marks + "![x](http://example.org/x.png)"))
    assert "<img" not in shown
    assert 'href="http://example.org/x.png"' in shown


def test_markdown_that_a_cell_shows_is_kept_as_harmless_as_that_of_a_text_cell():
    kept = kept_output(shown(text_markdown=MARKDOWN))
    assert kept["data"] == {"text/markdown": harmless_text(MARKDOWN)}


def test_a_png_is_kept_and_what_only_says_so_is_not():
    png, other = (base64.b64encode(content).decode() for content in (PNG + b"x", b"<svg>"))
    assert kept_output(shown(image_png=png))["data"] == {"image/png": png}
    assert kept_output(shown(image_png=other)) is None


def test_tables_of_a_paper_have_lines_and_what_gives_them_is_ours_alone():
    table = shown(text_markdown="**Table 1.**\n\n| Branch | Jobs |\n| --- | --: |\n| <b>Farms | 1 |")
    lines, kept = _with_lines([kept_output(table)])
    assert lines["data"] == {"text/html": LINES}
    assert "border: 1px solid" in LINES
    assert "&lt;b>Farms" in kept["data"]["text/markdown"]
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(
        nbformat.from_dict(
            {"cells": [{"cell_type": "code", "source": "", "metadata": {}, "execution_count": None, "id": "a",
                        "outputs": [lines, kept]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        )
    )  # fmt: skip
    assert LINES in page
    assert '<div class="output_markdown' in page
    assert "<b>Farms" not in page


def test_texts_without_a_table_are_kept_alone():
    texts = [kept_output(shown(text_markdown="# Ice | cream")), kept_output(shown(text_plain="| --- |"))]
    assert _with_lines(texts) == texts


def test_html_that_a_learner_shows_is_not_kept():
    assert kept_output(shown(text_html="<b>x</b>", text_plain="x"))["data"] == {"text/plain": "x"}


def test_what_a_picture_says_is_kept_with_it_and_nothing_else_of_its_metadata():
    png = base64.b64encode(PNG + b"x").decode()
    output = shown(image_png=png) | {"metadata": {"image/png": {"alt": "Jobs fall.", "width": 9}, "other": 1}}
    assert kept_output(output)["metadata"] == {"image/png": {"alt": "Jobs fall."}}
    assert kept_output(output | {"metadata": {"image/png": {"alt": ["x"]}}})["metadata"] == {"image/png": {"alt": "x"}}
    assert kept_output(output | {"metadata": "odd"})["metadata"] == {}

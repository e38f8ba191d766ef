"""One notebook as one page of the static edition: nbconvert with our own template, formulas as MathML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any

from nbconvert.exporters import TemplateExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from traitlets.config import Config

from ledtoolkit.documents.formulas import with_mathml
from ledtoolkit.documents.static_edition_markup import plain_tables, wide
from ledtoolkit.words import language, say

__all__ = ["Link", "Section", "page_of", "title_of"]

TEMPLATES = Path(__file__).parent
# What the view without code leaves out speaks of running cells or checks code: it has no place here either.
LEFT_OUT = "form-door-hides"
WIDGET = "application/vnd.jupyter.widget-view+json"
FENCED = re.compile(r"^```.*?^```", re.S | re.M)
LINK_TO_NOTEBOOK = re.compile(r'<a href="(?P<url>[^":]+\.ipynb(?:#[^"]*)?)">(?P<words>.*?)</a>', re.S)
ELSEWHERE = re.compile(r"(https?|mailto):|#")


@dataclass(frozen=True)
class Link:
    """A link of the page's own frame: where it leads, and what it says."""

    target: str
    words: str


@dataclass(frozen=True)
class Section:
    """A part of the welcome page below its text: one week and its pages."""

    title: str
    links: tuple[Link, ...]


def page_of(
    notebook: NotebookNode, path: str, *, known: Collection[str], ways: tuple[Link, ...], sections: tuple[Section, ...]
) -> str:
    """Return a notebook, with the outputs it has, as one page.

    Parameters
    ----------
    notebook
        The notebook, run or not.
    path
        Where the page will lie in the edition, such as `week01/lesson.html`.
    known
        All pages of the edition; a link to a notebook that is none of them becomes plain text.
    ways
        Links at the top.
    sections
        What follows below the text.

    Raises
    ------
    ValueError
        If the notebook has not exactly one heading of the first level, or an output is a picture without words.
    """
    _check_pictures_have_words(notebook, path)
    frame = {"language": language(), "title": title_of(notebook, path), "ways": ways, "sections": sections}
    resources = {"edition": {**frame, "words": _words(), "widget": WIDGET}}
    page, _ = _exporter(path, known).from_notebook_node(notebook, resources=resources)
    return str(page)


def title_of(notebook: NotebookNode, path: str) -> str:
    """Return the one heading of the first level.

    Raises
    ------
    ValueError
        If there is none, or more than one.
    """
    sources = [FENCED.sub("", cell.source) for cell in notebook.cells if cell.cell_type == "markdown"]
    titles = [line[2:].strip() for source in sources for line in source.splitlines() if line.startswith("# ")]
    if len(titles) != 1:
        raise ValueError(
            f"`{path}` needs exactly one heading of the first level, found {len(titles)}. "
            "Start its first cell with `# ` and the title, and all other headings with `## ` or more."
        )
    return str(titles[0])


class Renderer(IPythonRenderer):
    """Markdown as HTML: formulas as MathML, links that stay within the edition, headings that can be linked to."""

    def __init__(self, path: str, known: Collection[str]) -> None:
        super().__init__(escape=False, exclude_anchor_links=True)
        self._path, self._known = path, known

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """Return a link to another page of the edition or to a source; any other stays as its words."""
        address = address_in_edition(url, self._path, self._known)
        return str(super().link(text, address, title)) if address else text

    def table(self, text: str) -> str:
        """Return a table that can be pushed aside on a narrow page."""
        return wide(f"<table>{text}</table>")

    def inline_math(self, body: str) -> str:
        """Return a formula within a line."""
        return with_mathml(f"${body.strip()}$")

    def block_math(self, body: str) -> str:
        """Return a formula on its own."""
        return f'<div class="formula">{with_mathml(f"$${body}$$")}</div>\n'


def address_in_edition(url: str, path: str, known: Collection[str]) -> str:
    """Return where a link of a notebook leads in the edition; nothing where the edition has no such page.

    Examples
    --------
    >>> address_in_edition("../glossary.ipynb#cell-id=x", "week01/lesson.html", {"glossary.html"})
    '../glossary.html#cell-id=x'
    """
    if ELSEWHERE.match(url):
        return url
    file, mark, fragment = url.partition("#")
    file = file.removesuffix(".ipynb") + ".html" if file.endswith(".ipynb") else file
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
    return f"{file}{mark}{fragment}" if there in known else ""


def _with_own_links(path: str, known: Collection[str]) -> Callable[[str], str]:
    """Return what makes links of an output to notebooks lead to the edition's pages, or takes them away."""

    def led(found: re.Match[str]) -> str:
        address = address_in_edition(unescape(found["url"]), path, known)
        return f'<a href="{escape(address, quote=True)}">{found["words"]}</a>' if address else found["words"]

    return lambda output: LINK_TO_NOTEBOOK.sub(led, output)


def _exporter(path: str, known: Collection[str]) -> TemplateExporter:
    exporter = _exporter_of_any_page()
    exporter.register_filter("own_links", _with_own_links(path, known))
    exporter.register_filter("markdown2html", MarkdownWithMath(renderer=Renderer(path, known)).render)
    return exporter


@cache
def _exporter_of_any_page() -> TemplateExporter:
    """Return the one exporter for pages written one after another: to read its templates takes longer than a page."""
    removed = {"enabled": True, "remove_cell_tags": {LEFT_OUT}}
    exporter = TemplateExporter(
        config=Config({"TagRemovePreprocessor": removed}),
        extra_template_basedirs=[str(TEMPLATES)],
        template_name="static_template",
        file_extension=".html",
    )
    exporter.register_filter("plain_tables", plain_tables)
    return exporter


def _check_pictures_have_words(notebook: NotebookNode, path: str) -> None:
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            kinds: dict[str, Any] = output.get("data", {})
            if any(kind.startswith("image/") for kind in kinds) and "text/html" not in kinds:
                raise ValueError(
                    f"`{path}` shows a picture without words in cell `{cell.id}`. "
                    "Return a `Picture`, which carries its alt text and its numbers."
                )


def _words() -> dict[str, str]:
    return {
        "course": say("Local Economic Development"),
        "skip": say("Skip to the content"),
        "ways": say("Pages of this week"),
        "code": say("The code of this step"),
        "online": say("Here the online edition has something to fill in or to move."),
    }

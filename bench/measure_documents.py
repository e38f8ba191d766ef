"""How long a whole paper takes to be written, in each format, with all its figures drawn anew.

What stands beside PDF and Markdown is the goal itself: one second. HTML stands beside nbconvert with a notebook of the
same texts, tables and figures, and the Word file beside python-docx used plainly: the same paragraphs, tables and
pictures without contents, header rows, alt texts, language or the same bytes. Both peers draw the same figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import docx
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from bench.ratio import Ratio, against_goal, seconds
from ledtoolkit.capstone.assemble import assemble
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.samples import sample
from ledtoolkit.document import Block, Document, Figure, Prose, Table
from ledtoolkit.documents import figures
from ledtoolkit.documents.drawing import Drawing
from ledtoolkit.documents.exporting import FORMATS, export

PAPER = "zeeland"
SECONDS = 1.0
DPI = 200


def measure() -> list[Ratio]:
    """Write a sample paper in each format, then by both peers."""
    paper = assemble(draft_of(*sample(PAPER)))
    taken = {each.id: seconds(lambda each=each: _written(paper, each.id)) for each in FORMATS}  # type: ignore[misc]
    kept = {each.id: seconds(lambda each=each: export(paper, each.id)) for each in FORMATS}  # type: ignore[misc]
    goals = [
        against_goal(f"Paper of {PAPER} as {name}", time, SECONDS, "s", _note(paper, name, kept[name]))
        for name, time in taken.items()
    ]
    notebook, plain = seconds(lambda: _by_nbconvert(paper)), seconds(lambda: _by_plain_docx(paper))
    return [
        *goals,
        Ratio("The same as HTML", "nbconvert, the same content", taken["html"], notebook, "s", goal=1.0),
        Ratio("The same as DOCX", "python-docx, plain", taken["docx"], plain, "s", goal=1.5),
    ]


def _note(paper: Document, name: str, again: float) -> str:
    return f"{len(export(paper, name)) / 1000:.0f} kB; {again:.2f} s once its figures are drawn"


def _written(paper: Document, name: str) -> bytes:
    figures._drawn_once.cache_clear()
    return export(paper, name)


def _blocks(paper: Document) -> Iterator[tuple[str, Block]]:
    for section in paper.sections:
        for place, block in enumerate(section.blocks):
            yield (section.title if place == 0 else ""), block


def _by_nbconvert(paper: Document) -> str:
    cells = [new_markdown_cell(f"# {paper.title}")]
    for title, block in _blocks(paper):
        if title:
            cells.append(new_markdown_cell(f"## {title}"))
        if isinstance(block, Figure):
            drawn = {"text/html": Drawing(figures.picture_of(block)).vectors}
            cells.append(new_code_cell("", outputs=[new_output("display_data", drawn)]))
        else:
            cells.append(new_markdown_cell(_markdown(block)))
    page, _ = HTMLExporter().from_notebook_node(new_notebook(cells=cells))
    return str(page)


def _markdown(block: Block) -> str:
    if not isinstance(block, Table):
        return str(block.text)
    rows = (block.columns, ("---",) * len(block.columns), *block.rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _by_plain_docx(paper: Document) -> bytes:
    word = docx.Document()
    word.add_heading(paper.title, 0)
    for title, block in _blocks(paper):
        if title:
            word.add_heading(title, 1)
        if isinstance(block, Figure):
            word.add_picture(BytesIO(Drawing(figures.picture_of(block)).pixels(DPI)))
        elif isinstance(block, Table):
            table = word.add_table(rows=0, cols=len(block.columns), style="Table Grid")
            for row in (block.columns, *block.rows):
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
        else:
            for paragraph in block.text.split("\n\n") if isinstance(block, Prose) else [block.text]:
                word.add_paragraph(paragraph)
    buffer = BytesIO()
    word.save(buffer)
    return buffer.getvalue()

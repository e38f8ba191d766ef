"""All words of the course on one page: a notebook that needs no run, each word in a cell that can be linked to.

`python -m ledtoolkit.documents.glossary_page` writes `notebooks/glossary.ipynb` anew.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser
from itertools import groupby
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook

from ledtoolkit.glossary import PAGE, TERMS, Term
from ledtoolkit.references import references, work_cited
from ledtoolkit.words import say

__all__ = ["glossary_notebook", "write_glossary"]

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-Z0-9])")


def glossary_notebook(course: Path) -> NotebookNode:
    """Return the page: letters in the order of the alphabet, under each its words with week and reference.

    Parameters
    ----------
    course
        The folder that holds the weeks; a week is a link where its lesson is there.

    Examples
    --------
    >>> glossary_notebook(Path("notebooks")).cells[0].source.splitlines()[0]
    '# Words of the course'
    """
    cells = [new_markdown_cell(_opening(), id="words-title")]
    for letter, terms in _by_letter():
        cells.append(new_markdown_cell(f"## {letter}", id=_letter_id(letter)))
        cells += [new_markdown_cell(_entry(term, course), id=term.anchor) for term in terms]
    works = "\n".join(f"- {_in_markdown(line)}" for line in references(*_cited()).lines)
    sources, back = say("Sources"), say("Back to the welcome page")
    cells.append(new_markdown_cell(f"## {sources}\n\n{works}", id="works-sources"))
    cells.append(new_markdown_cell(f"[{back}](index.ipynb)", id="back-link"))
    notebook: NotebookNode = new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    return notebook


def write_glossary(course: Path) -> None:
    """Write the page into a course."""
    (course / PAGE).write_text(nbformat.writes(glossary_notebook(course)) + "\n", "utf-8", newline="\n")


def _opening() -> str:
    letters = " · ".join(f"[{letter}]({PAGE}#cell-id={_letter_id(letter)})" for letter, _ in _by_letter())
    title = say("Words of the course")
    what = say("What each word means, in a sentence or two, and where to read on.")
    return f"# {title}\n\n{what}\n\n{letters}"


def _by_letter() -> list[tuple[str, list[Term]]]:
    alphabet = sorted(TERMS, key=lambda term: say(term.name).casefold())
    return [(letter, list(terms)) for letter, terms in groupby(alphabet, key=lambda term: say(term.name)[0].upper())]


def _letter_id(letter: str) -> str:
    return f"letter-{letter.lower()}" if letter.isascii() else f"letter-{ord(letter)}"


def _entry(term: Term, course: Path) -> str:
    meaning = BETWEEN_SENTENCES.sub("\n", _in_markdown(say(term.meaning)))
    week = say("Week {number}", number=int(term.week.removeprefix("week")))
    lesson = f"{term.week}/lesson.ipynb"
    taught = f"[{week}]({lesson})" if (course / lesson).is_file() else week
    further = say("Read on: {works}.", works=_in_markdown(term.reference).removesuffix("."))
    return f"### {_in_markdown(say(term.name))}\n\n{meaning}\n\n{taught} · {further}"


def _cited() -> list[str]:
    return [citation for term in TERMS for citation in term.citations if _is_listed(citation)]


def _is_listed(citation: str) -> bool:
    """Return whether a citation is a work; who publishes figures is none."""
    try:
        work_cited(citation)
    except KeyError:
        return False
    return True


def _in_markdown(text: str) -> str:
    """Return text in which no sign is taken for Markdown; addresses become links of their own."""
    safe = re.sub(r"([\\`*_\[\]<>$])", r"\\\1", text)
    return re.sub(r"https?://\S+", lambda address: f"<{address[0].replace(chr(92), '')}>", safe)


if __name__ == "__main__":
    options = ArgumentParser(prog="python -m ledtoolkit.documents.glossary_page", description=__doc__)
    options.add_argument("--course", type=Path, default=Path("notebooks"), help="folder with index.ipynb")
    write_glossary(options.parse_args().course)
    print(f"{len(TERMS)} words are in {PAGE}.")

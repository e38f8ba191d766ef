"""What a page cites, as a list: works from the one file of references, tables from their own cards."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape

from ledtoolkit.datasets.cards import card
from ledtoolkit.datasets.references import Work, works
from ledtoolkit.words import say

__all__ = ["SourceList", "references", "sources_of_tables", "with_links", "work_cited"]

ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;)]")


@dataclass(frozen=True)
class SourceList:
    """Sources, one a line; a notebook shows them as a list whose addresses can be followed.

    Attributes
    ----------
    lines
        One source a line, as plain text.
    """

    lines: tuple[str, ...]

    def _repr_html_(self) -> str:
        return "<ul>" + "".join(f"<li>{with_links(line)}</li>" for line in self.lines) + "</ul>"


def references(*citations: str) -> SourceList:
    """Return the full references of works, in the order of the alphabet, each once.

    Parameters
    ----------
    citations
        Works as a text cites them, for example ``"Ward & Lewis 2002"``.

    Returns
    -------
    SourceList
        One full reference a work, with its address where a DOI is known.

    Raises
    ------
    KeyError
        If the list of works has no such work.

    Examples
    --------
    >>> references("North 1955").lines[0]
    'North, D. C. (1955). Location theory and regional economic growth. Journal of Political Economy 63(3): 243-258.'
    """
    cited = {work_cited(citation).reference: work_cited(citation).link for citation in citations}
    return SourceList(tuple(f"{line} {cited[line]}".strip() for line in sorted(cited, key=_plain)))


def sources_of_tables(*names: str) -> SourceList:
    """Return where the figures of bundled tables come from, as their cards say it.

    Parameters
    ----------
    names
        Names of tables, as `ledtoolkit.datasets.card` takes them.

    Returns
    -------
    SourceList
        Title, source and licence of each table.

    Raises
    ------
    ValueError
        If there is no such table.

    Examples
    --------
    >>> sources_of_tables("nl_provinces_income").lines[0].partition(". ")[0]
    'Disposable household income per inhabitant, Dutch provinces, 2009, 2014, 2019'
    """
    cards = [card(name) for name in names]
    return SourceList(
        tuple(
            say(
                "{title}. {source} Licence: {licence}.",
                title=facts.title,
                source=facts.source,
                licence=facts.licence,
            )
            for facts in cards
        )
    )


def work_cited(citation: str) -> Work:
    """Return the work that a citation names.

    Parameters
    ----------
    citation
        Authors and year, as a text cites them.

    Returns
    -------
    Work
        Its full reference, status and DOI.

    Raises
    ------
    KeyError
        If the list of works has no such work.

    Examples
    --------
    >>> work_cited("Rodríguez-Pose & Tijmstra 2007").key
    'RodriguezPoseTijmstra2007'
    """
    known = {_plain(key): found for key, found in works().items()}
    if _plain(citation) not in known:
        near = get_close_matches(_plain(citation), known, n=1)
        hint = f" The nearest is {known[near[0]].key}." if near else ""
        raise KeyError(
            f"No work is listed as {citation!r}.{hint} Write authors and year as in data/references/works.toml."
        )
    return known[_plain(citation)]


def with_links(text: str) -> str:
    """Return plain text as HTML in which addresses can be followed.

    Examples
    --------
    >>> with_links("A & B, https://example.org/a.")
    'A &amp; B, <a href="https://example.org/a">https://example.org/a</a>.'
    """
    parts, end = [], 0
    for found in ADDRESS.finditer(text):
        address = escape(found[0], quote=True)
        parts += [escape(text[end : found.start()]), f'<a href="{address}">{escape(found[0])}</a>']
        end = found.end()
    return "".join(parts) + escape(text[end:])


def _plain(text: str) -> str:
    """Return letters and digits alone, without accents: how a text writes a work decides nothing."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters.casefold() if letter.isalnum())

"""Markup of outputs put in order: tables that announce their headers, drawings that share no id."""

from __future__ import annotations

import re
from html import escape
from itertools import count

from ledtoolkit.words import say

__all__ = ["distinct_drawings", "plain_tables"]

PANDAS_STYLE = re.compile(r"<style scoped>.*?</style>\s*", re.S)
PANDAS_TABLE = re.compile(r'<table border="1" class="dataframe">(.*?)</table>', re.S)
TABLE_PART = re.compile(r"<(thead|tbody)>.*?</\1>", re.S)
DRAWING = re.compile(r"<svg .*?</svg>", re.S)
ID = re.compile(r'\s+id="([^"]+)"')
# Either way to point to an id; a colour such as #fff is neither.
POINTER = re.compile(r'(url\(#|href="#)([^")]+)')


def plain_tables(output: str) -> str:
    """Return an output whose pandas tables name the scope of their headers, and scroll on a narrow page.

    Examples
    --------
    >>> table = '<table border="1" class="dataframe"><thead><tr><th></th><th>LQ</th></tr></thead></table>'
    >>> '<td></td><th scope="col">LQ</th>' in plain_tables(table)
    True
    """
    return PANDAS_TABLE.sub(_table, PANDAS_STYLE.sub("", output))


def distinct_drawings(page: str) -> str:
    """Return a page on which every id of a drawing stands once; ids that nothing points to are left out.

    matplotlib counts its ids anew in every drawing, so two on one page would share them.

    Examples
    --------
    >>> distinct_drawings('<svg a=""><g id="axes_1"><g id="p1"/><g clip-path="url(#p1)"/></g></svg>')
    '<svg a=""><g><g id="p1-1"/><g clip-path="url(#p1-1)"/></g></svg>'
    """
    numbers = count(1)
    return DRAWING.sub(lambda found: _with_ids_of_its_own(found[0], next(numbers)), page)


def _table(found: re.Match[str]) -> str:
    table = TABLE_PART.sub(_with_scopes, found[1])
    name = escape(say("Table"), quote=True)
    return f'<div class="wide" tabindex="0" role="group" aria-label="{name}"><table>{table}</table></div>'


def _with_scopes(part: re.Match[str]) -> str:
    scope = "col" if part[1] == "thead" else "row"
    return part[0].replace("<th></th>", "<td></td>").replace("<th>", f'<th scope="{scope}">')


def _with_ids_of_its_own(drawing: str, number: int) -> str:
    pointed_at = {found[2] for found in POINTER.finditer(drawing)}
    drawing = ID.sub(lambda found: f' id="{found[1]}-{number}"' if found[1] in pointed_at else "", drawing)
    return POINTER.sub(rf"\g<1>\g<2>-{number}", drawing)

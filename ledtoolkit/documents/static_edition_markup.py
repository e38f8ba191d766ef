"""Markup of outputs put in order: tables that announce their headers and can be pushed aside."""

from __future__ import annotations

import re
from html import escape

from ledtoolkit.words import say

__all__ = ["plain_tables", "wide"]

PANDAS_STYLE = re.compile(r"<style scoped>.*?</style>\s*", re.S)
PANDAS_TABLE = re.compile(r'<table border="1" class="dataframe">(.*?)</table>', re.S)
TABLE_PART = re.compile(r"<(thead|tbody)>.*?</\1>", re.S)


def plain_tables(output: str) -> str:
    """Return an output whose pandas tables name the scope of their headers, and scroll on a narrow page.

    Examples
    --------
    >>> table = '<table border="1" class="dataframe"><thead><tr><th></th><th>LQ</th></tr></thead></table>'
    >>> '<td></td><th scope="col">LQ</th>' in plain_tables(table)
    True
    """
    return PANDAS_TABLE.sub(_table, PANDAS_STYLE.sub("", output))


def wide(table: str) -> str:
    """Return a table within what scrolls on a narrow page, by keys too.

    Examples
    --------
    >>> wide("<table></table>")
    '<div class="wide" tabindex="0" role="group" aria-label="Table"><table></table></div>'
    """
    name = escape(say("Table"), quote=True)
    return f'<div class="wide" tabindex="0" role="group" aria-label="{name}">{table}</div>'


def _table(found: re.Match[str]) -> str:
    return wide(f"<table>{TABLE_PART.sub(_with_scopes, found[1])}</table>")


def _with_scopes(part: re.Match[str]) -> str:
    scope = "col" if part[1] == "thead" else "row"
    return part[0].replace("<th></th>", "<td></td>").replace("<th>", f'<th scope="{scope}">')

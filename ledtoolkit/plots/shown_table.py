"""A table as a reader wants it: a caption with the unit, headers that announce themselves, sensible decimals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

import pandas as pd

from ledtoolkit.references import with_links
from ledtoolkit.words import number, percent

__all__ = ["PERCENT", "ShownTable"]

# In place of a number of decimals: a share (0-1) that is shown as a percentage.
PERCENT = "%"


@dataclass(frozen=True)
class ShownTable:
    """A table with its caption; a notebook shows it as HTML, words to the left and numbers to the right.

    Attributes
    ----------
    numbers
        The table; the names of its index head the first column.
        What its `attrs` hold as "more", words and the address of a page, stands below it as a link.
    caption
        What is shown, where, when and in which unit.
    digits
        Decimals by column, or `PERCENT` for a share; 2 where nothing is said.
    source
        Where the numbers come from; stands below the table.
    summary
        Folds the table away below these words.

    Examples
    --------
    >>> jobs = pd.DataFrame({"Jobs": [105.7]}, index=pd.Index(["Public"], name="Branch"))
    >>> '<td style="text-align:right">105.7</td>' in ShownTable(jobs, "Jobs, thousand", {"Jobs": 1})._repr_html_()
    True
    """

    numbers: pd.DataFrame
    caption: str
    digits: Mapping[str, int | str] = field(default_factory=dict)
    source: str = ""
    summary: str = ""

    def _repr_html_(self) -> str:
        table = f'<div class="wide" style="overflow-x:auto" tabindex="0" role="group" aria-label="{self._label}">'
        table += '<table class="led-numbers" style="min-width:min(100%,26em)">'
        table += f"{self._caption}{self._head}{self._body}</table></div>"
        if self.source:
            table += f"<p><small>{with_links(self.source)}</small></p>"
        if self.summary:
            table = f"<details><summary>{escape(self.summary)}</summary>{table}</details>"
        return table + self._more

    @property
    def _more(self) -> str:
        words, address = self.numbers.attrs.get("more", ("", ""))
        return f'<p><a href="{escape(address, quote=True)}">{escape(words)}</a></p>' if words else ""

    @property
    def _label(self) -> str:
        return escape(self.caption, quote=True)

    @property
    def _caption(self) -> str:
        style = "text-align:left;font-weight:bold;caption-side:top;padding:0.3em 0"
        return f'<caption style="{style}">{escape(self.caption)}</caption>'

    @property
    def _head(self) -> str:
        corner = _cell("th", str(self.numbers.index.name or ""), is_text=True, scope="col")
        heads = [_cell("th", str(name), is_text=self._is_text(name), scope="col") for name in self.numbers.columns]
        return f"<thead><tr>{corner}{''.join(heads)}</tr></thead>"

    @property
    def _body(self) -> str:
        rows = []
        for label, row in zip(self.numbers.index, self.numbers.itertuples(index=False), strict=True):
            cells = [
                _cell("td", self._words(name, value), is_text=self._is_text(name))
                for name, value in zip(self.numbers.columns, row, strict=True)
            ]
            rows.append(f"<tr>{_cell('th', str(label), is_text=True, scope='row')}{''.join(cells)}</tr>")
        return f"<tbody>{''.join(rows)}</tbody>"

    def _is_text(self, column: str) -> bool:
        return not pd.api.types.is_numeric_dtype(self.numbers[column])

    def _words(self, column: str, value: object) -> str:
        digits = self.digits.get(column, 2)
        if self._is_text(column):
            return str(value)
        if pd.isna(value):  # type: ignore[call-overload]
            return "–"
        return percent(float(value)) if isinstance(digits, str) else number(float(value), digits)  # type: ignore[arg-type]


def _cell(tag: str, words: str, *, is_text: bool, scope: str = "") -> str:
    side = "left" if is_text else "right"
    head = f' scope="{scope}"' if scope else ""
    return f'<{tag}{head} style="text-align:{side}">{escape(words)}</{tag}>'

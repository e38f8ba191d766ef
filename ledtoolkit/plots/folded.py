"""What a learner works out first: the answer, folded away until it is asked for."""

from __future__ import annotations

from html import escape
from typing import Protocol

from ledtoolkit.words import say

__all__ = ["Folded"]


class ShowsItself(Protocol):
    """A picture or table of ours."""

    def _repr_html_(self) -> str: ...


class Folded:
    """Sentences, pictures and tables below a line that opens them; the browser's own fold works on paper pages too.

    Parameters
    ----------
    *shown
        What is shown when it is opened, in this order.

    Examples
    --------
    >>> Folded("Share here 0.3617.", "Location quotient 1.325.")._repr_html_().count("<p>")
    2
    """

    def __init__(self, *shown: str | ShowsItself) -> None:
        self._shown = shown

    def _repr_html_(self) -> str:
        parts = (f"<p>{escape(part)}</p>" if isinstance(part, str) else part._repr_html_() for part in self._shown)
        summary = escape(say("Show the answer"))
        return f'<div class="led-retrieval"><details><summary>{summary}</summary>{"".join(parts)}</details></div>'

"""Questions to answer from memory: no record, no grade, and the answer is shown at once."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ledtoolkit.words import say

__all__ = ["Retrieval"]


@dataclass(frozen=True)
class Retrieval:
    """One question from an earlier week; the browser's own fold holds the answer, so it works on paper pages too.

    Attributes
    ----------
    question
        What to remember, without looking it up.
    answer
        The answer, in one or two sentences.

    Examples
    --------
    >>> Retrieval("What does LM3 count?", "Local re-spending only.")._repr_html_().count("<details>")
    1
    """

    question: str
    answer: str

    def _repr_html_(self) -> str:
        show = escape(say("Show the answer"))
        return (
            f'<div class="led-retrieval"><p>{escape(self.question)}</p>'
            f"<details><summary>{show}</summary><p>{escape(self.answer)}</p></details></div>"
        )

"""Questions to answer from memory: never graded, and the answer is shown at once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any

import anywidget
import traitlets

from ledtoolkit.documents.static_edition_still import is_static
from ledtoolkit.progress import RecordError, is_grading, open_record
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.track_progress import newest_of_learner
from ledtoolkit.words import say

__all__ = ["Retrieval", "retrieval_key"]


def retrieval_key(question: str) -> str:
    """Return the key under which the record keeps that a learner has looked at the answer."""
    return f"retrieval/{sha256(question.encode()).hexdigest()[:16]}"


@dataclass(frozen=True)
class Retrieval:
    """One question from an earlier week. Show it by naming it on the last line of a cell.

    The browser's own fold holds the answer, so that it opens without a kernel and on paper pages too.
    Whoever opens it has practised the question: that, and nothing else, goes into the record.

    Attributes
    ----------
    question
        What to remember, without looking it up.
    answer
        The answer, in one or two sentences.

    Examples
    --------
    >>> Retrieval("What does LM3 count?", "Local re-spending only.").html().count("<details>")
    1
    """

    question: str
    answer: str

    def html(self) -> str:
        """Return the question with its folded answer."""
        show = escape(say("Show the answer"))
        return (
            f'<div class="led-retrieval"><p>{escape(self.question)}</p>'
            f"<details><summary>{show}</summary><p>{escape(self.answer)}</p></details></div>"
        )

    def _repr_mimebundle_(self, **formats: Any) -> Any:
        if is_grading() or is_static():
            return {"text/plain": self.question, "text/html": self.html()}
        return RetrievalCard(self)._repr_mimebundle_(**formats)


class RetrievalCard(anywidget.AnyWidget):
    """A question on a page: it says when its answer was opened.

    Parameters
    ----------
    asked
        The question and its answer.

    Attributes
    ----------
    is_kept
        Whether the record holds that the answer was opened.
    """

    _esm = script("key_guard", "retrieval")
    _css = style("palette", "retrieval")

    html = traitlets.Unicode().tag(sync=True)
    is_kept = traitlets.Bool().tag(sync=True)

    def __init__(self, asked: Retrieval) -> None:
        self._question = asked.question
        super().__init__(html=asked.html())
        self.on_msg(self._hear)

    def _hear(self, _widget: Any, content: Any, _buffers: Any) -> None:
        if isinstance(content, dict) and content.get("kind") == "opened":
            # Nobody is kept from an answer by a record that cannot be written.
            with suppress(RecordError):
                record = open_record()
                if retrieval_key(self._question) not in newest_of_learner(record):
                    record.save(retrieval_key(self._question), self._question)
                self.is_kept = True

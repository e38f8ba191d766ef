"""The verdict of a check cell: to nbgrader exactly one float, to a learner the reasons."""

from __future__ import annotations

from html import escape

from ledtoolkit.exercises.judge import FieldResult, Judgement
from ledtoolkit.words import say

__all__ = ["Verdict"]

MARKS = {"correct": "✓", "partly": "◐", "wrong": "✗", "unattempted": "○", "unreadable": "?"}


class Verdict:
    """Points, and the words beside them.

    Its `repr` is one Python float, finite, with two decimals, from 0 to the points of the question:
    nbgrader gives full marks for whatever is no float, and none to a submission above the maximum.

    Parameters
    ----------
    points
        Points earned.
    body
        Escaped HTML that a learner reads.
    """

    def __init__(self, points: float, body: str) -> None:
        self.points = round(float(points), 2)
        self._body = body

    @classmethod
    def of(cls, judgement: Judgement) -> Verdict:
        """Return the verdict that says a whole judgement."""
        rows = "".join(_row(result) for result in judgement.fields)
        head = f"<p><strong>{escape(judgement.title)}.</strong> {escape(judgement.headline)}</p>"
        return cls(judgement.points, f"{head}<ul style='list-style:none;padding-left:0'>{rows}</ul>")

    @classmethod
    def sentence(cls, points: float, *sentences: str) -> Verdict:
        """Return a verdict that says one or more plain sentences."""
        return cls(points, "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences))

    def __repr__(self) -> str:
        return repr(self.points)

    def _repr_html_(self) -> str:
        return f'<div class="led-verdict" role="status">{self._body}</div>'


def _row(result: FieldResult) -> str:
    words = " ".join(part for part in (result.what_you_have, result.why_not) if part)
    step = say("Next: {step}", step=result.next_step) if result.next_step else ""
    following = f"<br>{escape(step)}" if step else ""
    mark = f'<span aria-hidden="true">{MARKS[result.status]}</span>'
    return f"<li>{mark} <strong>{escape(result.label)}</strong><br>{escape(words)}{following}</li>"

"""The paper as it reads now, in pieces: a page that knows one by its fingerprint does not get it again.

Words never wait for drawings: a figure is a place in its piece, and is drawn when the page asks for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from html import escape
from typing import Any

from ledtoolkit.capstone.assemble import assemble
from ledtoolkit.capstone.draft import Draft, draft_of
from ledtoolkit.capstone.samples import SAMPLES
from ledtoolkit.capstone.samples import sample as sample_of
from ledtoolkit.document import Document, Figure
from ledtoolkit.documents.exporting import figure_svg, make_ready, preview
from ledtoolkit.journal import RecordError
from ledtoolkit.words import say

__all__ = ["DraftPieces"]

TITLE, CONTENTS, REFERENCES = "start", "contents", "references"
# All text in it is escaped: a sign of these can only be the paper's own.
TITLE_AND_SECTIONS = re.compile(r"<(?:header>.*?</header|nav .*?</nav|section .*?</section)>", re.DOTALL)
# Figures of earlier drafts that a page may still ask for; a paper has some ten.
MOST_FIGURES = 60


class DraftPieces:
    """The draft of a learner, or of an example, for the page.

    Parameters
    ----------
    draft
        Reads the learner's draft as it stands.
    """

    def __init__(self, draft: Callable[[], Draft]) -> None:
        self._draft = draft
        self._figures: dict[str, tuple[Figure, str]] = {}

    def samples(self) -> list[list[str]]:
        """Return the examples that can be looked at."""
        return [[name, say(title)] for name, title in SAMPLES.items()]

    def document(self, sample: str) -> Document:
        """Return the learner's paper, or an example's.

        Raises
        ------
        RecordError
            If there is no such example.
        """
        if not sample:
            return assemble(self._draft())
        if sample not in SAMPLES:
            raise RecordError(say("This example is not on the list. Choose one from it."))
        return assemble(draft_of(*sample_of(sample)))

    def changed(self, known: Any, sample: str) -> Mapping[str, Any]:
        """Return the order of all pieces, and those of which the page knows another version, or none."""
        document = self.document(sample)
        pieces = self._pieces(document)
        versions = {name: _fingerprint(html) for name, html in pieces.items()}
        held = known if isinstance(known, dict) else {}
        return {
            "language": document.language,
            "order": [[name, version] for name, version in versions.items()],
            "pieces": {
                name: {"version": versions[name], "html": html}
                for name, html in pieces.items()
                if held.get(name) != versions[name]
            },
        }

    def _pieces(self, document: Document) -> dict[str, str]:
        """Return the paper cut at its title, its contents and its sections, in order."""

        def named(figure: Figure) -> str:
            name = _fingerprint(
                json.dumps([figure.kind, figure.numbers, document.language], sort_keys=True, default=str)
            )
            self._figures[name] = figure, document.language
            return name

        if len(self._figures) > MOST_FIGURES:
            self._figures.clear()
        html = preview(document, named=named)
        ids = [TITLE, CONTENTS, *(section.id for section in document.sections), REFERENCES]
        return dict(zip(ids, TITLE_AND_SECTIONS.findall(html), strict=False))

    def figure(self, name: str) -> str:
        """Draw a figure that a piece has a place for; one that cannot be drawn is a sentence.

        Raises
        ------
        RecordError
            If no piece has.
        """
        if name not in self._figures:
            raise RecordError(say("This figure is no longer part of the paper."))
        return _drawing(*self._figures[name])

    def make_ready(self, name: str) -> None:
        """Draw a figure for all files, while nobody waits for it."""
        if name in self._figures:
            make_ready(*self._figures[name])


def _drawing(figure: Figure, language: str) -> str:
    try:
        return figure_svg(figure, language)
    except ValueError:
        return f"<p class='remark'>{escape(say('This figure could not be drawn from its numbers.'))}</p>"


def _fingerprint(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]

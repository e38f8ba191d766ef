"""What the static edition shows of an explorer: its first picture, the question, and folded away what follows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, Template

from ledtoolkit.words import say

__all__ = ["STATIC", "Shown", "Still", "is_static"]

STATIC = "LEDTOOLKIT_STATIC"


def is_static() -> bool:
    """Return whether this notebook runs for the static edition: then an explorer shows a still and no control."""
    return os.environ.get(STATIC) == "1"


@dataclass(frozen=True)
class Shown:
    """One picture as HTML, its finding in one sentence, and where its figures come from."""

    drawing: str
    table: str
    finding: str
    source: str = ""


@dataclass(frozen=True)
class Still:
    """An explorer at its start, for a page without scripts.

    Attributes
    ----------
    question
        What the learner guesses before looking.
    before
        What keeps the asked quantity hidden.
    after
        What shows it.
    challenge, limits
        What to try, and what the model does not show.
    options
        What can be chosen, where the question asks for one of several things.
    """

    question: str
    before: Shown
    after: Shown
    challenge: str
    limits: str
    options: tuple[str, ...] = ()

    def html(self) -> str:
        """Return the still as HTML: all words escaped, nothing that needs a script."""
        return _template().render(still=self, words=_words())


def _words() -> dict[str, str]:
    return {
        "guess": say("Guess first, on paper."),
        "answer": say("Show the answer"),
        "table": say("The numbers as a table"),
        "challenge": say("Challenge"),
        "limits": say("What this does not show"),
        "figures": say("Figures:"),
    }


@cache
def _template() -> Template:
    loader = PackageLoader("ledtoolkit.documents", "static_template")
    return Environment(loader=loader, autoescape=True, trim_blocks=True).get_template("still.html.jinja")

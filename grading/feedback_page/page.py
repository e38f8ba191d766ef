"""One page of feedback as HTML: our own template, nothing from outside, one heading of the first level."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from grading.feedback_page.parts import Part
from ledtoolkit.words import language, say

__all__ = ["Page", "as_html"]


@dataclass(frozen=True)
class Page:
    """What stands on a page: its title, whose it is, points in sentences, and the questions."""

    title: str
    whose: str
    summary: tuple[str, ...]
    parts: tuple[Part, ...] = ()


def as_html(page: Page) -> str:
    """Return a page; the same page gives the same text."""
    return str(_template().render(page=page, language=language(), words=_words()))


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(Path(__file__).parent)
    made = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return made.get_template("page.html.jinja")


def _words() -> dict[str, str]:
    return {
        "questions": say("Questions and points"),
        "comment": say("A comment for you"),
        "asked": say("The question"),
        "answered": say("Your answer"),
        "printed": say("What it showed:"),
        "stopped": say("This cell stops with an error:"),
        "picture": say("Picture that your code made"),
        "figure": say("Figure"),
    }

"""A figure on the page: the method it belongs to, where its numbers come from, and the picture."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ledtoolkit.datasets import card
from ledtoolkit.plots.picture import Picture

MODEL = "Model run: no data."


@dataclass(frozen=True)
class Shown:
    """One figure of the gallery.

    Attributes
    ----------
    module
        Module of `ledtoolkit.plots` that drew it.
    numbers
        Where its numbers come from, in one sentence; invented ones begin with SYNTHETIC.
    picture
        What is shown.
    """

    module: str
    numbers: str
    picture: Picture

    def html(self) -> str:
        """Return the figure with a heading and where its numbers come from."""
        heading = self.module.replace("_", " ").capitalize()
        return (
            f'<section id="{escape(self.module)}"><h2>{escape(heading)}</h2>'
            f"{self.picture._repr_html_()}<p><small>{escape(self.numbers)}</small></p></section>"
        )


def table(name: str) -> str:
    """Say from which bundled table the numbers come, and its source."""
    facts = card(name)
    return f"{facts.title}. Source: {facts.source}"


def made_up(what: str) -> str:
    """Say that the numbers are invented, and for what."""
    return f"SYNTHETIC: {what}"

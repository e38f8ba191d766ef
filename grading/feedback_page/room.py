"""How much of what a learner wrote a page shows, and how much of it is set as Markdown: nobody's text stops a class."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from grading.feedback_page.markup import heading_of, rendered, with_line_breaks
from ledtoolkit.words import say

__all__ = ["Room"]

# To set Markdown takes time that grows with the square of its length: this much in one piece takes seconds at worst,
# and a paper that is longer, in pieces between its pictures, takes less.
MOST_SET = 20_000
MOST_SHOWN = 200_000
# What even the shortest text costs.
LEAST = 100


class Room:
    """What is left on one page.

    Parameters
    ----------
    given
        Texts of the author's own cells, each of which is set once whatever its length.
    """

    def __init__(self, given: Iterable[str] = ()) -> None:
        self._given = {text.strip() for text in given}
        self._left_to_set = MOST_SET
        self._left = MOST_SHOWN
        self._said_plain = self._full = self._said_full = False

    @property
    def full(self) -> bool:
        """Whether something was left out already."""
        return self._full

    def heading(self, markdown: str) -> str:
        """Return the first heading of a cell, or nothing once there is no room to look for one."""
        if markdown.strip() in self._given:
            return heading_of(markdown)
        if self._left_to_set < LEAST:
            return ""
        found = heading_of(markdown)
        self._left_to_set -= LEAST if found else 0
        return found

    def markdown(self, text: str, whole: str | None = None) -> list[Markup]:
        """Return a Markdown cell as it is shown; `whole` is its text as it stood in the notebook, if that is longer."""
        original = (text if whole is None else whole).strip()
        if original in self._given:
            self._given.discard(original)
            return [rendered(text)]
        shown = self.cut(text)
        if not shown:
            return self.rest()
        cost = max(len(shown) ** 2 // MOST_SET, LEAST)
        if cost <= self._left_to_set and not self._full:
            self._left_to_set -= cost
            return [rendered(shown)]
        return [self._plainly(shown), *self.rest()]

    def cut(self, text: str) -> str:
        """Return as much of a text as there is room for."""
        shown = text[: max(self._left, 0)]
        self._full = self._full or len(shown) < len(text)
        self._left -= max(len(shown), LEAST) if shown else 0
        return shown

    def rest(self) -> list[Markup]:
        """Return, once, the sentence that something was left out; nothing as long as nothing was."""
        if self._said_full or not self._full:
            return []
        self._said_full = True
        return [_sentence(say("The rest is left out here; it stands in your notebook."))]

    def _plainly(self, text: str) -> Markup:
        said = Markup()
        if not self._said_plain:
            self._said_plain = True
            said = _sentence(
                say(
                    "There is much text in your notebook: from here on it is shown as you typed it, without formatting."
                )
            )
        return said + Markup("<p>") + with_line_breaks(text) + Markup("</p>")


def _sentence(words: str) -> Markup:
    return Markup("<p><em>{}</em></p>").format(words)

"""Markdown and words of learners and authors as HTML that runs nothing, asks nobody and cannot break the page."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from ledtoolkit.words import say

__all__ = ["clean_verdict", "heading_of", "rendered", "with_line_breaks", "without_heading"]

PROSE = {"p", "br", "hr", "strong", "em", "b", "i", "u", "s", "del", "sub", "sup", "code", "pre", "blockquote", "span"}
LISTS = {"ul", "ol", "li", "dl", "dt", "dd", "div", "h3", "h4", "h5", "h6", "a"}
TABLES = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
FORMULAS = {"math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "msup", "msub", "msubsup", "mfrac", "msqrt", "mroot"}
FORMULAS |= {"mtable", "mtr", "mtd", "munder", "mover", "munderover", "mstyle", "mpadded", "mphantom", "menclose"}
FORMULA_MARKS = ["display", "stretchy", "fence", "form", "separator", "mathvariant", "columnalign", "linethickness"]
ALLOWED: dict[str, list[str]] = {
    "a": ["href"],
    "ol": ["start"],
    "th": ["scope"],
    **dict.fromkeys(FORMULAS, FORMULA_MARKS),
}
ELSEWHERE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
HEADING = re.compile(r"^#{1,6}[ \t]+(\S.*)$", re.MULTILINE)
FENCED = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
FIRST_LEVEL = 3
LONGEST_HEADING = 200


class Renderer(IPythonRenderer):
    """Markdown as HTML below a question's heading: formulas as MathML, pictures as words, no link within a course."""

    def __init__(self) -> None:
        super().__init__(escape=False, exclude_anchor_links=True)
        self._last = FIRST_LEVEL - 1

    def heading(self, text: str, level: int, **_: Any) -> str:
        """Return a heading one level below the one before it at most, as a reader's list of headings wants it."""
        self._last = min(level + FIRST_LEVEL - 1, self._last + 1, 6)
        return f"<h{self._last}>{text}</h{self._last}>\n"

    def link(self, text: str, url: str, title: str | None = None) -> str:  # noqa: ARG002 - the base's signature
        """Return a link to another host that has words of its own; an address, and a file of the course, stay text.

        An address that nobody made a link of is often one of a picture; and what reads as an address could lead
        to another.
        """
        named = ELSEWHERE.match(url) and not ELSEWHERE.match(html.unescape(text))
        return f'<a href="{html.escape(url)}">{text}</a>' if named else text

    def image(self, text: str, url: str, title: str | None = None) -> str:  # noqa: ARG002 - the base's signature
        """Return a picture's words: the page asks no host for anything."""
        words = html.unescape(_clean(text, set(), {})).strip()
        return html.escape(say("(Picture: {words})", words=words)) if words else ""

    def inline_math(self, body: str) -> str:
        """Return a formula within a line."""
        return _mathml(body.strip(), "inline")

    def block_math(self, body: str) -> str:
        """Return a formula on its own."""
        return f"<div>{_mathml(body.strip(), 'block')}</div>\n"


def rendered(markdown: str) -> Markup:
    """Return a Markdown cell as HTML without anything that a browser would run or ask for."""
    found = MarkdownWithMath(renderer=Renderer()).render(markdown)
    name = html.escape(say("Table"), quote=True)
    opening = f'<div class="wide" tabindex="0" role="group" aria-label="{name}"><table>'
    clean = _clean(str(found), PROSE | LISTS | TABLES | FORMULAS, ALLOWED)
    # Only what was cleaned above, and our own frame around tables.
    return Markup(clean.replace("<table>", opening).replace("</table>", "</table></div>"))  # noqa: S704


@lru_cache(maxsize=256)
def heading_of(markdown: str) -> str:
    r"""Return the first heading of a Markdown cell as plain text, or nothing.

    Examples
    --------
    >>> heading_of("## Question 1: *jobs*\n\nCount them.")
    'Question 1: jobs'
    """
    found = HEADING.search(FENCED.sub("", markdown))
    if found is None:
        return ""
    words = found[1].rstrip().rstrip("#").rstrip()
    words = words if len(words) <= LONGEST_HEADING else f"{words[:LONGEST_HEADING]}…"
    line = MarkdownWithMath(renderer=Renderer()).render(words)
    return " ".join(html.unescape(_clean(str(line), set(), {})).split())


def without_heading(markdown: str) -> str:
    """Return a Markdown cell without its first heading."""
    return HEADING.sub("", markdown, count=1)


def clean_verdict(words: str) -> Markup:
    """Return the words of a check of ours as they are, without styles."""
    return Markup(_clean(words, {"p", "strong", "ul", "li", "br", "span"}, {"span": ["aria-hidden"]}))  # noqa: S704


def with_line_breaks(text: str) -> Markup:
    """Return what a person typed as text with its line breaks."""
    lines = [Markup.escape(line) for line in text.splitlines()]
    return Markup("<br>").join(lines)


def _clean(text: str, tags: set[str], attributes: dict[str, list[str]]) -> str:
    import bleach

    cleaned: str = bleach.clean(
        text, tags=tags, attributes=attributes, protocols={"http", "https", "mailto"}, strip=True, strip_comments=True
    )
    return cleaned


def _mathml(formula: str, display: str) -> str:
    from latex2mathml.converter import convert

    try:
        made: str = convert(formula, display=display)
    except Exception:  # the converter raises many kinds for text that is no formula
        return html.escape(formula)
    return made

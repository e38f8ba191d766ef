"""What a learner wrote, read into few kinds: paragraphs, headings, lists, bold and italic; all else stays text.

mistune reads it with every other rule of Markdown switched off: a link, a formula, HTML or a fence is what was typed.
One line end within a paragraph is a line end: that is how a text box shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from mistune import BlockParser, InlineParser, Markdown

from ledtoolkit.documents.letters import printable

__all__ = ["Heading", "Listing", "Paragraph", "Passage", "Run", "read_prose", "words_of"]

KEPT = ("atx_heading", "list", "blank_line")
MOST_NESTED = 3
NEVER = r"(?!)"
# Signs that Markdown would take for marks and that stand for themselves here, hidden from it in code points that
# `printable` has taken out of every text: lines under words, and stars between letters or digits (2*3*4).
INNER_STAR = re.compile(r"(?<=\w)\*(?=\w)")
HIDDEN_STAR, HIDDEN_LINE = "\ufdd0", "\ufdd1"
SHOWN = str.maketrans({HIDDEN_STAR: "*", HIDDEN_LINE: "_"})


@dataclass(frozen=True)
class Run:
    """Letters in one style."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Runs that stand together; a line end is within a run."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading within a section, whatever its level was typed as."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Listing:
    """A list; an item holds passages, a list within it among them.

    Attributes
    ----------
    items
        One tuple of passages an item.
    start
        The first number of a numbered list; None for bullets.
    """

    items: tuple[tuple[Passage, ...], ...]
    start: int | None


Passage: TypeAlias = Paragraph | Heading | Listing


def read_prose(text: str) -> tuple[Passage, ...]:
    """Read a learner's text.

    Examples
    --------
    >>> read_prose("Jobs **first**, $x$ later.")[0].runs[1:]
    (Run(text='first', is_bold=True, is_italic=False), Run(text=', $x$ later.', is_bold=False, is_italic=False))
    """
    hidden = INNER_STAR.sub(HIDDEN_STAR, printable(text).replace("_", HIDDEN_LINE))
    tokens: Any = _reader()(hidden)
    return tuple(_passages(tokens))


def words_of(passages: Iterable[Passage]) -> Iterator[str]:
    """Return all that is written in passages, run by run."""
    for passage in passages:
        if isinstance(passage, Listing):
            for item in passage.items:
                yield from words_of(item)
        else:
            yield from (run.text for run in passage.runs)


@cache
def _reader() -> Markdown:
    block = BlockParser(list_rules=list(KEPT), max_nested_level=MOST_NESTED)
    block.rules = list(KEPT)
    # Switched off by name alone, a fence or a quotation would still end a list.
    block.specification = {name: found if name in KEPT else NEVER for name, found in block.specification.items()}
    inline = InlineParser()
    inline.rules = ["emphasis"]
    return Markdown(renderer=None, block=block, inline=inline)


def _passages(tokens: list[dict[str, Any]]) -> Iterator[Passage]:
    for token in tokens:
        if token["type"] == "list":
            start = token["attrs"].get("start", 1) if token["attrs"]["ordered"] else None
            yield Listing(tuple(tuple(_within_item(item["children"])) for item in token["children"]), start)
        elif token["type"] != "blank_line":
            runs = tuple(_joined(_runs(token["children"], Run(""))))
            if runs:
                yield Heading(runs) if token["type"] == "heading" else Paragraph(runs)


def _within_item(tokens: list[dict[str, Any]]) -> Iterator[Passage]:
    """Read what an item holds; a heading in a list is no heading of the paper."""
    for passage in _passages(tokens):
        yield Paragraph(passage.runs) if isinstance(passage, Heading) else passage


def _runs(tokens: list[dict[str, Any]], style: Run) -> Iterator[Run]:
    for token in tokens:
        if token["type"] == "strong":
            yield from _runs(token["children"], Run("", is_bold=True, is_italic=style.is_italic))
        elif token["type"] == "emphasis":
            yield from _runs(token["children"], Run("", is_bold=style.is_bold, is_italic=True))
        else:
            yield Run(token["raw"].translate(SHOWN), style.is_bold, style.is_italic)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Put neighbours of one style together."""
    last = Run("")
    for run in runs:
        if (run.is_bold, run.is_italic) == (last.is_bold, last.is_italic):
            last = Run(last.text + run.text, run.is_bold, run.is_italic)
        else:
            yield from (last,) * bool(last.text)
            last = run
    yield from (last,) * bool(last.text)

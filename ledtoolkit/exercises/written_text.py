r"""A learner's text as a Markdown cell that reads exactly as it was typed, and back.

Nothing in it acts: no Markdown, no HTML, no formula. Marks get a backslash, `<`, `>` and `&` their names.
`$` and `\` stand in code: a page with MathJax looks for formulas in what it shows, and leaves only code alone.
Numbered letters (`&#36;`) and tags would not do: the engine keeps neither of what a learner hands in.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

__all__ = ["as_markdown", "from_markdown", "tidy"]

MARKS = re.compile(r"[`*_\[\]#~|@^]")
NAMES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
AT_START = re.compile(r"^(?:([-+=])|(\d+)([.)]))")
LINKS = re.compile(r"(?<=[a-z])(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
FORMULA = re.compile(r"[$\\]+")
SPACES = re.compile(r"^ +| +(?= )")
BLANK = "&nbsp;"
ESCAPED = re.compile(r"`([$\\]+)`|\\(\n|[!-/:-@\[-`{-~])|(&nbsp;)|(&(?:lt|gt|amp);)")


def tidy(text: str) -> str:
    r"""Return a text as it is kept in a cell: one kind of line end, no blanks at line ends, none around it.

    Examples
    --------
    >>> tidy("\n\none  \r\ntwo\t")
    'one\ntwo'
    """
    readable = "".join(letter for letter in _plain_blanks(text) if letter in "\n\t" or _is_shown(letter))
    return re.sub(r"[^\S\n]+(?=\n|$)", "", readable.expandtabs(4)).strip("\n")


def as_markdown(text: str) -> str:
    r"""Return Markdown that reads as the text does, line by line.

    Examples
    --------
    >>> print(as_markdown("# 5 * 3 costs $15\n<b>"))
    \# 5 \* 3 costs `$`15\
    &lt;b&gt;
    """
    paragraphs = re.split(r"(\n{2,})", tidy(text))
    return "".join(
        "\n\n" + f"{BLANK}\n\n" * (len(part) - 2) if place % 2 else "\\\n".join(map(_line, part.split("\n")))
        for place, part in enumerate(paragraphs)
    )


def from_markdown(source: str) -> str:
    r"""Return the text that `as_markdown` was given, but for what `tidy` took away.

    Examples
    --------
    >>> from_markdown(as_markdown("1. *one*\n\n\n  $2"))
    '1. *one*\n\n\n  $2'
    """
    blank_lines = re.sub(rf"\n\n{BLANK}(?=\n\n)", "\n", source)
    return ESCAPED.sub(_typed, blank_lines)


def _line(line: str) -> str:
    """Escape one line; what is typed between formula marks goes another road than those marks."""
    start = AT_START.match(line)
    head = "" if not start else f"{start[2] or ''}\\{start[1] or start[3]}"
    rest = line[start.end() :] if start else line
    parts = re.split(f"({FORMULA.pattern})", rest)
    escaped = (f"`{part}`" if place % 2 else _plain(part) for place, part in enumerate(parts))
    return SPACES.sub(lambda blanks: BLANK * len(blanks[0]), head + "".join(escaped))


def _plain(part: str) -> str:
    named = "".join(NAMES.get(letter, letter) for letter in MARKS.sub(r"\\\g<0>", part))
    return LINKS.sub(r"\\", named)


def _typed(escaped: re.Match[str]) -> str:
    formula, mark, blank, named = escaped.groups()
    return str(formula or mark or (blank and " ") or unescape(named))


def _plain_blanks(text: str) -> str:
    return re.sub(r"[^\S\n\t]", " ", re.sub(r"\r\n?|[\u2028\u2029\x85\x0b\x0c\x1c-\x1e]", "\n", text))


def _is_shown(letter: str) -> bool:
    # Halves of characters, and signs that no file or page shows, go; joiners and directions of scripts stay.
    return unicodedata.category(letter) not in {"Cc", "Cs", "Cn"}

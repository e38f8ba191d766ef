"""The JavaScript and the styles of our widgets, read from `js/` and joined.

A widget's script reaches the browser as one module without an address, so that it cannot import its neighbours:
what several widgets need is put in front of each.
"""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["script", "style"]

FOLDER = Path(__file__).parent / "js"
# A fifth of a script is said to whoever keeps it, and every form of a page brings its own copy over the line.
COMMENT_LINE = re.compile(r"^[ \t]*//.*\n|^[ \t]*\n", re.MULTILINE)


def script(*names: str) -> str:
    """Join `js/<name>.js` files into one module, without lines that only comment; the last holds the widget itself.

    Examples
    --------
    >>> slider = script("key_guard", "slider")
    >>> "guardKeys" in slider, "// " in slider
    (True, False)
    """
    return COMMENT_LINE.sub("", "\n".join((FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in names))


def style(*names: str) -> str:
    """Join `js/<name>.css` files."""
    return "\n".join((FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in names)

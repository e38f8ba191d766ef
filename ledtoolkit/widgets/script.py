"""The JavaScript and the styles of our widgets, read from `js/` and joined.

A widget's script reaches the browser as one module without an address, so that it cannot import its neighbours:
what several widgets need is put in front of each.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["script", "style"]

FOLDER = Path(__file__).parent / "js"


def script(*names: str) -> str:
    """Join `js/<name>.js` files into one module; the last one holds the widget itself.

    Examples
    --------
    >>> "guardKeys" in script("key_guard", "slider")
    True
    """
    return "\n".join((FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in names)


def style(*names: str) -> str:
    """Join `js/<name>.css` files."""
    return "\n".join((FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in names)

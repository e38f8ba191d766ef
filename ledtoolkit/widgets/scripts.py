"""The little JavaScript and CSS there is: files in `js/`, joined where controls share a part."""

from __future__ import annotations

from pathlib import Path

__all__ = ["script", "style"]

HERE = Path(__file__).parent / "js"


def script(*names: str) -> str:
    """Return one script made of the named files, in order; only the last one exports something."""
    return "\n".join((HERE / f"{name}.js").read_text("utf-8") for name in names)


def style(*names: str) -> str:
    """Return one style sheet made of the named files."""
    return "\n".join((HERE / f"{name}.css").read_text("utf-8") for name in names)

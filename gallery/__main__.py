"""Write the page: `python -m gallery FOLDER`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from gallery.shown import Shown

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Figures of ledtoolkit</title>
<style>body {{ font: 1rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }}
section {{ border-top: 1px solid #767676; margin-top: 2rem }} td, th {{ padding: 0 .6rem; text-align: left }}</style>
</head><body><h1>Figures of ledtoolkit</h1><p>{count} figures, one or more for each method.</p>
{sections}</body></html>
"""


def all_figures() -> list[Shown]:
    """Draw every figure, theme by theme."""
    themes = sorted(path.stem for path in Path(__file__).parent.glob("show_*.py"))
    return [shown for theme in themes for shown in import_module(f"gallery.{theme}").figures()]


def main(folder: str) -> None:
    """Write the page into a folder and say where it stands."""
    page = Path(folder) / "gallery.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    figures = all_figures()
    sections = "\n".join(shown.html() for shown in figures)
    page.write_text(PAGE.format(count=len(figures), sections=sections), encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "build")

"""A picture as a writer needs it: SVG for a page, outlines for a PDF, pixels for Word; letters of many scripts."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from io import BytesIO
from typing import Any, cast

from ledtoolkit.documents.letters import noto_fonts
from ledtoolkit.plots.axis_words import break_long_labels
from ledtoolkit.plots.picture import NO_METADATA, Picture

__all__ = ["FILE_DPI", "Drawing", "families_for", "in_families"]

USUAL = "sans-serif"
# Of Word and Markdown alike, so that a figure is drawn in pixels once; sharp enough on paper.
FILE_DPI = 150
# A handful for bars and words, and the steps between them at the edge of each letter.
COLOURS = 64
# Latin, Greek, Cyrillic, Hebrew and what lies between: the usual font writes it, and no further one is looked at.
FIRST_OF_OTHERS = "\u0600"
# Lines that a name beside an axis is broken into take room from the other axis.
MOST_LAYOUTS = 3
MISSING = r"Glyph \d+ .*missing from font|Matplotlib currently does not support .* natively"


def families_for(texts: Iterable[str]) -> tuple[str, ...]:
    r"""Return the families of fonts that write these texts, as few as may be: each one more makes drawing slower.

    Examples
    --------
    >>> families_for(["jobs"]), families_for(["\u0928"])
    (('sans-serif',), ('sans-serif', 'Noto Sans Devanagari'))
    """
    letters = {ord(letter) for text in texts for letter in text if letter >= FIRST_OF_OTHERS}
    if not letters:
        return (USUAL,)
    return (USUAL, *(family for family, forms in _noto().items() if letters & forms))


@contextmanager
def in_families(families: tuple[str, ...]) -> Iterator[None]:
    """Draw with these fonts for a while; a letter that none of them has is a box, and no reason for a warning."""
    import matplotlib as mpl

    finder = logging.getLogger("matplotlib.font_manager")
    level = finder.level
    # A `$` that a learner typed is money: laid out as a formula it could stop the drawing.
    settings: dict[Any, Any] = {"font.family": list(families), "text.parse_math": False}
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", MISSING, UserWarning)
        # Our fonts have no bold weight; the usual one serves in a title.
        finder.setLevel(logging.ERROR)
        try:
            yield
        finally:
            finder.setLevel(level)


class Drawing:
    """A picture and what writers made of it, each made once: a page asks for the same figures again and again."""

    def __init__(self, picture: Picture) -> None:
        self.alt = picture.alt
        self.width = float(picture.figure.get_figwidth())
        self._picture = picture
        self._pixels: dict[int, bytes] = {}
        # Laid out here, a figure is not laid out again by each format.
        if engine := picture.figure.get_layout_engine():
            with in_families((USUAL,)):
                for _ in range(MOST_LAYOUTS):
                    engine.execute(picture.figure)
                    if not break_long_labels(picture.figure):
                        break
                else:
                    engine.execute(picture.figure)
            picture.figure.set_layout_engine("none")

    @cached_property
    def vectors(self) -> str:
        """SVG for a page: its letters are letters, and the browser has fonts of its own."""
        with in_families((USUAL,)):
            return self._picture.svg()

    @cached_property
    def outlines(self) -> str:
        """SVG whose letters are outlines, for letters that need a font which a reader may not have."""
        settings = {"svg.fonttype": "path", "svg.hashsalt": self.alt or "picture"}
        return self._saved("svg", dict.fromkeys(NO_METADATA), settings).decode("utf-8")

    def in_all_forms(self) -> None:
        """Make what the writers will ask for; outlines are for a few scripts alone."""
        _ = self.vectors, self.pixels(FILE_DPI)

    def pixels(self, dpi: int) -> bytes:
        """Return PNG on white."""
        if dpi not in self._pixels:
            settings = {"savefig.dpi": dpi, "savefig.facecolor": "white"}
            full = self._saved("png", {"Software": None}, settings, pil_kwargs={"compress_level": 0})
            self._pixels[dpi] = _in_few_colours(full, dpi)
        return self._pixels[dpi]

    def _saved(self, kind: str, metadata: dict[str, None], settings: dict[Any, Any], **more: Any) -> bytes:
        import matplotlib as mpl

        buffer = BytesIO()
        with in_families((USUAL,)), mpl.rc_context(settings):
            self._picture.figure.savefig(buffer, format=kind, metadata=metadata, **more)
        return buffer.getvalue()


def _in_few_colours(png: bytes, dpi: int) -> bytes:
    """Return the same picture in as many colours as a drawing has: a quarter of the bytes, which a server passes on.

    Jupyter's server lets one megabyte a second through from a kernel: the size of a file is what a learner waits for.
    """
    from PIL import Image

    with Image.open(BytesIO(png)) as full:
        few = full.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    # The ground, of which the corner is part, came out a little grey.
    few.putpalette(_with_white(few.getpalette("RGB") or [], cast("int", few.getpixel((0, 0)))))
    buffer = BytesIO()
    few.save(buffer, format="png", dpi=(dpi, dpi))
    return buffer.getvalue()


def _with_white(palette: list[int], ground: int) -> list[int]:
    return [*palette[: 3 * ground], 255, 255, 255, *palette[3 * ground + 3 :]]


@cache
def _noto() -> dict[str, frozenset[int]]:
    """Return the letters of each family of ours, and let matplotlib know where it lies."""
    from matplotlib.font_manager import fontManager
    from matplotlib.ft2font import FT2Font

    letters = {}
    for path in noto_fonts():
        fontManager.addfont(path)
        font = FT2Font(str(path))
        # Latin letters and digits are in many of them, and are written by the usual font.
        letters[font.family_name] = frozenset(form for form in font.get_charmap() if chr(form) >= FIRST_OF_OTHERS)
    return letters

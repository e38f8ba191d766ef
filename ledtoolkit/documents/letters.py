"""Letters: what a learner typed made safe to print, its direction, and which of its letters the PDF has no form for.

The PDF prints with the fonts that typst and matplotlib bring and with the Noto fonts of `fonts/`, whose `README.md`
says where they are from. Whatever none of them has is printed as a box there, and named in a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ledtoolkit.words import language, say

__all__ = [
    "BOX",
    "boxed",
    "direction",
    "fonts",
    "missing_scripts",
    "missing_sentence",
    "noto_fonts",
    "printable",
    "with_breaks",
]

BOX = "\u25a1"
NOTO = Path(__file__).parent / "fonts"
DEJAVU = ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique")
LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Controls and the 66 code points that stand for no letter: neither XML nor a PDF may hold them.
NO_LETTERS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef]")
HALVES = re.compile("[\ud800-\udfff]")
# Signs that shape or join others and have no form of their own.
UNSEEN = {"Cf", "Zs", "Zl", "Zp", "Mn", "Me"}
LONGEST_WORD = 40
LONG_WORD = re.compile(rf"[^\s\u200b]{{{LONGEST_WORD + 1},}}")


def printable(text: str) -> str:
    r"""Return text without what no document can hold: control characters and halves of letters.

    Examples
    --------
    >>> printable("one" + chr(0) + chr(13) + chr(10) + "two")
    'one\ntwo'
    """
    kept = NO_LETTERS.sub("", LINE_ENDS.sub("\n", HALVES.sub("\ufffd", text)))
    return "".join(letter for letter in kept if ord(letter) & 0xFFFE != 0xFFFE)


def direction(text: str) -> str:
    r"""Return "rtl" if the first letter with a direction is of a script written from right to left, else "ltr".

    Examples
    --------
    >>> direction("\u0633\u0644\u0627\u0645"), direction("12 jobs")
    ('rtl', 'ltr')
    """
    sides = (unicodedata.bidirectional(letter) for letter in text)
    first = next((side for side in sides if side in {"L", "R", "AL"}), "L")
    return "ltr" if first == "L" else "rtl"


def with_breaks(text: str) -> str:
    """Return text in which very long words may break: a line of the PDF ends at the margin."""
    return LONG_WORD.sub(lambda found: "\u200b".join(re.findall(f".{{1,{LONGEST_WORD}}}", found[0])), text)


def boxed(text: str) -> str:
    """Return text with a box for each letter that the PDF has no form for."""
    # A picture for emoji that follows is asked for in vain; without it, the plain form is found.
    bare = text.replace("\ufe0f", "")
    return "".join(letter if _has_form(letter) else BOX for letter in bare)


def missing_scripts(texts: Iterable[str]) -> tuple[str, ...]:
    r"""Name the scripts of letters that the PDF has no form for, in the language that is spoken.

    Examples
    --------
    >>> missing_scripts(["\u6c34 and \u3042"])
    ('Hiragana', 'Han')
    """
    from babel import Locale
    from fontTools import unicodedata as scripts

    letters = sorted({letter for text in texts for letter in set(text) if not _has_form(letter)})
    codes = dict.fromkeys(scripts.script(letter) for letter in letters)
    names = Locale.parse(language().replace("-", "_")).scripts
    known = [str(names.get(code, scripts.script_name(code))) for code in codes if code not in {"Zyyy", "Zinh", "Zzzz"}]
    others = [say("signs and emoji")] if len(known) < len(codes) else []
    return (*known, *others)


def missing_sentence(texts: Iterable[str]) -> str:
    """Say which scripts print as boxes in the PDF, or nothing."""
    scripts = missing_scripts(texts)
    if not scripts:
        return ""
    return say(
        "The PDF has no letters for these scripts and prints boxes instead: {scripts}. "
        "The Word and HTML files show them.",
        scripts=", ".join(scripts),
    )


@cache
def fonts() -> tuple[Path, ...]:
    """Return the files of the fonts that the PDF may use beside those of typst."""
    from matplotlib import get_data_path

    folder = Path(get_data_path(), "fonts", "ttf")
    return (*(folder / f"{name}.ttf" for name in DEJAVU), *noto_fonts())


def noto_fonts() -> tuple[Path, ...]:
    """Return the files of the fonts that come with the package."""
    return tuple(sorted(NOTO.glob("*.ttf")))


@cache
def _forms() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    return frozenset().union(*(FT2Font(str(path)).get_charmap() for path in fonts()))


@cache
def _has_form(letter: str) -> bool:
    return letter <= "~" or ord(letter) in _forms() or unicodedata.category(letter) in UNSEEN - {"Mn", "Me"}

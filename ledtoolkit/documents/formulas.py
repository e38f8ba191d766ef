"""Formulas as MathML, which every browser shows by itself: no script, no request, read aloud by screen readers."""

from __future__ import annotations

import re

__all__ = ["with_mathml"]

# A display formula between double dollars, or one within a line between single ones.
# A dollar before a space or a digit is money; code between backticks is left alone.
FORMULA = re.compile(
    r"(?P<code>```.*?```|`[^`\n]+`)|\$\$(?P<block>.+?)\$\$|\$(?P<inline>[^\s$][^$\n]*?)(?<!\s)\$(?!\d)", re.S
)


def with_mathml(markdown: str) -> str:
    r"""Return Markdown with its LaTeX formulas replaced by MathML; one that cannot be converted stays as it is.

    Examples
    --------
    >>> with_mathml("The share $c$ stays.").count("<math")
    1
    >>> with_mathml("It costs $5 or $6.")
    'It costs $5 or $6.'
    """
    return FORMULA.sub(_replaced, markdown)


def _replaced(found: re.Match[str]) -> str:
    from latex2mathml.converter import convert

    if found["code"]:
        return found[0]
    display = "block" if found["block"] else "inline"
    try:
        formula: str = convert(found["block"] or found["inline"], display=display)
    except Exception:  # the converter raises many kinds for text that is no formula
        return found[0]
    return formula

"""The last written answer in its two halves: the summary for the council, and the first 100 days."""

from __future__ import annotations

import re

__all__ = ["summary_and_first_days"]

# A line of its own, in the three languages of papers, with or without marks of a heading around it.
HEADING = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]*)?(?:\d{1,2}[.)][ \t]*)?[*_]{0,3}(?:(?:my|our|the|mijn|onze|de|mis|nuestros|los)[ \t]+)?"
    r"(?:first[ \t]+(?:100|hundred)[ \t]+days|eerste[ \t]+(?:100|honderd)[ \t]+dagen"
    r"|primeros[ \t]+(?:100|cien)[ \t]+d[ií]as)[.:]?[*_]{0,3}[.:]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def summary_and_first_days(text: str) -> tuple[str, str]:
    r"""Part a text at the line "First 100 days"; without that line all of it is the summary.

    Examples
    --------
    >>> summary_and_first_days("Ice keeps fish.\n\n**First 100 days.**\nBy day 5 the chair calls.")
    ('Ice keeps fish.', 'By day 5 the chair calls.')
    >>> summary_and_first_days("In the first 100 days we call.")
    ('In the first 100 days we call.', '')
    """
    found = HEADING.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), text[found.end() :].strip()

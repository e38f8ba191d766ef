"""A learner's id as it is compared, wherever two may be the same person's."""

from __future__ import annotations

import unicodedata

__all__ = ["normalised"]


def normalised(learner: str) -> str:
    """Return a learner's id as it is compared: look-alike forms, outer spaces and capitals do not count.

    Examples
    --------
    >>> normalised("  J.Smit@Example.org ")
    'j.smit@example.org'
    """
    return unicodedata.normalize("NFKC", learner).strip().lower()

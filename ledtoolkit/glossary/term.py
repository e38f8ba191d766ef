"""What a term of the glossary is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

__all__ = ["Term"]


@dataclass(frozen=True)
class Term:
    """One concept: the week that teaches it, its name, what it means (marked), and where to read on."""

    week: str
    name: str
    meaning: str
    reference: str

    @property
    def anchor(self) -> str:
        """Under which name the page of all words can be asked for this one, in every language.

        Examples
        --------
        >>> Term("week01", "Base multiplier (k)", "", "").anchor
        'term-base-multiplier-k'
        """
        letters = unicodedata.normalize("NFKD", self.name.lower()).encode("ascii", "ignore").decode()
        return "-".join(["term", *re.findall(r"[a-z0-9]+", letters)])

    @property
    def citations(self) -> tuple[str, ...]:
        """Its references one by one, as a text cites them: works, and who publishes figures.

        Examples
        --------
        >>> Term("week01", "", "", "Zaaijer & Sara 1993, quoted by Helmsing 2003; Eurostat").citations
        ('Zaaijer & Sara 1993', 'Helmsing 2003', 'Eurostat')
        """
        return tuple(re.split(r"; |, quoted by ", self.reference))

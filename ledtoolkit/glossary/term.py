"""What a term of the glossary is."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Term"]


@dataclass(frozen=True)
class Term:
    """One concept: the week that teaches it, its name, what it means (marked), and where to read on."""

    week: str
    name: str
    meaning: str
    reference: str

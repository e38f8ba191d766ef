"""A table or figure of a paper: what it shows, in numbers or cells, and the facts of its source line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

import pandas as pd

from ledtoolkit.evidence_audit import evidence_audit

__all__ = ["Exhibit", "Missing", "SourceLine", "lacking_facts"]


@dataclass(frozen=True)
class SourceLine:
    """What a whole source line says; an empty fact is a gap."""

    publisher: str
    table: str
    year: str
    place: str
    unit: str
    calculation: str
    kind: str


@dataclass(frozen=True)
class Exhibit:
    """A table or a figure that can be shown; all words are in the paper's language.

    Attributes
    ----------
    id, title
        Its name in the record, and its caption unless the learner writes one.
    kind
        "table" or "figure"; a figure is drawn under the name `id`.
    line
        Facts of its source line.
    source
        The source line as it is printed.
    numbers
        Of a figure: what is drawn.
    columns, rows
        Of a table: its cells.
    """

    id: str
    title: str
    kind: Literal["table", "figure"]
    line: SourceLine
    source: str
    numbers: Mapping[str, Any] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Missing:
    """An exhibit that cannot be shown yet: why, what to do, and where (a path from the course's folder)."""

    id: str
    sentence: str
    next_step: str
    link: str


def lacking_facts(exhibits: tuple[Exhibit, ...]) -> dict[str, list[str]]:
    """Return the exhibits whose source line is not whole, with the facts that are missing.

    Examples
    --------
    >>> line = SourceLine("CBS", "84432NED", "", "Drenthe", "euro", "published", "observed")
    >>> lacking_facts((Exhibit("key-figures", "Drenthe", "table", line, "CBS"),))
    {'key-figures': ['year']}
    """
    if not exhibits:
        return {}
    lines = pd.DataFrame([asdict(one.line) for one in exhibits], index=[one.id for one in exhibits])
    return {str(name): gaps.split(", ") for name, gaps in evidence_audit(lines).gaps.items()}

"""The shape of each part of a paper as plain JSON: what a record may hold in any form, and a hand-in only so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ledtoolkit.capstone.sections import EXHIBIT_IDS, FORMS, LANGUAGES, SECTION_IDS

__all__ = ["PARTS", "Rows", "Table", "Text", "Whole", "Word", "shaped"]

LONGEST_TEXT = 100_000
LONGEST_LINE = 2_000
MOST_ROWS = 500
MOST_PERIODS = 100
# Halves of characters and signs that no page shows; everything else that was typed stays.
UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True)
class Text:
    """A text as typed; a number from code is written out."""

    most: int = LONGEST_LINE

    def shaped(self, value: Any) -> str:
        """Return the text, without what no page shows and not longer than allowed; empty for what is no text."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = f"{value:.12g}" if isinstance(value, float) or abs(value) < 10**15 else ""
        if not isinstance(value, str):
            return ""
        return UNSHOWN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))[: self.most]


@dataclass(frozen=True)
class Word:
    """One of a few words; the first stands for anything else."""

    options: tuple[str, ...]

    def shaped(self, value: Any) -> str:
        """Return the word, or the first of those allowed."""
        return value if isinstance(value, str) and value in self.options else self.options[0]


@dataclass(frozen=True)
class Whole:
    """A whole number from 0, the place of a row; -1 for anything else."""

    most: int = MOST_ROWS

    def shaped(self, value: Any) -> int:
        """Return the number, or -1."""
        return value if type(value) is int and 0 <= value < self.most else -1


@dataclass(frozen=True)
class Rows:
    """A list of things of one shape."""

    of: Text | Table
    most: int = MOST_ROWS

    def shaped(self, value: Any) -> list[Any]:
        """Return the list, not longer than allowed; empty for what is no list."""
        return [self.of.shaped(row) for row in value[: self.most]] if isinstance(value, list) else []


@dataclass(frozen=True)
class Table:
    """Named values; what has another name is left out, what is missing is empty."""

    columns: Mapping[str, Text | Word | Whole | Rows]

    def shaped(self, value: Any) -> dict[str, Any]:
        """Return all named values and no others."""
        given = value if isinstance(value, dict) else {}
        return {name: shape.shaped(given.get(name)) for name, shape in self.columns.items()}


def _texts(*names: str) -> dict[str, Text]:
    return {name: Text() for name in names}


AMOUNTS = Rows(Text(), MOST_PERIODS)
ABOUT = Table(
    {
        "form": Word(tuple(FORMS)),
        "language": Word(LANGUAGES),
        **{name: Text(300) for name in ("title", "author", "date")},
    }
)
EXHIBITS = Table({"chosen": Rows(Table({"id": Word(("", *EXHIBIT_IDS)), "caption": Text()}), MOST_PERIODS)})
STAKEHOLDERS = Table(
    {
        "cut": Text(),
        "actors": Rows(
            Table(
                {
                    "name": Text(),
                    "kind": Word(("", "state", "business", "civic", "knowledge")),
                    **_texts("power", "interest"),
                    "position": Word(("", "for", "neutral", "against")),
                    **_texts("offer", "ask"),
                }
            )
        ),
    }
)
OPTIONS = Table(
    {
        "criteria": Rows(Table(_texts("name", "weight")), MOST_PERIODS),
        "options": Rows(
            Table(
                {
                    "name": Text(),
                    "scores": AMOUNTS,
                    **_texts("local_means_share", "weeks_to_start", "months_to_result", "reason"),
                }
            ),
            MOST_PERIODS,
        ),
    }
)
FINANCE = Rows(Table({**_texts("source", "amount"), "status": Word(("", "asked", "promised", "signed"))}), MOST_PERIODS)
PROJECT = Table(
    {
        **_texts("project", "problem", "owner"),
        "agreed": Word(("", "yes", "no")),
        **_texts("partners", "first_step", "first_step_day", "cost"),
        "finance": FINANCE,
        **_texts("indicator", "baseline", "target", "target_date", "risk", "answer"),
    }
)
PLAN = Table({"unit": Text(), "projects": Rows(PROJECT)})
BOX = Table({"kind": Word(("", "input", "activity", "output", "outcome", "impact")), "text": Text()})
ARROW = Table({"from": Whole(), "to": Whole(), **_texts("assumption", "check")})
CHANGE = Table({"boxes": Rows(BOX), "arrows": Rows(ARROW)})
MONEY = Table(
    {
        **_texts("unit", "rate"),
        **dict.fromkeys(("costs", "benefits", "cash_costs", "cash_incomings"), AMOUNTS),
        **_texts("gross_jobs", "deadweight", "displacement"),
    }
)
SECTION = Table({"text": Text(LONGEST_TEXT)})

# Every part by its name; the record keeps each as `capstone/<name>`.
PARTS: Mapping[str, Table] = {
    "about": ABOUT,
    **{f"section/{section}": SECTION for section in SECTION_IDS},
    "exhibits": EXHIBITS,
    "stakeholders": STAKEHOLDERS,
    "options": OPTIONS,
    "plan": PLAN,
    "change": CHANGE,
    "money": MONEY,
}


def shaped(part: str, value: Any) -> dict[str, Any]:
    """Return any value as this part has it: known names only, texts as typed, nothing too long; never an error.

    Examples
    --------
    >>> shaped("section/2", {"text": 7, "picture": "a.png"}), shaped("section/2", [])
    ({'text': '7'}, {'text': ''})
    """
    return PARTS[part].shaped(value)

"""The key concepts of the course in one or two plain sentences each, with a reference.

Each theme has a module here with its `TERMS`, found by its place: nothing registers it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pandas as pd

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import say

__all__ = ["PAGE", "TERMS", "Term", "glossary"]

# The page of all words, beside the welcome page.
PAGE = "glossary.ipynb"

THEMES = sorted(module.name for module in iter_modules(__path__) if module.name != "term")
TERMS: tuple[Term, ...] = tuple(term for theme in THEMES for term in import_module(f"{__name__}.{theme}").TERMS)


def glossary(week: str | None = None) -> pd.DataFrame:
    """Return the terms of a week, or of the whole course, in the order of the alphabet.

    The terms of a week bring along where all words of the course stand, as seen from the folder of the week.

    Examples
    --------
    >>> glossary("week01").index[:2].to_list()
    ['Agglomeration', 'Base multiplier (k)']
    """
    chosen = sorted((term for term in TERMS if week in {None, term.week}), key=lambda term: say(term.name).lower())
    rows = {say(term.name): (say(term.meaning), term.reference) for term in chosen}
    columns = [say("Meaning"), say("Read on")]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis(say("Concept"))
    if week:
        table.attrs["more"] = (say("All words of the course"), f"../{PAGE}")
    return table

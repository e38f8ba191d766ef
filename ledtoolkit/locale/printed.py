"""Where the sentences of a paper stand: those that the catalogue of each language of papers has to hold."""

from __future__ import annotations

__all__ = ["is_printed"]

# What writes the paper, what draws its figures, and the names of branches.
DOCUMENTS = ("composition", "html_paper", "letters")
PLOTS = (
    "cash_plan",
    "economic_base",
    "exposure",
    "options_scores",
    "shift_share",
    "stakeholders",
    "theory_of_change",
)
CAPSTONE = (
    "assemble",
    "choice_exhibits",
    "draft",
    "many_branches",
    "methods",
    "own_source",
    "place_exhibits",
    "plan_exhibits",
    "rows",
    "sections",
    "table_exhibits",
)
PRINTED = {
    "ledtoolkit/branches.py",
    "ledtoolkit/place_in_figures.py",
    "ledtoolkit/place_words.py",
    "ledtoolkit/stakeholders.py",
    *(f"ledtoolkit/documents/{name}.py" for name in DOCUMENTS),
    *(f"ledtoolkit/plots/{name}.py" for name in PLOTS),
    *(f"ledtoolkit/capstone/{name}.py" for name in CAPSTONE),
}


def is_printed(path: str) -> bool:
    """Say whether sentences of this module (a path from the repository's root) can stand in a paper."""
    return path in PRINTED

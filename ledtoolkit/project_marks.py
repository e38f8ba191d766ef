"""The five projects of week 7 and their marks on four criteria (set by us)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledtoolkit.words import mark, say

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CRITERIA", "PROJECTS", "project_marks", "project_name"]

# Three criteria of Meyer-Stamer (2003), and one of our own: jobs that last.
CRITERIA = (mark("Local means"), mark("Quick start"), mark("Visible result"), mark("Long-run jobs"))
PROJECTS = {
    "park": (mark("Business park"), (4, 4, 4, 5)),
    "branding": (mark("Branding of the region"), (1, 3, 5, 2)),
    "hall": (mark("Market hall"), (10, 2, 10, 4)),
    "hub": (mark("Processing hub"), (5, 4, 9, 10)),
    "training": (mark("Supplier training"), (5, 7, 3, 9)),
}


def project_name(key: str) -> str:
    """Return the name of a project in the learner's language.

    Examples
    --------
    >>> project_name("hub")
    'Processing hub'
    """
    return say(PROJECTS[key][0])


def project_marks() -> pd.DataFrame:
    """Return the marks of the five projects, 1 to 10, of which 10 is best on every criterion.

    Returns
    -------
    DataFrame
        Projects (rows) by criteria (columns), named in the learner's language.

    Examples
    --------
    >>> project_marks().loc["Market hall"].to_dict()
    {'Local means': 10, 'Quick start': 2, 'Visible result': 10, 'Long-run jobs': 4}
    """
    import pandas as pd

    rows = {say(name): marks for name, marks in PROJECTS.values()}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=[say(criterion) for criterion in CRITERIA])
    return table.rename_axis(index=say("Project"))

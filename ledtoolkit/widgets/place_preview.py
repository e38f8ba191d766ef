"""What a learner sees of a place before choosing it: jobs, shares and location quotients, and the finding."""

from __future__ import annotations

from typing import Any

from ledtoolkit.branches import BRANCHES
from ledtoolkit.economic_base import location_quotient
from ledtoolkit.place import Place
from ledtoolkit.words import number, percent, say

__all__ = ["branch_said", "preview"]


def preview(place: Place) -> dict[str, Any]:
    """Return a place's table of the latest year as said words, and its finding in one sentence.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> preview(place_named("nl/Groningen"))["rows"][8]
    ['Public services, education and health', '105.7', '36.2%', '1.33']
    """
    table = place.table()
    jobs, quotients = table.loc[[place.name]].iloc[0], location_quotient(table).loc[[place.name]].iloc[0]
    shares, digits = jobs / jobs.sum(), 0 if (jobs % 1 == 0).all() else 1
    return {
        "name": place.name,
        "caption": say(
            "{name} in {year}, beside {reference} ({unit})",
            name=place.name,
            year=place.years[-1],
            reference=place.reference,
            unit=place.unit,
        ),
        "header": [say("Branch"), say("Jobs"), say("Share of all jobs"), say("Location quotient")],
        "rows": [
            [branch_said(branch), number(jobs[branch], digits), percent(shares[branch]), number(quotients[branch], 2)]
            for branch in jobs.index
        ],
        "finding": say(
            "Most at home here: {branch}, with {quotient} times the share of the larger area.",
            branch=branch_said(quotients.idxmax()),
            quotient=number(quotients.max(), 2),
        ),
        "source": place.source,
    }


def branch_said(branch: Any) -> str:
    """Return a branch's name in the learner's language; one of the learner's own stays as typed."""
    return say(BRANCHES[branch]) if branch in BRANCHES else str(branch)

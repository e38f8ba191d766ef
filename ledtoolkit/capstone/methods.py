"""What each exhibit rests on: the works to cite, and what its method does not show."""

from __future__ import annotations

from collections.abc import Iterable

from ledtoolkit.references import references
from ledtoolkit.words import mark, say

__all__ = ["limits_of", "works_of"]

WORKS = {
    "location-quotients": ("Isserman 1977",),
    "basic-jobs": ("Andrews 1953",),
    "key-figures": ("Andrews 1953", "Isserman 1977"),
    "growth": ("Dunn 1960",),
    "exposure": ("Bartik 1991",),
    "budget": ("Eyraud & Lusinyan 2013",),
    "stakeholder-map": ("Johnson & Scholes",),
    "stakeholder-table": ("Johnson & Scholes",),
    "options-scores": ("OECD JRC 2008",),
    "options-table": ("Meyer-Stamer 2003",),
    "project-money": ("Boardman et al. 2018", "GreenBook", "Additionality Guide 2014"),
    "cash-plan": ("GreenBook",),
    "theory-of-change": ("Weiss 1995",),
}
LIMITS = {
    "location-quotients": (
        mark("Location quotient"),
        mark("A hint of specialisation, not of exports or of productivity; branches are coarse."),
    ),
    "basic-jobs": (
        mark("Basic jobs"),
        mark("Only the surplus above the reference counts; in a public branch it is paid from outside, not exported."),
    ),
    "growth": (
        mark("National share, industry mix, regional share"),
        mark("The regional share is a remainder between two years: it names no cause."),
    ),
    "output-and-income": (
        mark("Output beside income"),
        mark("Output counts where work is done, income where people live; commuters, owners and pensions lie between."),
    ),
    "budget": (
        mark("Vertical fiscal imbalance"),
        mark("Whether shared taxes are own revenue is a matter of definition; a high value is no fault by itself."),
    ),
    "exposure": (
        mark("Exposure to a shock"),
        mark("Jobs lost directly; neither wages nor firms nor policy react."),
    ),
    "stakeholder-map": (
        mark("Power and interest"),
        mark("Opinions of those who gave the scores, on one day; who was absent has no voice in it."),
    ),
    "options-scores": (
        mark("Weighted scores"),
        mark("Marks and weights are opinions; a small lead says little."),
    ),
    "options-table": (
        mark("The filter of PACA"),
        mark("Its limits in percent, weeks and months are set by the course; it favours what is small and near."),
    ),
    "project-money": (
        mark("Value today and net jobs"),
        mark("Benefits are estimates; leakage and substitution are left out of net jobs."),
    ),
    "cash-plan": (mark("Cash plan"), mark("No interest and no inflation; a source that comes late moves the peak.")),
    "theory-of-change": (mark("Theory of change"), mark("Its arrows are assumptions until they have been checked.")),
}


def works_of(exhibits: Iterable[str]) -> tuple[str, ...]:
    """Return the full references of the methods that are used, each once, in the order of the alphabet.

    Examples
    --------
    >>> works_of(["growth"])[0].partition(".")[0]
    'Dunn, E'
    """
    return references(*(work for exhibit in exhibits for work in WORKS.get(exhibit, ()))).lines


def limits_of(exhibits: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the methods that are used, and what each does not show.

    Examples
    --------
    >>> limits_of(["cash-plan", "finance"])[0][0]
    'Cash plan'
    """
    return tuple((say(LIMITS[one][0]), say(LIMITS[one][1])) for one in exhibits if one in LIMITS)

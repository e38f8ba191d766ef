"""The cards of exercise w6e5: an action of a cluster, its phase and who leads it.

After Menzel & Fornahl (2010) and Etzkowitz & Leydesdorff (2000), as in `cluster_phases`; typical cases.
The deck is mixed, so that the order of a hand says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.words import mark

__all__ = ["ACTIONS", "Action"]

EMERGENCE, GROWTH, SUSTAINMENT, DECLINE = "emergence", "growth", "sustainment", "decline"
GOVERNMENT, FIRMS, KNOWLEDGE, ORGANISATION = "government", "firms", "knowledge", "cluster organisation"


@dataclass(frozen=True)
class Action:
    """What somebody does, the phases in which it fits, and who leads it."""

    text: str
    phases: frozenset[str]
    leads: frozenset[str]


def _action(text: str, phases: tuple[str, ...], leads: tuple[str, ...]) -> Action:
    return Action(text, frozenset(phases), frozenset(leads))


ACTIONS = (
    _action(
        mark("The province invites a dozen pioneers, who hardly know each other, and pays for a first meeting place."),
        (EMERGENCE,),
        (GOVERNMENT,),
    ),
    _action(
        mark("Leading firms bring their suppliers into the fast-growing valley."),
        (GROWTH,),
        (FIRMS,),
    ),
    _action(
        mark("A cluster office with a staff of its own takes the well-known cluster to fairs abroad."),
        (SUSTAINMENT,),
        (ORGANISATION,),
    ),
    _action(
        mark("Orders have fallen for years. Firms join what is left of two branches into a new line of work."),
        (DECLINE,),
        (FIRMS,),
    ),
    _action(
        mark("Researchers found the first three firms out of a laboratory."),
        (EMERGENCE,),
        (KNOWLEDGE, FIRMS),
    ),
    _action(
        mark("The municipality clears land and shortens permits, because firms cannot find space quickly enough."),
        (GROWTH,),
        (GOVERNMENT,),
    ),
    _action(
        mark("Member firms pay most of the office's budget and elect its board; the state pays less each year."),
        (SUSTAINMENT,),
        (FIRMS,),
    ),
    _action(
        mark("The government says openly that it will stop its support or renew it, and helps those who lose work."),
        (DECLINE,),
        (GOVERNMENT,),
    ),
    _action(
        mark("Colleges open courses for the two hundred technicians that firms look for this year."),
        (GROWTH,),
        (KNOWLEDGE,),
    ),
    _action(
        mark("Colleges retrain people whose trade is dying for a related one."),
        (DECLINE,),
        (KNOWLEDGE,),
    ),
    _action(
        mark("A university and established firms look for the next use of what they have long known how to do."),
        (SUSTAINMENT, DECLINE),
        (KNOWLEDGE, FIRMS),
    ),
    _action(
        mark("The cluster's office closes, and its last projects go to a neighbouring cluster."),
        (DECLINE,),
        (ORGANISATION,),
    ),
)

"""Every number in the text of the lesson of week 8, by cell: computed from what is set there, or said why it stands."""

from itertools import accumulate

from ledtoolkit.paca import PacaLimits

# Thousand euro a quarter, set by us.
COSTS, INCOMINGS = (40, 60, 50, 30), (30, 15, 60, 30)
GROSS, DEADWEIGHT, DISPLACEMENT = 20, 0.30, 0.25


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    return {**cash(), **jobs(), **by_definition()}


def cash():
    balances = list(accumulate(came - went for came, went in zip(INCOMINGS, COSTS, strict=True)))
    lowest, gap = -min(balances), sum(COSTS) - sum(INCOMINGS)
    assert lowest > gap, "the text says: more must be advanced than is missing in the end"
    assert max(balances) < 0, "the text says: all four are lows"
    return {
        "cash-task": {str(amount) for amount in (*COSTS, *INCOMINGS)},
        "cash-reading": {str(-sum(balances))},
    }


def jobs():
    net, added = GROSS * (1 - DEADWEIGHT) * (1 - DISPLACEMENT), DEADWEIGHT + DISPLACEMENT
    each, each_gross = sum(COSTS) / net, sum(COSTS) / GROSS
    assert f"{GROSS * (1 - added):.1f}" == f"{each_gross:.1f}" == "9.0", "the text says 9.0 of both"
    promised = {str(GROSS), f"{DEADWEIGHT:.0%}", f"{DISPLACEMENT:.0%}"}
    return {
        "net-task": promised,
        "net-reading": {str(GROSS), f"{net:.1f}", f"{each:.1f}", f"{each_gross:.1f}", f"{added:.0%}"},
    }


def by_definition():
    limits = PacaLimits()
    assert limits.local_means_share == 0.5, "the text says: more than half"
    return {
        "week-title": {"8"},  # the week
        "retrieval-task": {"6", "7"},  # the weeks before
        "first-projects-theory": {str(limits.weeks_to_start), str(limits.months_to_result)},
        "filter-task": {str(limits.weeks_to_start), str(limits.months_to_result)},
        "first-projects-question": {"6", "7"},  # the weeks whose texts lead to a project
        "power-and-interest-theory": {"0", "5", "10"},  # the scale of a score, and the cut
        "own-project-task": {"100"},  # the days of the first steps
        "assignment-link": {"80"},  # what counts as a forum post for the certificate
    }

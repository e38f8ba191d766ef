"""Every number in the text of the lesson of week 0, by cell: computed from its table, or said why it stands there."""

from ledtoolkit.datasets import load_nl_provinces_employment_2018


def numbers():
    """Return by cell the numbers that its text may hold, as they are written there."""
    here = load_nl_provinces_employment_2018().loc["Groningen"]
    return {
        "week-title": {str(int(__name__[-2:]))},  # the week, as in the name of this module
        "branch-share-task": {f"{here['O-Q']:.1f}", f"{here.sum():.1f}"},
        "all-branches-task": {"1"},  # what a quotient is when both shares are the same
    }

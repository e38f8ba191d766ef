"""`hand_in`: the button that turns a week's work into one file for the instructor."""

from __future__ import annotations

import os

from ledtoolkit.progress import is_grading, open_record
from ledtoolkit.widgets.showing import show

__all__ = ["hand_in"]


def hand_in(week: str) -> None:
    """Show the hand-in of a week; while grading or validating nothing is shown.

    Examples
    --------
    >>> import os
    >>> os.environ["NBGRADER_EXECUTION"] = "autograde"
    >>> hand_in("week01")
    >>> del os.environ["NBGRADER_EXECUTION"]
    """
    if is_grading() or os.environ.get("NBGRADER_EXECUTION"):
        return
    from ledtoolkit.widgets.hand_in_box import HandInBox

    show(lambda: HandInBox(week, open_record()))

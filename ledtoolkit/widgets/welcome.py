"""The welcome page: who you are, your place, your way, what you have so far, the weeks, your record; a box each."""

from __future__ import annotations

from pathlib import Path

from ledtoolkit.progress import is_grading, open_record
from ledtoolkit.widgets.learner_box import LearnerBox
from ledtoolkit.widgets.place_box import place_box
from ledtoolkit.widgets.record_box import RecordBox
from ledtoolkit.widgets.server_wait import show_server_wait
from ledtoolkit.widgets.showing import show
from ledtoolkit.widgets.so_far_box import SoFarBox
from ledtoolkit.widgets.track_box import TrackBox
from ledtoolkit.widgets.weeks_box import WeeksBox

__all__ = ["welcome"]


def welcome() -> None:
    """Show the boxes of the welcome page; while grading nothing is shown."""
    if is_grading():
        return
    record, course = open_record(), Path.cwd()
    # A record that cannot be read is said once.
    if show(lambda: LearnerBox(record)) is None:
        return
    show_server_wait("welcome")
    place_box(record)
    show(lambda: TrackBox(record, course))
    show(lambda: SoFarBox(record, course))
    show(lambda: WeeksBox(record, course))
    show(lambda: RecordBox(record))

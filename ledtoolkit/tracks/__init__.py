"""The ways through the course: five tracks over the same weeks, explorers and worksheets, each defined once."""

from __future__ import annotations

from ledtoolkit.tracks.course import COURSE
from ledtoolkit.tracks.learning_circle import LEARNING_CIRCLE
from ledtoolkit.tracks.neighbourhood_day import NEIGHBOURHOOD_DAY
from ledtoolkit.tracks.regions import REGIONS
from ledtoolkit.tracks.step import Part, Step, Track
from ledtoolkit.tracks.training import TRAINING

__all__ = ["TRACK", "TRACKS", "Part", "Step", "Track", "track_named"]

# Under which the record keeps the choice.
TRACK = "track"
TRACKS: tuple[Track, ...] = (COURSE, TRAINING, LEARNING_CIRCLE, NEIGHBOURHOOD_DAY, REGIONS)


def track_named(name: object) -> Track | None:
    """Return the track of a name, or None where there is none.

    Examples
    --------
    >>> track_named("training").name
    'training'
    >>> track_named("elsewhere") is None
    True
    """
    return next((track for track in TRACKS if track.name == name), None)

"""How far a learner is on a track: what the record shows by itself, and what the learner has ticked off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ledtoolkit.documents.track_steps import exercises_meant
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.journal import Entry
from ledtoolkit.progress import Record
from ledtoolkit.tracks import TRACK, Step, Track, track_named
from ledtoolkit.widgets.form_state import answer_key, typed_in
from ledtoolkit.words import say

__all__ = ["Standing", "chosen_track", "is_ticked_off", "newest_of_learner", "standing"]

TICKED_OFF = {"lesson", "worksheet", "activity"}


@dataclass(frozen=True)
class Standing:
    """Whether a step is done, and in words how far it is."""

    is_done: bool
    said: str = ""


def is_ticked_off(step: Step) -> bool:
    """Return whether the learner says that this step is done; of the others the record knows."""
    return step.kind in TICKED_OFF


def newest_of_learner(record: Record) -> dict[str, Entry]:
    """Return the newest entry of each key that the present learner made."""
    return {entry.key: entry for entry in record.own_entries()}


def chosen_track(newest: Mapping[str, Entry]) -> Track | None:
    """Return the track that the learner chose last, or None."""
    entry = newest.get(TRACK)
    return track_named(entry.value) if entry else None


def standing(step: Step, newest: Mapping[str, Entry]) -> Standing:
    """Return how far a learner is with a step."""
    if is_ticked_off(step):
        entry = newest.get(step.key)
        return Standing(bool(entry and entry.value is True))
    if step.kind == "explorer":
        return Standing(f"prediction/{step.target}" in newest)
    meant = exercises_meant(step)
    answered = [_is_answered(asked, newest.get(answer_key(asked.id))) for asked in meant]
    if f"handed-in/{step.week}" in newest or (meant and all(answered)):
        return Standing(bool(meant))
    if step.kind == "assignment" and any(answered):
        return Standing(
            is_done=False, said=say("{answered} of {all} questions answered", answered=sum(answered), all=len(meant))
        )
    begun = any(_typed(newest.get(answer_key(asked.id))) for asked in meant)
    return Standing(is_done=False, said=say("begun") if begun else "")


def _is_answered(asked: Exercise, entry: Entry | None) -> bool:
    """Return whether every field holds something; whether it is right is said by the form."""
    return len(_typed(entry)) >= max(len(asked.fields), 1)


def _typed(entry: Entry | None) -> dict[str, Any]:
    return {name: text for name, text in typed_in(entry).items() if text.strip()}

"""The track box of the welcome page: choose a way through the course, see its steps, what is done and what is left."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ledtoolkit.documents.track_steps import where
from ledtoolkit.journal import Entry, RecordError
from ledtoolkit.progress import Record
from ledtoolkit.tracks import TRACK, TRACKS, Part, Step, Track, track_named
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.track_progress import chosen_track, is_ticked_off, newest_of_learner, standing
from ledtoolkit.words import say, say_count

__all__ = ["TrackBox"]


class TrackBox(Box):
    """The learner's way through the course; the choice and what is ticked off are kept in the record.

    Parameters
    ----------
    record
        The learner's record.
    course
        The folder that holds the weeks.
    """

    _esm = script("key_guard", "page", "press", "box", "course_links", "way_box", "track_box")
    _css = style("palette", "form", "place", "track")

    def __init__(self, record: Record, course: Path) -> None:
        self._course = course
        super().__init__(record, track_words())

    def acts(self) -> Mapping[str, Act]:
        """Choose a track, and tick a step off."""
        return {
            "choose": lambda asked, _: self._choose(asked.get("track")),
            "tick": lambda asked, _: self._tick(str(asked.get("key", "")), is_done=asked.get("done") is True),
        }

    def state_now(self) -> dict[str, Any]:
        """Return all tracks, and the parts of the chosen one with what is done."""
        newest = newest_of_learner(self._record)
        chosen = chosen_track(newest)
        tracks = [
            {"name": track.name, "title": say(track.title), "who": say(track.who), "outcome": say(track.outcome)}
            for track in TRACKS
        ]
        return {"tracks": tracks, **(self._way(chosen, newest) if chosen else {"chosen": ""})}

    def _way(self, track: Track, newest: Mapping[str, Entry]) -> dict[str, Any]:
        parts = [self._part(part, newest) for part in track.parts]
        steps = [step for part in parts for step in part["steps"]]
        left = [step for step in steps if not step["done"]]
        upcoming = next((step["key"] for step in left if not step["later"]), "")
        return {
            "chosen": track.name,
            "parts": parts,
            "next": upcoming,
            "said": say("{done} of {all} steps done.", done=len(steps) - len(left), all=len(steps)),
            "later": say_count(
                "{count} step comes later: its page is not written yet.",
                "{count} steps come later: their pages are not written yet.",
                sum(step["later"] for step in steps),
            )
            if any(step["later"] for step in steps)
            else "",
        }

    def _part(self, part: Part, newest: Mapping[str, Entry]) -> dict[str, Any]:
        steps = [self._step(step, newest) for step in part.steps]
        done = sum(step["done"] for step in steps)
        return {
            "title": say(part.title, number=part.number),
            "said": say("{done} of {all} done", done=done, all=len(steps)),
            "steps": steps,
        }

    def _step(self, step: Step, newest: Mapping[str, Entry]) -> dict[str, Any]:
        place, how_far = where(step, self._course), standing(step, newest)
        return {
            "key": step.key,
            "words": place.words,
            "path": place.path,
            "cell": place.cell,
            "later": place.is_later,
            "tick": is_ticked_off(step) and not place.is_later,
            "done": how_far.is_done,
            "said": how_far.said,
        }

    def _choose(self, name: object) -> None:
        track = track_named(name)
        if track is None:
            raise RecordError(say("This way is not on the list. Choose one from it."))
        self._record.save(TRACK, track.name)
        self.look()

    def _tick(self, key: str, *, is_done: bool) -> None:
        known = {step.key for track in TRACKS for step in track.steps if is_ticked_off(step)}
        if key not in known:
            raise RecordError(say("This step cannot be ticked off. Reload the page and try again."))
        self._record.save(key, is_done)
        self.look()


def track_words() -> dict[str, str]:
    """Return what is said about the ways through the course."""
    return {
        "track": say("Your way through the course"),
        "track_why": say("The same lessons, questions and worksheets serve five kinds of groups."),
        "track_choose": say("Choose your way"),
        "track_take": say("Take this way"),
        "track_take_named": say("Take this way: {title}", title="{title}"),
        "track_taken": say("This is your way."),
        "track_other": say("Choose another way"),
        "track_next": say("Next:"),
        "track_all_done": say("All steps that have a page are done."),
        "track_done": say("done"),
        "track_open": say("to do"),
        "track_later": say("comes later"),
        "track_tick": say("Done"),
        "track_tick_named": say("Done: {step}", step="{step}"),
    }

"""The sentences of the record box."""

from __future__ import annotations

from typing import Any

from ledtoolkit.chosen_place import PLACE, UNREADABLE
from ledtoolkit.documents.track_steps import words_of
from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercise
from ledtoolkit.journal import Entry
from ledtoolkit.place import place_from
from ledtoolkit.portable import LARGEST_FILE
from ledtoolkit.tracks import TRACK, TRACKS, track_named
from ledtoolkit.widgets.form_state import typed_in
from ledtoolkit.widgets.typed_chain import CHAIN, shaped_chain
from ledtoolkit.words import language, say

__all__ = ["entry_said", "record_words"]

# A text of a policy paper's section: who chooses between two sees both whole.
LONGEST_SHOWN = 3000


def entry_said(entry: Entry) -> tuple[str, str]:
    """Return what an entry is about and what it says, for a learner who has to choose between two."""
    if entry.key == PLACE:
        return say("Your place"), _place_said(entry.value)
    if track := track_named(entry.value) if entry.key == TRACK else None:
        return say("Your way through the course"), say(track.title)
    if entry.key == CHAIN:
        return say("Your own chain"), _chain_said(entry.value)
    if step := next((step for track in TRACKS for step in track.steps if step.key == entry.key), None):
        return words_of(step), say("ticked off") if entry.value is True else say("not ticked off")
    kind, _, about = entry.key.partition("/")
    try:
        title = say(exercise(about).title) if kind == "answer" else entry.key
    except UnknownExerciseError:
        title = entry.key
    typed = typed_in(entry)
    parts = [f"{name} = {text}" for name, text in typed.items() if text] or [_plain(entry.value)]
    return title, ", ".join(parts)[:LONGEST_SHOWN]


def _place_said(value: Any) -> str:
    """Return a place's name; own numbers with their number of branches, since names alone may be alike."""
    try:
        place = place_from(value)
    except UNREADABLE:
        return _plain(value)[:LONGEST_SHOWN]
    if place.kind != "own":
        return place.name
    return say("{name}, own numbers of {count} branches", name=place.name, count=len(place.jobs.columns))


def _chain_said(value: Any) -> str:
    chain = shaped_chain(value)
    steps = [f"{step['name']} {step['price']}".strip() for step in chain["steps"]]
    return ", ".join(text for text in (chain["product"], *steps) if text) or say("(no text)")


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else say("(no text)") if value in (None, {}, []) else str(value)


def record_words() -> dict[str, str | int]:
    """Return the sentences of the record box; their named places pass through to the browser."""
    return {**file_words(), **visitor_words(), "language": language(), "largest": LARGEST_FILE}


def file_words() -> dict[str, str]:
    """Return what is said about the record as a file."""
    return {
        "record": say("Your record"),
        "record_why": say(
            "Your answers are kept while you work. On a temporary server (such as Binder) they go when it stops: "
            "download your record when you stop, and restore it when you come back, on any computer."
        ),
        "download": say("Download my record"),
        "downloaded": say("Downloaded: {file}. Keep it where you find it again.", file="{file}"),
        "ready": say("Ready for download: your work up to {time}.", time="{time}"),
        "restore": say("Restore from a file"),
        "restoring": say("Reading the file …"),
        "too_large": say("This file is too large for a record. Choose the file that you downloaded."),
        "another": say("Bring it in all the same"),
        "leave": say("Leave it"),
        "conflicts": say("Two versions differ. Yours still holds; choose which one goes on."),
        "mine": say("Here, {time}", time="{time}"),
        "theirs": say("In the file, {time}", time="{time}"),
        "keep_mine": say("Keep the one here"),
        "take_theirs": say("Take the one of the file"),
        "more": say("On a shared computer, and where your record lies"),
        "forget": say("Forget what this browser kept"),
        "forget_why": say(
            "Text that had not been saved is kept in this browser until it is. On a shared computer, clear it here."
        ),
        "forgot": say("This browser now keeps nothing of this course. Your record is untouched."),
    }


def visitor_words() -> dict[str, str]:
    """Return what is said on a server of many, where a browser alone knows which record is meant."""
    return {
        "other": say("Somebody else uses this browser now"),
        "other_why": say(
            "The next person starts with an empty record. Yours can then no longer be opened here: "
            "download it first, restore it where you go on, and close the other pages of this course here."
        ),
        "other_yes": say("Start an empty record"),
        "back": say("Go back"),
    }

"""The sentences of the record box."""

from __future__ import annotations

from typing import Any

from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercise
from ledtoolkit.journal import Entry
from ledtoolkit.portable import LARGEST_FILE
from ledtoolkit.widgets.form_state import typed_in
from ledtoolkit.widgets.form_words import line_words
from ledtoolkit.words import language, say

__all__ = ["entry_said", "record_words"]

LONGEST_SHOWN = 300


def entry_said(entry: Entry) -> tuple[str, str]:
    """Return what an entry is about and what it says, for a learner who has to choose between two."""
    kind, _, about = entry.key.partition("/")
    try:
        title = say(exercise(about).title) if kind == "answer" else entry.key
    except UnknownExerciseError:
        title = entry.key
    typed = typed_in(entry)
    parts = [f"{name} = {text}" for name, text in typed.items() if text] or [_plain(entry.value)]
    return title, ", ".join(parts)[:LONGEST_SHOWN]


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else say("(no text)") if value in (None, {}, []) else str(value)


def record_words() -> dict[str, str | int]:
    """Return the sentences of the box's own parts; their named places pass through to the browser."""
    return {
        **line_words(),
        **who_words(),
        **week_words(),
        **file_words(),
        "language": language(),
        "largest": LARGEST_FILE,
    }


def who_words() -> dict[str, str]:
    """Return what is said about the learner's id."""
    return {
        "who": say("Who you are"),
        "who_now": say("You are working as {learner}.", learner="{learner}"),
        "who_none": say("Type the id that your course gave you. It decides which numbers you get in the exercises."),
        "id_label": say("Your id"),
        "id_save": say("Save my id"),
        "id_change": say("Change my id"),
        "id_sure": say(
            "With the id {new} you get other numbers. Your answers so far stay kept with {old}.",
            new="{new}",
            old="{old}",
        ),
        "id_yes": say("Work as {new}", new="{new}"),
        "back": say("Go back"),
    }


def week_words() -> dict[str, str]:
    """Return what is said about the weeks."""
    return {
        "weeks": say("The weeks"),
        "no_weeks": say("There are no weeks beside this page yet."),
        "lesson": say("Lesson"),
        "lesson_page": say("Lesson without code"),
        "assignment": say("Assignment"),
        "assignment_page": say("Assignment without code"),
    }


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
        "forget": say("Forget what this browser kept"),
        "forget_why": say(
            "Text that had not been saved is kept in this browser until it is. On a shared computer, clear it here."
        ),
        "forgot": say("This browser now keeps nothing of this course. Your record is untouched."),
    }

"""The learner box of the welcome page: who you are, which decides the numbers of your questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ledtoolkit.progress import Record
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["LearnerBox"]


class LearnerBox(Box):
    """Who the learner is.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script("key_guard", "page", "press", "box", "learner_box")
    _css = style("palette", "form", "place")

    def __init__(self, record: Record) -> None:
        super().__init__(record, learner_words())

    def acts(self) -> Mapping[str, Act]:
        """Let a learner say who they are."""
        return {"learner": lambda asked, _: self._learner(str(asked.get("learner", "")))}

    def state_now(self) -> dict[str, Any]:
        """Return the id and what is unusual about the record."""
        return {"learner": self._record.learner or "", "note": self._record.note}

    def _learner(self, learner: str) -> None:
        self._record.set_learner(learner)
        self.look()


def learner_words() -> dict[str, str]:
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

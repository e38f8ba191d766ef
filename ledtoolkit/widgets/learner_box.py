"""The learner box of the welcome page: who you are, which decides the numbers of your questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import anywidget
import traitlets

from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.form_words import line_words
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["LearnerBox"]


class LearnerBox(anywidget.AnyWidget):
    """Who the learner is.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script("key_guard", "page", "box", "learner_box")
    _css = style("palette", "form", "place")
    process = traitlets.Unicode(PROCESS).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, record: Record) -> None:
        self._record = record
        super().__init__(words={**line_words(), **learner_words()})
        self.on_msg(self._hear)
        self._look()

    def _hear(self, _widget: Any, message: Mapping[str, Any], _buffers: Any) -> None:
        acts: dict[str, Callable[[], None]] = {
            "look": self._look,
            "learner": lambda: self._learner(str(message.get("learner", ""))),
        }
        reply: dict[str, Any] = {"process": PROCESS, "client": message.get("client"), "number": message.get("number")}
        try:
            if act := acts.get(str(message.get("kind"))):
                act()
            reply |= {"kind": "done"}
        except RecordError as problem:
            reply |= {"kind": "refused", "text": str(problem)}
        self.send(reply)

    def _look(self) -> None:
        self.state = {"learner": self._record.learner or "", "note": self._record.note}

    def _learner(self, learner: str) -> None:
        self._record.set_learner(learner)
        self._look()


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

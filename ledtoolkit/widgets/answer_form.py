"""The answer form: one control that shows a question's numbers, takes answers, and says at once how they stand.

The browser sends what is typed; this side appends it to the record, judges it, and acknowledges it.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from weakref import WeakSet

import anywidget
import traitlets

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import normalised, variant_of
from ledtoolkit.exercises.judge import Judgement, judge_typed
from ledtoolkit.exercises.live import LiveAnswer, announce
from ledtoolkit.exercises.typed import as_typed
from ledtoolkit.journal import Entry, RecordError, new_entry
from ledtoolkit.progress import Record
from ledtoolkit.widgets.form_state import (
    FORM_DOOR,
    Owner,
    answer_key,
    own_answers,
    state_asking,
    state_asking_who,
    typed_in,
)
from ledtoolkit.widgets.form_values import values_as_shown
from ledtoolkit.widgets.form_words import form_words, shortened
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.self_check import POINTS, keep_points_of_code
from ledtoolkit.words import say

__all__ = ["PROCESS", "AnswerForm"]

# A browser recognises a restarted kernel by this: its forms were made by another process.
PROCESS = uuid.uuid4().hex


class AnswerForm(anywidget.AnyWidget, LiveAnswer):
    """A form for one exercise.

    Parameters
    ----------
    exercise
        What is asked.
    record
        Where answers are kept.
    values
        Values that stand in the notebook's `ask` call; they fill the form where the record has no answer yet.
    """

    _esm = script(
        *("key_guard", "page", "press", "page_answers", "outbox"),
        *("who_form", "whole_choice", "form_fields", "answer_form"),
    )
    _css = style("palette", "form")
    process = traitlets.Unicode(PROCESS).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    open_forms: ClassVar[WeakSet[AnswerForm]] = WeakSet()

    def __init__(self, exercise: Exercise, record: Record, values: Mapping[str, float | str] | None = None) -> None:
        self.exercise_id = exercise.id
        self._exercise = exercise
        self._record = record
        self._values = dict(values or {})
        self._by_code: Judgement | None = None
        self._code: dict[str, str] = {}
        self._owner: Owner | None = None
        super().__init__(words=self._words())
        self.on_msg(self._hear)
        self._take_owner()
        self.look()
        AnswerForm.open_forms.add(self)
        announce(self)

    def current_points(self) -> float:
        """Return the points of what stands in the form now."""
        return self._judged(self._owner).points if self._owner else 0.0

    def code_answers(self, judgement: Judgement, values: Mapping[str, Any]) -> None:
        """Show that code gave the answer that counts, and its values; its points are kept, the code is not."""
        self._by_code, self._code = judgement, values_as_shown(self._exercise, values)
        if self._owner is not None:
            keep_points_of_code(self._record, self._owner, judgement.points)
        self.look()

    def typed(self) -> dict[str, str]:
        """Return what stands in the fields, as typed."""
        own = own_answers(self._record.entries(), self._owner)[0] if self._owner else None
        return typed_in(own)

    def look(self) -> None:
        """Read the record again and show what it says: other pages write to it too."""
        if self._owner is None:
            self._take_owner()
        if self._owner is None:
            self.state = state_asking_who(self._exercise, self._place())
            return
        self.state = self._state(self._owner)

    def _words(self) -> dict[str, Any]:
        return form_words()

    def _names(self) -> set[str]:
        """Return the fields in which something may be typed."""
        return {field.name for field in self._exercise.fields}

    def _state(self, owner: Owner) -> dict[str, Any]:
        code = self._by_code is not None
        typed = self._code if code else self.typed()
        return state_asking(owner, typed, self._judged(owner), notices=self._notices(owner), code=code)

    def _judged(self, owner: Owner) -> Judgement:
        return self._by_code or judge_typed(owner.variant, self.typed())

    def _take_owner(self) -> None:
        learner = self._record.learner
        if learner is None:
            return
        self._owner = Owner(learner, variant_of(self._exercise, learner))
        own, _ = own_answers(self._record.entries(), self._owner)
        if own is None and (found := self._in_notebook(self._owner)):
            self._keep(self._owner, found)

    def _in_notebook(self, _owner: Owner) -> dict[str, str]:
        """Return what the notebook itself holds: hand-in wrote it there."""
        fields = {field.name: field for field in self._exercise.fields}
        return {name: as_typed(fields[name], value) for name, value in self._values.items() if name in fields}

    def _place(self) -> list[dict[str, Any]]:
        """Return what is unusual about where the record lies, for the learner to know before typing."""
        return [_notice("place", self._record.note)] if self._record.note else []

    def _notices(self, owner: Owner) -> list[dict[str, Any]]:
        found = self._place()
        if self._by_code is not None:
            found.append(
                _notice("code", say("Code in this notebook answers this question and counts; the form rests."))
            )
        now = self._record.learner
        if now is not None and normalised(now) != normalised(owner.learner):
            sentence = say(
                "This form belongs to {mine}, and you are now working as {now}. Your answers here stay with {mine}.",
                mine=owner.learner,
                now=now,
            )
            found.append(_notice("ask", sentence, (say("Ask again for {now}", now=now), "again")))
        _, other = own_answers(self._record.entries(), owner)
        if other is not None and typed_in(other):
            found.append(_notice("kept", _other_answer(other.learner, typed_in(other))))
        return found

    def _hear(self, _widget: Any, message: Mapping[str, Any], _buffers: Any) -> None:
        """Answer the browser; whatever goes wrong becomes a sentence, never a traceback."""
        acts: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "look": lambda _: self.look(),
            "typed": self._hear_typed,
            "learner": self._hear_learner,
            "again": self._hear_again,
        }
        reply = {"kind": "pong", "process": PROCESS, "client": message.get("client")}
        try:
            if message.get("kind") in acts:
                acts[message["kind"]](message)
                done = "saved" if message["kind"] == "typed" else "pong"
                reply |= {"kind": done, "number": message.get("number", 0)}
        except RecordError as problem:
            reply |= {"kind": "refused", "number": message.get("number", 0), "text": str(problem)}
        self.send(reply)

    def _hear_typed(self, message: Mapping[str, Any]) -> None:
        # Text typed before the form was asked again belongs to the earlier variant: it is not mixed in.
        if self._owner is None or message.get("keep") != self._owner.keep_key():
            raise RecordError(say("This text was typed for other numbers and was not saved here."))
        names = self._names()
        texts = {name: str(text) for name, text in dict(message["typed"]).items() if name in names}
        if any(len(text) > self.words["longest"] for text in texts.values()):
            raise RecordError(self.words["too_long"])
        # What another page has saved since is shown first: where both typed into one field, this page asks.
        self.look()
        self._keep(self._owner, texts)
        self.look()

    def _keep(self, owner: Owner, texts: Mapping[str, str]) -> None:
        def following(before: list[Entry]) -> list[Entry]:
            own, _ = own_answers(before, owner)
            typed = {**typed_in(own), **texts}
            if own is not None and typed == typed_in(own):
                # Sent twice over a line that was cut.
                return []
            # The welcome page adds the points up without making every pool anew.
            value = {"typed": typed, **FORM_DOOR, **self._points(owner, typed)}
            key = answer_key(self.exercise_id)
            return [new_entry(key, value, learner=owner.learner, variant=owner.variant.index)]

        self._record.extend(following)

    def _points(self, owner: Owner, typed: Mapping[str, str]) -> dict[str, float]:
        """Return what an answer earns in the self-check, as it is kept with the answer."""
        return {POINTS: judge_typed(owner.variant, typed).points}

    def _hear_learner(self, message: Mapping[str, Any]) -> None:
        self._record.set_learner(str(message.get("learner", "")))
        for form in list(AnswerForm.open_forms):
            form.look()

    def _hear_again(self, _message: Mapping[str, Any]) -> None:
        self._by_code, self._values, self._owner = None, {}, None
        self._take_owner()
        self.look()


def _notice(kind: str, text: str, *actions: tuple[str, str]) -> dict[str, Any]:
    return {"kind": kind, "text": text, "actions": [list(action) for action in actions]}


def _other_answer(learner: str | None, typed: Mapping[str, str]) -> str:
    return say(
        "Your record also keeps an answer for other numbers (id {learner}: {texts}). It is not handed in here.",
        learner=learner or "?",
        texts=", ".join(f"{name} {shortened(text)}" for name, text in typed.items() if text),
    )

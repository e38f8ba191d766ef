"""What an answer form shows, as plain data: made here, drawn in the browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from ledtoolkit.exercises.definition import Choice, Exercise, Field, title_with_points
from ledtoolkit.exercises.draw import EDITION, Variant, normalised, pool_size
from ledtoolkit.exercises.judge import FieldResult, Judgement
from ledtoolkit.exercises.verdict import MARKS
from ledtoolkit.journal import SCHEMA, Entry
from ledtoolkit.widgets.form_words import STATUS
from ledtoolkit.words import as_points, say

__all__ = [
    "FORM_DOOR",
    "TEXT",
    "Owner",
    "answer_key",
    "own_answers",
    "state_asking",
    "state_asking_who",
    "state_writing",
    "typed_in",
]

Notice = Mapping[str, Any]
# The one field of a written question, in the record too.
TEXT = "text"
# What the record says of an answer besides what was typed.
FORM_DOOR = MappingProxyType({"door": "form", "edition": EDITION})
LINES = 14


def answer_key(exercise_id: str) -> str:
    """Return the key under which the record keeps an answer."""
    return f"answer/{exercise_id}"


@dataclass(frozen=True)
class Owner:
    """Whose form it is and which variant it shows; fixed when the form is made."""

    learner: str
    variant: Variant

    def owns(self, entry: Entry) -> bool:
        """Return whether an entry was made by this learner on this variant of this edition."""
        same = entry.learner is not None and normalised(entry.learner) == normalised(self.learner)
        return same and entry.variant == self.variant.index and self._same_numbers(entry.value)

    def _same_numbers(self, value: Any) -> bool:
        """Return whether an answer is about numbers of this edition; a text is about none that were drawn."""
        edition = value.get("edition", EDITION) if isinstance(value, dict) else EDITION
        return edition == EDITION or self.variant.exercise.written is not None

    def keep_key(self) -> str:
        """Return the name under which a browser keeps unsaved text: tells nobody who the learner is."""
        whole = f"{EDITION}|{self.variant.exercise.id}|{self.variant.index}|{normalised(self.learner)}"
        return sha256(whole.encode()).hexdigest()[:24]


def own_answers(entries: list[Entry], owner: Owner) -> tuple[Entry | None, Entry | None]:
    """Return the newest answer of this owner, and the newest of anybody else or another variant."""
    key = answer_key(owner.variant.exercise.id)
    own: Entry | None = None
    other: Entry | None = None
    for entry in entries:
        if entry.key == key and owner.owns(entry):
            own = entry
        elif entry.key == key:
            other = entry
    return own, other


def typed_in(entry: Entry | None) -> dict[str, str]:
    """Return the texts of an answer's entry; an odd one has none."""
    value = entry.value if entry and isinstance(entry.value, dict) else {}
    typed = value.get("typed")
    return {str(name): str(text) for name, text in typed.items()} if isinstance(typed, dict) else {}


def state_asking_who(exercise: Exercise, notices: Sequence[Notice]) -> dict[str, Any]:
    """Return the state of a form that must first know whose numbers to show."""
    title = title_with_points(exercise)
    return {"phase": "who", "keep": "", "code": False, "notices": list(notices), "title": title, "whose": ""}


def state_asking(
    owner: Owner, typed: Mapping[str, str], judgement: Judgement, *, notices: Sequence[Notice], code: bool
) -> dict[str, Any]:
    """Return the state of a form that asks, with what is to be said about the answer so far."""
    variant = owner.variant
    results = {result.name: result for result in judgement.fields}
    whose = say(
        "Your id: {learner}. Your numbers: variant {place} of {all}.",
        learner=owner.learner,
        place=variant.index + 1,
        all=pool_size(variant.exercise),
    )
    return _state(owner, notices) | {
        "code": code,
        "whose": whose,
        "fields": [_field_state(variant, field, typed, results[field.name]) for field in variant.exercise.fields],
        "headline": judgement.headline,
        "status": judgement.status,
        "saved": _saved(typed, code=code),
    }


def state_writing(
    owner: Owner, text: str, looks: Sequence[Sequence[str]], *, notices: Sequence[Notice]
) -> dict[str, Any]:
    """Return the state of a form that asks for a text; `looks` are pairs of a mark and a sentence, the length first."""
    exercise = owner.variant.exercise
    points = as_points(exercise.points)
    waiting = say("Not answered yet. A person reads your text and gives up to {points} points.", points=points)
    room = {"name": TEXT, "label": say("Your text"), "unit": "", "typed": text, "options": [], "lines": LINES}
    said = {"status": "person", "mark": "", "word": "", "said": "", "next": "", "looks": [list(look) for look in looks]}
    return _state(owner, notices) | {
        "code": False,
        "whose": say("Your id: {learner}.", learner=owner.learner),
        "fields": [room | said],
        "headline": say("Read by a person: up to {points} points.", points=points) if text.strip() else waiting,
        "status": "person" if text.strip() else "unattempted",
        "saved": _saved({TEXT: text} if text else {}, code=False),
    }


def _state(owner: Owner, notices: Sequence[Notice]) -> dict[str, Any]:
    """Return what every form that asks shows, whatever is asked."""
    variant = owner.variant
    given = variant.given()
    return {
        "phase": "answer",
        "keep": owner.keep_key(),
        "entry": {
            "schema": SCHEMA,
            "key": answer_key(variant.exercise.id),
            "learner": owner.learner,
            "variant": variant.index,
            "value": dict(FORM_DOOR),
        },
        "notices": list(notices),
        "title": title_with_points(variant.exercise),
        "given": {
            "sentence": given.sentence,
            "caption": given.caption,
            "header": list(given.header),
            "rows": [list(row) for row in given.rows],
            "source": given.source,
        },
        "criteria": [say(criterion) for criterion in variant.exercise.criteria],
    }


def _saved(typed: Mapping[str, str], *, code: bool) -> str:
    """Return what is said where nothing waits to be saved; what code gave is not kept by the form."""
    if code:
        return ""
    return say("Saved in your record.") if typed else say("Your answer is saved while you type.")


def _field_state(
    variant: Variant, field: Field | Choice, typed: Mapping[str, str], result: FieldResult
) -> dict[str, Any]:
    options = (
        [["", say("Choose …")], *([key, say(label)] for key, label in field.options)]
        if isinstance(field, Choice)
        else []
    )
    said = "" if result.status == "unattempted" else f"{result.what_you_have} {result.why_not}".strip()
    return {
        "name": field.name,
        "label": variant.label(field),
        "unit": say(field.unit) if field.unit else "%" if field.kind == "share" else "",
        "typed": typed.get(field.name, ""),
        "status": result.status,
        "mark": MARKS[result.status],
        "word": say(STATUS[result.status]),
        "said": said,
        "next": say("Next: {step}", step=result.next_step) if result.next_step else "",
        "options": options,
    }

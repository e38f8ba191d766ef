"""The place box of the welcome page: choose a place that is ready, or bring your own numbers."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, ClassVar

from ledtoolkit.chosen_place import PLACE, UNREADABLE, place_choice, places_chosen
from ledtoolkit.documents.static_edition_still import is_static
from ledtoolkit.exercises.draw import normalised
from ledtoolkit.journal import RecordError
from ledtoolkit.place import Place, place_from, place_ids, place_named
from ledtoolkit.place_file import text_of_file
from ledtoolkit.place_table import MOST_BRANCHES, TableError, cells_of
from ledtoolkit.progress import Record, is_grading, open_record
from ledtoolkit.typed_place import FIELDS, FieldError, read_typed_place, typed_as
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.place_preview import preview
from ledtoolkit.widgets.place_words import groups, place_words, said_now, without_a_box
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.showing import display_sentence, show
from ledtoolkit.words import say

__all__ = ["PlaceBox", "place_box"]

OWN = "own"
# A heading, totals and blank rows come on top of the branches; each text is cut where no name or figure is longer.
MOST_ROWS = 3 * MOST_BRANCHES
LONGEST_TEXT = 500


def place_box(record: Record | None = None) -> None:
    """Show the place box; in the static edition a sentence, while grading nothing."""
    if is_static():
        display_sentence(without_a_box())
    elif not is_grading():
        show(lambda: PlaceBox(record or open_record()))


class PlaceBox(Box):
    """Which place the learner works with; what is chosen is kept in the record, and earlier choices with it.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script("key_guard", "page", "press", "box", "cell_table", "place_box")
    _css = style("palette", "form", "place")
    refusals: ClassVar = (RecordError, TableError, FieldError)

    def __init__(self, record: Record) -> None:
        super().__init__(record, {**place_words(), "groups": groups()})

    def acts(self) -> Mapping[str, Act]:
        """Choose a place that is ready, or bring own numbers: pasted, from a file, or typed."""
        return {
            "show": lambda asked, _: {"preview": preview(_ready(asked))},
            "choose": lambda asked, _: self._keep(_ready(asked)),
            "paste": lambda asked, _: {"cells": cells_of(str(asked.get("text", "")))},
            "file": lambda _, content: {"cells": cells_of(text_of_file(content))},
            "check": lambda asked, _: self._check(asked),
            "save": lambda asked, _: self._keep(_typed(asked)[0]),
        }

    def about(self, problem: Exception) -> Mapping[str, Any]:
        """Tell which row or field is meant."""
        if isinstance(problem, TableError):
            return {"row": problem.row}
        return {"field": problem.name} if isinstance(problem, FieldError) else {}

    def state_now(self) -> dict[str, Any]:
        """Return the chosen place, its numbers, and the own numbers that are kept."""
        choice = place_choice(self._record)
        own = self._own_place()
        return {
            "now": said_now(choice),
            "note": choice.note if choice.is_example and places_chosen(self._record) else "",
            "chosen": "" if choice.is_example else choice.place.id,
            "name": choice.place.name,
            "entry": choice.entry,
            "preview": preview(choice.place),
            "held": typed_as(own) if own else None,
            # Tells nobody who the learner is.
            "keep": "place-" + sha256(normalised(self._record.learner or "").encode()).hexdigest()[:24],
        }

    def _own_place(self) -> Place | None:
        """Return the learner's newest place with own numbers, though another was chosen since."""
        for entry in reversed(places_chosen(self._record)):
            if isinstance(entry.value, dict) and entry.value.get("id") == OWN:
                try:
                    return place_from(entry.value)
                except UNREADABLE:
                    continue
        return None

    def _check(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        place, notes = _typed(asked)
        return {"preview": preview(place), "notes": list(notes)}

    def _keep(self, place: Place) -> Mapping[str, Any]:
        self._record.save(PLACE, place.as_value())
        self.look()
        return {"name": place.name}


def _ready(asked: Mapping[str, Any]) -> Place:
    place_id = str(asked.get("id", ""))
    if place_id not in place_ids():
        raise RecordError(say("This place is not on the list. Choose one from it."))
    return place_named(place_id)


def _typed(asked: Mapping[str, Any]) -> tuple[Place, tuple[str, ...]]:
    typed, cells = asked.get("typed"), asked.get("cells")
    texts = {name: str(typed.get(name, ""))[:LONGEST_TEXT] for name in FIELDS} if isinstance(typed, dict) else {}
    rows = [[str(cell)[:LONGEST_TEXT] for cell in row] for row in cells or [] if isinstance(row, list)]
    return read_typed_place(texts, [[*row, "", "", ""][:3] for row in rows[:MOST_ROWS]])

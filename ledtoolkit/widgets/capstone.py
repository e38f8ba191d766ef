"""The page of the capstone: the whole paper to edit, look at and download, kept in the record like every answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from ledtoolkit.capstone.parts import record_key
from ledtoolkit.capstone.shape import LONGEST_TEXT, PARTS, shaped
from ledtoolkit.documents.exporting import paper_style
from ledtoolkit.documents.static_edition_still import is_static
from ledtoolkit.journal import RecordError
from ledtoolkit.portable import pack
from ledtoolkit.progress import Record, is_grading
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.capstone_draft import DraftPieces
from ledtoolkit.widgets.capstone_fields import field_words
from ledtoolkit.widgets.capstone_files import RECORD, PaperFile, formats, paper_file
from ledtoolkit.widgets.capstone_state import Shown, state_asking_who
from ledtoolkit.widgets.capstone_words import LONGEST_PART, capstone_words
from ledtoolkit.widgets.delivery import Delivery
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.showing import display_sentence, show
from ledtoolkit.words import say

__all__ = ["CapstoneBuilder", "show_paper"]


def show_paper(record: Record) -> None:
    """Show the builder; in the static edition a sentence, while grading nothing."""
    if is_static():
        display_sentence(say("The builder of your paper runs in the course, not on this still page."))
    elif not is_grading():
        show(lambda: CapstoneBuilder(record))


class CapstoneBuilder(Box):
    """The learner's paper: its parts, what is missing, how it reads, and its files.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script(
        *("key_guard", "page", "press", "box", "course_links", "cell_table", "page_answers", "outbox", "who_form"),
        *("whole_choice", "paper_box", "row_table", "svg", "stakeholder_map"),
        *("capstone_tables", "capstone_sections", "capstone_draft", "capstone_panels", "capstone_export"),
        *("capstone_pages", "capstone"),
    )
    _css = style("palette", "form", "place", "capstone")
    refusals: ClassVar = (RecordError,)

    def __init__(self, record: Record) -> None:
        self._delivery = Delivery()
        self._last: Shown | None = None
        self._newest = ""
        self._draft = DraftPieces(lambda: self._shown().draft)
        words = {**capstone_words(), **field_words(), "formats": formats(), "all_parts": list(PARTS)}
        super().__init__(
            record,
            {**words, "style": paper_style() + ".awaited { min-height: 14rem; }", "samples": self._draft.samples()},
        )

    def acts(self) -> Mapping[str, Act]:
        """Say what stands in the record, keep what is typed, show the draft and make its files."""
        return {
            "look": lambda asked, _: self._look(asked),
            "typed": lambda asked, _: self._typed(asked),
            "learner": lambda asked, _: self._learner(str(asked.get("learner", ""))),
            "draft": lambda asked, _: self._draft.changed(asked.get("known"), str(asked.get("sample", ""))),
            "figure": lambda asked, _: {"svg": self._draft.figure(str(asked.get("figure", "")))},
            "ready": lambda asked, _: self._draft.make_ready(str(asked.get("figure", ""))),
            "export": lambda asked, _: self._export(str(asked.get("format", "")), str(asked.get("sample", ""))),
            "part": lambda asked, _: self._delivery.part(int(asked.get("start", 0))),
        }

    def state_now(self) -> dict[str, Any]:
        """Return the whole paper, for a page that is shown for the first time."""
        if self._record.learner is None:
            return state_asking_who()
        shown = self._shown()
        return {**shown.state(), "parts": dict(shown.parts.values), "versions": shown.versions()}

    def _shown(self) -> Shown:
        """Return the record as it stands; what was worked out holds until somebody writes to it."""
        entries = self._record.entries()
        newest = entries[-1].id if entries else ""
        if newest != self._newest or self._last is None:
            self._last, self._newest = Shown(self._record), newest
        return self._last

    def _look(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        if self._record.learner is None:
            return {"state": state_asking_who()}
        shown = self._shown()
        known = asked.get("known") if asked.get("keep") == shown.keep else None
        parts = shown.changed(known if isinstance(known, dict) else {})
        return {"state": shown.state(), "parts": parts, "versions": shown.versions()}

    def _typed(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        """Keep parts as typed; a refusal is told apart from that of a question."""
        try:
            typed = self._readable(asked)
            for part, value in typed.items():
                self._record.save(record_key(part), value)
        except RecordError as problem:
            return {"kind": "unsaved", "text": str(problem)}
        shown = self._shown()
        versions = shown.versions()
        return {"kind": "saved", "state": shown.state(), "versions": {part: versions[part] for part in typed}}

    def _readable(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        # What was typed before another id was set belongs to the earlier one: it is not mixed in.
        if self._record.learner is None or asked.get("keep") != self._shown().keep:
            raise RecordError(say("This was typed for another id and was not saved here."))
        typed = asked.get("typed")
        found = {part: value for part, value in typed.items() if part in PARTS} if isinstance(typed, dict) else {}
        shapes = {part: shaped(part, value) for part, value in found.items()}
        if any(_is_too_long(value, shapes[part]) for part, value in found.items()):
            raise RecordError(say("This is too long to be saved. Shorten it."))
        return shapes

    def _learner(self, learner: str) -> Mapping[str, Any]:
        self._record.set_learner(learner)
        return self._look({})

    def _export(self, format_id: str, sample: str) -> Mapping[str, Any]:
        if format_id == RECORD:
            made = PaperFile(pack(self._record.entries()), ".json", "application/json")
        else:
            made = paper_file(self._draft.document(sample), format_id)
        stem = file_stem(RECORD if format_id == RECORD else "paper", sample or self._record.learner or "")
        return {
            "file": stem + made.suffix,
            "type": made.media_type,
            "said": made.said,
            **self._delivery.offer(made.content),
        }


def _is_too_long(value: Any, shape: Mapping[str, Any]) -> bool:
    """Whether a text would be cut where it is kept, or all of it is more than one line of the record holds."""
    cut = isinstance(value, dict) and len(str(value.get("text", ""))) > LONGEST_TEXT
    return cut or len(json.dumps(shape)) > 2 * LONGEST_PART


def file_stem(what: str, whose: str) -> str:
    """Return the beginning of a file's name that says what it is, whose, and when it was made."""
    from ledtoolkit.widgets.handing_in import file_name

    return Path(file_name(what, whose, datetime.now().astimezone())).stem

"""From a learner's record and the notebook on disk to one file that is handed in."""

from __future__ import annotations

import ast
import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from ledtoolkit.capstone.rubric import CAPSTONE
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import normalised, variant_of
from ledtoolkit.exercises.hand_in import asked_in, fill_notebook
from ledtoolkit.exercises.written_cell import text_in
from ledtoolkit.journal import Entry, RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.form_state import Owner, own_answers, typed_in
from ledtoolkit.widgets.form_values import values_in
from ledtoolkit.widgets.handing_in_texts import empty_where_the_form_is, texts_of_forms
from ledtoolkit.widgets.notebook_files import exercises_in, read_notebook
from ledtoolkit.widgets.receipt import RECEIPT, contents, receipt_text
from ledtoolkit.words import say, say_count

__all__ = ["Receipt", "file_name", "hand_over", "still_open"]


@dataclass(frozen=True)
class Receipt:
    """What was handed in: the file, its bytes, their fingerprint, the moment, and the receipt beside it in words."""

    path: Path
    content: bytes
    sha256: str
    time: str
    note: Path
    text: str


def still_open(record: Record, notebook: Mapping[str, Any], week: str) -> list[str]:
    """Say which questions of a notebook are not or not wholly answered, by form, by code or in their cell."""
    if week == CAPSTONE:
        # Late: the weeks hand in without what reads a paper.
        from ledtoolkit.widgets.handing_in_paper import missing_in_paper

        return missing_in_paper(record)
    by_code = _answered_by_code(notebook)
    said = []
    for asked in exercises_in(notebook, week):
        found = len(_values(record, asked))
        missing = len(asked.fields) - found
        if asked.written:
            found = 0
            missing = not any(texts_of_forms(record, [asked], {}).values()) and text_in(notebook, asked) is None
        if asked.id in by_code or not missing:
            continue
        title = say(asked.title)
        if not found:
            said.append(say("{title}: not answered yet.", title=title))
        else:
            said.append(
                say_count("{title}: {count} field is open.", "{title}: {count} fields are open.", missing, title=title)
            )
    return said


def hand_over(
    record: Record, path: Path, week: str, when: datetime, counts: Mapping[str, str] | None = None
) -> Receipt:
    """Write the copy that is handed in and its receipt beside the record, and note them there.

    `counts` says for a written question whether the text of the form or that of the notebook's cell counts.

    Raises
    ------
    RecordError
        If nobody has said who they are, or the file cannot be written.
    """
    learner = record.learner
    if learner is None or record.folder is None:
        raise RecordError(say("Type your id in a question above first; then hand in."))
    notebook = read_notebook(path)
    asked = exercises_in(notebook, week)
    answers: dict[str, Mapping[str, float | str]] = {
        each.id: _values(record, each) for each in asked if not each.written
    }
    said: list[str] = []
    if week == CAPSTONE:
        from ledtoolkit.widgets.handing_in_paper import contents_of_paper, paper_of

        answers |= paper_of(record)
        said = contents_of_paper(record)
    texts = texts_of_forms(record, asked, counts or {})
    empty_where_the_form_is(record, notebook, asked, counts or {})
    variants = {each.id: variant_of(each, learner).index for each in asked}
    filled = fill_notebook(notebook, answers, learner=learner, variants=variants, when=when, texts=texts)
    if filled.not_written:
        ids = ", ".join(filled.not_written)
        raise RecordError(say("The line that asks {ids} is missing in your notebook. Get a fresh copy of it.", ids=ids))
    content = (json.dumps(filled.notebook, ensure_ascii=False, indent=1) + "\n").encode("utf-8", errors="replace")
    written = _write_new(record.folder / "handed-in", file_name(week, learner, when), content)
    said += contents(asked, answers, _answered_by_code(notebook), filled.notebook)
    receipt = _beside(written, content, learner, when, said)
    record.save(f"handed-in/{week}", {"file": written.name, "sha256": receipt.sha256, "time": receipt.time})
    return receipt


def _beside(path: Path, content: bytes, learner: str, when: datetime, said: list[str]) -> Receipt:
    """Write the receipt beside the file that it belongs to."""
    digest = sha256(content).hexdigest()
    text = receipt_text(file=path.name, size=len(content), sha256=digest, learner=learner, when=when, said=said)
    note = _write_new(path.parent, path.stem + RECEIPT, text.encode("utf-8", errors="replace"))
    return Receipt(path, content, digest, when.isoformat(timespec="seconds"), note, text)


def file_name(week: str, learner: str, when: datetime) -> str:
    """Return a name from week, id and time that every file system takes.

    Examples
    --------
    >>> file_name("week01", "anna", datetime(2026, 3, 1, 9, 30, 5))
    'week01-anna-20260301-093005.ipynb'
    """
    plain = unicodedata.normalize("NFKD", normalised(learner)).encode("ascii", "ignore").decode()
    safe = re.sub(r"[^a-z0-9._-]+", "-", plain).strip("-._")[:40]
    if safe != normalised(learner):
        # What had to change gets a fingerprint, so that two ids never share a name.
        safe = f"{safe or 'id'}-{sha256(normalised(learner).encode()).hexdigest()[:6]}"
    return f"{week}-{safe}-{when:%Y%m%d-%H%M%S}.ipynb"


def _values(record: Record, asked: Exercise) -> dict[str, float | str]:
    learner = record.learner
    if learner is None:
        return {}
    owner = Owner(learner, variant_of(asked, learner))
    own: Entry | None = own_answers(record.entries(), owner)[0]
    return values_in(asked, typed_in(own))


def _answered_by_code(notebook: Mapping[str, Any]) -> set[str]:
    """Return the questions whose answer's name is assigned again after its `ask`."""
    asked: dict[str, str] = {}
    by_code: set[str] = set()
    for cell in notebook.get("cells", []):
        source = cell.get("source", "") if cell.get("cell_type") == "code" else ""
        try:
            tree = ast.parse(source if isinstance(source, str) else "".join(source))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in tree.body:
            names = _assigned(node)
            ids = asked_in({"cells": [{"cell_type": "code", "source": ast.unparse(node)}]})
            by_code |= {asked[name] for name in names if name in asked and not ids}
            asked |= {name: exercise_id for name in names for exercise_id in ids}
    return by_code


def _assigned(node: ast.stmt) -> list[str]:
    return [each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]


def _write_new(folder: Path, name: str, content: bytes) -> Path:
    """Write a whole file or none, under a name that nothing has yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return _rename_new(Path(draft), folder / name)
    except OSError as problem:
        reason = problem.strerror or problem
        raise RecordError(say("The file could not be written ({reason}). Free some space.", reason=reason)) from problem


def _rename_new(draft: Path, path: Path) -> Path:
    free, number = path, 1
    while True:
        try:
            # A link fails where the name is taken; a rename would replace what is there.
            os.link(draft, free)
        except FileExistsError:
            number += 1
            free = path.with_stem(f"{path.stem}-{number}")
            continue
        draft.unlink()
        return free

"""The receipt of a hand-in: a page of plain text beside the file, which says what is in it and can be checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.first_look import count_words
from ledtoolkit.exercises.written_cell import text_in
from ledtoolkit.words import moment, number, say, say_count

__all__ = ["RECEIPT", "contents", "receipt_text"]

# What a receipt's name ends in; its stem is that of the file it belongs to.
RECEIPT = ".receipt.txt"
LONGEST_VALUE = 60

Values = Mapping[str, Mapping[str, float | str]]


def contents(asked: Sequence[Exercise], answers: Values, by_code: set[str], notebook: Mapping[str, Any]) -> list[str]:
    """Say for each question what is handed in.

    Parameters
    ----------
    asked
        The questions of the notebook, in its order.
    answers
        Exercise id to the values that were written into the notebook.
    by_code
        The questions that code in the notebook answers.
    notebook
        The notebook as it is handed in.
    """
    return [_content(each, answers.get(each.id, {}), by_code, notebook) for each in asked]


def receipt_text(*, file: str, size: int, sha256: str, learner: str, when: datetime, said: Sequence[str]) -> str:
    """Return a receipt that a person reads and `sha256sum --check` understands: all but one line are comments.

    Examples
    --------
    >>> about = {"file": "w.ipynb", "size": 9, "sha256": "ab" * 32, "learner": "anna", "said": ["LM3"]}
    >>> text = receipt_text(**about, when=datetime(2026, 3, 1))
    >>> [line for line in text.splitlines() if not line.startswith("#")] == ["ab" * 32 + "  w.ipynb"]
    True
    """
    lines = [
        say("Receipt of a hand-in"),
        "",
        say("File: {file}", file=file),
        say("By: {learner}", learner=learner),
        # As the page shows it, and as whoever is in doubt about the zone of time needs it.
        say("Made: {time} ({stamp})", time=moment(when), stamp=when.isoformat(timespec="seconds")),
        say("Size: {size} bytes", size=number(size, 0)),
        "",
        say("What is in it:"),
        *(f"- {sentence}" for sentence in said),
        "",
        say("The last line is the fingerprint (SHA-256) of the file. A changed file has another one."),
        say("To check it, put the file and this receipt into one folder and type there:"),
        f"sha256sum --check {file.removesuffix('.ipynb')}{RECEIPT}",
    ]
    # What somebody typed must not begin a line of its own: it could pass for the fingerprint.
    comments = [f"# {' '.join(line.split())}".rstrip() for line in lines]
    return "\n".join([*comments, f"{sha256}  {file}", ""])


def _content(asked: Exercise, values: Mapping[str, float | str], by_code: set[str], notebook: Mapping[str, Any]) -> str:
    title = say(asked.title)
    if asked.written:
        count = count_words(text_in(notebook, asked) or "")
        if count:
            return say_count(
                "{title}: a text of {count} word.", "{title}: a text of {count} words.", count, title=title
            )
    elif asked.id in by_code:
        return say("{title}: answered by code in the notebook.", title=title)
    elif values:
        shown = ", ".join(f"{name} = {str(value)[:LONGEST_VALUE]}" for name, value in values.items())
        return say("{title}: {values}.", title=title, values=shown)
    return say("{title}: nothing.", title=title)

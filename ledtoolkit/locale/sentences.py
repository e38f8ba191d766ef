"""Every sentence that a learner may read, taken from the calls in the code."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

__all__ = ["CATALOGUE", "KEYWORDS", "catalogue_of_code", "code_files", "written"]

REPOSITORY = Path(__file__).parents[2]
CATALOGUE = Path(__file__).parent / "ledtoolkit.pot"
TEMPLATE = REPOSITORY / "grading" / "template"

# The calls that hold a sentence, and at which place.
KEYWORDS: dict[str, Any] = {"say": None, "mark": None, "say_count": (1, 2)}


def code_files() -> Iterator[Path]:
    """List the modules whose sentences learners read: the package and the instructor's side."""
    for folder in ("ledtoolkit", "grading"):
        found = sorted((REPOSITORY / folder).rglob("*.py"))
        # Nobody reads the template of a week: its sentences are said once they stand in a week.
        yield from (path for path in found if not path.is_relative_to(TEMPLATE))


def catalogue_of_code() -> Catalog:
    """Collect the sentences, each with the modules it stands in."""
    catalogue = Catalog(project="ledtoolkit", fuzzy=False, charset="utf-8")
    for path in code_files():
        # No line numbers: a moved line is no change of words.
        place = (path.relative_to(REPOSITORY).as_posix(), 0)
        for _line, message, comments, context in extract_from_file(
            "python", path, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
        ):
            catalogue.add(message, locations=[place], auto_comments=comments, context=context)
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Write a catalogue as a template, the same bytes for the same sentences on any day."""
    file = BytesIO()
    write_po(file, catalogue, width=120, omit_header=True, include_lineno=False, sort_output=True)
    return HEADER + file.getvalue()


HEADER = b"""\
# Sentences of ledtoolkit. Written by `python -m ledtoolkit.locale`; do not edit by hand.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

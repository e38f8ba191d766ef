"""One paper, four files: any text, any order of hashing, the same bytes; and never an export that stops."""

import hashlib
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledtoolkit.document import LANGUAGES, Document, Prose, Section, Table
from ledtoolkit.documents.exporting import FORMATS, MissingWriterError, export, preview, unprintable
from ledtoolkit.words import language
from tests.ledtoolkit.documents.sample_paper import HOSTILE, PAPER, figure, holding

REPOSITORY = Path(__file__).parents[3]
IDS = [each.id for each in FORMATS]
FIRST_BYTES = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "html": b"<!DOCTYPE html>", "md": b"# "}


def with_text(text):
    return replace(PAPER, sections=(Section("Place", (Prose(text),), id="2", number="2"),))


@pytest.mark.parametrize("format_id", IDS)
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_paper_is_written_in_every_format_and_language(format_id, spoken):
    file = export(replace(PAPER, language=spoken), format_id)
    assert file.startswith(FIRST_BYTES[format_id])
    assert language() == "en"


@pytest.mark.parametrize("format_id", IDS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_stops_an_export(format_id, text):
    assert export(holding(text), format_id).startswith(FIRST_BYTES[format_id])


@pytest.mark.parametrize("format_id", IDS)
def test_an_empty_paper_is_written(format_id):
    empty = Document("", "", "", "", "", "en", sections=(), references=(), notices=())
    assert export(empty, format_id).startswith(FIRST_BYTES[format_id])


@pytest.mark.parametrize("format_id", IDS)
def test_fifty_thousand_letters_and_five_hundred_rows_take_seconds_at_most(format_id):
    rows = tuple((f"Branch {place}", str(place), "some words about it") for place in range(500))
    table = Table("Long", ("Branch", "Jobs", "Why"), rows, source="CBS", id="long")
    section = Section("Place", (Prose("**work** in the north. " * 2_200), Prose("x" * 50_000), table), "2", "2")
    start = time.process_time()
    export(replace(PAPER, sections=(section,)), format_id)
    # Measured at 0.6 s at most on a quiet machine.
    assert time.process_time() - start < 6


@pytest.mark.slow
@pytest.mark.parametrize("format_id", IDS)
@settings(max_examples=12)
@given(text=st.text(max_size=60))
def test_any_letters_at_all_are_written(format_id, text):
    assert export(holding(text), format_id)


BYTES = """
import hashlib
from ledtoolkit.documents.exporting import FORMATS, export
from tests.ledtoolkit.documents.sample_paper import PAPER
for each in FORMATS:
    print(hashlib.sha256(export(PAPER, each.id)).hexdigest())
"""


def hashes_elsewhere(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY), "TZ": f"UTC-{seed}"}
    done = subprocess.run(
        [sys.executable, "-c", BYTES], capture_output=True, text=True, check=True, env=environment, cwd=REPOSITORY
    )
    return done.stdout.split()


@pytest.mark.slow
def test_two_processes_write_the_same_bytes():
    here = [hashlib.sha256(export(PAPER, each)).hexdigest() for each in IDS]
    assert hashes_elsewhere("1") == hashes_elsewhere("7") == here


def test_an_unknown_format_is_refused():
    with pytest.raises(ValueError) as refused:
        export(PAPER, "odt")
    assert str(refused.value) == "`format_id` must be one of 'pdf', 'docx', 'html', 'md', got 'odt'."


@pytest.mark.parametrize(("format_id", "package", "name"), [("pdf", "typst", "PDF"), ("docx", "docx", "Word")])
def test_a_writer_that_is_not_installed_is_told_with_the_way_to_it(monkeypatch, format_id, package, name):
    for module in [known for known in sys.modules if known.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.delitem(sys.modules, f"ledtoolkit.documents.{format_id}_paper", raising=False)
    monkeypatch.delitem(sys.modules, "ledtoolkit.documents.docx_markup", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NotInstalled(package), *sys.meta_path])
    with pytest.raises(MissingWriterError) as missing:
        export(PAPER, format_id)
    assert str(missing.value) == (
        f"The package that writes {name} files is not installed here. "
        'Install it with: pip install "ledtoolkit[documents]". HTML and Markdown need nothing more.'
    )


class NotInstalled:
    """An importer for which one package is not there."""

    def __init__(self, package):
        self.package = package

    def find_spec(self, name, path=None, target=None):
        if name == self.package:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def test_scripts_that_print_as_boxes_are_named_for_a_page_too():
    assert unprintable(PAPER) == ""
    assert "Han" in unprintable(holding("水"))
    assert "Han" in unprintable(replace(PAPER, sections=(Section("x", (figure(place="水"),), "1", "1"),)))


def test_the_preview_is_the_paper_without_a_page_around_it():
    page = preview(PAPER)
    assert page.startswith('<article class="paper" lang="en">')
    assert page.endswith("</article>")
    assert page in export(PAPER, "html").decode("utf-8")

"""A learner's own `nbgrader validate` on the released assignment: their record is read, nothing is shown or kept."""

import os
import subprocess
import sys

import pytest

from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.draw import EDITION, variant_of
from ledtoolkit.exercises.typed import as_typed
from ledtoolkit.progress import Record
from tests.grading.course_copy import RELEASED

pytestmark = pytest.mark.slow
ASKED = [asked for asked in exercises_of("week01") if not asked.written]


def validated(folder):
    """What the command says about a copy of the released assignment, beside the record in the folder."""
    copy = folder / "assignment.ipynb"
    copy.write_bytes(RELEASED.read_bytes())
    environment = {**os.environ, "LEDTOOLKIT_RECORD": str(folder / "my-work"), "HOME": str(folder)}
    command = [sys.executable, "-m", "nbgrader", "validate", str(copy)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    return done.stdout


@pytest.fixture
def record(tmp_path):
    (tmp_path / "my-work").mkdir()
    kept = Record(tmp_path / "my-work")
    kept.set_learner("anna")
    return kept


def answer(record, asked, change=0.0):
    variant = variant_of(asked, "anna")
    values = {name: value + change for name, value in variant.answers().items()} | dict(variant.choices())
    typed = {field.name: as_typed(field, values[field.name]) for field in asked.fields}
    record.save(f"answer/{asked.id}", {"typed": typed, "door": "form", "edition": EDITION}, variant=variant.index)


def failed(said):
    """The checks that a validation names."""
    return {asked.id for asked in ASKED if f'check("{asked.id}"' in said}


def test_right_answers_in_the_record_pass_and_wrong_or_missing_ones_are_named(tmp_path, record):
    right, *others = ASKED
    answer(record, right)
    answer(record, others[0], change=1000.0)
    before = (tmp_path / "my-work" / "record.jsonl").read_bytes()
    said = validated(tmp_path)
    assert failed(said) == {asked.id for asked in others}
    assert (tmp_path / "my-work" / "record.jsonl").read_bytes() == before


def test_with_all_answers_no_check_fails_and_the_written_one_alone_is_left(tmp_path, record):
    for asked in ASKED:
        answer(record, asked)
    assert failed(validated(tmp_path)) == set()


def test_without_a_record_every_check_is_named_and_none_is_made(tmp_path):
    assert failed(validated(tmp_path)) == {asked.id for asked in ASKED}
    assert not (tmp_path / "my-work" / "record.jsonl").exists()


def test_no_form_and_no_picture_of_a_widget_is_shown(tmp_path, record):
    for asked in ASKED:
        answer(record, asked)
    said = validated(tmp_path)
    assert "The following cell failed" in said, "the written question is left"
    assert "widget" not in said
    assert "<" not in said

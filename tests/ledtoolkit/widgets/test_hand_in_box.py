from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.progress import Record
from ledtoolkit.widgets.hand_in_box import HandInBox

NOTEBOOK = {
    "cells": [{"cell_type": "code", "metadata": {}, "source": 'lm3 = ask("week01/lm3")'}],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}


class Page:
    """What the box's page asks, and what it hears."""

    def __init__(self, box: HandInBox) -> None:
        self.box = box
        self.heard: list[dict[str, Any]] = []
        box.send = lambda content, buffers=None: self.heard.append(content)

    def ask(self, kind: str, **more: Any) -> dict[str, Any]:
        self.box._hear(self.box, {"kind": kind, "number": 1, "client": "page", **more}, [])
        return self.heard[-1]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "assignment.ipynb"
    file.write_text(json.dumps(NOTEBOOK), "utf-8")
    return file


@pytest.fixture
def page(file: Path) -> Page:
    record = Record(file.parent / "my-work")
    record.set_learner("anna")
    return Page(HandInBox("week01", record))


def touch(file: Path, text: str) -> None:
    later = file.stat().st_mtime_ns + 1_000_000
    file.write_text(text, "utf-8")
    os.utime(file, ns=(later, later))


def test_a_notebook_counts_as_saved_only_when_it_is_whole_on_disk(page: Page, file: Path) -> None:
    assert page.ask("find", path="week01/assignment.ipynb")["notebooks"] == ["assignment.ipynb"]
    meant = {"notebook": "assignment.ipynb"}
    assert page.ask("changed", **meant)["changed"] is False
    touch(file, json.dumps(NOTEBOOK)[:40])
    assert page.ask("changed", **meant)["changed"] is False
    touch(file, json.dumps(NOTEBOOK))
    assert page.ask("changed", **meant)["changed"] is True
    assert page.ask("changed", **meant)["changed"] is False


def test_a_save_between_two_tries_counts(page: Page, file: Path) -> None:
    page.ask("find", path="assignment.ipynb")
    touch(file, json.dumps(NOTEBOOK))
    page.ask("find", path="assignment.ipynb")
    assert page.ask("changed", notebook="assignment.ipynb")["changed"] is True


def test_the_file_arrives_in_parts_and_is_listed(page: Page) -> None:
    page.ask("find", path="assignment.ipynb")
    assert page.ask("open", notebook="assignment.ipynb")["open"] == ["Local multiplier LM3: not answered yet."]
    written = page.ask("write", notebook="assignment.ipynb")
    assert page.ask("part", start=0)["part"]
    assert [receipt["file"] for receipt in page.box.state["receipts"]] == [written["file"]]


def test_the_page_gets_the_receipt_as_it_lies_on_disk(page: Page, file: Path) -> None:
    page.ask("find", path="assignment.ipynb")
    written = page.ask("write", notebook="assignment.ipynb")
    on_disk = file.parent / "my-work" / "handed-in" / written["receipt"]["file"]
    assert written["receipt"]["text"] == on_disk.read_text("utf-8")
    assert written["where"] == f"Copies of both lie in {on_disk.parent}."


def test_where_to_send_it_is_said_in_the_instructor_s_words(page: Page, file: Path) -> None:
    page.ask("find", path="assignment.ipynb")
    general = "Download it and send it to your instructor in the way that your course told you."
    assert page.ask("write", notebook="assignment.ipynb")["send"] == general
    (file.parent / "where-to-hand-in.txt").write_text("Upload it: https://example.org/week1\n", "utf-8")
    assert page.ask("write", notebook="assignment.ipynb")["send"] == "Upload it: https://example.org/week1"


def test_a_folder_without_the_week_s_questions_is_named(page: Page, file: Path) -> None:
    file.unlink()
    reply = page.ask("find", path="assignment.ipynb")
    assert reply["text"] == f"No notebook in {file.parent} asks the questions of this week. Save yours there."

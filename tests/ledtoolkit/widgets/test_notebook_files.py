from __future__ import annotations

import json
from pathlib import Path

import pytest

from ledtoolkit.journal import RecordError
from ledtoolkit.widgets.notebook_files import notebooks_of, read_notebook

ASK_LM3 = 'from ledtoolkit import ask\nlm3 = ask("week01/lm3")\n'


def write(path: Path, source: str) -> Path:
    cell = {"cell_type": "code", "id": "c", "metadata": {}, "source": source}
    path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "utf-8")
    return path


def test_the_page_s_notebook_comes_first_then_the_kernel_s_then_those_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, copy = write(tmp_path / "mine.ipynb", ASK_LM3), write(tmp_path / "copy.ipynb", ASK_LM3)
    write(tmp_path / "lesson.ipynb", "1 + 1")
    (tmp_path / "broken.ipynb").write_text("{", "utf-8")
    assert notebooks_of("week01", tmp_path, named="some/folder/mine.ipynb") == [mine]
    assert notebooks_of("week01", tmp_path, named="../../etc/passwd") == [copy, mine]
    monkeypatch.setenv("JPY_SESSION_NAME", str(copy))
    assert notebooks_of("week01", tmp_path, named="lesson.ipynb") == [copy]
    assert notebooks_of("week02", tmp_path) == []


def test_a_broken_notebook_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text("[]", "utf-8")
    with pytest.raises(RecordError, match="^a.ipynb cannot be read as a notebook. Save it again, then hand in.$"):
        read_notebook(tmp_path / "a.ipynb")

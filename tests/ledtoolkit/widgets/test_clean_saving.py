"""Running the welcome page and saving it leaves the file as it was released, byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_server.services.contents.filemanager import FileContentsManager

from ledtoolkit.widgets.clean_saving import save_pages_clean

HOOK = f"{save_pages_clean.__module__}.{save_pages_clean.__name__}"
INDEX = Path(__file__).parents[3] / "notebooks" / "index.ipynb"


def saved_after_a_run(folder: Path, name: str, page: Path = INDEX, source: str = "") -> bytes:
    """Save a page under a name as a server does after a run, its code changed where given, and return the file."""
    notebook: Any = nbformat.read(page, as_version=4)
    notebook.metadata |= {"language_info": {"name": "python"}, "widgets": {"state": "x" * 1000}}
    for cell in notebook.cells:
        cell.metadata["trusted"] = True
        if cell.cell_type == "code":
            cell.source = source or cell.source
            cell.execution_count = 4
            cell.outputs = [nbformat.v4.new_output("stream", text="a control that is gone")]
    manager = FileContentsManager(root_dir=str(folder), pre_save_hook=HOOK)
    manager.save({"type": "notebook", "format": "json", "content": notebook}, name)
    return (folder / name).read_bytes()


def test_the_welcome_page_is_saved_as_it_was_released(tmp_path: Path) -> None:
    assert saved_after_a_run(tmp_path, "index.ipynb") == INDEX.read_bytes()


def test_the_page_of_explorers_is_saved_as_it_was_released(tmp_path: Path) -> None:
    page = INDEX.with_name("explore.ipynb")
    assert saved_after_a_run(tmp_path, "explore.ipynb", page) == page.read_bytes()


@pytest.mark.parametrize("name", ["index.ipynb", "explore.ipynb"])
def test_a_notebook_of_somebody_s_own_with_such_a_name_keeps_its_outputs(tmp_path: Path, name: str) -> None:
    saved = saved_after_a_run(tmp_path, name, source="print('mine')")
    assert b"a control that is gone" in saved


def test_a_learner_s_notebooks_keep_their_outputs(tmp_path: Path) -> None:
    assert b"a control that is gone" in saved_after_a_run(tmp_path, "lesson.ipynb")


@pytest.mark.parametrize(
    "model", [{"type": "directory"}, {"type": "file", "content": "x"}, {"type": "notebook", "content": None}]
)
def test_what_is_no_notebook_passes(model: dict[str, Any]) -> None:
    before = dict(model)
    save_pages_clean(model, "index.ipynb")
    assert model == before

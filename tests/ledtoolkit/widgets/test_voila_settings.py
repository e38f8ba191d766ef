from __future__ import annotations

import json
import os
import re
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager, start_new_kernel
from jupyter_core.paths import jupyter_config_path, jupyter_path
from traitlets.config import PyFileConfigLoader
from traitlets.utils.importstring import import_item
from voila.utils import ENV_VARIABLE

from ledtoolkit.serving import first_scripts
from ledtoolkit.serving.kernel_connection import KernelConnection
from ledtoolkit.widgets.clean_saving import save_pages_clean
from ledtoolkit.widgets.voila_settings import facts_of_page, has_formulas, voila_settings, way_home

REPOSITORY = Path(__file__).parents[3]
SHARED = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]["shared-data"]
# A kernel of another language, as its authors write it.
ECHO = """
from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel

class Echo(Kernel):
    implementation, implementation_version, banner = "echo", "1", "Echo"
    language_info = {"name": "echo", "mimetype": "text/plain", "file_extension": ".txt"}

IPKernelApp.launch_instance(kernel_class=Echo)
"""


def test_every_file_of_the_template_is_installed() -> None:
    template = REPOSITORY / "ledtoolkit" / "widgets" / "voila_template"
    files = {path.relative_to(REPOSITORY).as_posix() for path in template.iterdir() if path.is_file()}
    assert files == {name for name in SHARED if "voila_template" in name}


@pytest.mark.parametrize(("source", "target"), [item for item in SHARED.items() if "voila" in item[0]])
def test_what_is_installed_is_what_stands_here(source: str, target: str) -> None:
    installed = Path(sys.prefix, target)
    assert installed.read_bytes() == (REPOSITORY / source).read_bytes(), "run `pip install -e .` again"


def test_voila_and_jupyter_look_where_the_files_are() -> None:
    assert str(Path(sys.prefix, "share", "jupyter")) in jupyter_path()
    assert str(Path(sys.prefix, "etc", "jupyter")) in jupyter_config_path()


def test_the_server_s_configuration_holds_voila_s_settings_and_adds_its_own() -> None:
    found = PyFileConfigLoader("jupyter_server_config.py", path=str(REPOSITORY / "binder")).load_config()
    for section, settings in voila_settings().items():
        assert found[section] == settings
    assert import_item(found.FileContentsManager.pre_save_hook) is save_pages_clean
    assert found.LabApp.expose_app_in_browser is True
    assert found.JupyterNotebookApp.expose_app_in_browser is True
    assert found.ServerApp.tornado_settings["compress_response"] is True
    assert found.ServerApp.websocket_compression_options == {}
    assert found.ServerApp.extra_services == [first_scripts.__name__]
    assert import_item(found.ServerApp.kernel_websocket_connection_class) is KernelConnection


def test_voila_s_own_file_holds_the_same_settings() -> None:
    loader = PyFileConfigLoader("voila.py", path=str(Path(sys.prefix, "etc", "jupyter")))
    assert loader.load_config() == voila_settings()


def what_it_tells(manager: KernelManager, client: BlockingKernelClient) -> dict[str, Any]:
    """Ask a kernel what it offers, and stop it."""
    try:
        return dict(client.kernel_info(reply=True, timeout=60)["content"])
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("page", [True, False])
def test_a_kernel_of_a_page_has_no_debugger_every_other_keeps_its_own_and_none_has_subshells(page: bool) -> None:
    of_voila = {ENV_VARIABLE.VOILA_BASE_URL.value: "/"} if page else {}
    manager, client = start_new_kernel(env={**os.environ, **of_voila})
    told = what_it_tells(manager, client)
    assert ("debugger" in told["supported_features"]) is not page
    assert "kernel subshells" not in told["supported_features"], "no control is heard after a kernel died unseen"


def test_a_kernel_of_another_class_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "echo.py").write_text(ECHO, "utf-8")
    manager = KernelManager()
    argv = [sys.executable, str(tmp_path / "echo.py"), "-f", "{connection_file}"]
    manager._kernel_spec = KernelSpec(argv=argv, display_name="Echo", language="echo")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    told = what_it_tells(manager, client)
    assert told["implementation"] == "echo"


def test_one_broken_cell_does_not_stop_the_page_and_check_cells_are_left_out() -> None:
    settings = voila_settings()
    assert settings.VoilaExecutor.allow_errors is True
    assert settings.VoilaExecutor.startup_timeout == 300
    assert settings.VoilaExporter.TagRemovePreprocessor.remove_cell_tags == {"form-door-hides"}


def test_kernels_of_pages_that_nobody_looks_at_stop_after_half_an_hour() -> None:
    culling = voila_settings().MappingKernelManager
    assert (culling.cull_idle_timeout, culling.cull_interval) == (1800, 300)


def test_no_kernel_is_made_ahead_unless_pages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEDTOOLKIT_PREHEAT", raising=False)
    assert "preheat_kernel" not in voila_settings().VoilaConfiguration


def test_kernels_are_made_ahead_for_the_pages_named_and_for_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEDTOOLKIT_PREHEAT", "index.ipynb week03")
    settings = voila_settings()
    assert settings.VoilaConfiguration.preheat_kernel is True
    assert settings.VoilaKernelManager.fill_delay == 10
    (denied,) = settings.VoilaKernelManager.preheat_denylist
    pages = ["index.ipynb", "week03/lesson.ipynb", "week03/assignment.ipynb", "week04/lesson.ipynb", "week030/a.ipynb"]
    assert [bool(re.match(denied, f"/srv/{page}")) for page in pages] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("course/week01/lesson.ipynb", "../index.ipynb"),
        ("course/explore.ipynb", "index.ipynb"),
        ("course/workshops/day/one.ipynb", "../../index.ipynb"),
        ("course/index.ipynb", ""),
        ("elsewhere/lesson.ipynb", ""),
    ],
)
def test_every_page_of_the_course_knows_the_way_to_the_welcome_page(tmp_path: Path, page: str, link: str) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "index.ipynb").touch()
    assert way_home(tmp_path, page) == link


@pytest.mark.parametrize(
    ("source", "formulas"),
    [
        ("The limit is $c$.", True),
        (r"The limit is \(c\).", True),
        (r"\begin{align} c \end{align}", True),
        ("display(Math('c'))", True),
        ("Jobs (2018) and shares [%]", False),
    ],
)
def test_a_notebook_with_formulas_is_known(tmp_path: Path, source: str, formulas: bool) -> None:
    (tmp_path / "one.ipynb").write_text(json.dumps({"cells": [{"source": [source]}]}), "utf-8")
    assert has_formulas(tmp_path / "one.ipynb") is formulas


def test_of_the_course_the_lessons_have_formulas_and_the_assignments_have_none() -> None:
    weeks = sorted((Path(__file__).parents[3] / "notebooks").glob("week0*"))
    assert [has_formulas(week / "lesson.ipynb") for week in weeks] == [True] * 8
    assert [has_formulas(week / "assignment.ipynb") for week in weeks] == [False] * 8


def test_a_page_without_formulas_gets_nothing_that_draws_them(tmp_path: Path) -> None:
    (tmp_path / "index.ipynb").write_text("{}", "utf-8")
    manager = SimpleNamespace(root_dir=str(tmp_path))
    facts = facts_of_page({}, notebook_path="index.ipynb", settings={"contents_manager": manager})
    assert facts["fullMathjaxUrl"].startswith("data:text/javascript,")


def test_a_page_gets_the_way_and_draws_formulas_without_another_host(tmp_path: Path) -> None:
    (tmp_path / "index.ipynb").touch()
    manager = SimpleNamespace(root_dir=str(tmp_path))
    facts = facts_of_page({"x": 1}, notebook_path="week01/lesson.ipynb", settings={"contents_manager": manager})
    assert facts == {
        "x": 1,
        "mathjaxConfig": "null",
        "fullMathjaxUrl": "null",
        "ledtoolkitWayHome": "../index.ipynb",
    }
    assert facts_of_page({})["ledtoolkitWayHome"] == ""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from jupyter_core.paths import jupyter_config_path, jupyter_path
from traitlets.config import PyFileConfigLoader

from ledtoolkit.widgets.voila_settings import voila_settings

REPOSITORY = Path(__file__).parents[3]
SHARED = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]["shared-data"]


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
    assert found.LabApp.expose_app_in_browser is True
    assert found.JupyterNotebookApp.expose_app_in_browser is True
    assert found.ServerApp.tornado_settings == {"compress_response": True}


def test_voila_s_own_file_holds_the_same_settings() -> None:
    loader = PyFileConfigLoader("voila.py", path=str(Path(sys.prefix, "etc", "jupyter")))
    assert loader.load_config() == voila_settings()


def test_one_broken_cell_does_not_stop_the_page_and_check_cells_are_left_out() -> None:
    settings = voila_settings()
    assert settings.VoilaExecutor.allow_errors is True
    assert settings.VoilaExporter.TagRemovePreprocessor.remove_cell_tags == {"form-door-hides"}

"""How the pages without code are served: one set of facts for `voila` alone and inside Jupyter Server."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from traitlets.config import Config

from ledtoolkit.visitor import HEADER
from ledtoolkit.words import language, say

__all__ = ["CONTROLS_WITHIN", "HIDDEN_IN_FORM_DOOR", "TEMPLATE", "voila_settings"]

TEMPLATE = "ledtoolkit"
HIDDEN_IN_FORM_DOOR = "form-door-hides"
PREHEAT = "LEDTOOLKIT_PREHEAT"
WAY_HOME = "ledtoolkitWayHome"
# In seconds, from when the page stands there without its controls; a slow line takes half as long.
CONTROLS_WITHIN = 60
# What stands for a formula in a notebook as it is stored, where a backslash is written twice.
FORMULA = re.compile(r"\$|\\\\[(\[]|\\\\begin\b|\b(?:Math|Latex)\(")
# By default Voila loads MathJax from another host; with this it uses what it brings along.
FORMULAS = {"mathjaxConfig": "null", "fullMathjaxUrl": "null"}
# Voila has MathJax read every page, a sixth of what a page without formulas takes over the line, and while its
# controls are being drawn. From an address it loads what we give it: here nothing but the functions that it calls.
NO_FORMULAS = {
    "mathjaxConfig": "none",
    "fullMathjaxUrl": "data:text/javascript,"
    "MathJax={Hub:{Config(){},Register:{StartupHook(){}},Configured(){},Queue(){}}}//",
}
# A page loads every extension of JupyterLab that it is not told to leave out, over a slow line too.
EXTENSIONS = ("@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget")


def voila_settings() -> Config:
    """Return Voila's settings by section.

    Examples
    --------
    >>> voila_settings().VoilaConfiguration.template
    'ledtoolkit'
    """
    settings = Config()
    settings.VoilaConfiguration.template = TEMPLATE
    settings.VoilaConfiguration.resources = {TEMPLATE: template_words()}
    settings.VoilaConfiguration.extension_allowlist = list(EXTENSIONS)
    settings.VoilaConfiguration.page_config_hook = facts_of_page
    # One cell that stops must not take later questions and the hand-in button with it.
    settings.VoilaExecutor.allow_errors = True
    # When a class comes at once the last kernel may start after more than a minute; without it a page stays empty.
    settings.VoilaExecutor.startup_timeout = 300
    settings.VoilaExporter.preprocessors = [
        "ledtoolkit.serving.compiled_templates.CompiledTemplates",
        "ledtoolkit.serving.first_scripts.AddressOfFirstScripts",
    ]
    settings.VoilaExporter.TagRemovePreprocessor.enabled = True
    settings.VoilaExporter.TagRemovePreprocessor.remove_cell_tags = {HIDDEN_IN_FORM_DOOR}
    # A phone that dies leaves its kernel behind; open pages keep theirs.
    settings.MappingKernelManager.cull_idle_timeout = 30 * 60
    settings.MappingKernelManager.cull_interval = 5 * 60
    settings.VoilaConfiguration.http_header_envs = [HEADER]
    settings.merge(settings_of_voila_alone())
    return settings


def settings_of_voila_alone() -> Config:
    """Return what Jupyter Server does not hear: it has its own visitors, and makes no kernel ahead.

    How a page and its kernel are connected, the course's configuration tells it from here.
    """
    settings = Config()
    settings.Voila.identity_provider_class = "ledtoolkit.serving.visitors.VisitorIdentity"
    settings.Voila.kernel_websocket_connection_class = "ledtoolkit.serving.kernel_connection.KernelConnection"
    # No proxy in front compresses what a kernel sends, and seven forms bring the same script seven times.
    settings.Voila.tornado_settings = {"websocket_compression_options": {}}
    if pages := os.environ.get(PREHEAT, "").split():
        settings.VoilaConfiguration.preheat_kernel = True
        settings.VoilaKernelManager.preheat_denylist = [all_but(pages)]
        # The next kernel must not start while a visitor waits for this page.
        settings.VoilaKernelManager.fill_delay = 10.0
    return settings


def all_but(pages: list[str]) -> str:
    """Return the pattern of all notebooks but those named, and those in folders named: Voila asks whom to deny.

    Examples
    --------
    >>> denied = re.compile(all_but(["week03", "index.ipynb"]))
    >>> [bool(denied.match(f"/srv/course/{page}")) for page in ("week03/lesson.ipynb", "index.ipynb", "explore.ipynb")]
    [False, False, True]
    """
    return f"(?!.*/({'|'.join(re.escape(page) for page in pages)})(/|$))"


def template_words() -> dict[str, str | int]:
    """Return the sentences that the page template prints, and when it says that something is missing."""
    return {
        "within": CONTROLS_WITHIN,
        "missing": say("Some forms of this page have not come. What you saved is not lost."),
        "again": say("Load the page again"),
        "language": language(),
        "title": say("Local Economic Development"),
        "skip": say("Skip to the content"),
        "course": say("Course"),
        "home": say("Welcome page: all weeks, your place, your record"),
        "loading": say("The page is being prepared. This takes a few seconds."),
        "error": say("A cell of this notebook stops with an error. Your forms still work."),
    }


def facts_of_page(
    page_config: dict[str, Any], *, notebook_path: str = "", settings: Mapping[str, Any] | None = None, **_: Any
) -> dict[str, Any]:
    """Return what a page needs to know: how to draw formulas, if it has any, and where the welcome page lies."""
    root = getattr((settings or {}).get("contents_manager"), "root_dir", None)
    home = way_home(Path(root), notebook_path) if root else ""
    formulas = FORMULAS if root is None or has_formulas(Path(root) / notebook_path) else NO_FORMULAS
    return {**page_config, **formulas, WAY_HOME: home}


def has_formulas(notebook: Path) -> bool:
    """Return whether a notebook may hold formulas, as one does that cannot be read."""
    try:
        return FORMULA.search(notebook.read_text("utf-8")) is not None
    except (OSError, ValueError):
        return True


def way_home(root: Path, notebook_path: str) -> str:
    """Return the relative link from a page to the welcome page at or above its folder; none from that page itself.

    A relative link works below any address, as Binder's.
    """
    page = PurePosixPath(notebook_path)
    for steps, folder in enumerate(page.parents):
        welcome = folder / "index.ipynb"
        if (root / welcome).is_file():
            return "" if welcome == page else "../" * steps + "index.ipynb"
    return ""

"""How the pages without code are served: one set of facts for `voila` alone and inside Jupyter Server."""

from __future__ import annotations

from typing import Any

from traitlets.config import Config

from ledtoolkit.words import language, say

__all__ = ["HIDDEN_IN_FORM_DOOR", "TEMPLATE", "voila_settings"]

TEMPLATE = "ledtoolkit"
HIDDEN_IN_FORM_DOOR = "form-door-hides"


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
    settings.VoilaConfiguration.page_config_hook = formulas_from_here
    # One cell that stops must not take later questions and the hand-in button with it.
    settings.VoilaExecutor.allow_errors = True
    settings.VoilaExporter.TagRemovePreprocessor.enabled = True
    settings.VoilaExporter.TagRemovePreprocessor.remove_cell_tags = {HIDDEN_IN_FORM_DOOR}
    return settings


def template_words() -> dict[str, str]:
    """Return the sentences that the page template prints."""
    return {
        "language": language(),
        "title": say("Local Economic Development"),
        "skip": say("Skip to the content"),
        "loading": say("The page is being prepared. This takes a few seconds."),
        "error": say("A cell of this notebook stops with an error. Your forms still work."),
    }


def formulas_from_here(page_config: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Make Voila draw formulas with what it brings along; by default it loads MathJax from another host."""
    return {**page_config, "mathjaxConfig": "null", "fullMathjaxUrl": "null"}

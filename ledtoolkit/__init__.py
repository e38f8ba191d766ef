"""Local Economic Development in eight weeks: theory as functions, exercises with reasons, a policy paper.

The public words of an assignment (`ask`, `check`, `given`, `hand_in`) are loaded when first used,
so that `import ledtoolkit` stays cheap: no pandas, no matplotlib, no ipywidgets.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["ask", "check", "given", "hand_in"]
__version__ = "0.1.0"

_HOMES = {
    "ask": "ledtoolkit.widgets.ask",
    "check": "ledtoolkit.exercises.check",
    "given": "ledtoolkit.exercises.given",
    "hand_in": "ledtoolkit.widgets.hand_in",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]

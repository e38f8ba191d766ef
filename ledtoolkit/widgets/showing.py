"""Show a control, or say in a sentence why it cannot be shown: no traceback in front of a learner."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from ledtoolkit.journal import RecordError
from ledtoolkit.words import say

__all__ = ["display_sentence", "show"]


def show(make: Callable[[], Any]) -> Any:
    """Make a control, display it and return it; None where the record cannot be read."""
    from IPython.display import HTML, display

    try:
        control = make()
    except RecordError as problem:
        said = say(
            "Your record cannot be read ({reason}). Look into the folder my-work, or ask your instructor for help.",
            reason=problem,
        )
        display(HTML(f"<p role='alert'>{escape(said)}</p>"))  # type: ignore[no-untyped-call]
        return None
    display(control)  # type: ignore[no-untyped-call]
    return control


def display_sentence(said: str) -> None:
    """Show a sentence where there can be no control."""
    from IPython.display import HTML, display

    display(HTML(f"<p>{escape(said)}</p>"))  # type: ignore[no-untyped-call]

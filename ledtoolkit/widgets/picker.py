"""Our picker: one of several things to choose, as radio buttons where they are few, else as the browser's own list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

import anywidget
import traitlets

from ledtoolkit.widgets.script import script, style

__all__ = ["Picker"]


class Picker(anywidget.AnyWidget):
    """One choice that a learner makes by hand or by keys.

    Parameters
    ----------
    label
        What is chosen, in words of the learner.
    options
        Key and words of each option, and the group it belongs to, if any; keys differ.
    value
        The key at the start.

    Examples
    --------
    >>> wage = Picker("Wage", [("low", "Low"), ("high", "High")], value="low")
    >>> wage.value = "high"
    >>> wage.value = "none of these"
    >>> wage.value
    'high'
    """

    _esm = script("key_guard", "choices", "picker")
    _css = style("palette", "view", "choices")

    # So many pixels show most of the words of a branch.
    narrowest: ClassVar[int] = 240

    label = traitlets.Unicode().tag(sync=True)
    options = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)

    def __init__(self, label: str, options: Iterable[tuple[str, ...]], *, value: str) -> None:
        offered = [list(option) for option in options]
        _check_options(offered, value)
        self._chosen = value
        super().__init__(label=label, options=offered, value=value)

    def offer(self, options: Iterable[tuple[str, ...]]) -> None:
        """Offer other options; a value that is not among them gives way to the first."""
        offered = [list(option) for option in options]
        keys = [option[0] for option in offered]
        _check_options(offered, keys[0] if keys else "")
        with self.hold_sync():
            self.options = offered
            if self.value not in keys:
                self.value = keys[0]

    @traitlets.validate("value")
    def _among_the_options(self, proposal: Any) -> str:
        # A browser may send anything: what is no option moves nothing. The trait itself may hold the odd value by now.
        if proposal["value"] in {option[0] for option in self.options}:
            self._chosen = str(proposal["value"])
        return self._chosen


def _check_options(options: list[list[str]], value: str) -> None:
    keys = [option[0] for option in options]
    if not keys or len(set(keys)) < len(keys):
        raise ValueError(f"`options` must have keys that differ, got {keys}. Name each option once.")
    if value not in keys:
        raise ValueError(f"`value` must be one of the keys {keys}, got {value!r}. Choose one of them.")

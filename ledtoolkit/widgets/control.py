"""The controls of an explorer, as its class describes them: a quantity to move, or a choice to make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from ledtoolkit.widgets.picker import Picker
from ledtoolkit.widgets.slider import Slider
from ledtoolkit.widgets.spoken import spoken
from ledtoolkit.words import say

__all__ = ["AnyControl", "ChoiceControl", "Control"]


class AnyControl(Protocol):
    """What an explorer asks of every control."""

    @property
    def name(self) -> str:
        """The argument of the model that it moves."""

    @property
    def start(self) -> Any:
        """Where it starts, and where the reset puts it."""

    def widget(self) -> Any:
        """Make the widget, in the learner's language; `value` goes to the model, `narrowest` to the page."""


@dataclass(frozen=True)
class Control:
    """One quantity to move: an argument of the model, its label, range, grid and start; scale 100 shows percent."""

    name: str
    label: str
    lowest: float
    highest: float
    step: float
    start: float
    unit: str = ""
    scale: float = 1

    def widget(self) -> Slider:
        """Make the slider."""
        return Slider(
            say(self.label),
            lowest=self.lowest,
            highest=self.highest,
            step=self.step,
            value=self.start,
            unit=spoken(self.unit),
            scale=self.scale,
        )


@dataclass(frozen=True)
class ChoiceControl:
    """One choice to make: an argument of the model, its label, and its options.

    Options are keys with their words and, where there are many, the group of each: marked, or `Spoken`.
    """

    name: str
    label: str
    options: tuple[tuple[str, ...], ...]
    start: str

    def widget(self) -> Picker:
        """Make the picker."""
        options = [(key, *map(spoken, words)) for key, *words in self.options]
        return Picker(say(self.label), options, value=self.start)

"""Our slider: a native range with a real label, a number box beside it, and keys that stay with it."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import anywidget
import traitlets

from ledtoolkit.checks import check_number, check_positive
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import decimal_mark, number, say

__all__ = ["Slider"]


class Slider(anywidget.AnyWidget):
    """One quantity that a learner moves by hand, by arrow keys or by typing.

    Parameters
    ----------
    label
        What the quantity is, in words of the learner.
    lowest, highest, step
        Range and grid of the value, in the unit of the model.
    value
        Where it starts.
    unit
        What stands behind the number on the screen, such as "euro" or "%".
    scale
        The screen shows value × scale: 100 shows a share as a percentage.

    Examples
    --------
    >>> share = Slider("Share spent here", lowest=0, highest=0.95, step=0.01, value=0.8, unit="%", scale=100)
    >>> share.value = 0.333
    >>> share.value
    0.33
    """

    _esm = script("key_guard", "slider")
    _css = style("palette", "view", "slider")

    # So many pixels hold a label, a number and its unit.
    narrowest: ClassVar[int] = 190

    label = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    scale = traitlets.Float(1.0).tag(sync=True)
    lowest = traitlets.Float().tag(sync=True)
    highest = traitlets.Float(1.0).tag(sync=True)
    step = traitlets.Float(0.01).tag(sync=True)
    value = traitlets.Float().tag(sync=True)
    decimal_mark = traitlets.Unicode(".").tag(sync=True)
    box_label = traitlets.Unicode().tag(sync=True)
    range_words = traitlets.Unicode().tag(sync=True)

    def __init__(
        self, label: str, *, lowest: float, highest: float, step: float, value: float, unit: str = "", scale: float = 1
    ) -> None:
        check_positive("step", step)
        if not check_number("lowest", lowest) < check_number("highest", highest):
            raise ValueError(f"`lowest` must be below `highest`, got {lowest:g} and {highest:g}.")
        digits = max(0, math.ceil(-math.log10(step * scale) - 1e-9))
        ends = {"lowest": number(lowest * scale, digits), "highest": number(highest * scale, digits)}
        super().__init__(
            label=label,
            unit=unit,
            scale=scale,
            lowest=lowest,
            highest=highest,
            step=step,
            value=value,
            decimal_mark=decimal_mark(),
            box_label=say("{label}, as a number", label=label),
            range_words=say("Type a number from {lowest} to {highest}.", **ends),
        )

    @traitlets.validate("value")
    def _on_the_grid(self, proposal: Any) -> float:
        # A browser may send anything: what lies outside comes to the nearest end, what is no number to the lowest.
        wanted = self.lowest if math.isnan(proposal["value"]) else proposal["value"]
        steps = round((min(max(wanted, self.lowest), self.highest) - self.lowest) / self.step)
        return min(round(self.lowest + steps * self.step, 10), self.highest)

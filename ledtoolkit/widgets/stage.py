"""The stage of an explorer: its picture, its finding, its numbers, and what is folded away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import anywidget
import ipywidgets
import traitlets

from ledtoolkit.documents.static_edition_still import Shown
from ledtoolkit.plots.picture import Picture
from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["AnyStage", "Followed", "Stage", "View", "stage_words"]


@dataclass(frozen=True)
class View:
    """What an explorer shows of one state: a picture, its finding in one sentence, and where its figures come from."""

    picture: Picture
    finding: str
    source: str = ""

    def shown(self) -> Shown:
        """Take it down as HTML, before the next view draws into the same figure."""
        return Shown(self.picture.svg(), self.picture.table(), self.finding, self.source)


class Followed(Protocol):
    """What a stage asks of the explorer that it shows."""

    @property
    def inputs(self) -> Mapping[str, Any]:
        """The sliders and pickers by name."""

    @property
    def prediction(self) -> Any:
        """The guess before the answer."""

    def view(self) -> View:
        """Return what the present state shows."""

    def reset(self) -> None:
        """Put every control back to its start."""


class AnyStage(anywidget.AnyWidget):
    """The reset button, the picture, its finding and what is folded away.

    Parts are replaced one by one, so that open folds stay open.
    """

    _css = style("palette", "view", "stage")

    words = traitlets.Dict().tag(sync=True)
    folds = traitlets.List(traitlets.List()).tag(sync=True)
    controls = traitlets.Dict().tag(sync=True, **ipywidgets.widget_serialization)
    starts = traitlets.Dict().tag(sync=True)

    def follow(self, explorer: Followed) -> None:
        """Show what the controls and the guess make of this explorer, from now on.

        The page knows the controls and their starts: it puts them back itself, or what a slider still has to send
        would come behind the reset and undo it.
        """
        self.starts = {name: control.value for name, control in explorer.inputs.items()}
        self.controls = dict(explorer.inputs)


class Stage(AnyStage):
    """A stage whose picture the kernel draws."""

    _esm = script("key_guard", "page", "stage_frame", "stage")
    process = traitlets.Unicode(PROCESS).tag(sync=True)

    drawing = traitlets.Unicode().tag(sync=True, echo_update=False)
    table = traitlets.Unicode().tag(sync=True, echo_update=False)
    finding = traitlets.Unicode().tag(sync=True, echo_update=False)
    source = traitlets.Unicode().tag(sync=True, echo_update=False)

    def __init__(self, **traits: Any) -> None:
        super().__init__(words=stage_words() | _words_of_the_line(), **traits)

    def follow(self, explorer: Followed) -> None:
        """Draw anew whenever a control moves or the guess is settled."""
        super().follow(explorer)

        def draw(_change: Any = None) -> None:
            self.show(explorer.view())

        for control in explorer.inputs.values():
            control.observe(draw, "value")
        explorer.prediction.observe(draw, "settled")
        self.on_msg(lambda _stage, content, _buffers: self._heard(content, explorer))
        draw()

    def show(self, view: View) -> None:
        """Replace picture, table and finding in one message."""
        with self.hold_sync():
            self.drawing = view.picture.svg()
            self.table = view.picture.table()
            self.finding = view.finding
            self.source = say("Figures: {source}", source=view.source) if view.source else ""

    def _heard(self, content: Any, explorer: Followed) -> None:
        if isinstance(content, dict) and content.get("kind") == "reset":
            explorer.reset()
        # An answer to whatever comes: the page tells the learner when none comes any more.
        client = content.get("client") if isinstance(content, dict) else None
        self.send({"kind": "pong", "process": PROCESS, "client": client})


def stage_words() -> dict[str, str]:
    """Return the words of every stage."""
    return {"table": say("The numbers as a table"), "reset": say("Reset")}


def _words_of_the_line() -> dict[str, str]:
    return {
        "busy": say("The notebook is busy with another cell. The picture follows as soon as it is ready."),
        "lost_notebook": say(
            "This picture has lost its notebook kernel and no longer moves. "
            "Choose Run, then Run All Cells: it comes back, and your guess with it."
        ),
        "cut_notebook": say(
            "This picture has lost its connection and no longer moves. The page tries to connect again. "
            "If this message stays, save the notebook, reload the page, and choose Run, then Run All Cells: "
            "it comes back, and your guess with it."
        ),
        "lost_page": say(
            "This picture has lost its connection and no longer moves. "
            "Reload the page: it comes back, and your guess with it."
        ),
    }

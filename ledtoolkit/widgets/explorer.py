"""The explorer: a model with at most three sliders, its picture, its finding, and a guess before the answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import anywidget
import ipywidgets
import traitlets

from ledtoolkit.documents.static_edition_still import Shown, Still, is_static
from ledtoolkit.exercises.definition import Field
from ledtoolkit.plots.picture import Picture
from ledtoolkit.progress import is_grading, open_record
from ledtoolkit.widgets.prediction import Prediction
from ledtoolkit.widgets.script import script, style
from ledtoolkit.widgets.slider import Slider
from ledtoolkit.words import say

__all__ = ["Control", "Explorer", "Stage", "View"]

MOST_CONTROLS = 3


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

    def slider(self) -> Slider:
        """Make the slider, in the learner's language."""
        return Slider(
            say(self.label),
            lowest=self.lowest,
            highest=self.highest,
            step=self.step,
            value=self.start,
            unit=say(self.unit) if self.unit else "",
            scale=self.scale,
        )


@dataclass(frozen=True)
class View:
    """What an explorer shows of one state: a picture and its finding in one sentence."""

    picture: Picture
    finding: str

    def shown(self) -> Shown:
        """Take it down as HTML, before the next view draws into the same figure."""
        return Shown(self.picture.svg(), self.picture.table(), self.finding)


class Stage(anywidget.AnyWidget):
    """The reset button, the picture, its finding and what is folded away.

    Parts are replaced one by one, so that open folds stay open.
    """

    _esm = script("key_guard", "stage")
    _css = style("palette", "view", "stage")

    drawing = traitlets.Unicode().tag(sync=True, echo_update=False)
    table = traitlets.Unicode().tag(sync=True, echo_update=False)
    finding = traitlets.Unicode().tag(sync=True, echo_update=False)
    table_words = traitlets.Unicode().tag(sync=True)
    reset_words = traitlets.Unicode().tag(sync=True)
    folds = traitlets.List(traitlets.List()).tag(sync=True)

    def show(self, view: View) -> None:
        """Replace picture, table and finding in one message."""
        with self.hold_sync():
            self.drawing = view.picture.svg()
            self.table = view.picture.table()
            self.finding = view.finding


class Explorer(ABC):
    """A model that a learner can move. Show it by naming it on the last line of a cell.

    A subclass names its controls and its sentences (marked for translation) and says what it shows
    before and after the learner's guess. While an autograder runs a notebook it shows nothing.
    """

    name: ClassVar[str]
    controls: ClassVar[tuple[Control, ...]]
    question: ClassVar[str]
    asked: ClassVar[Field]
    challenge: ClassVar[str]
    limits: ClassVar[str]

    def __init_subclass__(cls) -> None:
        if len(cls.controls) > MOST_CONTROLS:
            raise TypeError(f"{cls.__name__} has {len(cls.controls)} controls, {MOST_CONTROLS} is the most. Drop some.")

    @abstractmethod
    def model(self, **state: float) -> Any:
        """Run the theory on the values of the controls."""

    @abstractmethod
    def before_guess(self, result: Any) -> View:
        """Show everything but the asked quantity."""

    @abstractmethod
    def after_guess(self, result: Any) -> View:
        """Show everything."""

    @cached_property
    def sliders(self) -> dict[str, Slider]:
        """The sliders by name."""
        return {control.name: control.slider() for control in self.controls}

    @cached_property
    def prediction(self) -> Prediction:
        """The question that stands before the answer, put for the state at the start."""
        return Prediction(self.name, say(self.question), self.asked, result=self._at_start(), record=open_record())

    @cached_property
    def stage(self) -> Stage:
        """The picture and what belongs to it."""
        folds = [[say("Challenge"), say(self.challenge)], [say("What this does not show"), say(self.limits)]]
        return Stage(folds=folds, table_words=say("The numbers as a table"), reset_words=say("Reset"))

    @cached_property
    def panel(self) -> ipywidgets.VBox:
        """All of it, ready to be shown."""
        for slider in self.sliders.values():
            slider.layout = {"flex": "1 1 190px", "width": "auto", "margin": "0 20px 4px 0"}
            slider.observe(self._refresh, "value")
        self.prediction.observe(self._refresh, "settled")
        self.stage.on_msg(self._on_message)
        self._refresh()
        bar = ipywidgets.Box(
            list(self.sliders.values()), layout={"flex_flow": "row wrap", "align_items": "flex-end", "width": "100%"}
        )
        return ipywidgets.VBox([self.prediction, bar, self.stage], layout={"max_width": "680px", "width": "100%"})

    def reset(self) -> None:
        """Put every control back to its start."""
        for control in self.controls:
            self.sliders[control.name].value = control.start

    def view(self) -> View:
        """Return what the present state shows."""
        result = self.model(**{name: slider.value for name, slider in self.sliders.items()})
        return self.after_guess(result) if self.prediction.settled else self.before_guess(result)

    def still(self) -> Still:
        """Return what the static edition shows: the start, before and after the guess, without a record."""
        result = self._at_start()
        # One after the other: both views draw into the same figure.
        before = self.before_guess(result).shown()
        after = self.after_guess(result).shown()
        return Still(say(self.question), before, after, say(self.challenge), say(self.limits))

    def _at_start(self) -> Any:
        return self.model(**{control.name: control.start for control in self.controls})

    def _refresh(self, _change: Any = None) -> None:
        self.stage.show(self.view())

    def _on_message(self, _stage: Stage, content: Any, _buffers: Any) -> None:
        if content == {"kind": "reset"}:
            self.reset()

    def _repr_mimebundle_(self, **formats: Any) -> Any:
        if is_grading():
            return {"text/plain": type(self).__name__}
        if is_static():
            return {"text/plain": type(self).__name__, "text/html": self.still().html()}
        return self.panel._repr_mimebundle_(**formats)

"""The explorer: a model with at most three controls, its picture, its finding, and a guess before the answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar

import ipywidgets

from ledtoolkit.documents.static_edition_still import Still, is_static
from ledtoolkit.exercises.definition import Choice, Field
from ledtoolkit.progress import Record, RecordError, is_grading, open_record
from ledtoolkit.widgets.control import AnyControl, ChoiceControl, Control
from ledtoolkit.widgets.prediction import Prediction
from ledtoolkit.widgets.spoken import spoken
from ledtoolkit.widgets.stage import AnyStage, Stage, View
from ledtoolkit.words import say

__all__ = ["ChoiceControl", "Control", "Explorer", "View"]

MOST_CONTROLS = 3


class Explorer(ABC):
    """A model that a learner can move. Show it by naming it on the last line of a cell.

    A subclass names its controls and its sentences (marked for translation) and says what it shows
    before and after the learner's guess. While an autograder runs a notebook it shows nothing.

    Attributes
    ----------
    name
        The week and the topic, `week01/leaky-bucket`; the guess is kept under it.
    title, invitation
        What a list of explorers says of it: a few words, and a line that makes curious.
    controls
        What can be moved, at most three.
    question, asked
        What the learner guesses first, put for the state at the start.
    challenge, limits
        What to try, and what the model does not show.
    words
        What fills the named places of these sentences.
    """

    title: ClassVar[str]
    invitation: ClassVar[str]
    name: str
    controls: tuple[AnyControl, ...]
    question: str
    asked: Field | Choice
    challenge: str
    limits: str
    words: Mapping[str, str] = MappingProxyType({})

    def __init_subclass__(cls) -> None:
        controls = getattr(cls, "controls", ())
        if len(controls) > MOST_CONTROLS:
            raise TypeError(f"{cls.__name__} has {len(controls)} controls, {MOST_CONTROLS} is the most. Drop some.")

    @abstractmethod
    def model(self, **state: Any) -> Any:
        """Run the theory on the values of the controls."""

    @abstractmethod
    def before_guess(self, result: Any) -> View:
        """Show everything but the asked quantity."""

    @abstractmethod
    def after_guess(self, result: Any) -> View:
        """Show everything."""

    @cached_property
    def inputs(self) -> dict[str, Any]:
        """The sliders and pickers by name."""
        return {control.name: control.widget() for control in self.controls}

    @cached_property
    def prediction(self) -> Prediction:
        """The question that stands before the answer, put for the state at the start."""
        return Prediction(self.name, self._said(self.question), self.asked, result=self._at_start(), record=_record())

    @cached_property
    def stage(self) -> AnyStage:
        """The picture and what belongs to it."""
        return Stage(folds=self.folds())

    @cached_property
    def panel(self) -> ipywidgets.VBox:
        """All of it, ready to be shown."""
        for control in self.inputs.values():
            control.layout = {
                "flex": f"1 1 {control.narrowest}px",
                "width": "auto",
                "margin": "0 20px 4px 0",
                "min_width": "0",
            }
        self.stage.follow(self)
        bar = ipywidgets.Box(
            list(self.inputs.values()), layout={"flex_flow": "row wrap", "align_items": "flex-end", "width": "100%"}
        )
        return ipywidgets.VBox([self.prediction, bar, self.stage], layout={"max_width": "680px", "width": "100%"})

    def reset(self) -> None:
        """Put every control back to its start."""
        for control in self.controls:
            self.inputs[control.name].value = control.start

    def view(self) -> View:
        """Return what the present state shows."""
        result = self.model(**{name: control.value for name, control in self.inputs.items()})
        return self.after_guess(result) if self.prediction.settled else self.before_guess(result)

    def folds(self) -> list[list[str]]:
        """Return what is folded away below the picture, each with its title."""
        return [
            [say("Challenge"), self._said(self.challenge)],
            [say("What this does not show"), self._said(self.limits)],
        ]

    def still(self) -> Still:
        """Return what the static edition shows: the start, before and after the guess, without a record."""
        result = self._at_start()
        # One after the other: both views draw into the same figure.
        before = self.before_guess(result).shown()
        after = self.after_guess(result).shown()
        return Still(
            self._said(self.question),
            before,
            after,
            self._said(self.challenge),
            self._said(self.limits),
            self._offered(),
        )

    def _said(self, sentence: str) -> str:
        return say(sentence, **self.words)

    def _offered(self) -> tuple[str, ...]:
        return tuple(spoken(label) for _, label in self.asked.options) if isinstance(self.asked, Choice) else ()

    def _at_start(self) -> Any:
        return self.model(**{control.name: control.start for control in self.controls})

    def _repr_mimebundle_(self, **formats: Any) -> Any:
        if is_grading():
            return {"text/plain": type(self).__name__}
        if is_static():
            return {"text/plain": type(self).__name__, "text/html": self.still().html()}
        return self.panel._repr_mimebundle_(**formats)


def _record() -> Record:
    """Return the learner's record, or one that keeps nothing: no guess is worth a lesson that does not show."""
    try:
        record = open_record()
        record.entries()
    except RecordError:
        return Record(None)
    return record

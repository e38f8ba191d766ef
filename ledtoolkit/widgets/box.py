"""What the boxes of the welcome page and of hand-in share: a line to the browser, and an answer to what it asks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import anywidget
import traitlets

from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.form_words import line_words

__all__ = ["Act", "Box"]

# From what the browser asks, and the bytes it sends along, to what it is told.
Act = Callable[[Mapping[str, Any], bytes], Mapping[str, Any] | None]


class Box(anywidget.AnyWidget):
    """A box that shows its state and answers the browser in sentences, never with a traceback.

    Parameters
    ----------
    record
        The learner's record.
    words
        What the box says.
    """

    refusals: ClassVar[tuple[type[Exception], ...]] = (RecordError,)
    process = traitlets.Unicode(PROCESS).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, record: Record, words: Mapping[str, Any]) -> None:
        self._record = record
        super().__init__(words={**line_words(), **words})
        self.on_msg(self._hear)
        self.look()

    @abstractmethod
    def state_now(self) -> dict[str, Any]:
        """Return what is to be shown, as the record stands now."""

    @abstractmethod
    def acts(self) -> Mapping[str, Act]:
        """Return by its name what the browser can ask for."""

    def about(self, problem: Exception) -> Mapping[str, Any]:  # noqa: ARG002 # most boxes have nothing to add
        """Return what the browser is told of a refusal besides its sentence."""
        return {}

    def look(self) -> None:
        """Read the record again: another page may have written to it."""
        self.state = self.state_now()

    def _hear(self, _widget: Any, message: Mapping[str, Any], buffers: Any) -> None:
        reply: dict[str, Any] = {"process": PROCESS, "client": message.get("client"), "number": message.get("number")}
        acts: dict[str, Act] = {"look": lambda _asked, _content: self.look(), **self.acts()}
        act = acts.get(str(message.get("kind")))
        try:
            told = act(message, bytes(buffers[0]) if buffers else b"") if act else None
            reply |= {"kind": "done", **(told or {})}
        except self.refusals as problem:
            reply |= {"kind": "refused", "text": str(problem), **self.about(problem)}
        self.send(reply)

"""A title that opens: what lies behind it is made by the kernel when somebody wants to see it."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["Fold"]


class Fold(anywidget.AnyWidget):
    """A heading with a button that opens and closes what another widget shows below it.

    Parameters
    ----------
    title
        What lies behind it.
    note, line
        What stands above and below the title, in the learner's language.

    Attributes
    ----------
    is_open
        Whether it is open.
    """

    _esm = script("key_guard", "page", "fold")
    _css = style("palette", "view", "fold")

    process = traitlets.Unicode(PROCESS).tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    note = traitlets.Unicode().tag(sync=True)
    line = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    is_open = traitlets.Bool().tag(sync=True)

    def __init__(self, title: str, *, note: str, line: str) -> None:
        super().__init__(title=title, note=note, line=line, words=_words())
        self.on_msg(self._hear)

    def _hear(self, _widget: Any, content: Any, _buffers: Any) -> None:
        content = content if isinstance(content, dict) else {}
        if content.get("kind") == "turn":
            self.is_open = not self.is_open
        self.send({"kind": "pong", "process": PROCESS, "client": content.get("client")})


def _words() -> dict[str, str]:
    return {
        "opening": say("It is being opened. This takes a second or two."),
        "lost_notebook": say(
            "This page has lost its notebook kernel and opens nothing. Choose Run, then Run All Cells: it comes back."
        ),
        "cut_notebook": say(
            "This page has lost its connection and opens nothing. It tries to connect again. If this message stays, "
            "reload the page and choose Run, then Run All Cells."
        ),
        "lost_page": say("This page has lost its connection and opens nothing. Reload the page: it comes back."),
    }

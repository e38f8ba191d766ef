"""One IPython shell that records what a cell puts out, as a Jupyter kernel would, with a cap.

The warm parents make it once; every worker and every judge is a fork that has its own copy.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

__all__ = ["PageStream", "Ran", "Recorder", "RecordingShell", "make_shell"]

TRUNCATED = "\n… Output truncated …\n"
MOST_OUTPUTS = 500


@dataclass
class Recorder:
    """Outputs of the cell that runs now, in nbformat's words, up to `left` characters."""

    left: int = 1_000_000
    outputs: list[dict[str, Any]] = field(default_factory=list)

    def stream(self, name: str, text: str) -> None:
        """Record what was printed."""
        if self.left <= 0:
            return
        kept = self._within(text)
        last = self.outputs[-1] if self.outputs else {}
        if last.get("output_type") == "stream" and last["name"] == name:
            last["text"].append(kept)
        elif kept:
            self._add({"output_type": "stream", "name": name, "text": [kept]})

    def shown(self, kind: str, data: dict[str, Any], **more: Any) -> None:
        """Record a display or a result; one that does not fit is left out."""
        size = sum(len(str(value)) for value in data.values())
        if size <= self.left:
            self.left -= size
            self._add({"output_type": kind, "data": data, "metadata": {}, **more})

    def error(self, name: str, text: str, traceback: list[str]) -> None:
        """Record an exception."""
        lines = [self._within(line) for line in traceback[:100]]
        self._add({"output_type": "error", "ename": name, "evalue": text[:2000], "traceback": lines})

    def finished(self) -> list[dict[str, Any]]:
        """Return the outputs; texts were kept in parts, because a loop may print a million times."""
        for output in self.outputs:
            if isinstance(output.get("text"), list):
                output["text"] = "".join(output["text"])
        return self.outputs

    def _add(self, output: dict[str, Any]) -> None:
        if len(self.outputs) < MOST_OUTPUTS:
            self.outputs.append(output)

    def _within(self, text: str) -> str:
        if self.left <= 0:
            return ""
        kept = text[: self.left]
        self.left -= len(text)
        return kept if self.left > 0 else kept + TRUNCATED


@dataclass(frozen=True)
class Ran:
    """How a cell went: what it put out, its exception if any, and the value of its last expression."""

    outputs: list[dict[str, Any]]
    problem: BaseException | None
    value: Any = None


class PageStream(io.TextIOBase):
    """Standard output or error of the shell: what a cell puts on the page."""

    encoding = "utf-8"

    def __init__(self, shell: RecordingShell, name: str) -> None:
        self._shell = shell
        self._name = name

    def write(self, text: str) -> int:
        """Record a text."""
        self._shell.recorder.stream(self._name, str(text))
        return len(text)

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True


class _Results(DisplayHook):
    shell: Any

    def write_output_prompt(self) -> None:
        """Write no prompt."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: Any = None) -> None:  # noqa: ARG002
        self.shell.recorder.shown("execute_result", dict(format_dict), execution_count=self.prompt_count)


class _Displays(DisplayPublisher):
    shell: Any

    def publish(self, data: Any, metadata: Any = None, source: Any = None, **_: Any) -> None:  # noqa: ARG002
        self.shell.recorder.shown("display_data", dict(data))

    def clear_output(self, wait: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - IPython's signature
        self.shell.recorder.outputs.clear()


class RecordingShell(InteractiveShell):
    """IPython without a terminal, a history or a kernel."""

    displayhook_class = Type(_Results)
    display_pub_class = Type(_Displays)
    recorder: Recorder

    def __init__(self, **options: Any) -> None:
        self.recorder = Recorder()
        super().__init__(**options)  # type: ignore[no-untyped-call] # IPython's

    def _showtraceback(self, etype: type[BaseException], evalue: BaseException, stb: list[str]) -> None:
        self.recorder.error(etype.__name__, str(evalue), stb)

    def enable_gui(self, gui: Any = None) -> None:
        """Start no window system."""

    def ask_exit(self) -> None:
        """Stay: a cell that says `exit()` ends itself, not the run."""

    def run(self, source: str, most: int) -> Ran:
        """Run one cell and return what it did; `most` characters of output are kept."""
        with self.recording(most) as recorder:
            result = self.run_cell(source, store_history=True)  # type: ignore[no-untyped-call] # IPython's
        problem = result.error_before_exec or result.error_in_exec
        return Ran(recorder.finished(), problem, result.result)

    @contextmanager
    def recording(self, most: int) -> Iterator[Recorder]:
        """Record what is put out inside the block."""
        self.recorder = recorder = Recorder(most)
        kept = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = PageStream(self, "stdout"), PageStream(self, "stderr")
        try:
            yield recorder
        finally:
            sys.stdout, sys.stderr = kept
            self.recorder = Recorder(0)


def make_shell() -> RecordingShell:
    """Make the shell, and let pictures appear as PNG below the cell that made them."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell: RecordingShell = RecordingShell.instance(config=config)
    import matplotlib.pyplot as plt

    shell.run_line_magic("matplotlib", "inline")
    plt.close("all")
    return shell

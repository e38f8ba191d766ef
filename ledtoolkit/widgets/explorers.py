"""Every explorer of the course on one page: found by its class, built when a visitor opens it.

A page of titles costs a kernel a third of what one explorer costs, and stands there in a third of the time.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

import ipywidgets

from ledtoolkit.documents.static_edition_still import is_static
from ledtoolkit.widgets.fold import Fold
from ledtoolkit.words import say

__all__ = ["Listed", "all_explorers", "listed_explorers"]

BASE = "Explorer"


@dataclass(frozen=True)
class Listed:
    """An explorer as a list names it: read from its source, without loading what it computes and draws with.

    Attributes
    ----------
    name
        The week and the topic.
    title, invitation
        Marked sentences.
    module, class_name
        Where it is.
    """

    name: str
    title: str
    invitation: str
    module: str
    class_name: str

    @property
    def week(self) -> str:
        """The week, in words."""
        return say("Week {number}", number=int(self.name.partition("/")[0].removeprefix("week")))

    def make(self) -> Any:
        """Load and build it."""
        return getattr(import_module(self.module), self.class_name)()


def listed_explorers(folder: Path = Path(__file__).parent, package: str = "ledtoolkit.widgets") -> list[Listed]:
    """Return the explorers whose classes stand in the modules of a folder, by week and topic.

    Examples
    --------
    >>> [listed.name for listed in listed_explorers()][:3]
    ['week01/base', 'week01/core-periphery', 'week01/leaky-bucket']
    """
    found = [listed for path in folder.glob("*.py") for listed in _explorers_in(path, f"{package}.{path.stem}")]
    return sorted(found, key=lambda listed: listed.name)


def all_explorers() -> Any:
    """Return all explorers, each behind its title; the static edition gets their stills, one below the other."""
    listed = listed_explorers()
    if is_static():
        from IPython.display import HTML

        return HTML("\n".join(map(_still, listed)))  # type: ignore[no-untyped-call]
    return ipywidgets.VBox([_folded(each) for each in listed], layout={"width": "100%"})


def _folded(listed: Listed) -> ipywidgets.VBox:
    room = ipywidgets.Box(layout={"width": "100%"})
    fold = Fold(say(listed.title), note=listed.week, line=say(listed.invitation))
    fold.observe(partial(_open_or_close, listed, room), "is_open")
    return ipywidgets.VBox([fold, room], layout={"width": "100%"})


def _open_or_close(listed: Listed, room: ipywidgets.Box, change: Any) -> None:
    if change["new"] and not room.children:
        room.children = (listed.make().panel,)
    room.layout.display = None if change["new"] else "none"


def _still(listed: Listed) -> str:
    title, invitation = escape(say(listed.title)), escape(say(listed.invitation))
    return f"<h2>{title}</h2>\n<p>{invitation}</p>\n{listed.make().still().html()}"


def _explorers_in(path: Path, module: str) -> Iterator[Listed]:
    source = path.read_text("utf-8")
    # To parse every module of the folder would take longer than to show the list.
    if f"({BASE})" not in source:
        return
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and BASE in {base.id for base in node.bases if isinstance(base, ast.Name)}:
            words = dict(_words_of(node))
            yield Listed(words["name"], words["title"], words["invitation"], module, node.name)


def _words_of(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield what a class body names in plain or marked words."""
    for line in node.body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            value = line.value.args[0] if isinstance(line.value, ast.Call) and line.value.args else line.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield line.targets[0].id, value.value

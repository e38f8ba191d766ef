"""A template is compiled at the first visit, and again only when somebody has edited it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from jinja2 import Environment
from nbformat.v4 import new_notebook
from voila.exporter import VoilaExporter

from ledtoolkit.widgets.voila_settings import voila_settings


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of all templates that Jinja compiles."""
    names: list[str] = []
    compile_it = Environment.compile

    def noted(self: Environment, source: str, name: str | None = None, *more: object, **words: object) -> object:
        names.append(str(name))
        return compile_it(self, source, name, *more, **words)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def visit(folder: Path) -> str:
    """Draw a page as Voila does at each visit: with an exporter of its own and the settings of the course."""

    async def parts() -> list[str]:
        exporter = VoilaExporter(config=voila_settings(), template_paths=[str(folder)])
        return [part async for part, _ in exporter.generate_from_notebook_node(new_notebook())]

    return "".join(asyncio.run(parts()))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "part.html.j2").write_text("one part", "utf-8")
    (tmp_path / "index.html.j2").write_text("A page of {% include 'part.html.j2' %}.", "utf-8")
    return tmp_path


def test_the_second_visitor_gets_what_was_compiled_for_the_first(page: Path, compiled: list[str]) -> None:
    assert visit(page) == "A page of one part."
    assert compiled == ["index.html.j2", "part.html.j2"]
    assert visit(page) == "A page of one part."
    assert len(compiled) == 2


def test_a_template_that_was_edited_is_compiled_again(page: Path, compiled: list[str]) -> None:
    visit(page)
    (page / "part.html.j2").write_text("another part", "utf-8")
    assert visit(page) == "A page of another part."
    assert compiled[2:] == ["part.html.j2"]
